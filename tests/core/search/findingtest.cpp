// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/snippets.h"
#include "search/spelling.h"
#include "search/widening.h"
#include "search/words.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Search;

namespace
{

Synonyms someAbbreviations()
{
    Synonyms synonyms;
    synonyms.add(QStringLiteral("negots"), QStringLiteral("negotiations"));
    synonyms.add(QStringLiteral("negot"), QStringLiteral("negotiation"));
    synonyms.add(QStringLiteral("FonMin"), QStringLiteral("Foreign Minister"));
    synonyms.add(QStringLiteral("US"), QStringLiteral("United States"));
    synonyms.add(QStringLiteral("U.S."), QStringLiteral("United States"));
    synonyms.add(QStringLiteral("USG"), QStringLiteral("United States Government"));
    return synonyms;
}

/// The forms \a typed is looked for in, each with its words joined.
QStringList formsTyped(const QString &typed)
{
    const auto query = readQuery(typed);
    REQUIRE(query);
    REQUIRE(query->kind == Node::Kind::Phrase);
    QStringList forms;
    for (const QStringList &form : formsOf(query->phrase, someAbbreviations())) {
        forms << form.join(u' ');
    }
    return forms;
}

Marker markerFor(const QString &typed)
{
    const auto query = readQuery(typed);
    REQUIRE(query);
    return Marker(compile(*query, {}, someAbbreviations(), {}).marks);
}

PassageText passage(int ordinal, PassageKind kind, const QString &text)
{
    return {ordinal, kind, {}, text};
}

/// The marked words of all passages.
QStringList markedWords(const QString &typed, const std::vector<PassageText> &passages)
{
    QStringList words;
    for (const Match &match : markerFor(typed).matches(passages)) {
        words << passages[size_t(match.passage)].text.mid(match.start, match.end - match.start);
    }
    return words;
}

} // namespace

TEST_CASE("words are parted and folded as the index does it")
{
    CHECK(foldedWords(u"On-site U.S. inspection's")
          == QStringList{QStringLiteral("on"), QStringLiteral("site"), QStringLiteral("u"),
                         QStringLiteral("s"), QStringLiteral("inspection"), QStringLiteral("s")});
    CHECK(foldedWords(u"\u00c9lys\u00e9e e\u0301lan \u1ec7")
          == QStringList{QStringLiteral("elysee"), QStringLiteral("elan"), QStringLiteral("e")});
    CHECK(foldedWords(u"\U0001F4DC 1962\u20131963")
          == QStringList{QStringLiteral("1962"), QStringLiteral("1963")});
    const auto words = wordsOf(u"e\u0301lan x");
    REQUIRE(words.size() == 2);
    CHECK(words[0].end == 5);
    CHECK(foldedWords(u"").isEmpty());
}

TEST_CASE("an abbreviation is looked for in both forms, and neither when the exact form is asked for")
{
    CHECK(formsTyped(QStringLiteral("negots")).contains(QStringLiteral("negotiations")));
    CHECK(formsTyped(QStringLiteral("negotiations")).contains(QStringLiteral("negots")));
    CHECK(formsTyped(QStringLiteral("FonMin")).contains(QStringLiteral("foreign minister")));
    CHECK(formsTyped(QStringLiteral("\"foreign minister said\"")).contains(QStringLiteral("fonmin said")));
    CHECK(formsTyped(QStringLiteral("=negots")) == QStringList{QStringLiteral("negots")});
    CHECK(formsTyped(QStringLiteral("negot*")) == QStringList{QStringLiteral("negot")});
}

TEST_CASE("an abbreviation that is a common word is looked for only where it was typed")
{
    CHECK_FALSE(formsTyped(QStringLiteral("\"united states\"")).contains(QStringLiteral("us")));
    CHECK(formsTyped(QStringLiteral("USG")).contains(QStringLiteral("united states government")));
    CHECK(formsTyped(QStringLiteral("US")).contains(QStringLiteral("united states")));
}

TEST_CASE("a word is looked for in both numbers, a quotation in its own")
{
    CHECK(formsTyped(QStringLiteral("missiles")).contains(QStringLiteral("missile")));
    CHECK(formsTyped(QStringLiteral("missile")).contains(QStringLiteral("missiles")));
    CHECK(formsTyped(QStringLiteral("treaties")).contains(QStringLiteral("treaty")));
    CHECK(formsTyped(QStringLiteral("speech")).contains(QStringLiteral("speeches")));
    CHECK(formsTyped(QStringLiteral("crisis"))
              .contains(QStringLiteral("crisises"))); // irregular: finds nothing, harms nothing
    CHECK_FALSE(formsTyped(QStringLiteral("\"missile\"")).contains(QStringLiteral("missiles")));
}

TEST_CASE("a hyphen is forgiven, written or not")
{
    CHECK(formsTyped(QStringLiteral("on-site"))
          == QStringList{QStringLiteral("on site"), QStringLiteral("onsite")});
    CHECK(formsTyped(QStringLiteral("cooperation")).contains(QStringLiteral("co operation")));
    CHECK(formsTyped(QStringLiteral("co-operation")).contains(QStringLiteral("cooperation")));
}

TEST_CASE("words side by side that an abbreviation stands for find it too")
{
    const auto query = readQuery(u"=soviet foreign minister");
    REQUIRE(query);
    const QString words = compile(*query, {}, someAbbreviations(), {}).plan.words;
    CHECK(words.contains(QStringLiteral("\"fonmin\"")));
    CHECK(words.contains(QStringLiteral("\"soviet\"")));
}

TEST_CASE("what is marked in a text is what was looked for, in every form")
{
    const std::vector<PassageText> passages{
        passage(0, PassageKind::Head, QStringLiteral("The negotiations")),
        passage(1, PassageKind::Paragraph,
                QStringLiteral("Negots went on; missiles, a missile, and on-site talks.")),
        passage(2, PassageKind::Footnote, QStringLiteral("Negotiation of a kind.")),
    };
    CHECK(markedWords(QStringLiteral("negots"), passages).contains(QStringLiteral("negotiations")));
    CHECK(markedWords(QStringLiteral("missile"), passages)
          == QStringList{QStringLiteral("missiles"), QStringLiteral("missile")});
    CHECK(markedWords(QStringLiteral("onsite OR on-site"), passages)
          == QStringList{QStringLiteral("on-site")});
    CHECK(markedWords(QStringLiteral("in:notes negotiation"), passages)
          == QStringList{QStringLiteral("Negotiation")});
    CHECK(markedWords(QStringLiteral("negot*"), passages).size() == 3);
    CHECK(markedWords(QStringLiteral("talks NOT missile"), passages) == QStringList{QStringLiteral("talks")});
    CHECK(markedWords(QStringLiteral("\"went on\""), passages) == QStringList{QStringLiteral("went on")});
}

TEST_CASE("words near each other are marked, the same words far apart are not")
{
    const std::vector<PassageText> passages{
        passage(0, PassageKind::Paragraph, QStringLiteral("missile one two three four five six seven cuba")),
        passage(1, PassageKind::Paragraph, QStringLiteral("a missile in cuba")),
    };
    CHECK(markedWords(QStringLiteral("missile NEAR/1 cuba"), passages)
          == QStringList{QStringLiteral("missile"), QStringLiteral("cuba")});
    CHECK(markedWords(QStringLiteral("missile NEAR cuba"), passages).size() == 4);
}

TEST_CASE("no phrase reaches from one passage into the next")
{
    const std::vector<PassageText> passages{passage(0, PassageKind::Paragraph, QStringLiteral("of the")),
                                            passage(1, PassageKind::Paragraph, QStringLiteral("treaty"))};
    CHECK(markedWords(QStringLiteral("\"the treaty\""), passages).isEmpty());
}

TEST_CASE("a snippet's marks are code points of its own text, beyond the first plane too")
{
    const QString scroll = QString::fromUcs4(U"\U0001F4DC", 1);
    const QString text = scroll + QStringLiteral(" word ").repeated(100) + scroll
        + QStringLiteral(" the jaundiced look ") + QStringLiteral(" word").repeated(100);
    DocumentHit hit;
    addSnippets(hit, {passage(4, PassageKind::Paragraph, text)}, markerFor(QStringLiteral("jaundiced")));
    REQUIRE(hit.snippets.size() == 1);
    const Snippet &snippet = hit.snippets.front();
    REQUIRE(snippet.marks.size() == 1);
    CHECK(textIn(snippet.text, snippet.marks.front()) == QStringLiteral("jaundiced"));
    CHECK(textIn(text, snippet.first) == QStringLiteral("jaundiced"));
    CHECK(textIn(text, {snippet.start, snippet.start + codePointCount(snippet.text)}) == snippet.text);
    CHECK(snippet.start > 0);
    CHECK(snippet.cutAfter);
    CHECK(snippet.passage == 4);
    CHECK(hit.places == 1);
}

TEST_CASE("a passage hardly longer than a snippet is shown whole, unless its mark would stand too far down")
{
    const QString before = QStringLiteral("word ");
    const auto snippetOf = [](const QString &text) {
        DocumentHit hit;
        addSnippets(hit, {passage(1, PassageKind::Paragraph, text)}, markerFor(QStringLiteral("jaundiced")));
        REQUIRE(hit.snippets.size() == 1);
        return hit.snippets.front();
    };
    const QString early = before.repeated(10) + QStringLiteral("jaundiced ") + before.repeated(45).trimmed();
    CHECK(snippetOf(early).text == early);
    const QString late = before.repeated(40) + QStringLiteral("jaundiced ") + before.repeated(15).trimmed();
    REQUIRE(late.size() == early.size());
    const Snippet cut = snippetOf(late);
    CHECK(cut.start > 0);
    REQUIRE(cut.marks.size() == 1);
    CHECK(cut.marks.front().start <= 60);
    CHECK_FALSE(cut.cutAfter);
}

TEST_CASE("a document found by its fields alone shows how it begins")
{
    DocumentHit hit;
    addSnippets(hit,
                {passage(0, PassageKind::Head, QStringLiteral("Head")),
                 passage(1, PassageKind::Paragraph, QStringLiteral("Begins so."))},
                Marker({}));
    REQUIRE(hit.snippets.size() == 1);
    CHECK(hit.snippets.front().text == QStringLiteral("Begins so."));
    CHECK(hit.snippets.front().marks.empty());
    CHECK(hit.places == 0);
}

TEST_CASE("lines of a concordance sort by the word to the left and by the word to the right")
{
    const std::vector<PassageText> passages{
        passage(0, PassageKind::Paragraph, QStringLiteral("zebra missile alpha")),
        passage(1, PassageKind::Paragraph, QStringLiteral("apple missile omega")),
        passage(2, PassageKind::Paragraph, QStringLiteral("more apple missile beta")),
    };
    std::vector<ContextLine> lines = contextLines({}, passages, markerFor(QStringLiteral("=missile")));
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].left == QStringLiteral("zebra "));
    CHECK(lines[0].keyword == QStringLiteral("missile"));
    CHECK(lines[0].right == QStringLiteral(" alpha"));
    const auto order = [&] {
        QList<int> passageOrder;
        for (const ContextLine &line : lines) {
            passageOrder << line.passage;
        }
        return passageOrder;
    };
    sortLines(lines, ContextSort::Left);
    CHECK(order() == QList<int>{1, 2, 0});
    sortLines(lines, ContextSort::Right);
    CHECK(order() == QList<int>{0, 2, 1});
}

TEST_CASE("a likelier spelling is close, and of two the more frequent comes first")
{
    const std::vector<WordCount> words{{QStringLiteral("missile"), 5},
                                       {QStringLiteral("missiles"), 50},
                                       {QStringLiteral("mussels"), 900},
                                       {QStringLiteral("treaty"), 100}};
    const auto found = likelier(QStringLiteral("misiles"), words);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().term == QStringLiteral("missiles"));
    CHECK(std::ranges::find(found, QStringLiteral("treaty"), &WordCount::term) == found.end());
    const auto exchanged = likelier(QStringLiteral("tretay"), words);
    REQUIRE(exchanged.size() == 1);
    CHECK(exchanged.front().term == QStringLiteral("treaty"));
}
