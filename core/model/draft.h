// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotation.h"
#include "diagnostic.h"
#include "document.h"
#include "event.h"
#include "papersign.h"
#include "passage.h"
#include "person.h"
#include "speech.h"

#include <vector>

namespace Chancery
{

/// What a reader of files hands to the store: the model's records before they have rows. Row ids are all
/// invalid here; records point at each other by index into the vectors of the same draft, or by xml:id.
/// Index -1 means "none".

struct PassageDraft {
    Passage passage; ///< ordinal, kind, text … filled; ids invalid
    int anchorPassage =
        -1; ///< of a note: index of the passage its mark stands in; -1 where there are only notes
};

struct MentionDraft {
    int passage = -1; ///< index into DocumentDraft::passages
    Mention mention; ///< range, kind, date …; ids invalid
    QString person; ///< xml:id of a person of the same volume; empty where unknown
    QString event; ///< xml:id of an event of the same volume
};

struct ReferenceDraft {
    int mention = -1; ///< index into DocumentDraft::mentions
    QString xmlId; ///< of the `ref`, where it has one
    QStringList targets; ///< as written: `#d65`, `frus1961-63v06#d67`
    QString reason; ///< the encoder's or detector's reason, in words
    double confidence = 1.0;
    bool alternatives = false; ///< only one of the targets is meant, and it is not known which
    std::optional<PaperSign> sought = std::nullopt; ///< what it says of a paper it has no identity of
};

struct SpeechDraft {
    struct Range {
        int passage = -1;
        TextRange range;
    };
    QString xmlId;
    QString speaker; ///< xml:id of a person or of a party
    QString addressee; ///< xml:id of a person
    QString verb;
    SpeechManner manner = SpeechManner::Summary;
    Layer layer = Layer::Source;
    double confidence = 1.0;
    std::vector<Range> ranges;
    QStringList invokes; ///< `volume#id`
};

struct ParticipantDraft {
    QString person; ///< xml:id
    Participation role = Participation::Participant;
};

struct DocumentDraft {
    Document document;
    int division = -1; ///< index into VolumeDraft::divisions
    int parent = -1; ///< of an attachment: index into VolumeDraft::documents
    qint64 sourceStart = -1; ///< where its element begins in the file's text, in UTF-16 units; -1 for none
    qint64 sourceEnd = -1;
    std::vector<PassageDraft> passages; ///< body first in order, then notes in the order of their marks
    std::vector<MentionDraft> mentions;
    std::vector<ReferenceDraft> references;
    std::vector<SpeechDraft> speeches;
    std::vector<ParticipantDraft> participants;
    std::vector<PaperSign> numbers; ///< the document bears itself: of the telegram, of the despatch
};

struct DivisionDraft {
    Division division;
    int parent = -1; ///< index into VolumeDraft::divisions
};

struct PersonDraft {
    Person person;
    QString party; ///< xml:id
};

struct EventDraft {
    Event event; ///< passages empty
    QStringList passages; ///< xml:ids of passages of the same volume
};

struct EditorialTagDraft {
    QString xmlId;
    QString parent; ///< xml:id
    QString name;
    QString description;
};

/// One mark of the editorial layer, by the words it stands on.
struct EditorialAnnotationDraft {
    QString xmlId;
    QString passage; ///< xml:id of the passage
    QString exact; ///< occurs exactly once in it
    AnnotationKind kind = AnnotationKind::Position;
    QString body;
    QString proposal;
    QStringList tags; ///< xml:ids of EditorialTagDraft
};

struct VolumeDraft {
    Volume volume;
    std::vector<DivisionDraft> divisions;
    std::vector<DocumentDraft> documents; ///< in reading order; an attachment follows its parent
    std::vector<Party> parties;
    std::vector<PersonDraft> people;
    std::vector<Term> terms;
    std::vector<EventDraft> events;
    std::vector<EditorialTagDraft> tags;
    std::vector<EditorialAnnotationDraft> annotations;
    std::vector<Diagnostic> diagnostics;
    QByteArray source; ///< the file it was read from, by packSource(); empty where it is not kept
    qint64 sourceBytes = 0; ///< of the file

    /// Counts over the file as read, for the import report and its denominators.
    struct Counts {
        int documents = 0; ///< every `div[@type='document']`, nested ones without id included
        int notes = 0; ///< every `note`
        int references = 0; ///< every `ref`
        int persons = 0; ///< entries of the front list
        int terms = 0;
        int attachments = 0; ///< every `frus:attachment`
        int tables = 0; ///< every `table`
        int pageBreaks = 0; ///< every `pb`
        qint64 characters = 0; ///< every character of `text` but white space, in UTF-16 units

        // Where those went that are not in the draft as what they are.
        /// In index, table of contents and title page, which are left out.
        struct LeftOut {
            int documents = 0;
            int notes = 0;
            int references = 0;
            int attachments = 0;
            int tables = 0;
            qint64 characters = 0;
            bool operator==(const LeftOut &) const = default;
        } leftOut;
        int runningNotes = 0; ///< `note[@rend='inline']` and abstracts: running text
        int repeatedNotes = 0; ///< a second mark of a note printed elsewhere
        int listedNotes = 0; ///< inside entries of the lists of persons and terms
        int listedReferences = 0;
        int mutedReferences = 0; ///< without words or without target
        qint64 listedCharacters = 0; ///< of entries of the lists of persons and terms
        qint64 besideCharacters = 0; ///< labels, other readings, numbers taken off titles
        qint64 headingCharacters = 0; ///< of parts that hold nothing but their heading
        qint64 strayCharacters = 0; ///< outside everything that could hold text: dropped, and told
        bool operator==(const Counts &) const = default;
    } counts;
};

} // namespace Chancery
