// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "personindex.h"

#include <QRegularExpression>

#include <algorithm>

namespace Chancery::Detect
{

namespace
{

// Ranks stand among the given names of a list of persons and are not part of a name in prose.
bool isRank(const QString &word)
{
    static const QRegularExpression rank(
        QStringLiteral("^(?:General|Lieutenant|Major|Brigadier|Colonel|Captain|Admiral|Rear|Vice|Sir|Lord|Dr|"
                       "Jr|Sr|II|III)\\.?$"));
    return rank.match(word).hasMatch();
}

/// The word of a name that the rules look for: its first word with a capital ("de Gaulle": "Gaulle").
qsizetype anchorOf(const QString &form, QString *word)
{
    static const QRegularExpression capital(QStringLiteral("(?<![^ ])[A-ZÀ-Þ][^ ,;'’.-]+"));
    const auto match = capital.match(form);
    *word = match.captured();
    return match.capturedStart();
}

/// What is the same of one person in the lists of several volumes, which spell given names differently:
/// "Kuznetsov, Vasiliy V." and "Kuznetsov, Vasily V.".
QString identity(const KnownPerson &person)
{
    return person.name.section(u',', 0, 0).trimmed() + u','
        + person.name.section(u',', 1).trimmed().first(
            std::min<qsizetype>(1, person.name.section(u',', 1).trimmed().size()));
}

bool isBoundary(QStringView text, qsizetype position)
{
    return position <= 0 || position >= text.size() || !text[position - 1].isLetterOrNumber()
        || !text[position].isLetterOrNumber();
}

/// Start of the given names and initials directly before \a start.
qsizetype withGiven(QStringView text, qsizetype start, qsizetype floor, const QStringList &given)
{
    qsizetype reached = start;
    for (bool grown = true; grown;) {
        grown = false;
        const qsizetype space = reached > floor && text[reached - 1] == u' ' ? reached - 1 : reached;
        for (const QString &name : given) {
            for (const QString &form : {name, QString(name.first(1) + u'.')}) {
                const qsizetype begin = space - form.size();
                // Only an initial may stand without a space before the next part.
                const bool apart = space < reached || form.endsWith(u'.');
                if (apart && begin >= floor && isBoundary(text, begin)
                    && text.sliced(begin, form.size()) == form) {
                    reached = begin;
                    grown = true;
                }
            }
            if (grown) {
                break;
            }
        }
    }
    return reached;
}

} // namespace

PersonIndex::PersonIndex(const std::vector<KnownPerson> &people)
    : m_people(people)
{
    for (int i = 0; i < int(m_people.size()); ++i) {
        const KnownPerson &person = m_people[size_t(i)];
        const QString family = person.name.section(u',', 0, 0).trimmed();
        const bool inverted = person.name.contains(u',');
        QStringList given;
        if (inverted) {
            for (const QString &word : person.name.section(u',', 1).split(
                     QRegularExpression(QStringLiteral("[ ,]+")), Qt::SkipEmptyParts)) {
                if (!isRank(word)) {
                    given << word;
                }
            }
        }
        add(i, family, given);
        const QStringList parts = family.split(u' ');
        if (parts.size() > 1 && parts.first().front().isUpper()) {
            // "Castro Ruz" is called Castro, "Chou En-lai" Chou.
            add(i, parts.first(), given);
        }
        for (const QString &form : person.forms) {
            add(i, form, given);
        }
    }
}

void PersonIndex::add(int person, const QString &text, const QStringList &given)
{
    QString word;
    const qsizetype offset = anchorOf(text, &word);
    if (word.size() < 2) {
        return;
    }
    std::vector<Form> &forms = m_forms[word];
    if (std::ranges::none_of(forms,
                             [&](const Form &form) { return form.person == person && form.text == text; })) {
        forms.push_back({person, text, offset, given});
    }
}

QStringList PersonIndex::words() const
{
    QStringList words = m_forms.keys();
    words.sort();
    return words;
}

PersonIndex::Found PersonIndex::name(QStringView text, qsizetype start, qsizetype length,
                                     qsizetype floor) const
{
    struct Candidate {
        Found found;
        int given = 0; ///< UTF-16 units of given names that agree
        bool holdsOffice = false;
        QString who; ///< one for all lists that hold the person
    };
    std::vector<Candidate> candidates;
    // The match may already hold given names (after an honorific): look at each of its words.
    for (qsizetype at = start; at < start + length; ++at) {
        if (!isBoundary(text, at) || !text[at].isUpper()) {
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && (text[end].isLetter() || text[end].isMark())) {
            ++end;
        }
        for (const Form &form : m_forms.value(text.sliced(at, end - at).toString())) {
            const qsizetype begin = at - form.offset;
            // Particles are written "de Gaulle" and "De Gaulle".
            if (begin < floor || begin + form.text.size() > text.size() || !isBoundary(text, begin)
                || !isBoundary(text, begin + form.text.size())
                || text.sliced(begin, form.offset).compare(form.text.first(form.offset), Qt::CaseInsensitive)
                    != 0
                || text.sliced(at, form.text.size() - form.offset)
                    != QStringView(form.text).sliced(form.offset)) {
                continue;
            }
            const qsizetype first = withGiven(text, begin, floor, form.given);
            const KnownPerson &person = m_people[size_t(form.person)];
            candidates.push_back({{first, begin + form.text.size() - first, person.key, 1.0},
                                  int(begin - first),
                                  !person.titles.isEmpty(),
                                  identity(person)});
        }
    }
    if (candidates.empty()) {
        return {start, length, {}, 0.6};
    }
    const auto rank = [](const Candidate &c) { return std::tuple(c.given, c.found.length, c.holdsOffice); };
    const auto best = std::ranges::max_element(candidates, std::less(), rank);
    Found found = best->found;
    const auto rivals = std::ranges::count_if(candidates, [&](const Candidate &other) {
        return other.who != best->who && other.given == best->given && other.found.length == found.length;
    });
    if (rivals > 0) {
        // Several people of one name: the one in office is meant oftener, but nobody can be sure.
        found.confidence = best->holdsOffice ? 0.7 : 0.5;
    }
    // The match after an honorific may begin with a given name the list does not know ("Tom Finletter").
    const qsizetype end = found.start + found.length;
    found.start = std::min(found.start, start);
    found.length = end - found.start;
    return found;
}

PersonIndex::Found PersonIndex::title(QStringView title) const
{
    Found found{0, title.size(), {}, 0.6};
    QString who;
    for (const KnownPerson &person : m_people) {
        if (person.titles.contains(title)) {
            if (who.isEmpty()) {
                who = identity(person);
                found.key = person.key;
                found.confidence = 0.9;
            } else if (who != identity(person)) {
                found.confidence = 0.6;
                return found;
            }
        }
    }
    return found;
}

bool PersonIndex::isTitle(QStringView words) const
{
    return std::ranges::any_of(m_people,
                               [&](const KnownPerson &person) { return person.titles.contains(words); });
}

} // namespace Chancery::Detect
