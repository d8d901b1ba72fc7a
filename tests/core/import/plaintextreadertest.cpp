// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/plaintextreader.h"
#include "import/paragraphs.h"
#include "teifixture.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

using namespace Chancery;
using namespace Chancery::ImportTest;
using namespace Qt::StringLiterals;

namespace
{

const Import::PlainTextOptions ownText{{}, u"text-1"_s, u"own"_s, u"mine.txt"_s};

DocumentDraft readText(const QByteArray &bytes, const Import::PlainTextOptions &options = ownText)
{
    const auto draft = Import::readPlainText(bytes, options);
    if (!draft) {
        CAPTURE(draft.error().message);
        FAIL("The text was refused.");
    }
    return *draft;
}

} // namespace

TEST_CASE("The telegram as plain text has the head, dateline and paragraphs of its TEI")
{
    const QString seed = TestSupport::sharedData(u"seed/telegram-2086.txt"_s);
    if (seed.isEmpty()) {
        SKIP("The shared data folder with seed/telegram-2086.txt is not here.");
    }
    const auto plain = Import::readPlainText(seed, {{}, u"mine"_s, u"own"_s, {}});
    REQUIRE(plain);
    const auto volume =
        Import::readTei(QStringLiteral(CHANCERY_SOURCE_DIR "/resources/library/frus1961-63v11.xml"));
    REQUIRE(volume);
    const auto telegram = std::ranges::find(
        volume->documents, u"d223"_s, [](const DocumentDraft &each) { return each.document.key.xmlId; });
    REQUIRE(telegram != volume->documents.end());
    const auto count = [](const DocumentDraft &draft, PassageKind kind) {
        return std::ranges::count(draft.passages, kind,
                                  [](const PassageDraft &each) { return each.passage.kind; });
    };
    for (const PassageKind kind : {PassageKind::Head, PassageKind::Dateline, PassageKind::Paragraph}) {
        CHECK(count(*plain, kind) == count(*telegram, kind));
    }
    CHECK(plain->document.title == telegram->document.title);
    CHECK(plain->document.dateline == telegram->document.dateline);
    CHECK(plain->document.place == u"Washington"_s);
    CHECK(plain->document.date.earliest.toString(u"yyyy-MM-ddTHH:mm"_s) == u"1962-12-03T20:00"_s);
    CHECK(plain->document.kind == DocumentKind::OwnText);
    CHECK(plain->document.key.toString() == u"own#mine"_s);
}

TEST_CASE("Plain text is read in any encoding that can be told")
{
    const QString text = u"Čapek – “Chargé”\n\nWords."_s;
    const auto encoded = [&](QStringConverter::Encoding encoding, QStringConverter::Flags flags) {
        QStringEncoder encoder(encoding, flags);
        return QByteArray(encoder.encode(text));
    };
    using enum QStringConverter::Flag;
    const std::vector<std::pair<const char *, QByteArray>> files{
        {"UTF-8", text.toUtf8()},
        {"UTF-8 with mark", encoded(QStringConverter::Utf8, WriteBom)},
        {"UTF-16LE", encoded(QStringConverter::Utf16LE, WriteBom)},
        {"UTF-16BE", encoded(QStringConverter::Utf16BE, WriteBom)},
        {"UTF-16LE without mark", encoded(QStringConverter::Utf16LE, Default)},
        {"UTF-16BE without mark", encoded(QStringConverter::Utf16BE, Default)},
        {"UTF-32LE", encoded(QStringConverter::Utf32LE, WriteBom)},
        {"UTF-32BE", encoded(QStringConverter::Utf32BE, WriteBom)},
    };
    for (const auto &[name, bytes] : files) {
        CAPTURE(name);
        std::vector<Diagnostic> diagnostics;
        const auto draft = Import::readPlainText(bytes, ownText, &diagnostics);
        REQUIRE(draft);
        CHECK(outline(*draft) == QStringList{u"head: Čapek – “Chargé”"_s, u"paragraph: Words."_s});
        CHECK(diagnostics.empty());
    }
}

TEST_CASE("Bytes that are no UTF-8 are read as Windows-1252, and that is said")
{
    std::vector<Diagnostic> diagnostics;
    const auto draft =
        Import::readPlainText(QByteArray("The Charg\xe9 said \x93no\x94 \x96 twice."), ownText, &diagnostics);
    REQUIRE(draft);
    CHECK(outline(*draft) == QStringList{u"paragraph: The Chargé said “no” – twice."_s});
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.front().severity == Diagnostic::Severity::Warning);
    CHECK(diagnostics.front().message.contains(u"“mine.txt”"_s));
}

TEST_CASE("What is no text is refused with a sentence that names it")
{
    const std::vector<std::pair<QByteArray, QString>> refusals{
        {"", u"is empty"_s},
        {" \n\t\n ", u"holds no words"_s},
        {QByteArray("\x7f"
                    "ELF\x02\x01\x01\0\0\0\xff\xfe",
                    12),
         u"binary"_s},
        {QByteArray("abc\0def", 7), u"binary"_s},
        {"%PDF-1.7 x", u"PDF"_s},
        {"{\\rtf1 x}", u"RTF"_s},
        {QByteArray("PK\x03\x04xx", 6), u"office document"_s},
    };
    for (const auto &[bytes, says] : refusals) {
        CAPTURE(says);
        const auto draft = Import::readPlainText(bytes, ownText);
        REQUIRE_FALSE(draft);
        CHECK(draft.error().kind == Error::Kind::BadInput);
        CHECK(draft.error().message.contains(says));
        CHECK(draft.error().message.contains(u"“mine.txt”"_s));
    }
    const QTemporaryDir folder;
    QFile huge(folder.filePath(u"huge.txt"_s));
    REQUIRE(huge.open(QIODevice::WriteOnly));
    REQUIRE(huge.resize(100'000'001));
    huge.close();
    const auto large = Import::readPlainText(huge.fileName(), {});
    REQUIRE_FALSE(large);
    CHECK(large.error().message.contains(u"“huge.txt” is larger than 100 MB"_s));
    const auto none = Import::readPlainText(folder.path(), {});
    REQUIRE_FALSE(none);
    CHECK(none.error().message.contains(u"is a folder"_s));
}

TEST_CASE("Line ends of every system part lines alike")
{
    const QStringList expected{u"One"_s, u"two"_s};
    for (const QByteArray end : {"\n\n", "\r\n\r\n", "\r\r", "\f", "\xE2\x80\xA9"}) {
        const DocumentDraft draft = readText("One" + end + "two");
        QStringList lines;
        for (const PassageDraft &each : draft.passages) {
            lines.append(each.passage.text);
        }
        CHECK(lines == expected);
    }
}

TEST_CASE("Paragraphs are told from lines that were only wrapped")
{
    SECTION("blank lines part, wrapped lines join")
    {
        const QString wrapped = u"On points listed above to which Sovs strongly objected, they claimed\n"
                                "ref to Rio Pact is part of U.S. attempt to give U.S. commitment condi-\n"
                                "tional character and hence is unacceptable.\n\n"
                                "Kuznetsov also claimed Rio Pact violates UN Charter in that it\n"
                                "authorizes armed response.\n"_s;
        CHECK(
            Import::paragraphsOf(wrapped)
            == QStringList{
                u"On points listed above to which Sovs strongly objected, they claimed ref to Rio Pact is "
                u"part of U.S. attempt to "
                "give U.S. commitment condi-tional character and hence is unacceptable."_s,
                u"Kuznetsov also claimed Rio Pact violates UN Charter in that it authorizes armed response."_s});
    }
    SECTION("an indented line begins a paragraph of wrapped text")
    {
        const QString wrapped = u"    The first paragraph of this text is set by hand and has been wrapped\n"
                                "at seventy columns or so, as typewriters did it for a hundred years,\n"
                                "and ends about here, with a full line at the end of it, all the same.\n"
                                "    The second begins with an indent, and nothing else would show where\n"
                                "it does.\n"_s;
        CHECK(Import::paragraphsOf(wrapped).size() == 2);
    }
    SECTION("long lines are paragraphs, blank lines between them or not")
    {
        const QString line = u"This is a paragraph of one line, "_s.repeated(6);
        CHECK(Import::paragraphsOf(line + u'\n' + line + u"\n\n" + line).size() == 3);
    }
    SECTION("short lines are lines")
    {
        CHECK(Import::paragraphsOf(u"Mr. John Smith\nSecretary of State\nWashington\n"_s).size() == 3);
    }
    SECTION("blanks and tabs inside a line collapse")
    {
        CHECK(Import::paragraphsOf(u"  a \t b  \n \t \n"_s) == QStringList{u"a b"_s});
    }
}

TEST_CASE("A dateline is known by its whole form and no other")
{
    const auto iso = [](const QString &text) {
        const Import::PlainDateline dateline = Import::readDateline(text);
        return dateline.date.isValid()
            ? QString(dateline.place + u'|' + dateline.date.earliest.toString(u"yyyy-MM-ddTHH:mm"_s) + u'|'
                      + nameOf(dateline.date.precision))
            : QString();
    };
    CHECK(iso(u"Washington, December 3, 1962, 8 p.m."_s) == u"Washington|1962-12-03T20:00|minute"_s);
    CHECK(iso(u"San Clemente, California, Sept. 2, 1969, 11:45 a.m."_s)
          == u"San Clemente, California|1969-09-02T11:45|minute"_s);
    CHECK(iso(u"Berlin, 13 June 1861."_s) == u"Berlin|1861-06-13T00:00|day"_s);
    CHECK(iso(u"December 1962"_s) == u"|1962-12-01T00:00|month"_s);
    CHECK(iso(u"Paris, May 1, 1961, noon"_s) == u"Paris|1961-05-01T12:00|minute"_s);
    CHECK(iso(u"Moscow, October 28, 1962, 12:30 a.m."_s) == u"Moscow|1962-10-28T00:30|minute"_s);
    CHECK(iso(u"Washington, February 30, 1962"_s).isEmpty());
    CHECK(iso(u"Washington, undated."_s).isEmpty());
    CHECK(iso(u"In Washington on December 3, 1962, the two sides met."_s).isEmpty());
    CHECK(iso(u"President's letter of October 27, 1962"_s).isEmpty());
}

TEST_CASE("A title is the caller's, else the heading, else the first words")
{
    CHECK(readText("A Heading\n\nWords.").document.title == u"A Heading"_s);
    CHECK(readText("A Heading\n\nWords.", {u"Mine"_s, u"t"_s, u"own"_s, {}}).document.title == u"Mine"_s);
    CHECK(readText("One two three four five six seven eight nine ten eleven twelve.").document.title
          == u"One two three four five six seven eight nine ten…"_s);
    CHECK(outline(readText("Only one line")) == QStringList{u"paragraph: Only one line"_s});
    CHECK(outline(readText("It ends with a full stop.\n\nWords.")).front()
          == u"paragraph: It ends with a full stop."_s);
    CHECK(outline(readText("Washington, December 3, 1962\n\nWords.")).front()
          == u"dateline: Washington, December 3, 1962"_s);
}

TEST_CASE("Own texts have ordinals and hashes like any other document")
{
    const DocumentDraft draft = readText("Head\n\nOne.\n\nTwo.");
    REQUIRE(draft.passages.size() == 3);
    CHECK(draft.passages[2].passage.ordinal == 2);
    CHECK(draft.document.bodyHash.size() == 64);
    CHECK(draft.document.bodyHash != draft.document.wholeHash);
    CHECK(readText("Head\r\n\r\nOne.\r\n\r\nTwo.").document.wholeHash == draft.document.wholeHash);
}
