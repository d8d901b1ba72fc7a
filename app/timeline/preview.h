// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "timeline/datedthing.h"
#include "timeline/sequence.h"

#include <QCoreApplication>

namespace Chancery::App
{

/// The words of the hover cards, as the small HTML a tool tip takes; whatever comes from a document is
/// escaped. Pure.
class Preview
{
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::Preview)

public:
    explicit Preview(const DocumentRecord &record)
        : m_record(record)
    {
    }

    [[nodiscard]] static QString clockName(Clock clock);
    /// Label, date, basis, description, and the passages with their first words.
    [[nodiscard]] QString card(const Timeline::DatedThing &thing) const;
    /// Several things, one line each.
    [[nodiscard]] QString card(const std::vector<Timeline::DatedThing> &things,
                               const std::vector<size_t> &which, const QString &title) const;
    [[nodiscard]] QString card(const Timeline::Sequence &talk, const Timeline::SequenceItem &item) const;

    /// One line for assistive technology.
    [[nodiscard]] static QString line(const Timeline::DatedThing &thing);
    [[nodiscard]] static QString line(const Timeline::SequenceItem &item);

private:
    [[nodiscard]] QString places(const std::vector<Location> &locations) const;

    const DocumentRecord &m_record;
};

/// "¶ 7": how a passage is named in the interface, with the number of its `chancery:` location.
[[nodiscard]] QString passageName(int ordinal);

} // namespace Chancery::App
