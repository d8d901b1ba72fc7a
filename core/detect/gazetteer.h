// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace Chancery::Detect
{

struct Treaty {
    QString key; ///< "rio-pact"
    QString title; ///< "Inter-American Treaty of Reciprocal Assistance"
    QStringList names; ///< in prose: "Rio Pact", "Rio Treaty"
    int lastArticle = 0; ///< tells treaties apart: Article 51 cannot be the Rio Pact's
};

struct Abbreviation {
    enum class Holds { Word, BeforeNumber, BeforeNoun, WithDay };
    QString form;
    QString reading; ///< as inside a sentence
    Holds holds = Holds::Word;
};

struct ReportingVerb {
    QString base; ///< "object"
    bool isGist = false; ///< reports that something was said rather than what
};

/// The term lists compiled into the program (resources/gazetteer). Read once, on first use, and never
/// changed after: safe to read from every thread.
class Gazetteer
{
public:
    static const Gazetteer &instance();

    const std::vector<Treaty> &treaties() const
    {
        return m_treaties;
    }
    /// Several entries of one form stand together, the narrower condition first.
    const QHash<QString, std::vector<Abbreviation>> &abbreviations() const
    {
        return m_abbreviations;
    }
    /// Reporting verbs by form: "objected", "made clear".
    const QHash<QString, ReportingVerb> &verbs() const
    {
        return m_verbs;
    }
    /// Groups of words that name one party: the first is its plain name.
    const std::vector<QStringList> &parties() const
    {
        return m_parties;
    }
    /// The group \a name belongs to, or just \a name where it is in none.
    QStringList partyNames(const QString &name) const;
    /// The post that \a words name, as telegrams name it: "Embassy in the Soviet Union", "Moscow" → "Moscow";
    /// empty where they name none that is known.
    QString post(const QString &words) const;
    /// The treaty called \a name in prose, or null.
    const Treaty *treaty(const QString &name) const;

private:
    Gazetteer();

    std::vector<Treaty> m_treaties;
    QHash<QString, std::vector<Abbreviation>> m_abbreviations;
    QHash<QString, ReportingVerb> m_verbs;
    std::vector<QStringList> m_parties;
    QHash<QString, QString> m_posts; ///< by all their names
};

} // namespace Chancery::Detect
