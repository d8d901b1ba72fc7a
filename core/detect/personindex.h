// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detectioncontext.h"

#include <QHash>
#include <QStringView>

#include <optional>
#include <vector>

namespace Chancery::Detect
{

/// Finds who a name in prose means. The rules match one word of a name (a family name, as a word of the
/// definition's list "people"); this widens it to all that is printed of the name and picks the person.
///
/// | in prose, `Kuznetsov` matched | the mention |
/// |---|---|
/// | `Kuznetsov said`, `Mr. Kuznetsov` | `Kuznetsov` |
/// | `V. V. Kuznetsov`, `Vasiliy Kuznetsov` | the whole |
/// | `U Thant` (`Thant` matched), `Fidel Castro` | the whole |
class PersonIndex
{
public:
    explicit PersonIndex(const std::vector<KnownPerson> &people);

    /// The words that the rules are to look for.
    [[nodiscard]] QStringList words() const;

    struct Found {
        qsizetype start = 0;
        qsizetype length = 0;
        QString key; ///< empty where nobody known is meant
        double confidence = 1.0;
    };
    /// Who the name at \a start, \a length (UTF-16 units) of \a text means, and how far it reaches.
    /// \a floor is the end of the mention before, which the name cannot reach into.
    [[nodiscard]] Found name(QStringView text, qsizetype start, qsizetype length, qsizetype floor) const;

    /// The holder of the office that \a title stands for; no key where nobody known holds it.
    [[nodiscard]] Found title(QStringView title) const;
    /// Whether \a words are an office of any known person rather than a name.
    [[nodiscard]] bool isTitle(QStringView words) const;

private:
    struct Form {
        int person = 0;
        QString text;
        qsizetype offset = 0; ///< of the word the rules look for, in `text`
        QStringList given; ///< given names and initials that may stand before it
    };
    void add(int person, const QString &text, const QStringList &given);

    std::vector<KnownPerson> m_people;
    QHash<QString, std::vector<Form>> m_forms; ///< by the word the rules look for
};

} // namespace Chancery::Detect
