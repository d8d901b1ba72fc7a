// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "library/edits.h"

#include "support/testsupport.h"

#include <QTimeZone>

namespace Chancery::TestSupport
{

namespace
{

QDateTime day(int day)
{
    return {QDate(2026, 10, day), QTime(12, 0), QTimeZone::UTC};
}

Tag makeTag(const QString &name, const QUuid &parent, MarkColour colour, Layer layer = Layer::Reader)
{
    Tag tag;
    tag.uuid = QUuid::createUuid();
    tag.name = name;
    tag.parent = parent;
    tag.colour = colour;
    tag.layer = layer;
    return tag;
}

void addPassage(DocumentRecord &record, PassageKind kind, const QString &text, const QString &label = {})
{
    Passage passage;
    passage.id = {qint64(record.passages.size()) + 1};
    passage.ordinal = int(record.passages.size());
    passage.kind = kind;
    passage.text = text;
    passage.label = label;
    record.passages.push_back(passage);
}

Annotation mark(const DocumentRecord &record, int ordinal, const QString &words, AnnotationKind kind,
                MarkColour colour, int modified)
{
    const int start = int(record.passages[size_t(ordinal)].text.indexOf(words));
    REQUIRE(start >= 0);
    const Edits::Selection selection{ordinal, {start, start + int(words.size())}};
    Annotation annotation =
        Edits::newAnnotation(kind, colour, Edits::segments(record, std::span(&selection, 1)));
    annotation.created = day(1);
    annotation.modified = day(modified);
    return annotation;
}

} // namespace

Sample::Sample()
{
    document.volume.id = QStringLiteral("frus1961-63v11");
    document.document.key = {QStringLiteral("frus1961-63v11"), QStringLiteral("d223")};
    document.document.title =
        QStringLiteral("Telegram From the Mission to the United Nations to the Department of State");
    addPassage(document, PassageKind::Head, document.document.title);
    addPassage(document, PassageKind::Dateline, QStringLiteral("Washington, December 3, 1962, 8 p.m."));
    addPassage(document, PassageKind::Paragraph,
               QStringLiteral("On points listed above to which Sovs strongly objected, they claimed ref to "
                              "Rio Pact is part of U.S. attempt to "
                              "give U.S. commitment conditional character."));
    addPassage(document, PassageKind::Paragraph,
               QStringLiteral("McCloy replied that Castro's statements gave reason for jaundiced look, and "
                              "spoke of non-reintroduction of "
                              "defensive weapons capable of offensive use."));
    addPassage(
        document, PassageKind::Paragraph,
        QStringLiteral("Letter of Oct 27 offered assurance in return solely for actions by Sov Union."));
    addPassage(document, PassageKind::Footnote,
               QStringLiteral("The text of this note is not part of the transcription."),
               QStringLiteral("1"));

    const Tag tone = makeTag(QStringLiteral("Tone"), {}, MarkColour::Green);
    const Tag issues = makeTag(QStringLiteral("Issues"), {}, MarkColour::Blue, Layer::Editor);
    tags = {tone, makeTag(QStringLiteral("Irony"), tone.uuid, MarkColour::Pink),
            makeTag(QStringLiteral("Method"), {}, MarkColour::Purple), issues,
            makeTag(QStringLiteral("Rio Pact"), issues.uuid, MarkColour::Blue, Layer::Editor)};

    Annotation look =
        mark(document, 3, QStringLiteral("jaundiced look"), AnnotationKind::Note, MarkColour::Yellow, 5);
    look.body =
        QStringLiteral("**McCloy’s** own words? The phrase is not in the *Soviet* record of the same talk, "
                       "which only says that he "
                       "had doubts; see the memorandum of the next morning for how Yost remembered it.");
    look.tags = {tag(QStringLiteral("Irony")), tag(QStringLiteral("Method"))};
    Annotation weapons = mark(document, 3, QStringLiteral("weapons capable of offensive use"),
                              AnnotationKind::Link, MarkColour::Blue, 7);
    weapons.links = {{LinkType::Contradicts, LinkTargetKind::Document,
                      QStringLiteral("chancery-cards#press-conference-1962-11-20")}};
    Annotation doubt =
        mark(document, 3, QStringLiteral("defensive weapons"), AnnotationKind::Query, MarkColour::Orange, 6);
    doubt.proposal = QStringLiteral("offensive");
    doubt.body = QStringLiteral("The sense asks for the contrary.");
    Annotation pact =
        mark(document, 2,
             QStringLiteral("Rio Pact is part of U.S. attempt to give U.S. commitment conditional character"),
             AnnotationKind::Position, MarkColour::Blue, 2);
    pact.layer = Layer::Editor;
    pact.body = QStringLiteral("Soviet side: against, firm.");
    pact.tags = {tag(QStringLiteral("Rio Pact"))};
    Annotation solely =
        mark(document, 4, QStringLiteral("solely"), AnnotationKind::Highlight, MarkColour::Green, 8);
    solely.tags = {tag(QStringLiteral("Tone"))};
    Annotation note = mark(document, 5, QStringLiteral("not part of the transcription"),
                           AnnotationKind::Verdict, MarkColour::Purple, 4);
    Annotation elsewhere =
        mark(document, 4, QStringLiteral("Sov Union"), AnnotationKind::Highlight, MarkColour::Pink, 9);
    elsewhere.segments.front().document = {QStringLiteral("chancery-cards"),
                                           QStringLiteral("letter-1962-10-27")};
    annotations = {look, weapons, doubt, pact, solely, note, elsewhere};
    document.annotations = annotations;
    document.annotations.pop_back();
}

QUuid Sample::tag(const QString &name) const
{
    const auto found = std::ranges::find(tags, name, &Tag::name);
    REQUIRE(found != tags.end());
    return found->uuid;
}

Annotation RealLibrary::markOn(const QString &words, AnnotationKind kind) const
{
    for (const Passage &passage : telegram->passages) {
        const qsizetype start = passage.text.indexOf(words);
        if (start >= 0) {
            const CodePointIndex points(passage.text);
            const Edits::Selection selection{
                passage.ordinal, {points.fromUtf16(start), points.fromUtf16(start + words.size())}};
            return Edits::newAnnotation(kind, MarkColour::Yellow,
                                        Edits::segments(*telegram, std::span(&selection, 1)));
        }
    }
    FAIL("the telegram does not hold " << words.toStdString());
    return {};
}

} // namespace Chancery::TestSupport
