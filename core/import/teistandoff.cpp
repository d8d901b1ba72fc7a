// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teistandoff.h"

#include "teidating.h"
#include "teilists.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

QStringList localIds(const QString &value)
{
    QStringList ids;
    for (const QString &pointer : pointers(value)) {
        ids.append(localId(pointer, {}));
    }
    ids.removeAll(QString());
    return ids;
}

/// Tags part a path with a slash, so their names have none.
QString tagName(QString name)
{
    return name.replace(u'/', u'∕');
}

AnnotationKind kindOf(const QString &motivation)
{
    if (motivation == "questioning"_L1) {
        return AnnotationKind::Query;
    }
    if (motivation == "classifying"_L1) {
        return AnnotationKind::Position;
    }
    return motivation == "assessing"_L1   ? AnnotationKind::Verdict
        : motivation == "linking"_L1      ? AnnotationKind::Link
        : motivation == "highlighting"_L1 ? AnnotationKind::Highlight
                                          : AnnotationKind::Note;
}

} // namespace

StandOff::StandOff(VolumeDraft &draft, Oddities &oddities)
    : m_draft(draft)
    , m_oddities(oddities)
{
}

bool StandOff::isRecord(const QString &name)
{
    for (const auto known : {"org"_L1, "person"_L1, "relation"_L1, "event"_L1, "annotation"_L1, "note"_L1}) {
        if (name == known) {
            return true;
        }
    }
    return false;
}

void StandOff::add(const Record &record)
{
    const QString &name = record.root().name;
    if (name == "org"_L1) {
        addParty(record);
    } else if (name == "person"_L1) {
        addPerson(record);
    } else if (name == "relation"_L1) {
        addRelation(record);
    } else if (name == "event"_L1) {
        addEvent(record);
    } else if (name == "annotation"_L1) {
        addReasons(record);
        // A mark without words is a remark on something else, such as the resolution of a reference.
        if (!record.all("note"_L1, "exact"_L1).empty()) {
            addAnnotation(record);
        }
    } else {
        addReasons(record);
    }
}

void StandOff::addParty(const Record &record)
{
    m_organisations.insert(record.root().xmlId());
    if (record.root().value("type"_L1) == "body"_L1) {
        return; // a council or mission takes no side of its own
    }
    Party party;
    party.xmlId = record.root().xmlId();
    for (const Record::Node *name : record.all("orgName"_L1)) {
        const QString words = record.text(*name);
        if (name->value("type"_L1) == "short"_L1) {
            party.shortName = words;
        } else if (party.name.isEmpty()) {
            party.name = words;
        }
    }
    m_draft.parties.push_back(std::move(party));
}

void StandOff::addPerson(const Record &record)
{
    PersonDraft draft;
    Person &person = draft.person;
    person.xmlId = record.root().xmlId();
    for (const Record::Node *node : record.all("persName"_L1)) {
        const QString words = record.text(*node);
        const auto kind = fromNameOr(node->value("type"_L1), NameForm::Kind::Known);
        person.nameForms.push_back({kind, words});
        if (kind == NameForm::Kind::Initials) {
            person.initials = words;
        } else if (kind == NameForm::Kind::Known && person.name.isEmpty()) {
            person.name = words;
        }
    }
    if (person.name.isEmpty() && !person.nameForms.empty()) {
        person.name = person.nameForms.front().text;
    }
    person.initials = person.initials.isEmpty() ? initialsOf(person.name) : person.initials;
    for (const Record::Node *node : record.all("affiliation"_L1)) {
        draft.party = draft.party.isEmpty() ? localId(node->value("ref"_L1), {}) : draft.party;
    }
    for (const Record::Node *node : record.all("occupation"_L1)) {
        person.offices.push_back({record.text(*node), datingOf(node->attributes)});
    }
    person.authority = record.first("idno"_L1, "authority"_L1);
    person.description = record.first("note"_L1);
    m_draft.people.push_back(std::move(draft));
}

void StandOff::addRelation(const Record &record)
{
    const auto role = fromName<Participation>(record.root().value("name"_L1));
    if (!role) {
        m_oddities.tell(Diagnostic::Severity::Warning,
                        QCoreApplication::translate("Chancery::Import",
                                                    "The relation “%1” is not known here and was left out.")
                            .arg(record.root().value("name"_L1)),
                        record.root().xmlId(), record.root().line);
        return;
    }
    m_relations.push_back(
        {localIds(record.root().value("active"_L1)), localIds(record.root().value("passive"_L1)), *role});
}

void StandOff::addEvent(const Record &record)
{
    EventDraft draft;
    Event &event = draft.event;
    event.xmlId = record.root().xmlId();
    event.label = record.first("label"_L1);
    event.description = record.first("desc"_L1);
    event.date = datingOf(record.root().attributes);
    event.date.basis = record.first("note"_L1, "basis"_L1);
    event.clock = fromNameOr(record.root().value("type"_L1), Clock::ReferredTo);
    draft.passages = localIds(record.root().value("corresp"_L1));
    m_draft.events.push_back(std::move(draft));
}

void StandOff::addAnnotation(const Record &record)
{
    EditorialAnnotationDraft draft;
    draft.xmlId = record.root().xmlId();
    draft.passage = localId(record.root().value("target"_L1), {});
    draft.kind = kindOf(record.root().value("motivation"_L1));
    draft.exact = record.first("note"_L1, "exact"_L1);
    draft.proposal = record.first("note"_L1, "proposal"_L1);
    const QString comment = record.first("note"_L1, "comment"_L1);
    draft.body = comment.isEmpty() ? record.first("note"_L1, "reason"_L1) : comment;
    draft.tags = localIds(record.root().value("ana"_L1));
    m_draft.annotations.push_back(std::move(draft));
}

void StandOff::addReasons(const Record &record)
{
    const auto take = [&](const Record::Node &note) {
        if (note.name == "note"_L1 && note.value("type"_L1) == "resolution"_L1) {
            const QString target = note.value("target"_L1).isEmpty() ? record.root().value("target"_L1)
                                                                     : note.value("target"_L1);
            for (const QString &id : localIds(target)) {
                m_reasons.insert(id, record.text(note));
            }
        }
    };
    for (const Record::Node &node : record.nodes()) {
        take(node);
    }
}

void StandOff::addTaxonomies(const Record &header)
{
    constexpr std::array tops{std::pair{"issues"_L1, QT_TRANSLATE_NOOP("Chancery::Import", "Issues")},
                              std::pair{"stances"_L1, QT_TRANSLATE_NOOP("Chancery::Import", "Stances")}};
    for (const auto &[id, name] : tops) {
        for (const Record::Node *taxonomy :
             header.nodes().empty() ? std::vector<const Record::Node *>{} : header.all("taxonomy"_L1)) {
            if (taxonomy->xmlId() == id) {
                // Not translated: the tag is stored, and means the same in every library.
                m_draft.tags.push_back({QString(id), {}, QString::fromLatin1(name), {}});
            }
        }
    }
    if (m_draft.tags.empty()) {
        return;
    }
    for (const Record::Node *category : header.all("category"_L1)) {
        const Record::Node *taxonomy = header.around(*category, "taxonomy"_L1);
        if (!taxonomy || (taxonomy->xmlId() != "issues"_L1 && taxonomy->xmlId() != "stances"_L1)) {
            continue;
        }
        EditorialTagDraft tag;
        tag.xmlId = category->xmlId();
        const Record::Node *outer = header.around(*category, "category"_L1);
        tag.parent = outer ? outer->xmlId() : taxonomy->xmlId();
        for (const Record::Node &node : header.nodes()) {
            if (header.around(node, "category"_L1) != category) {
                continue;
            }
            if (node.name == "term"_L1 && tag.name.isEmpty()) {
                tag.name = tagName(header.text(node));
            } else if (node.name == "gloss"_L1 && tag.description.isEmpty()) {
                tag.description = header.text(node);
            }
        }
        tag.name = tag.name.isEmpty() ? tagName(header.text(*category)) : tag.name;
        m_draft.tags.push_back(std::move(tag));
    }
}

} // namespace Chancery::Import
