// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "store/libraryreader.h"
#include "store/librarywriter.h"
#include "store/migrator.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Store;

namespace
{

DocumentDraft titled(const QString &id, const QString &title, int division)
{
    DocumentDraft draft;
    draft.document.key = {QStringLiteral("shelved"), id};
    draft.document.number = id.sliced(1);
    draft.document.title = title;
    draft.division = division;
    PassageDraft passage;
    passage.passage.text = title;
    draft.passages.push_back(passage);
    return draft;
}

/// d1 hangs in no division, d2 in the first chapter, d3 and d4 in a subchapter of it, d5 to d9 in the second;
/// the third chapter is empty.
VolumeDraft shelvedVolume()
{
    VolumeDraft draft;
    draft.volume.id = QStringLiteral("shelved");
    draft.volume.title = QStringLiteral("Berlin Crisis");
    draft.volume.subSeries = QStringLiteral("1961–1963");
    draft.volume.number = QStringLiteral("XIV");
    draft.volume.sourceSha256 = QStringLiteral("shelved");
    const auto division = [&](const QString &id, const QString &title, int parent) {
        Division made;
        made.xmlId = id;
        made.title = title;
        draft.divisions.push_back({made, parent});
    };
    division(QStringLiteral("ch1"), QStringLiteral("The Vienna Meeting"), -1);
    division(QStringLiteral("ch1subch1"), QStringLiteral("São Paulo’s Echo"), 0);
    division(QStringLiteral("ch2"), QStringLiteral("The Wall"), -1);
    division(QStringLiteral("ch3"), QStringLiteral("Nothing Printed"), -1);
    draft.documents.push_back(titled(QStringLiteral("d1"), QStringLiteral("Preface"), -1));
    draft.documents.push_back(titled(QStringLiteral("d2"), QStringLiteral("Telegram to Bonn"), 0));
    draft.documents.push_back(titled(QStringLiteral("d3"), QStringLiteral("Letter to Bonn"), 1));
    draft.documents.push_back(titled(QStringLiteral("d4"), QStringLiteral("Letter to Adenauer"), 1));
    for (int i = 5; i < 10; ++i) {
        draft.documents.push_back(
            titled(QStringLiteral("d%1").arg(i), QStringLiteral("Memorandum %1").arg(i), 2));
    }
    draft.documents.back().document.dateline = QStringLiteral("Washington, August 13, 1961");
    return draft;
}

struct Shelves : TestSupport::OpenStore {
    Shelves()
    {
        REQUIRE(writer->writeVolume(TestSupport::sampleVolume()));
        REQUIRE(writer->writeVolume(shelvedVolume()));
    }
    [[nodiscard]] ShelfMatches match(const QString &words) const
    {
        const auto matches = reader->matchShelves(words, [] { return false; });
        REQUIRE(matches);
        return *matches;
    }
    [[nodiscard]] QStringList documents(const QString &words) const
    {
        std::vector<DocumentId> rows;
        for (const ShelfMatches::Document &document : match(words).documents) {
            rows.push_back(document.id);
        }
        QStringList ids;
        const auto shown = reader->shelvedDocuments(rows);
        REQUIRE(shown);
        for (const Document &document : shown->documents) {
            ids << document.key.xmlId;
        }
        return ids;
    }
};

QStringList idsOf(const ChapterPage &page)
{
    QStringList ids;
    for (const Document &document : page.documents) {
        ids << document.key.xmlId;
    }
    return ids;
}

const QString shelved = QStringLiteral("shelved");

} // namespace

TEST_CASE("Every volume stands on the shelves with the number of its documents")
{
    const Shelves shelves;
    const auto volumes = shelves.reader->shelves();
    REQUIRE(volumes);
    REQUIRE(volumes->size() == 2);
    CHECK((*volumes)[0].volume.id == QStringLiteral("sample"));
    CHECK((*volumes)[0].documents == 2);
    CHECK((*volumes)[1].documents == 9);
    CHECK((*volumes)[1].cards == 0);
}

TEST_CASE("A chapter counts what hangs in the divisions below it, and an empty one has no place")
{
    const Shelves shelves;
    const auto chapters = shelves.reader->chapters(shelved);
    REQUIRE(chapters);
    REQUIRE(chapters->size() == 4);
    CHECK((*chapters)[0].documents == 3);
    CHECK((*chapters)[0].place == 1);
    CHECK((*chapters)[1].division.parent == (*chapters)[0].division.id);
    CHECK((*chapters)[1].documents == 2);
    CHECK((*chapters)[2].documents == 5);
    CHECK((*chapters)[3].documents == 0);
    CHECK((*chapters)[3].place == -1);
}

TEST_CASE("The documents of a chapter come page by page, those of its subchapters apart")
{
    const Shelves shelves;
    const auto chapters = shelves.reader->chapters(shelved);
    REQUIRE(chapters);
    const auto page = [&](DivisionId division, int after, int through = -1) {
        const auto read = shelves.reader->chapterDocuments(shelved, division, after, 2, through);
        REQUIRE(read);
        return *read;
    };
    CHECK(idsOf(page({}, -1)) == QStringList{QStringLiteral("d1")});
    CHECK(idsOf(page((*chapters)[0].division.id, -1)) == QStringList{QStringLiteral("d2")});
    const DivisionId wall = (*chapters)[2].division.id;
    const ChapterPage first = page(wall, -1);
    CHECK(idsOf(first) == QStringList{QStringLiteral("d5"), QStringLiteral("d6")});
    CHECK(first.hasMore);
    const ChapterPage last = page(wall, page(wall, first.places.back()).places.back());
    CHECK(idsOf(last) == QStringList{QStringLiteral("d9")});
    CHECK_FALSE(last.hasMore);
    // As far as the place of d8, and what the page has besides.
    const ChapterPage through = page(wall, -1, 7);
    CHECK(std::ranges::contains(idsOf(through), QStringLiteral("d8")));
}

TEST_CASE("A page that ends where the chapter ends promises no more")
{
    const Shelves shelves;
    const auto chapters = shelves.reader->chapters(shelved);
    const auto page = shelves.reader->chapterDocuments(shelved, (*chapters)[1].division.id, -1, 2);
    REQUIRE(page);
    CHECK(page->documents.size() == 2);
    CHECK_FALSE(page->hasMore);
}

TEST_CASE("What stands before and after a document crosses chapters and ends with the volume")
{
    const Shelves shelves;
    const auto around = [&](const QString &id) {
        const auto read = shelves.reader->surroundings({shelved, id});
        REQUIRE(read);
        return *read;
    };
    CHECK_FALSE(around(QStringLiteral("d1")).previous.isValid());
    CHECK(around(QStringLiteral("d1")).path.empty());
    const Surroundings inside = around(QStringLiteral("d4"));
    CHECK(inside.previous.xmlId == QStringLiteral("d3"));
    CHECK(inside.next.xmlId == QStringLiteral("d5"));
    CHECK(inside.number == 4);
    CHECK(inside.total == 9);
    REQUIRE(inside.path.size() == 2);
    CHECK(inside.path[0].division.title == QStringLiteral("The Vienna Meeting"));
    CHECK(inside.path[0].documents == 3);
    CHECK(inside.path[1].division.xmlId == QStringLiteral("ch1subch1"));
    CHECK_FALSE(around(QStringLiteral("d9")).next.isValid());
    CHECK(shelves.reader->surroundings({shelved, QStringLiteral("d10")}).error().kind
          == Error::Kind::NotFound);
}

TEST_CASE("A title is found by the beginnings of its words, in any order, whatever its accents and quotes")
{
    const Shelves shelves;
    CHECK(shelves.documents(QStringLiteral("BONN let")) == QStringList{QStringLiteral("d3")});
    CHECK(shelves.documents(QStringLiteral("onn")).isEmpty());
    CHECK(shelves.documents(QStringLiteral("aug 1961 memo")) == QStringList{QStringLiteral("d9")});
    CHECK(shelves.documents(QStringLiteral("4")) == QStringList{QStringLiteral("d4")});
    const ShelfMatches chapter = shelves.match(QStringLiteral("sao paulo's"));
    CHECK(chapter.documents.empty());
    REQUIRE(chapter.chapters.size() == 1);
    CHECK(chapter.chapters[0].division.xmlId == QStringLiteral("ch1subch1"));
    CHECK(chapter.volumes == std::vector{shelved});
}

TEST_CASE("A volume's own words narrow what is in it, and alone find the volume")
{
    const Shelves shelves;
    CHECK(shelves.documents(QStringLiteral("xiv telegram")) == QStringList{QStringLiteral("d2")});
    const ShelfMatches matches = shelves.match(QStringLiteral("berlin 1961-1963"));
    CHECK(matches.documents.empty());
    CHECK(matches.matchingVolumes == std::vector{shelved});
    CHECK(matches.searched == 11);
    CHECK(matches.searchedVolumes == 2);
    CHECK(matches.searchedChapters >= 4);
}

TEST_CASE("A walk along the shelves that nobody waits for any more ends without an answer")
{
    const Shelves shelves;
    VolumeDraft many;
    many.volume.id = QStringLiteral("many");
    many.volume.sourceSha256 = many.volume.id;
    for (int i = 0; i < 600; ++i) {
        many.documents.push_back(titled(QStringLiteral("d%1").arg(i), QStringLiteral("Note"), -1));
        many.documents.back().document.key.volume = many.volume.id;
    }
    REQUIRE(shelves.writer->writeVolume(many));
    const auto matches = shelves.reader->matchShelves(QStringLiteral("note"), [] { return true; });
    REQUIRE_FALSE(matches);
    CHECK(matches.error().kind == Error::Kind::Cancelled);
}

TEST_CASE("Documents found come with every division above them, the outer before the inner")
{
    const Shelves shelves;
    const ShelfMatches matches = shelves.match(QStringLiteral("adenauer"));
    REQUIRE(matches.documents.size() == 1);
    const auto shown = shelves.reader->shelvedDocuments({matches.documents[0].id, {999'999}});
    REQUIRE(shown);
    CHECK(shown->documents.size() == 1);
    REQUIRE(shown->chapters.size() == 2);
    CHECK(shown->chapters[0].division.xmlId == QStringLiteral("ch1"));
    CHECK(shown->chapters[1].documents == 2);
}
