// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordreader.h"

#include "resolution.h"
#include "rows.h"

#include <QTextBoundaryFinder>

namespace Chancery::Store
{

namespace
{

std::vector<Passage> readPassages(Connection &connection, DocumentId id)
{
    std::vector<Passage> passages;
    auto rows = connection.query("passages");
    rows.bind(id.value);
    while (rows.next()) {
        Passage passage;
        passage.id = {rows.integer(0)};
        passage.document = id;
        passage.ordinal = rows.number(1);
        passage.xmlId = rows.text(2);
        passage.kind = fromNameOr(rows.text(3), PassageKind::Paragraph);
        passage.label = rows.text(4);
        passage.level = rows.number(5);
        passage.row = rows.isNull(6) ? -1 : rows.number(6);
        passage.column = rows.isNull(7) ? -1 : rows.number(7);
        passage.anchorPassage = {rows.integer(8)};
        passage.anchorOffset = rows.number(9);
        passage.text = rows.text(10);
        passage.renditions = readRenditions(rows.text(11));
        passage.choices = readChoices(rows.text(12));
        passages.push_back(std::move(passage));
    }
    return passages;
}

std::vector<Mention> readMentions(Connection &connection, DocumentId id)
{
    std::vector<Mention> mentions;
    auto rows = connection.query("mentions");
    rows.bind(id.value);
    while (rows.next()) {
        Mention mention;
        mention.id = {rows.integer(0)};
        mention.passage = {rows.integer(1)};
        mention.range = {rows.number(2), rows.number(3)};
        mention.kind = fromNameOr(rows.text(4), MentionKind::Term);
        mention.origin = fromNameOr(rows.text(5), Layer::Source);
        mention.person = {rows.integer(6)};
        mention.event = {rows.integer(7)};
        mention.date = readDate(rows, 8);
        mention.confidence = rows.real(11);
        mention.detectorVersion = rows.number(12);
        mentions.push_back(std::move(mention));
    }
    return mentions;
}

/// The reader's own decision on a reference goes before what the source or the detector says.
void applyDecisions(Connection &connection, const Document &document, std::vector<CrossReference> &references,
                    const std::vector<Passage> &passages)
{
    struct Decision {
        int passage;
        TextRange range;
        QString target;
    };
    std::vector<Decision> decisions;
    {
        auto rows = connection.query("decisions");
        rows.bind(document.key.volume, document.key.xmlId);
        while (rows.next()) {
            decisions.push_back({rows.number(0), {rows.number(1), rows.number(2)}, rows.text(4)});
        }
    }
    for (const Decision &decision : decisions) {
        if (decision.passage < 0 || decision.passage >= int(passages.size())) {
            continue;
        }
        const PassageId passage = passages[size_t(decision.passage)].id;
        const auto found = std::ranges::find_if(references, [&](const CrossReference &reference) {
            return reference.passage == passage && reference.range == decision.range;
        });
        if (found == references.end()) {
            continue;
        }
        found->settledByReader = true;
        found->confidence = 1.0;
        found->reason = QString();
        found->targets.clear();
        found->state = ReferenceState::Unresolved;
        if (decision.target.isEmpty()) {
            continue;
        }
        ReferenceTarget target;
        target.raw = decision.target;
        target.key = DocumentKey::fromString(decision.target);
        auto row = connection.query("target_of_identity");
        row.bind(target.key.volume, target.key.xmlId);
        found->state = ReferenceState::KnownElsewhere;
        if (row.next()) {
            target.document = {row.integer(0)};
            target.passage = {row.integer(1)};
            target.title = row.text(2);
            target.place = {{target.key.volume, row.text(3)}, row.isNull(4) ? -1 : row.number(4), {}};
            found->state = ReferenceState::Resolved;
        }
        found->targets.push_back(std::move(target));
    }
}

std::vector<CrossReference> readReferences(Connection &connection, DocumentId id)
{
    std::vector<CrossReference> references;
    auto rows = connection.query("references");
    rows.bind(id.value);
    while (rows.next()) {
        const CrossReferenceId reference{rows.integer(0)};
        if (references.empty() || references.back().id != reference) {
            CrossReference next;
            next.id = reference;
            next.mention = {rows.integer(1)};
            next.passage = {rows.integer(2)};
            next.document = id;
            next.range = {rows.number(4), rows.number(5)};
            next.origin = fromNameOr(rows.text(6), Layer::Source);
            next.state = fromNameOr(rows.text(7), ReferenceState::Unresolved);
            next.reason = rows.text(8);
            next.confidence = rows.real(9);
            references.push_back(std::move(next));
        }
        if (!rows.isNull(10)) {
            ReferenceTarget target{
                rows.text(10), {rows.text(11), rows.text(12)}, {rows.integer(13)}, {rows.integer(14)}, {},
                rows.text(15)};
            if (target.document.isValid()) {
                target.place = {{rows.text(16), rows.text(17)}, rows.isNull(18) ? -1 : rows.number(18), {}};
            }
            references.back().targets.push_back(std::move(target));
        }
    }
    for (CrossReference &reference : references) {
        reference.reason = reference.reason.isEmpty() ? reasonOf(reference) : reference.reason;
    }
    return references;
}

std::vector<Speech> readSpeeches(Connection &connection, DocumentId id)
{
    std::vector<Speech> speeches;
    auto rows = connection.query("speeches");
    rows.bind(id.value);
    while (rows.next()) {
        const SpeechId speech{rows.integer(0)};
        if (speeches.empty() || speeches.back().id != speech) {
            Speech next;
            next.id = speech;
            next.document = id;
            next.xmlId = rows.text(1);
            next.speaker = {rows.integer(2)};
            next.party = {rows.integer(3)};
            next.addressee = {rows.integer(4)};
            next.verb = rows.text(5);
            next.manner = fromNameOr(rows.text(6), SpeechManner::Summary);
            next.layer = fromNameOr(rows.text(7), Layer::Source);
            next.confidence = rows.real(8);
            next.invokes = listFromJson(rows.text(9));
            speeches.push_back(std::move(next));
        }
        speeches.back().ranges.push_back({{rows.integer(10)}, {rows.number(11), rows.number(12)}});
    }
    return speeches;
}

std::vector<Event> readEvents(Connection &connection, DocumentId id)
{
    std::vector<Event> events;
    auto rows = connection.query("events_of_document");
    rows.bind(id.value);
    while (rows.next()) {
        const EventId event{rows.integer(0)};
        if (events.empty() || events.back().id != event) {
            Event next;
            next.id = event;
            next.volume = rows.text(1);
            next.xmlId = rows.text(2);
            next.label = rows.text(3);
            next.description = rows.text(4);
            next.date = readDate(rows, 5);
            next.date.basis = rows.text(8);
            next.clock = fromNameOr(rows.text(9), Clock::ReferredTo);
            events.push_back(std::move(next));
        }
        events.back().passages.push_back({{rows.integer(10)}, {rows.number(11), rows.number(12)}});
    }
    return events;
}

std::vector<Participant> readParticipants(Connection &connection, DocumentId id)
{
    std::vector<Participant> participants;
    auto rows = connection.query("participants");
    rows.bind(id.value);
    while (rows.next()) {
        participants.push_back({{rows.integer(0)}, fromNameOr(rows.text(1), Participation::Participant)});
    }
    return participants;
}

std::vector<Person> readPeople(Connection &connection, DocumentId id)
{
    std::vector<Person> people;
    {
        auto rows = connection.query("people_of_document");
        rows.bind(id.value);
        while (rows.next()) {
            people.push_back(readPerson(rows));
        }
    }
    for (Person &person : people) {
        completePerson(connection, person);
    }
    return people;
}

std::vector<Party> readParties(Connection &connection, DocumentId id, const QString &volume)
{
    auto rows = connection.query("parties_of_document");
    rows.bind(id.value, volume);
    return readParties(rows);
}

std::vector<Term> readTerms(Connection &connection, const QString &volume)
{
    std::vector<Term> terms;
    auto rows = connection.query("terms");
    rows.bind(volume);
    while (rows.next()) {
        terms.push_back(
            {{rows.integer(0)}, rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5)});
    }
    return terms;
}

} // namespace

Citation readCitation(const Query &row)
{
    Citation citation;
    citation.reference = {row.integer(0)};
    citation.from = {row.integer(1)};
    citation.fromKey = {row.text(2), row.text(3)};
    citation.fromTitle = row.text(4);
    citation.passageOrdinal = row.number(5);
    citation.range = {row.number(6), row.number(7)};
    const QString text = row.text(8);
    citation.words = textIn(text, citation.range);
    citation.context = sentenceAround(text, citation.range);
    citation.targetPassageOrdinal = row.isNull(9) ? -1 : row.number(9);
    citation.state = fromNameOr(row.text(10), ReferenceState::Unresolved);
    citation.reason = row.text(11);
    citation.origin = fromNameOr(row.text(13), Layer::Source);
    citation.confidence = row.real(14);
    const bool decided = !row.isNull(12);
    if (citation.reason.isEmpty() && !decided) {
        CrossReference reference;
        reference.origin = citation.origin;
        reference.state = citation.state;
        ReferenceTarget target{row.text(15), {row.text(16), row.text(17)}, {}, {row.integer(18)}, {}, {}};
        target.place.document = target.key;
        reference.targets.push_back(std::move(target));
        citation.reason = reasonOf(reference);
    }
    return citation;
}

Person readPerson(const Query &row, int firstColumn)
{
    Person person;
    person.id = {row.integer(firstColumn)};
    person.volume = row.text(firstColumn + 1);
    person.xmlId = row.text(firstColumn + 2);
    person.name = row.text(firstColumn + 3);
    person.initials = row.text(firstColumn + 4);
    person.description = row.text(firstColumn + 5);
    person.authority = row.text(firstColumn + 6);
    person.party = {row.integer(firstColumn + 7)};
    return person;
}

void completePerson(Connection &connection, Person &person)
{
    auto forms = connection.query("name_forms");
    forms.bind(person.id.value);
    while (forms.next()) {
        person.nameForms.push_back({fromNameOr(forms.text(0), NameForm::Kind::Printed), forms.text(1)});
    }
    auto offices = connection.query("offices");
    offices.bind(person.id.value);
    while (offices.next()) {
        person.offices.push_back({offices.text(0), readDate(offices, 1)});
    }
}

void completeAnnotation(Connection &connection, qint64 row, Annotation &annotation)
{
    auto segments = connection.query("annotation_segments");
    segments.bind(row);
    while (segments.next()) {
        annotation.segments.push_back({{segments.integer(0)},
                                       {segments.text(6), segments.text(7)},
                                       segments.number(8),
                                       {segments.number(1), segments.number(2)},
                                       segments.text(3),
                                       segments.text(4),
                                       segments.text(5)});
    }
    auto tags = connection.query("annotation_tags");
    tags.bind(row);
    while (tags.next()) {
        annotation.tags.push_back(QUuid::fromString(tags.text(0)));
    }
    auto links = connection.query("annotation_links");
    links.bind(row);
    while (links.next()) {
        annotation.links.push_back({fromNameOr(links.text(0), LinkType::Cites),
                                    fromNameOr(links.text(1), LinkTargetKind::Document), links.text(2)});
    }
}

std::vector<Annotation> readAnnotations(Connection &connection, Query &rows)
{
    std::vector<Annotation> annotations;
    while (rows.next()) {
        Annotation annotation;
        annotation.uuid = QUuid::fromString(rows.text(1));
        annotation.layer = fromNameOr(rows.text(2), Layer::Reader);
        annotation.kind = fromNameOr(rows.text(3), AnnotationKind::Highlight);
        annotation.colour = fromNameOr(rows.text(4), MarkColour::Yellow);
        annotation.body = rows.text(5);
        annotation.proposal = rows.text(6);
        annotation.author = rows.text(7);
        annotation.created = QDateTime::fromString(rows.text(8), Qt::ISODateWithMs);
        annotation.modified = QDateTime::fromString(rows.text(9), Qt::ISODateWithMs);
        completeAnnotation(connection, rows.integer(0), annotation);
        annotations.push_back(std::move(annotation));
    }
    return annotations;
}

QString sentenceAround(const QString &text, TextRange range)
{
    const CodePointIndex index(text);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    finder.setPosition(index.toUtf16(range.start));
    if (!finder.isAtBoundary()) {
        finder.toPreviousBoundary();
    }
    const qsizetype from = std::max<qsizetype>(0, finder.position());
    finder.setPosition(index.toUtf16(range.end));
    if (!finder.isAtBoundary()) {
        finder.toNextBoundary();
    }
    const qsizetype to = finder.position() < 0 ? text.size() : finder.position();
    return text.sliced(from, std::max<qsizetype>(0, to - from)).trimmed();
}

DocumentRecord readRecord(Connection &connection, DocumentId id)
{
    DocumentRecord record;
    {
        auto row = connection.query("document");
        row.bind(id.value);
        row.next();
        record.document = readDocument(row);
    }
    const DocumentKey &key = record.document.key;
    record.volume = storedVolume(connection, key.volume).value_or(Volume());
    record.passages = readPassages(connection, id);
    record.mentions = readMentions(connection, id);
    record.references = readReferences(connection, id);
    applyDecisions(connection, record.document, record.references, record.passages);
    record.speeches = readSpeeches(connection, id);
    record.events = readEvents(connection, id);
    record.participants = readParticipants(connection, id);
    record.people = readPeople(connection, id);
    record.parties = readParties(connection, id, key.volume);
    record.terms = readTerms(connection, key.volume);
    auto rows = connection.query("annotations_of_document");
    rows.bind(key.volume, key.xmlId);
    record.annotations = readAnnotations(connection, rows);
    return record;
}

std::vector<PersonLink> readPersonLinks(Connection &connection, const DocumentKey &person, int limit)
{
    std::vector<PersonLink> links;
    auto rows = connection.query(person.isValid() ? "person_links" : "all_person_links");
    if (person.isValid()) {
        rows.bind(person.volume, person.xmlId, limit);
    } else {
        rows.bind(limit);
    }
    while (rows.next()) {
        links.push_back({readPerson(rows), readPerson(rows, 8),
                         fromNameOr(rows.text(16), PersonLinkState::Proposed), rows.real(17), rows.text(18)});
    }
    return links;
}

std::vector<Party> readParties(Query &rows)
{
    std::vector<Party> parties;
    while (rows.next()) {
        parties.push_back({{rows.integer(0)}, rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
    }
    return parties;
}

std::optional<Volume> storedVolume(Connection &connection, const QString &id)
{
    auto row = connection.query("volume");
    row.bind(id);
    return row.next() ? std::optional(readVolume(row)) : std::nullopt;
}

} // namespace Chancery::Store
