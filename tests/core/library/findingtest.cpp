// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/edits.h"
#include "library/library.h"
#include "store/librarywriter.h"
#include "store/migrator.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

namespace
{

PassageDraft passage(int ordinal, PassageKind kind, const QString &text)
{
    PassageDraft draft;
    draft.passage.ordinal = ordinal;
    draft.passage.kind = kind;
    draft.passage.text = text;
    return draft;
}

struct Written {
    const char *id;
    const char *title;
    const char *body;
    const char *note;
    const char *date;
    DocumentKind kind;
    const char *sender;
    const char *classification;
};

/// A volume whose every word is chosen for a question below; none of them stands in the bundled volumes.
VolumeDraft volumeOf(const QString &id, const std::vector<Written> &documents)
{
    VolumeDraft volume;
    volume.volume.id = id;
    volume.volume.title = QStringLiteral("Quagga Papers");
    volume.volume.sourceSha256 = id + QString::number(documents.size());
    PersonDraft person;
    person.person.xmlId = QStringLiteral("p_Z");
    person.person.name = QStringLiteral("Zwirner, Ottilie");
    volume.people.push_back(person);
    for (const Written &written : documents) {
        DocumentDraft draft;
        draft.document.key = {id, QLatin1StringView(written.id)};
        draft.document.title = QString::fromUtf8(written.title);
        draft.document.kind = written.kind;
        draft.document.sender = QString::fromUtf8(written.sender);
        draft.document.recipient = QStringLiteral("Department of Quaggas");
        draft.document.classification = QString::fromUtf8(written.classification);
        draft.document.date = HistoricalDate::fromTei(QString::fromLatin1(written.date));
        draft.document.bodyHash = draft.document.wholeHash = QLatin1StringView(written.id);
        draft.passages.push_back(passage(0, PassageKind::Head, draft.document.title));
        draft.passages.push_back(passage(1, PassageKind::Paragraph, QString::fromUtf8(written.body)));
        draft.passages.push_back(passage(2, PassageKind::Footnote, QString::fromUtf8(written.note)));
        if (draft.document.key.xmlId == QStringLiteral("d1")) {
            MentionDraft mention;
            mention.passage = 1;
            mention.mention.range = {0, 3};
            mention.mention.kind = MentionKind::Person;
            mention.person = QStringLiteral("p_Z");
            draft.mentions.push_back(mention);
        }
        volume.documents.push_back(draft);
    }
    return volume;
}

const std::vector<Written> papers{
    {"d1", "Quaggas first", "The quagga negots were zealously jaundiced on-site by the FonMin.",
     "A zebroid footnote.", "1871-10-27", DocumentKind::Telegram, "Marquise Quux", "Secret"},
    {"d2", "Second paper", "Quagga negotiations, quagga quagga, by the Foreign Minister at the onsite post.",
     "Another quagga.", "1872-03-01", DocumentKind::Letter, "Baron Xylo", ""},
    {"d3", "Third paper", "A caf\u00e9 without the animal; co-operation about zebroids alone.", "Nothing.",
     "1871-12-01", DocumentKind::Letter, "Marquise Quux", "Secret"},
    {"d4", "Undated",
     "quagga at the very end of a far longer passage in which one word follows another until "
     "nobody knows where the zebroid was.",
     "Nothing.", "", DocumentKind::Memorandum, "", ""},
};

/// A library of the papers beside the bundled volumes.
struct Fixture {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("test.chancery"));
    std::unique_ptr<Library> library;

    Fixture()
    {
        REQUIRE(Store::openLibrary(file, OpenMode::CreateIfMissing));
        write(QStringLiteral("quagga1871"), papers);
        open();
    }
    void write(const QString &id, const std::vector<Written> &documents) const
    {
        const auto writer = Store::LibraryWriter::open(file);
        REQUIRE(writer);
        REQUIRE((*writer)->writeVolume(volumeOf(id, documents)));
    }
    void open()
    {
        library.reset();
        auto opened = Library::open(file);
        REQUIRE(opened);
        library = std::move(*opened);
    }
    SearchPage find(const QString &query, SearchSort sort = SearchSort::Place,
                    const SearchFilter &filter = {}, PageRange range = {})
    {
        const auto page = library->find({query, filter, sort}, range).result();
        INFO(query.toStdString());
        REQUIRE(page);
        return *page;
    }
    /// The xml:ids of what is found, parted by spaces.
    QString found(const QString &query, SearchSort sort = SearchSort::Place, const SearchFilter &filter = {})
    {
        QStringList ids;
        for (const DocumentHit &hit : find(query, sort, filter).hits) {
            ids << hit.document.xmlId;
        }
        return ids.join(u' ');
    }
    SearchCounts counts(const QString &query, const SearchFilter &filter = {})
    {
        const auto counts = library->findCounts({query, filter, {}}).result();
        REQUIRE(counts);
        return *counts;
    }
    /// A note of the reader's on words of the first document's paragraph, under a tag.
    void annotate(const QString &words, const QString &note)
    {
        Tag tag;
        tag.uuid = QUuid::createUuid();
        tag.name = QStringLiteral("Tone");
        Tag under;
        under.uuid = QUuid::createUuid();
        under.parent = tag.uuid;
        under.name = QStringLiteral("Sharp");
        Annotation annotation;
        annotation.uuid = QUuid::createUuid();
        annotation.created = annotation.modified = QDateTime::currentDateTimeUtc();
        annotation.kind = AnnotationKind::Note;
        annotation.body = note;
        annotation.tags = {under.uuid};
        const QString text = QString::fromUtf8(papers[0].body);
        const int at = int(text.indexOf(words));
        Segment segment;
        segment.document = {QStringLiteral("quagga1871"), QStringLiteral("d1")};
        segment.passageOrdinal = 1;
        segment.range = {at, at + int(words.size())};
        segment.exact = words;
        annotation.segments = {segment};
        WorkChange change;
        change.name = QStringLiteral("Note");
        change.tags = {{{}, tag}, {{}, under}};
        change.annotations = {{{}, annotation}};
        REQUIRE(library->perform(change));
    }
};

const FacetValue *valueOf(const SearchCounts &counts, FacetKind kind, const QString &label)
{
    for (const Facet &facet : counts.facets) {
        const auto value = std::ranges::find(facet.values, label, &FacetValue::label);
        if (facet.kind == kind && value != facet.values.end()) {
            return &*value;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE("each operator finds the documents it means")
{
    Fixture fixture;
    struct Row {
        const char *query;
        const char *documents;
    };
    const Row rows[] = {
        {"=quagga", "d1 d2 d4"},
        {"quaggas", "d1 d2 d4"},
        {"=quaggas", "d1"},
        {"quagga zebroid", "d1 d4"},
        {"quagga AND zebroid", "d1 d4"},
        {"zebroid NOT quagga", "d3"},
        {"zebroid -quagga", "d3"},
        {"cafe OR xylophone OR jaundiced", "d1 d3"},
        {"(cafe OR jaundiced) zebroid", "d1 d3"},
        {"\"quagga negots\"", "d1 d2"},
        {"=\"quagga negots\"", "d1"},
        {"\"animal co operation\"", "d3"},
        {"\"animal cooperation\"", ""},
        {"quagga NEAR/2 jaundiced", ""},
        {"quagga NEAR/4 jaundiced", "d1"},
        {"quag*", "d1 d2 d4"},
        {"zealousl* jaund*", "d1"},
        {"CAF\u00c9", "d3"},
        {"quagga on-site", "d1 d2"},
        {"quagga onsite", "d1 d2"},
        {"quagga =onsite", "d2"},
        {"cooperation zebroids", "d3"},
        {"quagga foreign minister", "d1 d2"},
        {"quagga fonmin", "d1 d2"},
        {"quagga =fonmin", "d1"},
        {"in:notes quagga", "d2"},
        {"in:headings quagga", "d1"},
        {"in:body quagga", "d1 d2 d4"},
        {"in:body zebroid", "d3 d4"},
        {"from:quux", "d1 d3"},
        {"from:\"marquise quux\" quagga", "d1"},
        {"to:quaggas from:xylo", "d2"},
        {"person:zwirner", "d1"},
        {"person:\"Zwirner, Ottilie\"", "d1"},
        {"volume:quagga date:1871-10..1871-12", "d1 d3"},
        {"volume:\"quagga papers\" date:1872", "d2"},
        {"volume:quagga1871 date:1871-10-27", "d1"},
        {"volume:quagga date:1872..", "d2"},
        {"volume:quagga date:..1871-11", "d1"},
        {"volume:quagga kind:letter", "d2 d3"},
        {"volume:quagga classification:secr", "d1 d3"},
        {"(jaundiced OR kind:memorandum) volume:quagga", "d1 d4"},
        {"volume:quagga NOT zebroid", "d2"},
        {"quagga NOT kind:telegram", "d2 d4"},
        {"date:1850..1899 quagga", "d1 d2"},
    };
    for (const Row &row : rows) {
        INFO(row.query);
        QString typed = QString::fromUtf8(row.query);
        if (!typed.contains(QStringLiteral("volume:"))) {
            typed = QStringLiteral("volume:quagga1871 (%1)").arg(typed);
        }
        CHECK(fixture.found(typed) == QLatin1StringView(row.documents));
        CHECK(fixture.counts(typed).documents
              == int(QString::fromLatin1(row.documents).split(u' ', Qt::SkipEmptyParts).size()));
    }
}

TEST_CASE("results stand by relevance, by date and by place")
{
    Fixture fixture;
    CHECK(fixture.found(QStringLiteral("=quagga"), SearchSort::Relevance).startsWith(QStringLiteral("d2")));
    CHECK(fixture.found(QStringLiteral("=quagga"), SearchSort::Date) == QStringLiteral("d1 d2 d4"));
    CHECK(fixture.found(QStringLiteral("=quagga"), SearchSort::DateDescending) == QStringLiteral("d2 d1 d4"));
    CHECK(fixture.found(QStringLiteral("=quagga"), SearchSort::Place) == QStringLiteral("d1 d2 d4"));
    const SearchPage page = fixture.find(QStringLiteral("=quagga"), SearchSort::Relevance);
    CHECK(page.reach == SearchReach::Whole);
    CHECK(page.total == 3);
    CHECK_FALSE(page.more);
}

TEST_CASE("by relevance the record stands before cards and editors' notes that say as much, unless one is "
          "asked for by name")
{
    Fixture fixture;
    fixture.write(
        QStringLiteral("quagga1880"),
        {{"card", "Okapi Treaty, deposit of instruments", "Okapi: a digest of the okapi treaty.", "",
          "1880-01-01", DocumentKind::CatalogueCard, "", ""},
         {"note", "Editorial Note", "On the okapi, its treaty and the okapi commission.", "", "1880-01-02",
          DocumentKind::EditorialNote, "", ""},
         {"record", "Telegram from the post",
          "Nobody here has seen an okapi; the treaty that is spoken of in town was read by the clerk.", "",
          "1880-01-03", DocumentKind::Telegram, "", ""}});
    fixture.open();
    CHECK(fixture.found(QStringLiteral("okapi"), SearchSort::Relevance)
          == QStringLiteral("card record note"));
    CHECK(fixture.found(QStringLiteral("okapi treaty deposit"), SearchSort::Relevance)
          == QStringLiteral("card"));
    CHECK(fixture.found(QStringLiteral("\"okapi\" OR commission OR town OR clerk"), SearchSort::Relevance)
              .startsWith(QStringLiteral("record")));
    CHECK(fixture.found(QStringLiteral("in:body okapi"), SearchSort::Relevance)
              .startsWith(QStringLiteral("record")));
    CHECK(fixture.found(QStringLiteral("in:body okapi kind:catalogue-card"), SearchSort::Relevance)
          == QStringLiteral("card"));
    // Page by page it is the same order.
    QStringList ids;
    for (int offset = 0; offset < 3; ++offset) {
        const SearchPage page =
            fixture.find(QStringLiteral("in:body okapi"), SearchSort::Relevance, {}, {offset, 1});
        REQUIRE(page.hits.size() == 1);
        CHECK(page.more == (offset < 2));
        CHECK(page.total == 3);
        ids << page.hits.front().document.xmlId;
    }
    CHECK(ids.join(u' ') == fixture.found(QStringLiteral("in:body okapi"), SearchSort::Relevance));
}

TEST_CASE("pages fit together and say whether another follows")
{
    Fixture fixture;
    for (const SearchSort sort : {SearchSort::Relevance, SearchSort::Date, SearchSort::Place}) {
        QStringList whole;
        for (const DocumentHit &hit : fixture.find(QStringLiteral("the"), sort, {}, {0, 100}).hits) {
            whole << hit.document.toString();
        }
        REQUIRE(whole.size() > 5);
        QStringList pieces;
        for (bool more = true; more;) {
            const SearchPage page = fixture.find(QStringLiteral("the"), sort, {}, {int(pieces.size()), 2});
            for (const DocumentHit &hit : page.hits) {
                pieces << hit.document.toString();
            }
            more = page.more;
        }
        CHECK(pieces == whole);
    }
}

TEST_CASE("a hit shows its words marked, and where they stand")
{
    Fixture fixture;
    const SearchPage page = fixture.find(QStringLiteral("zealously jaundiced"));
    REQUIRE(page.hits.size() == 1);
    const DocumentHit &hit = page.hits.front();
    CHECK(hit.title == QStringLiteral("Quaggas first"));
    CHECK(hit.volumeTitle == QStringLiteral("Quagga Papers"));
    CHECK(hit.classification == QStringLiteral("Secret"));
    CHECK(hit.places == 2);
    REQUIRE(hit.snippets.size() == 1);
    REQUIRE(hit.snippets.front().marks.size() == 2);
    CHECK(textIn(hit.snippets.front().text, hit.snippets.front().marks[1]) == QStringLiteral("jaundiced"));
    const auto record = fixture.library->record(hit.document).result();
    REQUIRE(record);
    CHECK(textIn((*record)->passages[1].text, hit.snippets.front().first) == QStringLiteral("zealously"));
}

TEST_CASE("facets count exactly, and each value of theirs narrows to its count")
{
    Fixture fixture;
    fixture.annotate(QStringLiteral("jaundiced"), QStringLiteral("xerox"));
    const QString query = QStringLiteral("volume:quagga1871 (quagga OR zebroid)");
    const SearchCounts counts = fixture.counts(query);
    CHECK(counts.documents == 4);
    CHECK(counts.ofDocuments > 4);
    REQUIRE(counts.facets.size() == 6);
    CHECK(valueOf(counts, FacetKind::Year, QStringLiteral("1871"))->documents == 2);
    CHECK(valueOf(counts, FacetKind::Year, QStringLiteral("0"))->documents == 1);
    CHECK(valueOf(counts, FacetKind::Volume, QStringLiteral("Quagga Papers"))->documents == 4);
    CHECK(valueOf(counts, FacetKind::Person, QStringLiteral("Zwirner, Ottilie"))->documents == 1);
    CHECK(valueOf(counts, FacetKind::Kind, QStringLiteral("letter"))->documents == 2);
    CHECK(valueOf(counts, FacetKind::Classification, QStringLiteral("Secret"))->documents == 2);
    CHECK(valueOf(counts, FacetKind::Tag, QStringLiteral("Tone"))->documents == 1);
    CHECK(valueOf(counts, FacetKind::Tag, QStringLiteral("Tone/Sharp"))->documents == 1);
    for (const Facet &facet : counts.facets) {
        for (const FacetValue &value : facet.values) {
            SearchFilter filter;
            switch (facet.kind) {
            case FacetKind::Year:
                filter.years << value.value.toInt();
                break;
            case FacetKind::Volume:
                filter.volumes << value.value;
                break;
            case FacetKind::Person:
                filter.people << value.value;
                break;
            case FacetKind::Kind:
                filter.kinds.push_back(*fromName<DocumentKind>(value.value));
                break;
            case FacetKind::Classification:
                filter.classifications << value.value;
                break;
            case FacetKind::Tag:
                filter.tags.push_back(QUuid(value.value));
                break;
            }
            INFO(nameOf(facet.kind).data() << " " << value.label.toStdString());
            CHECK(fixture.counts(query, filter).documents == value.documents);
            CHECK(int(fixture.find(query, SearchSort::Relevance, filter).hits.size()) == value.documents);
        }
    }
    SearchFilter two;
    two.years = {1871, 1872};
    two.kinds = {DocumentKind::Letter};
    CHECK(fixture.found(query, SearchSort::Place, two) == QStringLiteral("d2 d3"));
}

TEST_CASE("the reader's own notes and tags are found, and lead to their marks")
{
    Fixture fixture;
    fixture.annotate(QStringLiteral("jaundiced"), QStringLiteral("Reminds me of xerography."));
    const SearchPage page = fixture.find(QStringLiteral("in:mine xerography"));
    REQUIRE(page.hits.size() == 1);
    CHECK(page.hits.front().document.xmlId == QStringLiteral("d1"));
    CHECK(page.hits.front().annotation);
    REQUIRE(page.hits.front().snippets.size() == 1);
    const Snippet &snippet = page.hits.front().snippets.front();
    REQUIRE(snippet.marks.size() == 1);
    CHECK(textIn(snippet.text, snippet.marks.front()) == QStringLiteral("jaundiced"));
    CHECK(fixture.found(QStringLiteral("xerography")).isEmpty());
    CHECK(fixture.found(QStringLiteral("tag:Tone")) == QStringLiteral("d1"));
    CHECK(fixture.found(QStringLiteral("tag:tone/sharp quagga")) == QStringLiteral("d1"));
    CHECK(fixture.found(QStringLiteral("tag:Sharp")) == QStringLiteral("d1"));
    CHECK(fixture.found(QStringLiteral("tag:Flat")).isEmpty());
}

TEST_CASE("a concordance holds every occurrence in its context")
{
    Fixture fixture;
    const auto lines =
        fixture.library->concordance({QStringLiteral("=quagga"), {}, SearchSort::Place}, ContextSort::AsFound)
            .result();
    REQUIRE(lines);
    REQUIRE(lines->lines.size() == 6);
    CHECK(lines->reach == SearchReach::Whole);
    CHECK_FALSE(lines->more);
    CHECK(lines->lines[0].left == QStringLiteral("The "));
    CHECK(lines->lines[0].keyword == QStringLiteral("quagga"));
    CHECK(lines->lines[0].right.startsWith(QStringLiteral(" negots")));
    const auto right =
        fixture.library
            ->concordance({QStringLiteral("=quagga"), {}, SearchSort::Place}, ContextSort::Right, {0, 3})
            .result();
    REQUIRE(right);
    CHECK(right->gathered == 6);
    CHECK(right->more);
    REQUIRE(right->lines.size() == 3);
    CHECK(right->lines[0].right == QStringLiteral(".")); // a note ends with it
    CHECK(right->lines[1].right.startsWith(QStringLiteral(" at")));
}

TEST_CASE("a misspelt word is suggested as the library spells it")
{
    Fixture fixture;
    CHECK(fixture.found(QStringLiteral("jaundised")).isEmpty());
    const auto suggestions = fixture.library->suggestions(QStringLiteral("quagga jaundised")).result();
    REQUIRE(suggestions);
    REQUIRE_FALSE(suggestions->empty());
    CHECK(suggestions->front().query == QStringLiteral("quagga jaundiced"));
    CHECK(suggestions->front().instead == QStringLiteral("jaundised"));
    CHECK(suggestions->front().documents >= 1);
    CHECK(fixture.library->suggestions(QStringLiteral("quagga")).result()->empty());
}

TEST_CASE("a saved search tells what is new since it was last looked at, by identity")
{
    Fixture fixture;
    SavedSearch search;
    search.uuid = QUuid::createUuid();
    search.name = QStringLiteral("Quaggas");
    search.request.query = QStringLiteral("=quagga");
    search.request.sort = SearchSort::Date;
    search.request.filter.kinds = {DocumentKind::Telegram, DocumentKind::Letter};
    search.request.filter.years = {1871, 1872};
    search.created = QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05.678Z"), Qt::ISODateWithMs);
    QSignalSpy changed(fixture.library.get(), &Library::savedSearchesChanged);
    REQUIRE(fixture.library->saveSearch(search).result());
    CHECK((changed.size() == 1 || changed.wait()));
    CHECK(*fixture.library->savedSearches().result() == std::vector{search});
    CHECK(fixture.library->newSinceSeen(search.uuid).result()->fresh.size() == 2);
    REQUIRE(fixture.library->markSearchSeen(search.uuid).result());
    const auto settled = fixture.library->newSinceSeen(search.uuid).result();
    CHECK(settled->documents == 2);
    CHECK(settled->fresh.empty());
    CHECK(settled->gone == 0);
    const SavedSearch kept = fixture.library->savedSearches().result()->front();
    CHECK(kept.documentsSeen == 2);
    CHECK(kept.seen.isValid());

    // The same volume anew is no news; another volume is.
    fixture.library.reset();
    std::vector<Written> fewer{papers.begin(), papers.begin() + 1};
    fixture.write(QStringLiteral("quagga1871"), fewer);
    fixture.write(QStringLiteral("quagga1872"), {papers.begin() + 1, papers.end()});
    fixture.open();
    const auto news = fixture.library->newSinceSeen(search.uuid).result();
    REQUIRE(news);
    REQUIRE(news->fresh.size() == 1);
    CHECK(news->fresh.front() == DocumentKey{QStringLiteral("quagga1872"), QStringLiteral("d2")});

    SavedSearch other = search;
    other.uuid = QUuid::createUuid();
    CHECK(fixture.library->saveSearch(other).result().error().kind == Error::Kind::Conflict);
    search.name = QStringLiteral("Renamed");
    REQUIRE(fixture.library->saveSearch(search).result());
    CHECK(fixture.library->savedSearches().result()->front().documentsSeen == 2);
    REQUIRE(fixture.library->removeSavedSearch(search.uuid).result());
    CHECK(fixture.library->savedSearches().result()->empty());
    CHECK(fixture.library->newSinceSeen(search.uuid).result().error().kind == Error::Kind::NotFound);
}

TEST_CASE("a search that has been given up has no answer and leaves the next one undisturbed")
{
    Fixture fixture;
    for (int i = 0; i < 50; ++i) {
        auto given =
            fixture.library->find({QStringLiteral("the OR of OR quagga"), {}, SearchSort::Relevance});
        given.cancel();
        given.waitForFinished();
        if (given.resultCount() > 0) {
            CHECK(given.result()); // it had been quicker
        }
    }
    CHECK(fixture.found(QStringLiteral("jaundiced zealously")) == QStringLiteral("d1"));
}

TEST_CASE(
    "a search that is nonsense to the index is a sentence or an empty answer, never a failure of SQLite")
{
    Fixture fixture;
    for (const QString &typed : QStringList{
             QStringLiteral("\"\"\"\""),
             QStringLiteral("a' OR 1=1"),
             QStringLiteral("{body}: quagga"),
             QStringLiteral("body:quagga"),
             QStringLiteral("^quagga"),
             QStringLiteral("quagga + x"),
             QStringLiteral("NEAR(a b, 3)"),
             QStringLiteral("near(quagga)"),
             QStringLiteral("*"),
             QStringLiteral("=*"),
             QString(QStringLiteral("quagga") + QChar(0) + QStringLiteral("\" OR")),
             QString(QChar(0xd800)),
             QString(QString(QChar(0xe000)) + QStringLiteral("quagga")),
             QStringLiteral("tag:\"'; DROP TABLE tag\""),
             QStringLiteral("from:\"x\"* y"),
             QStringLiteral("()"),
             QStringLiteral("in:mine \"x OR\""),
             QStringLiteral("\U0001F4DC"),
             QString(1999, u'q'),
             QStringLiteral("qu ").repeated(190),
             QString(QStringLiteral("(").repeated(28) + QStringLiteral("quagga")
                     + QStringLiteral(")").repeated(28)),
             QStringLiteral("qu* OR ").repeated(40) + QStringLiteral("x"),
             QStringLiteral("a OR ").repeated(190) + QStringLiteral("b"),
         }) {
        INFO(typed.toStdString());
        const auto page = fixture.library->find({typed, {}, {}}).result();
        const auto counts = fixture.library->findCounts({typed, {}, {}}).result();
        CHECK(page.has_value() == counts.has_value());
        if (!page) {
            CHECK(page.error().kind == Error::Kind::BadInput);
            CHECK(Library::queryFault(typed));
        } else {
            CHECK_FALSE(Library::queryFault(typed));
        }
    }
}

TEST_CASE("what leaves the library is found no more")
{
    Fixture fixture;
    fixture.library.reset();
    fixture.write(QStringLiteral("quagga1871"), {papers.begin() + 1, papers.end()});
    fixture.open();
    CHECK(fixture.found(QStringLiteral("jaundiced zealously")).isEmpty());
    CHECK(fixture.found(QStringLiteral("from:quux")) == QStringLiteral("d3"));
    CHECK(fixture.library->check().result()->problems == QStringList());
}

TEST_CASE("real volumes are searched as their readers expect")
{
    const QString volume = TestSupport::sharedData(QStringLiteral("frus/frus1961-63v06.xml"));
    if (volume.isEmpty()) {
        SKIP("the shared data folder is not there: frus/frus1961-63v06.xml");
    }
    Fixture fixture;
    REQUIRE(TestSupport::importFile(*fixture.library, volume));
    const SearchCounts counts = fixture.counts(QStringLiteral("volume:frus1961-63v06"));
    CHECK(counts.documents >= 120);
    const SearchPage letters =
        fixture.find(QStringLiteral("volume:frus1961-63v06 khrushchev date:1962-10-27"));
    REQUIRE_FALSE(letters.hits.empty());
    for (const DocumentHit &hit : letters.hits) {
        CHECK(hit.date.earliest.date() <= QDate(1962, 10, 27));
        CHECK(hit.date.latest.date() >= QDate(1962, 10, 27));
        CHECK(hit.places > 0);
    }
    // What the index finds is what is marked, document by document.
    for (const DocumentHit &hit : fixture.find(QStringLiteral("\"white house\""), {}, {}, {0, 500}).hits) {
        INFO(hit.document.toString().toStdString());
        CHECK(hit.places > 0);
    }
    CHECK(fixture.counts(QStringLiteral("negotiations")).documents
          > fixture.counts(QStringLiteral("=negotiations")).documents);
}
