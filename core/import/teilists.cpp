// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teilists.h"

#include "teiflow.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

/// The stops between a name and what is said of it belong to neither.
enum class Ends { Last, Both };

QString withoutStops(QString text, Ends ends)
{
    const auto isStop = [](QChar character) { return QStringView(u",;:–— ").contains(character); };
    while (!text.isEmpty() && isStop(text.back())) {
        text.chop(1);
    }
    while (ends == Ends::Both && !text.isEmpty() && isStop(text.front())) {
        text.remove(0, 1);
    }
    return text;
}

} // namespace

QString initialsOf(const QString &name)
{
    QString letters;
    for (const QChar character : name) {
        if (character.isLetter() && letters.size() < 2) {
            letters += character.toUpper();
        }
    }
    return letters;
}

FrontLists::Kind FrontLists::kindOf(const StartTag &tag)
{
    for (const QString &word : {tag.value("type"_L1), tag.xmlId()}) {
        if (word == "names"_L1 || word == "persons"_L1) {
            return Kind::Persons;
        }
        if (word == "terms"_L1 || word == "abbreviations"_L1) {
            return Kind::Terms;
        }
    }
    return Kind::None;
}

std::vector<FrontLists::Name> FrontLists::names(const Record &entry, QLatin1StringView element) const
{
    std::vector<Name> found;
    QSet<const Record::Node *> items; // with an entry found
    const std::vector<const Record::Node *> lists = entry.all("list"_L1);
    for (const Record::Node *node : entry.all(element)) {
        const Record::Node *item = entry.around(*node, "item"_L1);
        // Names inside a description point at persons; only the first of an item is its entry itself.
        if (items.contains(item) && node->xmlId().isEmpty()) {
            continue;
        }
        items.insert(item);
        const Record::Node *outer = entry.around(*node, "hi"_L1);
        const qsizetype from = outer ? outer->to : node->to;
        qsizetype to = item ? item->to : entry.root().to;
        const auto inner = std::ranges::lower_bound(lists, from, {}, &Record::Node::from);
        to = inner == lists.end() ? to : std::min(to, (*inner)->from);
        found.push_back({node, withoutStops(entry.text(*node), Ends::Last),
                         withoutStops(entry.textBetween(from, to), Ends::Both)});
    }
    return found;
}

void FrontLists::add(Kind kind, const Record &entry)
{
    const bool persons = kind == Kind::Persons;
    if (entry.root().name == "label"_L1) {
        m_label = withoutStops(entry.text(entry.root()), Ends::Last);
        // An id stands on the name inside the label; its item brings only the words.
        const auto inside = entry.all(persons ? "persName"_L1 : "term"_L1);
        if (inside.empty()) {
            return;
        }
    }
    std::vector<Name> found = names(entry, persons ? "persName"_L1 : "term"_L1);
    if (!m_label.isEmpty() && entry.root().name == "item"_L1) {
        const QString words = entry.text(entry.root());
        if (persons) {
            if (!m_persons.empty() && m_persons.back().person.name == m_label) {
                m_persons.back().person.description = words;
            } else {
                addPerson(entry.root(), m_label, words);
            }
        } else if (!m_terms.empty() && m_terms.back().abbreviation == m_label) {
            m_terms.back().expansion = words;
        } else {
            addTerm(entry.root(), m_label, words);
        }
        m_label.clear();
        return;
    }
    if (found.empty() && entry.all("list"_L1).empty()) {
        // Lists that nobody tagged set the name in bold and nothing more.
        found = names(entry, "hi"_L1);
        found.resize(std::min<size_t>(found.size(), 1));
    }
    for (const Name &name : found) {
        persons ? addPerson(*name.node, name.text, name.rest) : addTerm(*name.node, name.text, name.rest);
    }
}

void FrontLists::addPerson(const Record::Node &node, const QString &name, const QString &description)
{
    static const QRegularExpression aliasId(u"^(.+?)_alt\\d*$"_s);
    ++m_personCount;
    const QString id = node.xmlId();
    const QString pointer =
        node.value("corresp"_L1).isEmpty() ? node.value("sameAs"_L1) : node.value("corresp"_L1);
    const QString target = localId(pointer, {});
    const QRegularExpressionMatch alias = aliasId.match(id);
    if (node.value("type"_L1) == "alt"_L1 || alias.hasMatch()) {
        const QString person = target.isEmpty() ? alias.captured(1) : target;
        m_names.push_back({person, name});
        if (!id.isEmpty()) {
            m_aliases.insert(id, person);
        }
        return;
    }
    if (id.isEmpty() && !target.isEmpty()) {
        m_descriptions.insert(target, description);
        return;
    }
    PersonDraft person;
    person.person.xmlId = id.isEmpty() ? QString(u"person-"_s + QString::number(m_personCount)) : id;
    person.person.name = name;
    person.person.initials = initialsOf(name);
    person.person.description = description;
    person.person.nameForms = {{NameForm::Kind::Known, name}};
    m_persons.push_back(std::move(person));
}

void FrontLists::addTerm(const Record::Node &node, const QString &abbreviation, const QString &expansion)
{
    ++m_termCount;
    Term term;
    term.xmlId = node.xmlId().isEmpty() ? QString(u"term-"_s + QString::number(m_termCount)) : node.xmlId();
    term.abbreviation = abbreviation;
    term.expansion = expansion;
    term.context = node.value("n"_L1);
    m_terms.push_back(std::move(term));
}

void FrontLists::moveInto(VolumeDraft &draft)
{
    QHash<QString, size_t> places;
    for (size_t i = 0; i < draft.people.size(); ++i) {
        places.insert(draft.people[i].person.xmlId, i);
    }
    for (PersonDraft &entry : m_persons) {
        const auto known = places.constFind(entry.person.xmlId);
        if (known != places.constEnd()) {
            QString &description = draft.people[*known].person.description;
            description = entry.person.description.isEmpty() ? description : entry.person.description;
        } else {
            places.insert(entry.person.xmlId, draft.people.size());
            draft.people.push_back(std::move(entry));
        }
    }
    for (auto entry = m_descriptions.cbegin(); entry != m_descriptions.cend(); ++entry) {
        const auto known = places.constFind(entry.key());
        if (known != places.constEnd() && !entry.value().isEmpty()) {
            draft.people[*known].person.description = entry.value();
        }
    }
    for (const Alias &alias : m_names) {
        const auto known = places.constFind(alias.person);
        if (known != places.constEnd()) {
            draft.people[*known].person.nameForms.push_back({NameForm::Kind::Printed, alias.name});
        }
    }
    std::ranges::move(m_terms, std::back_inserter(draft.terms));
    m_terms.clear();
    draft.counts.persons = m_personCount;
    draft.counts.terms = m_termCount;
}

} // namespace Chancery::Import
