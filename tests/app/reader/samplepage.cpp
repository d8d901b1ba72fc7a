// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplepage.h"

#include "support/testsupport.h"

#include <QFile>
#include <QRegularExpression>

#include <array>

namespace Chancery::TestSupport
{

namespace
{

constexpr PersonId Kuznetsov{1};
constexpr PersonId McCloy{2};
constexpr PersonId Yost{3};
constexpr PartyId UnitedStates{1};
constexpr PartyId SovietUnion{2};

Passage &add(DocumentRecord &record, PassageKind kind, const QString &text, const QString &label = {})
{
    Passage passage;
    passage.ordinal = int(record.passages.size());
    passage.id = PassageId{passage.ordinal + 101};
    passage.kind = kind;
    passage.text = text;
    passage.label = label;
    record.passages.push_back(passage);
    return record.passages.back();
}

void addPeople(DocumentRecord &record)
{
    record.parties = {{UnitedStates,
                       {},
                       QStringLiteral("party_us"),
                       QStringLiteral("United States"),
                       QStringLiteral("U.S.")},
                      {SovietUnion,
                       {},
                       QStringLiteral("party_ussr"),
                       QStringLiteral("Soviet Union"),
                       QStringLiteral("U.S.S.R.")}};
    const auto person = [&](PersonId id, const QString &name, const QString &initials, PartyId party) {
        Person result;
        result.id = id;
        result.name = name;
        result.initials = initials;
        result.party = party;
        record.people.push_back(result);
    };
    person(Kuznetsov, QStringLiteral("Kuznetsov, Vasiliy V."), QStringLiteral("KU"), SovietUnion);
    person(McCloy, QStringLiteral("McCloy, John J."), QStringLiteral("MC"), UnitedStates);
    person(Yost, QStringLiteral("Yost, Charles W."), QStringLiteral("YO"), UnitedStates);
}

void addSpeech(DocumentRecord &record, PersonId speaker, const Passage &passage, TextRange range)
{
    Speech speech;
    speech.id = SpeechId{qint64(record.speeches.size()) + 1};
    speech.speaker = speaker;
    speech.party = speaker == Kuznetsov ? SovietUnion : UnitedStates;
    speech.ranges = {{passage.id, range}};
    record.speeches.push_back(speech);
}

void addReference(DocumentRecord &record, const Passage &passage, const QString &words,
                  Layer origin = Layer::Source)
{
    CrossReference reference;
    reference.id = CrossReferenceId{qint64(record.references.size()) + 1};
    reference.passage = passage.id;
    reference.range = placeOf(passage, words);
    reference.origin = origin;
    reference.state = ReferenceState::Resolved;
    ReferenceTarget target;
    target.key = {QStringLiteral("chancery-cards"), QStringLiteral("rio-pact")};
    target.title = QStringLiteral("Inter-American Treaty of Reciprocal Assistance");
    reference.targets = {target};
    record.references.push_back(reference);
}

void addNote(DocumentRecord &record, const QString &label, const QString &text, const Passage &anchor,
             int offset)
{
    const PassageId id = anchor.id;
    Passage &note = add(record, PassageKind::Footnote, text, label);
    note.anchorPassage = id;
    note.anchorOffset = offset;
}

void describe(DocumentRecord &record)
{
    record.volume.id = QStringLiteral("frus1961-63v11");
    record.volume.subSeries = QStringLiteral("1961–1963");
    record.volume.number = QStringLiteral("XI");
    record.document.id = DocumentId{1};
    record.document.key = {record.volume.id, QStringLiteral("d223")};
    record.document.number = QStringLiteral("223");
    record.document.title =
        QStringLiteral("Telegram From the Mission to the United Nations to the Department of State");
    addPeople(record);
}

/// Takes the note marks `.(1)` … out of the text and remembers where they stood.
struct Mark {
    int passage;
    int offset;
    QString label;
};

QString withoutMark(const QString &text, int passage, std::vector<Mark> &marks)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<=Mendelovich\\.|Rio Pact,|UN Charter|27-28)\\((\\d)\\)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch()) {
        return text;
    }
    marks.push_back({passage, int(match.capturedStart()), match.captured(1)});
    QString result = text;
    return result.remove(match.capturedStart(), match.capturedLength());
}

void addChoices(Passage &passage)
{
    static const std::array<std::pair<QString, QString>, 8> readings{{
        {QStringLiteral("Fol"), QStringLiteral("following")},
        {QStringLiteral("fol"), QStringLiteral("following")},
        {QStringLiteral("Sovs"), QStringLiteral("Soviets")},
        {QStringLiteral("Sov"), QStringLiteral("Soviet")},
        {QStringLiteral("SC"), QStringLiteral("Security Council")},
        {QStringLiteral("negots"), QStringLiteral("negotiations")},
        {QStringLiteral("mtg"), QStringLiteral("meeting")},
        {QStringLiteral("ref"), QStringLiteral("reference")},
    }};
    for (const auto &[printed, reading] : readings) {
        const QRegularExpression word(QStringLiteral("\\b%1\\b").arg(printed));
        for (auto match = word.globalMatch(passage.text); match.hasNext();) {
            const auto found = match.next();
            passage.choices.push_back(
                {{int(found.capturedStart()), int(found.capturedEnd())}, ChoiceKind::Abbreviation, reading});
        }
    }
}

PersonId speakerOf(const QString &text)
{
    for (const auto &[name, id] :
         {std::pair{QStringLiteral("McCloy"), McCloy}, std::pair{QStringLiteral("Yost"), Yost},
          std::pair{QStringLiteral("As to Rio Pact McCloy"), McCloy}}) {
        if (text.startsWith(name)) {
            return id;
        }
    }
    return Kuznetsov;
}

} // namespace

TextRange placeOf(const Passage &passage, const QString &words)
{
    const qsizetype at = passage.text.indexOf(words);
    if (at < 0) {
        return {};
    }
    const CodePointIndex points(passage.text);
    return {points.fromUtf16(at), points.fromUtf16(at + words.size())};
}

Annotation markOn(const DocumentRecord &record, int ordinal, const QString &words, AnnotationKind kind,
                  MarkColour colour, const QString &body)
{
    const Passage &passage = *record.passageAt(ordinal);
    Annotation annotation;
    annotation.uuid = QUuid::createUuid();
    annotation.kind = kind;
    annotation.colour = colour;
    annotation.body = body;
    Segment segment;
    segment.passage = passage.id;
    segment.document = record.document.key;
    segment.passageOrdinal = ordinal;
    segment.range = placeOf(passage, words);
    segment.exact = words;
    annotation.segments = {segment};
    return annotation;
}

std::shared_ptr<DocumentRecord> samplePage()
{
    auto record = std::make_shared<DocumentRecord>();
    describe(*record);
    record->passages.reserve(16);
    add(*record, PassageKind::Head, record->document.title);
    Passage &dateline =
        add(*record, PassageKind::Dateline, QStringLiteral("Washington, December 3, 1962, 8 p.m."));
    dateline.choices = {{placeOf(dateline, QStringLiteral("Washington")), ChoiceKind::Correction,
                         QStringLiteral("New York")}};
    Passage &opening = add(*record, PassageKind::Paragraph,
                           QStringLiteral("Fol is summary five and one half hour mtg between both sides."));
    opening.choices = {
        {placeOf(opening, QStringLiteral("Fol")), ChoiceKind::Abbreviation, QStringLiteral("Following")},
        {placeOf(opening, QStringLiteral("mtg")), ChoiceKind::Abbreviation, QStringLiteral("meeting")}};
    Passage &second = add(*record, PassageKind::Paragraph,
                          QStringLiteral("They claimed 𝒓ef to Rio Pact, which 𝒊s attempt to give conditional "
                                         "character and hence is unacceptable."));
    second.renditions = {{placeOf(second, QStringLiteral("conditional")), RenditionKind::Italic, {}}};
    addReference(*record, second, QStringLiteral("Rio Pact"));
    addSpeech(*record, Kuznetsov, second, {0, codePointCount(second.text)});
    Passage &third =
        add(*record, PassageKind::Paragraph,
            QStringLiteral(
                "McCloy replied that there seemed to be very little left. Kuznetsov urged otherwise."));
    addSpeech(*record, McCloy, third,
              placeOf(third, QStringLiteral("McCloy replied that there seemed to be very little left.")));
    addSpeech(*record, Kuznetsov, third, placeOf(third, QStringLiteral("Kuznetsov urged otherwise.")));
    add(*record, PassageKind::ListItem, QStringLiteral("first point of the declaration"),
        QStringLiteral("a."));
    add(*record, PassageKind::ListItem, QStringLiteral("second point of the declaration"),
        QStringLiteral("b."));
    for (int cell = 0; cell < 4; ++cell) {
        Passage &passage = add(*record, PassageKind::TableCell, QStringLiteral("cell %1").arg(cell));
        passage.row = cell / 2;
        passage.column = cell % 2;
    }
    addNote(*record, QStringLiteral("1"), QStringLiteral("The first note of the page."), record->passages[2],
            codePointCount(record->passages[2].text));
    addNote(*record, QStringLiteral("2"), QStringLiteral("The second note, on the pact."),
            record->passages[3], placeOf(record->passages[3], QStringLiteral("Rio Pact,")).end);
    return record;
}

std::shared_ptr<DocumentRecord> telegramPage()
{
    const QString path = sharedData(QStringLiteral("seed/telegram-2086.txt"));
    QFile file(path);
    // Qt warns of a file without a name.
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return nullptr;
    }
    auto record = std::make_shared<DocumentRecord>();
    describe(*record);
    std::vector<Mark> marks;
    const QStringList blocks =
        QString::fromUtf8(file.readAll())
            .split(QRegularExpression(QStringLiteral("\\n\\s*\\n")), Qt::SkipEmptyParts);
    for (const QString &block : blocks) {
        const int ordinal = int(record->passages.size());
        const QString text = withoutMark(block.simplified(), ordinal, marks);
        if (text.isEmpty()) {
            continue;
        }
        const PassageKind kind = ordinal == 0 ? PassageKind::Head
            : ordinal == 1                    ? PassageKind::Dateline
                                              : PassageKind::Paragraph;
        addChoices(add(*record, kind, text));
        if (ordinal >= 4) {
            addSpeech(*record, speakerOf(text), record->passages.back(), {0, int(text.size())});
        }
        for (const QString &words :
             {QStringLiteral("Rio Pact"), QStringLiteral("letter of Oct 27"), QStringLiteral("UN Charter"),
              QStringLiteral("press conference of Nov 20"), QStringLiteral("Art 51")}) {
            if (text.contains(words)) {
                addReference(*record, record->passages.back(), words,
                             words.startsWith(u'A') ? Layer::Detected : Layer::Source);
            }
        }
    }
    for (const Mark &mark : marks) {
        addNote(*record, mark.label,
                QStringLiteral("The text of this note is not part of this transcription."),
                record->passages[size_t(mark.passage)], mark.offset);
    }
    return record;
}

} // namespace Chancery::TestSupport
