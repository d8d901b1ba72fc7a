// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QHash>
#include <QObject>

namespace Chancery::App
{

/// What hovering over a reference shows: the target's heading and first words. Targets of the document on
/// the page are read ahead, so that a hover never waits. Interface thread.
class Previews : public QObject
{
    Q_OBJECT
public:
    explicit Previews(Library &library, QObject *parent = nullptr);

    /// Reads ahead what the references of \a record lead to.
    void readAhead(const Library::Record &record);
    /// Safe HTML for the card over a reference: targets, first words, state, reason.
    [[nodiscard]] QString html(const CrossReference &reference) const;
    /// One target in one line: its title, for a passage inside a document after the passage's first words, so
    /// that two passages of one document are told apart.
    [[nodiscard]] QString line(const ReferenceTarget &target) const;

private:
    Library &m_library;
    QHash<DocumentKey, Library::Record> m_records;
};

/// A reference's state in the reader's words: "in this library", "known, not in this library" …
[[nodiscard]] QString stateLabel(ReferenceState state);

} // namespace Chancery::App
