// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/draft.h"
#include "teirecord.h"

#include <QHash>

namespace Chancery::Import
{

/// The lists of persons and of terms in a volume's front matter, entry by entry.
///
/// | entry | becomes |
/// |---|---|
/// | `<item><hi><persName xml:id="p_X1">Ball, George W.</persName>,</hi> Under Secretary …</item>` | a person, described by what follows the `hi` |
/// | the same without `hi`, or with the comma inside the name | the same |
/// | `<persName type="alt" corresp="#p_X1">`, or an id `p_X1_alt1` | a further name form of p_X1 |
/// | `<persName corresp="#p_X1">` without id | the description of p_X1, a person of the standOff |
/// | `<hi><term xml:id="t_X1">ACDA</term>,</hi> Arms Control …` | a term |
/// | `<label>ACDA</label><item>Arms Control …</item>` | a term, or a person, with an id made for it |
/// | `<hi>ACDA</hi>, Arms Control …`, nothing tagged | the same |
class FrontLists
{
public:
    enum class Kind { None, Persons, Terms };
    /// The kind a `div` or `list` with these attributes announces; None where it says nothing.
    static Kind kindOf(const StartTag &tag);

    /// One outermost `item` (or a `label`, whose `item` comes next).
    void add(Kind kind, const Record &entry);

    /// Hands persons, terms and their count over. A person the draft already has, from the standOff, keeps
    /// its name and takes the list's description.
    void moveInto(VolumeDraft &draft);
    /// The id a person is known by: that of an alias' person, else \a id.
    [[nodiscard]] QString canonical(const QString &id) const
    {
        return m_aliases.value(id, id);
    }

private:
    struct Name {
        const Record::Node *node = nullptr;
        QString text;
        QString rest; ///< what follows it in its item
    };
    std::vector<Name> names(const Record &entry, QLatin1StringView element) const;
    void addPerson(const Record::Node &node, const QString &name, const QString &description);
    void addTerm(const Record::Node &node, const QString &abbreviation, const QString &expansion);

    struct Alias {
        QString person;
        QString name;
    };
    std::vector<PersonDraft> m_persons;
    std::vector<Term> m_terms;
    std::vector<Alias> m_names;
    QHash<QString, QString> m_aliases; ///< id of an alias → id of its person
    QHash<QString, QString> m_descriptions; ///< of persons the standOff has
    QString m_label; ///< waiting for its item
    int m_personCount = 0;
    int m_termCount = 0;
};

/// Two capitals for the margin, from a name as known: "Kuznetsov, Vasiliy V." gives "KU".
[[nodiscard]] QString initialsOf(const QString &name);

} // namespace Chancery::Import
