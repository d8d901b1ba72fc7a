// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sourcepacking.h"
#include "model/draft.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

namespace
{

/// Words as a volume has them: many, and no two alike for long.
QByteArray words(int first, int count)
{
    QByteArray text;
    for (int i = first; i < first + count; ++i) {
        text +=
            (text.isEmpty() ? "" : " ") + QByteArray("word") + QByteArray::number(qint64(i) * 7919 % 100'003);
    }
    return text;
}

QByteArray paragraph(const QByteArray &text)
{
    return "<p rend=\"flushleft\">" + text + "</p>\n";
}

/// Whether the file comes back from its packed form, and how large that is.
qsizetype packedSize(const QByteArray &file, const QByteArray &text)
{
    const QByteArray packed = packBeside(file, text);
    const auto again = unpackBeside(packed, text, file.size());
    REQUIRE(again);
    CHECK(*again == file);
    return packed.size();
}

} // namespace

TEST_CASE("a file comes back byte by byte from what is kept of it and the text that was read from it")
{
    const QByteArray one = words(0, 400);
    const QByteArray two = words(1000, 400);
    const QByteArray note = words(2000, 60);
    SECTION("paragraphs in their order")
    {
        CHECK(packedSize("<text>" + paragraph(one) + paragraph(two) + "</text>", one + '\n' + two + '\n')
              < 150);
    }
    SECTION("a note inside a paragraph, whose text stands behind the body")
    {
        const QByteArray file = paragraph(one + "<note n=\"1\">" + note + "</note> " + two);
        CHECK(packedSize(file, one + ' ' + two + '\n' + note + '\n') < 150);
    }
    SECTION("lines broken and indented where the text has one blank")
    {
        QByteArray wrapped = one;
        for (qsizetype at = 80; at < wrapped.size(); at += 80) {
            if (const qsizetype blank = wrapped.indexOf(' ', at); blank >= 0) {
                wrapped.replace(blank, 1, "\n      ");
            }
        }
        CHECK(packedSize(paragraph(wrapped), one + '\n') < one.size() / 4);
    }
    SECTION("characters written as entities")
    {
        QByteArray written = one;
        written.replace(" word5", " &amp;word5");
        QByteArray read = one;
        read.replace(" word5", " &word5");
        CHECK(packedSize(paragraph(written), read + '\n') < one.size() / 2);
    }
    SECTION("a heading whose number is not part of the title")
    {
        packedSize("<head>69. Telegram From the Mission</head>", "Telegram From the Mission\n");
    }
    SECTION("passages that begin alike")
    {
        packedSize(paragraph(one) + paragraph(one) + paragraph(one + two),
                   one + '\n' + one + '\n' + one + two + '\n');
    }
    SECTION("a text that has nothing to do with it, or none")
    {
        packedSize(paragraph(one), two + '\n');
        packedSize(paragraph(one), {});
    }
    SECTION("bytes that are no text and tags that do not close")
    {
        packedSize(QByteArray("<p>\xff\xfe<<>>\x80 word0 ", 14) + one, one + '\n');
        packedSize({}, one + '\n');
        packedSize("no tag at all", "no tag at all\n");
    }
}

TEST_CASE("a volume's file is packed beside the passages of all its documents")
{
    VolumeDraft draft;
    for (int i = 0; i < 3; ++i) {
        DocumentDraft document;
        PassageDraft passage;
        passage.passage.text = QString::fromUtf8(words(i * 1000, 200)) + QStringLiteral(" naïve \U0001F4DC");
        document.passages.push_back(passage);
        draft.documents.push_back(document);
    }
    QByteArray file;
    QByteArray text;
    for (const DocumentDraft &document : draft.documents) {
        const QByteArray each = document.passages.front().passage.text.toUtf8();
        file += "<div>" + paragraph(each) + "</div>";
        text += each + '\n';
    }
    packSource(draft, file);
    CHECK(draft.sourceBytes == file.size());
    CHECK(draft.source.size() < 150);
    CHECK(unpackBeside(draft.source, text, file.size()) == file);
}

TEST_CASE("a packed file that does not fit its text is refused, not read beyond its ends")
{
    const QByteArray text = words(0, 100) + '\n';
    const QByteArray file = paragraph(text.trimmed());
    const QByteArray packed = packBeside(file, text);
    CHECK_FALSE(unpackBeside(packed, text.first(text.size() / 2), file.size()));
    CHECK_FALSE(unpackBeside(packed, text, file.size() - 1));
    CHECK_FALSE(unpackBeside(packed, text, file.size() + 1));
    CHECK_FALSE(unpackBeside({}, text, file.size()));
    CHECK_FALSE(
        unpackBeside(qCompress(QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 10)), text, 10));
    // Every single byte of what it holds set to something else.
    const QByteArray plain = qUncompress(packed);
    for (qsizetype at = 0; at < plain.size(); ++at) {
        for (const char other : {'\0', '\x7f', '\xff'}) {
            QByteArray damaged = plain;
            damaged[at] = other;
            const auto read = unpackBeside(qCompress(damaged), text, file.size());
            CHECK((!read || read->size() == file.size()));
        }
    }
}
