// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumewriter.h"

#include "rows.h"
#include "samepeople.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <optional>
#include <set>

namespace Chancery::Store
{

namespace
{

constexpr int contextLength = 32;

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Store", text);
}

std::optional<qint64> lookup(const QHash<QString, qint64> &rows, const QString &xmlId)
{
    const auto found = rows.constFind(xmlId);
    return found == rows.cend() ? std::nullopt : std::optional(*found);
}

std::optional<QString> textOrNull(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// What the view document_words says of a document, without reading its passages again.
struct DocumentWords {
    std::optional<QByteArray> body;
    std::optional<QByteArray> note;
    std::optional<QByteArray> heading;
};

DocumentWords wordsOf(const DocumentDraft &draft)
{
    static const QByteArray border = QStringLiteral(" \uE000 ").toUtf8();
    DocumentWords words;
    for (const PassageDraft &each : draft.passages) {
        const Passage &passage = each.passage;
        const bool isHeading = passage.kind == PassageKind::Head || passage.kind == PassageKind::ListHead;
        const bool isFoot = passage.kind == PassageKind::Footnote || passage.kind == PassageKind::SourceNote;
        std::optional<QByteArray> &column = isHeading ? words.heading : isFoot ? words.note : words.body;
        if (column) {
            *column += border;
        } else {
            column.emplace();
        }
        *column += passage.text.toUtf8();
    }
    return words;
}

std::optional<qint64> rowAt(const std::vector<qint64> &rows, int index)
{
    return index >= 0 && index < int(rows.size()) ? std::optional(rows[size_t(index)]) : std::nullopt;
}

} // namespace

std::pair<QString, QString> contextOf(const QString &text, TextRange range)
{
    return {textIn(text, {std::max(0, range.start - contextLength), range.start}),
            textIn(text, {range.end, range.end + contextLength})};
}

VolumeWriter::VolumeWriter(Connection &connection, const VolumeDraft &draft, int revision)
    : m_connection(connection)
    , m_draft(draft)
    , m_volume(draft.volume.id)
    , m_revision(revision)
{
}

bool VolumeWriter::write(std::vector<Diagnostic> &diagnostics, const std::function<bool()> &afterHalfDocument)
{
    writeVolume();
    if (!m_draft.source.isEmpty()) {
        m_connection.query("insert_source").bind(m_volume, m_draft.sourceBytes, Blob{m_draft.source}).run();
    }
    writePeople();
    writeEvents();
    writeDivisions();
    int ordinal = 0;
    for (const DocumentDraft &document : m_draft.documents) {
        m_documents.push_back(writeDocument(document, ordinal++).value);
        if (!afterHalfDocument()) {
            return false;
        }
    }
    // The words of all documents in one run: FTS5 gathers them in memory, but writes what it has whenever a
    // statement in between needs a savepoint of its own, as one with a trigger or a SELECT does.
    for (size_t i = 0; i < m_documents.size(); ++i) {
        indexDocument(m_draft.documents[i], {m_documents[i]});
        if (!afterHalfDocument()) {
            return false;
        }
    }
    m_connection.query("contents_grew").bind(int(m_documents.size())).run();
    writeEventPassages();
    writeEditorialLayer(diagnostics);
    return true;
}

DocumentId VolumeWriter::writeDocument(Connection &connection, const DocumentDraft &draft,
                                       const QString &volume)
{
    VolumeDraft holder;
    holder.volume.id = volume;
    VolumeWriter writer(connection, holder, 1);
    // Mentions of people point at persons of other volumes by `volume#id`.
    for (const MentionDraft &mention : draft.mentions) {
        writer.knowPersonOrParty(mention.person);
    }
    for (const SpeechDraft &speech : draft.speeches) {
        writer.knowPersonOrParty(speech.speaker);
        writer.knowPersonOrParty(speech.addressee);
    }
    auto next = connection.query("next_ordinal");
    next.bind(volume);
    next.next();
    const DocumentId id = writer.writeDocument(draft, next.number(0));
    writer.indexDocument(draft, id);
    connection.query("contents_grew").bind(1).run();
    return id;
}

void VolumeWriter::knowPersonOrParty(const QString &identity)
{
    const DocumentKey key = DocumentKey::fromString(identity);
    if (!key.isValid() || m_people.contains(identity) || m_parties.contains(identity)) {
        return;
    }
    auto person = m_connection.query("person_id");
    person.bind(key.volume, key.xmlId);
    if (person.next()) {
        m_people.insert(identity, person.integer(0));
        m_partyOfPerson.insert(person.integer(0), person.integer(1));
        return;
    }
    auto party = m_connection.query("party_id");
    party.bind(key.volume, key.xmlId);
    if (party.next()) {
        m_parties.insert(identity, party.integer(0));
    }
}

void VolumeWriter::writeVolume()
{
    const Volume &volume = m_draft.volume;
    auto statement = m_connection.query("insert_volume");
    statement
        .bind(volume.id, volume.title, volume.completeTitle, volume.series, volume.subSeries, volume.number,
              jsonList(volume.editors), volume.generalEditor, volume.publisher, volume.place,
              volume.published, momentColumn(volume.coverage.earliest), momentColumn(volume.coverage.latest),
              volume.sourceName, volume.sourceSha256, QString(nameOf(volume.origin)), m_revision,
              isoText(QDateTime::currentDateTimeUtc()))
        .run();
}

void VolumeWriter::writePeople()
{
    for (const Party &party : m_draft.parties) {
        m_connection.query("insert_party").bind(m_volume, party.xmlId, party.name, party.shortName).run();
        m_parties.insert(party.xmlId, m_connection.lastRow());
    }
    for (const auto &[person, party] : m_draft.people) {
        if (m_people.contains(person.xmlId)) {
            continue; // a list of persons may name someone twice (an alias entry)
        }
        const auto partyRow = lookup(m_parties, party);
        m_connection.query("insert_person")
            .bind(m_volume, person.xmlId, person.name, person.initials, person.description, person.authority,
                  partyRow)
            .run();
        const qint64 row = m_connection.lastRow();
        m_people.insert(person.xmlId, row);
        m_partyOfPerson.insert(row, partyRow.value_or(0));
        if (const QString key = nameKeyOf(person.name); !key.isEmpty()) {
            m_connection.query("insert_person_key").bind(row, key).run();
        }
        int ordinal = 0;
        for (const NameForm &form : person.nameForms) {
            m_connection.query("insert_name_form")
                .bind(row, ordinal++, QString(nameOf(form.kind)), form.text)
                .run();
        }
        ordinal = 0;
        for (const Office &office : person.offices) {
            m_connection.query("insert_office")
                .bind(row, ordinal++, office.title, momentColumn(office.held.earliest),
                      momentColumn(office.held.latest), QString(nameOf(office.held.precision)))
                .run();
        }
    }
    for (const Term &term : m_draft.terms) {
        m_connection.query("insert_term")
            .bind(m_volume, term.xmlId, term.abbreviation, term.expansion, term.context)
            .run();
    }
}

void VolumeWriter::writeEvents()
{
    for (const EventDraft &draft : m_draft.events) {
        const Event &event = draft.event;
        m_connection.query("insert_event")
            .bind(m_volume, event.xmlId, event.label, event.description, momentColumn(event.date.earliest),
                  momentColumn(event.date.latest), QString(nameOf(event.date.precision)), event.date.basis,
                  QString(nameOf(event.clock)))
            .run();
        m_events.insert(event.xmlId, m_connection.lastRow());
    }
}

void VolumeWriter::writeDivisions()
{
    int ordinal = 0;
    for (const auto &[division, parent] : m_draft.divisions) {
        m_connection.query("insert_division")
            .bind(m_volume, rowAt(m_divisions, parent), ordinal++, division.xmlId, division.kind,
                  division.title)
            .run();
        m_divisions.push_back(m_connection.lastRow());
    }
}

DocumentId VolumeWriter::writeDocument(const DocumentDraft &draft, int ordinal)
{
    const Document &document = draft.document;
    m_connection.query("insert_document")
        .bind(m_volume, document.key.xmlId, rowAt(m_divisions, draft.division),
              rowAt(m_documents, draft.parent), ordinal, document.number, QString(nameOf(document.kind)),
              document.title, document.dateline, momentColumn(document.date.earliest),
              momentColumn(document.date.latest), QString(nameOf(document.date.precision)),
              document.date.basis, document.place, document.sender, document.recipient, document.subject,
              document.classification, document.sourceNote, document.firstPage, document.lastPage,
              document.bodyHash, document.wholeHash,
              draft.sourceStart < 0 ? std::nullopt : std::optional(draft.sourceStart),
              draft.sourceStart < 0 ? std::nullopt : std::optional(draft.sourceEnd))
        .run();
    const DocumentId id{m_connection.lastRow()};
    int described = 0;
    for (const QString &identity : document.describes) {
        const DocumentKey key = DocumentKey::fromString(identity);
        m_connection.query("insert_description").bind(id.value, described++, key.volume, key.xmlId).run();
    }
    writePassages(draft, id);
    writeMentions(draft, id);
    writeSpeeches(draft, id);
    for (const PaperSign &number : draft.numbers) {
        m_connection.query("insert_document_number")
            .bind(id.value, number.form, number.number, QString(nameOf(number.direction)), number.post,
                  number.day, number.sender, number.recipient)
            .run();
    }
    writePeopleOf(draft, id);
    return id;
}

/// Who takes part in the document, and all who stand in it.
void VolumeWriter::writePeopleOf(const DocumentDraft &draft, DocumentId id)
{
    std::set<qint64> people;
    int participants = 0;
    for (const ParticipantDraft &participant : draft.participants) {
        if (const auto person = lookup(m_people, participant.person)) {
            m_connection.query("insert_participation")
                .bind(id.value, *person, QString(nameOf(participant.role)), participants++)
                .run();
            people.insert(*person);
        }
    }
    for (const MentionDraft &mention : draft.mentions) {
        const auto person = lookup(m_people, mention.person);
        if (person && rowAt(m_passages, mention.passage) && !mention.mention.range.isEmpty()) {
            people.insert(*person);
        }
    }
    for (const qint64 person : people) {
        m_connection.query("insert_document_person").bind(id.value, person).run();
    }
}

void VolumeWriter::indexDocument(const DocumentDraft &draft, DocumentId id)
{
    const DocumentWords words = wordsOf(draft);
    m_connection.query("index_document").bind(id.value, words.body, words.note, words.heading).run();
    std::array<std::optional<QString>, 3> about;
    {
        auto row = m_connection.query("document_about");
        row.bind(id.value);
        row.next();
        for (int column = 0; column < int(about.size()); ++column) {
            if (!row.isNull(column)) {
                about[size_t(column)] = row.text(column);
            }
        }
    }
    m_connection.query("index_document_about").bind(id.value, about[0], about[1], about[2]).run();
}

void VolumeWriter::writePassages(const DocumentDraft &draft, DocumentId id)
{
    m_passages.clear();
    int ordinal = 0;
    for (const auto &[passage, anchor] : draft.passages) {
        const auto anchorRow = rowAt(m_passages, anchor);
        m_connection.query("insert_passage")
            .bind(id.value, ordinal, textOrNull(passage.xmlId), QString(nameOf(passage.kind)), passage.label,
                  passage.level, passage.row >= 0 ? std::optional(passage.row) : std::nullopt,
                  passage.column >= 0 ? std::optional(passage.column) : std::nullopt, anchorRow,
                  anchorRow ? std::optional(passage.anchorOffset) : std::nullopt, passage.text,
                  renditionsColumn(passage.renditions), choicesColumn(passage.choices))
            .run();
        m_passages.push_back(m_connection.lastRow());
        writePages(passage, m_passages.back());
        if (!passage.xmlId.isEmpty()) {
            m_passageByXmlId.insert(
                passage.xmlId,
                {m_passages.back(), {m_volume, draft.document.key.xmlId}, ordinal, &passage.text});
        }
        ++ordinal;
    }
}

void VolumeWriter::writePages(const Passage &passage, qint64 row)
{
    for (const Rendition &rendition : passage.renditions) {
        if (rendition.kind != RenditionKind::PageBreak) {
            continue;
        }
        QString bare = rendition.label;
        bare.remove(u'[').remove(u']');
        const QString id = rendition.xmlId.isEmpty() && !bare.isEmpty() ? u"pg_" + bare : rendition.xmlId;
        bool arabic = false;
        const int number = bare.toInt(&arabic);
        if (!id.isEmpty()) {
            m_connection.query("insert_page")
                .bind(m_volume, id, arabic ? std::optional(number) : std::nullopt, row)
                .run();
        }
    }
}

void VolumeWriter::writeMentions(const DocumentDraft &draft, DocumentId id)
{
    std::vector<qint64> rows;
    rows.reserve(draft.mentions.size());
    for (const MentionDraft &item : draft.mentions) {
        const Mention &mention = item.mention;
        const auto passage = rowAt(m_passages, item.passage);
        if (!passage || mention.range.isEmpty()) {
            rows.push_back(0);
            continue;
        }
        m_connection.query("insert_mention")
            .bind(*passage, mention.range.start, mention.range.end, QString(nameOf(mention.kind)),
                  QString(nameOf(mention.origin)), lookup(m_people, item.person),
                  lookup(m_events, item.event), momentColumn(mention.date.earliest),
                  momentColumn(mention.date.latest),
                  mention.date.isValid() ? std::optional(QString(nameOf(mention.date.precision)))
                                         : std::nullopt,
                  mention.confidence, mention.detectorVersion)
            .run();
        rows.push_back(m_connection.lastRow());
    }
    for (const ReferenceDraft &reference : draft.references) {
        const auto mention = rowAt(rows, reference.mention);
        if (!mention || *mention == 0) {
            continue;
        }
        m_connection.query("insert_reference")
            .bind(*mention, id.value, reference.reason, reference.confidence, reference.alternatives ? 1 : 0)
            .run();
        const qint64 row = m_connection.lastRow();
        int ordinal = 0;
        for (const QString &raw : reference.targets) {
            const DocumentKey key = identityOf(raw);
            m_connection.query("insert_target").bind(row, ordinal++, raw, key.volume, key.xmlId).run();
        }
        if (reference.sought) {
            const PaperSign &sought = *reference.sought;
            m_connection.query("insert_sought")
                .bind(row, sought.form, sought.number, QString(nameOf(sought.direction)), sought.post,
                      sought.day, sought.sender, sought.recipient, sought.written)
                .run();
        }
    }
}

/// What a target written in a file names. The volume of a same-volume target is filled in, or every edge
/// inside a volume would be lost; web addresses and archives name nothing of a library.
DocumentKey VolumeWriter::identityOf(const QString &raw) const
{
    static const QRegularExpression volume(QStringLiteral("^[A-Za-z][\\w.-]*$"));
    static const QRegularExpression bareId(QStringLiteral("^(?:d\\d|p_|t_|pg_|ch\\d|comp\\d)"));
    const qsizetype hash = raw.indexOf(u'#');
    const QString before = hash < 0 ? raw : raw.first(hash);
    if (hash < 0 && bareId.match(raw).hasMatch()) {
        return {m_volume, raw}; // the sign of a place in the same file was forgotten
    }
    if (!before.isEmpty() && !volume.match(before).hasMatch()) {
        return {};
    }
    return {before.isEmpty() && hash == 0 ? m_volume : before, hash < 0 ? QString() : raw.sliced(hash + 1)};
}

void VolumeWriter::writeSpeeches(const DocumentDraft &draft, DocumentId id)
{
    int ordinal = 0;
    for (const SpeechDraft &speech : draft.speeches) {
        const auto speaker = lookup(m_people, speech.speaker);
        auto party = lookup(m_parties, speech.speaker);
        if (speaker) {
            const qint64 partyRow = m_partyOfPerson.value(*speaker);
            party = partyRow > 0 ? std::optional(partyRow) : std::nullopt;
        }
        m_connection.query("insert_speech")
            .bind(id.value, ordinal++, speech.xmlId, speaker, party, lookup(m_people, speech.addressee),
                  speech.verb, QString(nameOf(speech.manner)), QString(nameOf(speech.layer)),
                  speech.confidence, jsonList(speech.invokes))
            .run();
        const qint64 row = m_connection.lastRow();
        int range = 0;
        for (const SpeechDraft::Range &part : speech.ranges) {
            if (const auto passage = rowAt(m_passages, part.passage); passage && !part.range.isEmpty()) {
                m_connection.query("insert_speech_range")
                    .bind(row, range++, *passage, part.range.start, part.range.end)
                    .run();
            }
        }
    }
}

void VolumeWriter::writeEventPassages()
{
    for (const EventDraft &event : m_draft.events) {
        int ordinal = 0;
        for (const QString &xmlId : event.passages) {
            if (const auto place = m_passageByXmlId.constFind(xmlId); place != m_passageByXmlId.cend()) {
                m_connection.query("insert_event_passage")
                    .bind(m_events.value(event.event.xmlId), ordinal++, place->row, 0, 0)
                    .run();
            }
        }
    }
}

void VolumeWriter::writeEditorialLayer(std::vector<Diagnostic> &diagnostics)
{
    // The same id gives the same UUID in every library, so that the layer can be referred to.
    static const QUuid space = QUuid::fromString(QStringLiteral("6f0c6a52-6d1c-5b0e-9d5b-3f4b8f0c2a11"));
    const auto uuidOf = [&](const QString &xmlId) {
        return QUuid::createUuidV5(space, QString(m_volume + u'#' + xmlId));
    };
    for (const EditorialTagDraft &tag : m_draft.tags) {
        m_connection.query("insert_tag")
            .bind(uuidColumn(uuidOf(tag.xmlId)),
                  tag.parent.isEmpty() ? QString() : uuidColumn(uuidOf(tag.parent)), tag.name,
                  tag.description, QString(nameOf(MarkColour::Blue)), QString(nameOf(Layer::Editor)))
            .run();
    }
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    for (const EditorialAnnotationDraft &draft : m_draft.annotations) {
        const auto place = m_passageByXmlId.constFind(draft.passage);
        const qsizetype at = place == m_passageByXmlId.cend() ? -1 : place->text->indexOf(draft.exact);
        if (at < 0 || draft.exact.isEmpty() || place->text->indexOf(draft.exact, at + 1) >= 0) {
            diagnostics.push_back(
                {Diagnostic::Severity::Warning,
                 say("The words of an editorial mark are not found once in its passage; it was left out."),
                 draft.xmlId, 0, 0});
            continue;
        }
        const CodePointIndex index(*place->text);
        const TextRange range{index.fromUtf16(at), index.fromUtf16(at + draft.exact.size())};
        const bool query = draft.kind == AnnotationKind::Query;
        m_connection.query("insert_annotation")
            .bind(uuidColumn(uuidOf(draft.xmlId)), QString(nameOf(Layer::Editor)),
                  QString(nameOf(draft.kind)), QString(nameOf(query ? MarkColour::Orange : MarkColour::Blue)),
                  draft.body, draft.proposal,
                  m_draft.volume.origin == VolumeOrigin::Bundled ? QStringLiteral("Chancery") : QString(),
                  now, now)
            .run();
        const qint64 row = m_connection.lastRow();
        const auto [prefix, suffix] = contextOf(*place->text, range);
        m_connection.query("insert_segment")
            .bind(row, 0, place->row, range.start, range.end, draft.exact, prefix, suffix,
                  place->document.volume, place->document.xmlId, place->ordinal)
            .run();
        int ordinal = 0;
        for (const QString &tag : draft.tags) {
            m_connection.query("insert_annotation_tag").bind(row, uuidColumn(uuidOf(tag)), ordinal++).run();
        }
        m_connection.query("index_annotation").bind(row).run();
    }
}

} // namespace Chancery::Store
