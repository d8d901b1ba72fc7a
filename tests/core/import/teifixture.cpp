// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teifixture.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace Chancery::ImportTest
{

namespace
{

void checkRange(const QString &text, TextRange range)
{
    CAPTURE(text, range);
    CHECK(range.start >= 0);
    CHECK(range.start <= range.end);
    CHECK(range.end <= codePointCount(text));
    if (!range.isEmpty()) {
        const QString words = textIn(text, range);
        CHECK(words == words.trimmed());
    }
}

void checkPassages(const DocumentDraft &document)
{
    bool notes = false;
    for (size_t i = 0; i < document.passages.size(); ++i) {
        const PassageDraft &each = document.passages[i];
        const Passage &passage = each.passage;
        CAPTURE(document.document.key.xmlId, i, passage.text);
        CHECK(passage.ordinal == int(i));
        CHECK_FALSE(passage.text.contains("  "_L1));
        CHECK_FALSE(passage.text.startsWith(u' '));
        CHECK_FALSE(passage.text.endsWith(u' '));
        CHECK_FALSE(passage.text.contains(u'\n'));
        notes = notes || isNote(passage.kind);
        CHECK(notes == (isNote(passage.kind) || (notes && passage.kind == PassageKind::Summary)));
        if (isNote(passage.kind)) {
            REQUIRE(each.anchorPassage >= 0);
            REQUIRE(size_t(each.anchorPassage) < document.passages.size());
            const QString &anchor = document.passages[size_t(each.anchorPassage)].passage.text;
            CHECK(passage.anchorOffset >= 0);
            CHECK(passage.anchorOffset <= codePointCount(anchor));
        } else if (!notes) {
            CHECK_FALSE(passage.text.isEmpty());
        }
        for (const Rendition &rendition : passage.renditions) {
            if (rendition.kind == RenditionKind::LineBreak) {
                CHECK(textIn(passage.text, rendition.range) == u" "_s);
            } else {
                checkRange(passage.text, rendition.range);
            }
        }
        for (const Choice &choice : passage.choices) {
            checkRange(passage.text, choice.range);
        }
    }
}

} // namespace

QByteArray tei(const QByteArray &body, const QByteArray &more)
{
    return QByteArrayLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" "
                             "xmlns:frus=\"http://history.state.gov/frus/ns/1.0\" "
                             "xmlns:old=\"http://history.state.gov/ns/1.0\">"
                             "<teiHeader><fileDesc><titleStmt><title type=\"volume\">A "
                             "Volume</title></titleStmt></fileDesc></teiHeader>")
        + more + "<text><body>" + body + "</body></text></TEI>";
}

QByteArray document(const QByteArray &content)
{
    return "<div type=\"document\" xml:id=\"d1\" n=\"1\">" + content + "</div>";
}

Result<VolumeDraft> tryRead(const QByteArray &file, const QString &name)
{
    QByteArray bytes = file;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    return Import::readTei(buffer, name);
}

VolumeDraft read(const QByteArray &file, const QString &name)
{
    const Result<VolumeDraft> draft = tryRead(file, name);
    if (!draft) {
        CAPTURE(draft.error().message);
        FAIL("The file was refused.");
    }
    checkSound(*draft);
    return *draft;
}

DocumentDraft readDocument(const QByteArray &content)
{
    const VolumeDraft draft = read(tei(document(content)));
    for (const DocumentDraft &each : draft.documents) {
        if (each.document.kind != DocumentKind::FrontMatter) {
            return each;
        }
    }
    FAIL("The file holds no document.");
    return {};
}

QStringList outline(const DocumentDraft &document)
{
    QStringList lines;
    for (const PassageDraft &each : document.passages) {
        lines.append(nameOf(each.passage.kind) + u": "_s + each.passage.text);
    }
    return lines;
}

QStringList texts(const DocumentDraft &document)
{
    QStringList lines;
    for (const PassageDraft &each : document.passages) {
        lines.append(each.passage.text);
    }
    return lines;
}

QStringList renditions(const DocumentDraft &document, size_t passage)
{
    QStringList list;
    const Passage &text = document.passages[passage].passage;
    for (const Rendition &each : text.renditions) {
        list.append(u"%1 %2-%3 «%4» %5"_s.arg(nameOf(each.kind))
                        .arg(each.range.start)
                        .arg(each.range.end)
                        .arg(textIn(text.text, each.range), each.label)
                        .trimmed());
    }
    return list;
}

QStringList ids(const VolumeDraft &draft)
{
    QStringList list;
    for (const DocumentDraft &each : draft.documents) {
        list.append(each.document.key.xmlId);
    }
    return list;
}

QStringList mentioned(const DocumentDraft &document, MentionKind kind)
{
    QStringList words;
    for (const MentionDraft &each : document.mentions) {
        if (each.mention.kind == kind) {
            words.append(textIn(document.passages[size_t(each.passage)].passage.text, each.mention.range));
        }
    }
    return words;
}

QString told(const VolumeDraft &draft, const QString &part)
{
    for (const Diagnostic &diagnostic : draft.diagnostics) {
        if (diagnostic.message.contains(part)) {
            return diagnostic.message;
        }
    }
    return {};
}

void checkSound(const VolumeDraft &draft)
{
    for (size_t d = 0; d < draft.documents.size(); ++d) {
        const DocumentDraft &document = draft.documents[d];
        CAPTURE(document.document.key.xmlId);
        CHECK(document.document.key.isValid());
        CHECK(document.parent < int(d));
        CHECK(document.division < int(draft.divisions.size()));
        checkPassages(document);
        for (const MentionDraft &mention : document.mentions) {
            REQUIRE(size_t(mention.passage) < document.passages.size());
            CHECK_FALSE(mention.mention.range.isEmpty());
            checkRange(document.passages[size_t(mention.passage)].passage.text, mention.mention.range);
        }
        for (const ReferenceDraft &reference : document.references) {
            REQUIRE(size_t(reference.mention) < document.mentions.size());
            const MentionKind kind = document.mentions[size_t(reference.mention)].mention.kind;
            CHECK((kind == MentionKind::Document || kind == MentionKind::Article));
            CHECK_FALSE(reference.targets.isEmpty());
        }
        for (const SpeechDraft &speech : document.speeches) {
            for (const SpeechDraft::Range &range : speech.ranges) {
                REQUIRE(size_t(range.passage) < document.passages.size());
                checkRange(document.passages[size_t(range.passage)].passage.text, range.range);
            }
        }
    }
}

} // namespace Chancery::ImportTest
