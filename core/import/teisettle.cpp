// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teisettle.h"

#include "teilists.h"
#include "teioddities.h"
#include "teirecord.h"
#include "teistandoff.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

class Settler
{
public:
    Settler(VolumeDraft &draft, const StandOff &standOff, const FrontLists &lists, Oddities &oddities)
        : m_draft(draft)
        , m_standOff(standOff)
        , m_lists(lists)
        , m_oddities(oddities)
        , m_volume(draft.volume.id)
    {
        for (const PersonDraft &each : draft.people) {
            m_persons.insert(each.person.xmlId);
        }
        for (const Party &party : draft.parties) {
            m_parties.insert(party.xmlId);
        }
        for (const EventDraft &each : draft.events) {
            m_events.insert(each.event.xmlId);
        }
    }

    void run()
    {
        sweep();
        nameVolume();
        for (DocumentDraft &document : m_draft.documents) {
            settleMentions(document);
            settleSpeeches(document);
            settleParticipants(document);
        }
        settleRelations();
        for (PersonDraft &person : m_draft.people) {
            if (!person.party.isEmpty() && !m_parties.contains(person.party)) {
                m_oddities.note(Oddity::UnknownParty, person.person.xmlId, 0);
                person.party.clear();
            }
        }
        settleTags();
        checkMarks();
    }

private:
    /// Takes out the sections that hold nothing but their headings, and counts the others anew.
    void sweep()
    {
        std::vector<DocumentDraft> kept;
        std::vector<int> place(m_draft.documents.size(), -1);
        for (size_t i = 0; i < m_draft.documents.size(); ++i) {
            if (!m_draft.documents[i].document.key.xmlId.isEmpty()) {
                place[i] = int(kept.size());
                kept.push_back(std::move(m_draft.documents[i]));
            }
        }
        m_draft.documents = std::move(kept);
        const bool plain = m_draft.counts.documents == 0 && !m_draft.documents.empty();
        for (DocumentDraft &document : m_draft.documents) {
            document.parent = document.parent < 0 ? -1 : place[size_t(document.parent)];
            if (plain && document.document.kind == DocumentKind::FrontMatter) {
                document.document.kind = DocumentKind::Document;
            }
        }
        if (plain) {
            m_oddities.tell(Diagnostic::Severity::Warning,
                            QCoreApplication::translate("Chancery::Import",
                                                        "The file marks no part of itself as a document; "
                                                        "its sections were taken as documents."));
        } else if (m_draft.documents.empty()) {
            m_oddities.tell(
                Diagnostic::Severity::Warning,
                QCoreApplication::translate("Chancery::Import", "The file holds no text to read."));
        }
    }

    void nameVolume()
    {
        for (DocumentDraft &each : m_draft.documents) {
            each.document.key.volume = m_volume;
        }
        for (PersonDraft &each : m_draft.people) {
            each.person.volume = m_volume;
        }
        for (Party &party : m_draft.parties) {
            party.volume = m_volume;
        }
        for (Term &term : m_draft.terms) {
            term.volume = m_volume;
        }
        for (EventDraft &each : m_draft.events) {
            each.event.volume = m_volume;
        }
    }

    /// The person a pointer means, or nothing where this volume has no such person. Another volume's
    /// persons are not asked for: ids such as p_KJF2 mean someone else there.
    QString personOf(const QString &pointer) const
    {
        const QString id = m_lists.canonical(localId(pointer, m_volume));
        return m_persons.contains(id) ? id : QString();
    }

    void settleMentions(DocumentDraft &document)
    {
        for (MentionDraft &mention : document.mentions) {
            if (!mention.person.isEmpty()) {
                mention.person = personOf(mention.person);
                if (mention.person.isEmpty()) {
                    m_oddities.note(Oddity::UnknownPerson, document.document.key.xmlId, 0);
                }
            }
            if (!mention.event.isEmpty()) {
                mention.event = localId(mention.event, m_volume);
                if (!m_events.contains(mention.event)) {
                    m_oddities.note(Oddity::UnknownEvent, document.document.key.xmlId, 0);
                    mention.event.clear();
                }
            }
        }
        for (ReferenceDraft &reference : document.references) {
            reference.reason = m_standOff.reasons().value(reference.xmlId);
        }
    }

    void settleSpeeches(DocumentDraft &document)
    {
        for (SpeechDraft &speech : document.speeches) {
            const QString local = localId(speech.speaker, m_volume);
            const QString speaker = m_parties.contains(local) ? local : personOf(speech.speaker);
            const QString addressee = personOf(speech.addressee);
            const bool toSide = m_standOff.isOrganisation(
                localId(speech.addressee, m_volume)); // heard by a side, not a person
            if (speaker.isEmpty() || (addressee.isEmpty() && !speech.addressee.isEmpty() && !toSide)) {
                m_oddities.note(Oddity::UnknownSpeaker,
                                speech.xmlId.isEmpty() ? document.document.key.xmlId : speech.xmlId, 0);
            }
            speech.speaker = speaker;
            speech.addressee = addressee;
            for (QString &target : speech.invokes) {
                target = target.startsWith(u'#') ? QString(m_volume + target) : target;
            }
        }
    }

    void settleParticipants(DocumentDraft &document)
    {
        const std::vector<ParticipantDraft> named = std::exchange(document.participants, {});
        for (const ParticipantDraft &participant : named) {
            addParticipant(document, personOf(participant.person), participant.role);
        }
    }

    static void addParticipant(DocumentDraft &document, const QString &person, Participation role)
    {
        const bool known = std::ranges::any_of(document.participants, [&](const ParticipantDraft &each) {
            return each.person == person && each.role == role;
        });
        if (!person.isEmpty() && !known) {
            document.participants.push_back({person, role});
        }
    }

    void settleRelations()
    {
        QHash<QString, DocumentDraft *> documents;
        for (DocumentDraft &document : m_draft.documents) {
            documents.insert(document.document.key.xmlId, &document);
        }
        for (const StandOff::Relation &relation : m_standOff.relations()) {
            for (const QString &id : relation.persons) {
                const QString person = personOf(id);
                if (person.isEmpty() && !m_standOff.isOrganisation(id)) {
                    m_oddities.note(Oddity::UnknownPerson, id, 0);
                }
                for (const QString &target : relation.documents) {
                    if (DocumentDraft *document = documents.value(target)) {
                        addParticipant(*document, person, relation.role);
                    }
                }
            }
        }
    }

    void settleTags()
    {
        QSet<QString> known;
        for (const EditorialTagDraft &tag : m_draft.tags) {
            known.insert(tag.xmlId);
        }
        for (EditorialAnnotationDraft &annotation : m_draft.annotations) {
            annotation.tags.removeIf([&](const QString &id) { return !known.contains(id); });
        }
    }

    /// The words of an editorial mark must stand once, and only once, in their passage.
    void checkMarks()
    {
        QHash<QString, const Passage *> passages;
        for (const DocumentDraft &document : m_draft.documents) {
            for (const PassageDraft &each : document.passages) {
                if (!each.passage.xmlId.isEmpty()) {
                    passages.insert(each.passage.xmlId, &each.passage);
                }
            }
        }
        for (const EditorialAnnotationDraft &annotation : m_draft.annotations) {
            const Passage *passage = passages.value(annotation.passage);
            const qsizetype count =
                passage && !annotation.exact.isEmpty() ? passage->text.count(annotation.exact) : 0;
            if (count != 1) {
                m_oddities.tell(Diagnostic::Severity::Error,
                                QCoreApplication::translate("Chancery::Import",
                                                            "The words of the editors' mark “%1” stand %2 "
                                                            "times in the passage “%3” instead of once.")
                                    .arg(annotation.xmlId, QString::number(count), annotation.passage),
                                annotation.xmlId);
            }
        }
        for (const EventDraft &each : m_draft.events) {
            for (const QString &id : each.passages) {
                if (!passages.contains(id)) {
                    m_oddities.tell(Diagnostic::Severity::Warning,
                                    QCoreApplication::translate("Chancery::Import",
                                                                "The event “%1” points at “%2”, which is no "
                                                                "passage of the volume.")
                                        .arg(each.event.xmlId, id),
                                    each.event.xmlId);
                }
            }
        }
    }

    VolumeDraft &m_draft;
    const StandOff &m_standOff;
    const FrontLists &m_lists;
    Oddities &m_oddities;
    const QString m_volume;
    QSet<QString> m_persons;
    QSet<QString> m_parties;
    QSet<QString> m_events;
};

} // namespace

void settle(VolumeDraft &draft, const StandOff &standOff, const FrontLists &lists, Oddities &oddities)
{
    Settler(draft, standOff, lists, oddities).run();
}

} // namespace Chancery::Import
