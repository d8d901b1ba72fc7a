// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/edits.h"
#include "library/importer.h"
#include "library/library.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QUndoStack>

#include <SQLiteCpp/SQLiteCpp.h>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 60'000; // milliseconds

/// A volume of \a documents documents of ten paragraphs each, every paragraph different.
QByteArray volumeOf(int documents, const QByteArray &words = "Mr. Zorin objected to the draft")
{
    return TestSupport::memoranda(documents, [&words](const QByteArray &number) {
        QByteArray paragraphs;
        for (int p = 1; p <= 10; ++p) {
            paragraphs += "<p>In paragraph " + QByteArray::number(p) + " of document " + number + ", " + words
                + " of the declaration, see <ref target=\"#d1\">Document 1</ref>.</p>";
        }
        return paragraphs;
    });
}

struct Fixture : TestSupport::OpenLibrary {
    /// Marks words of the fourth passage of a document.
    Annotation mark(const QString &volume, const QString &document, TextRange range) const
    {
        const auto segments =
            Edits::segments(*record({volume, document}), std::vector<Edits::Selection>{{3, range}});
        const Annotation annotation =
            Edits::newAnnotation(AnnotationKind::Highlight, MarkColour::Yellow, segments);
        perform(Edits::addAnnotation(annotation));
        return annotation;
    }
    QStringList volumes() const
    {
        QStringList ids;
        const std::vector<Volume> all = *library->volumes().result();
        for (const Volume &volume : all) {
            if (volume.origin == VolumeOrigin::Imported) {
                ids << volume.id;
            }
        }
        ids.sort();
        return ids;
    }
};

} // namespace

TEST_CASE("files and folders are taken in one after another, and a broken one costs only itself")
{
    const Fixture fixture;
    fixture.write(u"in/frus1901.xml"_s, volumeOf(3));
    fixture.write(u"in/below/frus1902.xml"_s, volumeOf(2));
    fixture.write(u"in/below/notes.txt"_s, "not asked for");
    const QString broken = fixture.write(u"frus1903.xml"_s, "<TEI><text>");
    const QString single = fixture.write(u"frus1904.xml"_s, volumeOf(1));
    auto future = fixture.library->importVolumes({fixture.folder.filePath(u"in"_s), broken, single});
    future.waitForFinished();
    REQUIRE(future.resultCount() == 4);
    CHECK(future.resultAt(0).outcome->volume == u"frus1902"_s);
    CHECK(future.resultAt(1).outcome->counts.documents == 3);
    REQUIRE_FALSE(future.resultAt(2).outcome);
    CHECK(future.resultAt(2).outcome.error().message.contains(u"frus1903.xml"_s));
    CHECK(future.resultAt(3).outcome->volume == u"frus1904"_s);
    CHECK(fixture.volumes() == QStringList{u"frus1901"_s, u"frus1902"_s, u"frus1904"_s});
}

TEST_CASE("the same file again does nothing and says so, with the counts of its first time")
{
    const Fixture fixture;
    const QString path = fixture.write(u"frus1901.xml"_s, volumeOf(3));
    const auto first = TestSupport::importFile(*fixture.library, path);
    REQUIRE(first);
    CHECK_FALSE(first->unchanged);
    const auto again = TestSupport::importFile(*fixture.library, path);
    REQUIRE(again);
    CHECK(again->unchanged);
    CHECK(again->counts == first->counts);
    CHECK(fixture.library->volumes().result()->back().revision == 1);
}

TEST_CASE("a link in a folder of volumes opens nothing outside it, and a device is no volume")
{
    const Fixture fixture;
    fixture.write(u"inside/frus1901.xml"_s, volumeOf(1));
    const QString outside = fixture.write(u"outside/frus1902.xml"_s, volumeOf(1));
    const QString folder = fixture.folder.filePath(u"inside"_s);
    REQUIRE(QFile::link(outside, folder + u"/linked.xml"_s));
    auto future = fixture.library->importVolumes({folder});
    future.waitForFinished();
    CHECK(fixture.volumes() == QStringList{u"frus1901"_s});
    const auto device = TestSupport::importFile(*fixture.library, u"/dev/zero"_s);
    REQUIRE_FALSE(device);
    CHECK(device.error().kind == Error::Kind::BadInput);
    CHECK(device.error().message.contains(u"zero"_s));
}

TEST_CASE("an excerpt that names its volume inside does not take the volume's place")
{
    const Fixture fixture;
    QByteArray excerpt = volumeOf(1);
    excerpt.replace("</titleStmt>",
                    "</titleStmt><publicationStmt><idno type=\"frus\">frus1901</idno></publicationStmt>");
    const QString first = fixture.write(u"a part of it.xml"_s, excerpt);
    const QString second = fixture.write(u"frus1901.xml"_s, volumeOf(4));
    auto future = fixture.library->importVolumes({first, second});
    future.waitForFinished();
    REQUIRE(future.resultCount() == 2);
    CHECK(fixture.volumes() == QStringList{u"a-part-of-it"_s, u"frus1901"_s});
    const QString copy = fixture.write(u"other/frus1901.xml"_s, volumeOf(5));
    future = fixture.library->importVolumes({second, copy});
    future.waitForFinished();
    REQUIRE(future.resultCount() == 2);
    CHECK(future.resultAt(0).outcome->unchanged);
    CHECK_FALSE(future.resultAt(1).outcome.has_value());
}

TEST_CASE("a copy of a file that could not be written is taken in, and is not told as already here")
{
    Fixture fixture;
    const QString old = fixture.write(u"old/frus1901.xml"_s, volumeOf(2));
    REQUIRE(TestSupport::importFile(*fixture.library, old));
    fixture.library.reset();
    // What makes writing fail once, as a full disk does: a trigger, which goes when the failure is told.
    const auto lock = [&](const char *sql) {
        SQLite::Database(fixture.file.toStdString(), SQLite::OPEN_READWRITE).exec(sql);
    };
    const auto run = [&](const QStringList &files) {
        lock("CREATE TRIGGER no_room BEFORE INSERT ON document BEGIN SELECT raise(ABORT, 'no room'); END");
        std::vector<VolumeImport> told;
        ReaderPool readers(fixture.file);
        auto writer = WriterThread::open(fixture.file);
        REQUIRE(writer);
        ImportHooks hooks;
        hooks.isCancelled = [] { return false; };
        hooks.waitWhilePaused = [] {};
        hooks.progress = [](qint64, qint64, const QString &) {};
        hooks.finished = [&](VolumeImport volume) {
            if (told.empty()) {
                lock("DROP TRIGGER no_room");
            }
            told.push_back(std::move(volume));
        };
        Importer(readers, **writer, std::move(hooks)).run(files);
        return told;
    };
    const QString first = fixture.write(u"a/frus1901.xml"_s, volumeOf(3));
    const QString copy = fixture.write(u"b/frus1901.xml"_s, volumeOf(3));
    const auto copies = run({first, copy});
    REQUIRE(copies.size() == 2);
    CHECK_FALSE(copies[0].outcome);
    REQUIRE(copies[1].outcome);
    CHECK_FALSE(copies[1].outcome->unchanged);
    CHECK(copies[1].outcome->documents == 3);
    CHECK(copies[1].outcome->revision == 2);
    {
        const auto reopened = Library::open(fixture.file);
        REQUIRE(reopened);
        CHECK((*reopened)->sourceFile(u"frus1901"_s).result() == volumeOf(3));
    }

    // Nor is another file of the volume left out for the sake of one that is not there.
    const QString other = fixture.write(u"c/frus1901.xml"_s, volumeOf(5));
    const QString third = fixture.write(u"d/frus1901.xml"_s, volumeOf(4));
    const auto rivals = run({third, other});
    REQUIRE(rivals.size() == 2);
    CHECK_FALSE(rivals[0].outcome);
    REQUIRE(rivals[1].outcome);
    CHECK(rivals[1].outcome->documents == 5);
}

TEST_CASE("edits made during an import are kept, and the import comes to its end all the same")
{
    const TestSupport::NoWarnings guard;
    const Fixture fixture;
    QStringList paths;
    for (int i = 0; i < 4; ++i) {
        paths << fixture.write(u"frus190%1.xml"_s.arg(i), volumeOf(150));
    }
    const Library::Record telegram = *fixture.library->record(Library::firstDocument()).result();
    auto future = fixture.library->importVolumes(paths);
    int edits = 0;
    while (!future.isFinished() && edits < 40) {
        const Annotation annotation =
            Edits::newAnnotation(AnnotationKind::Highlight, MarkColour::Yellow,
                                 Edits::segments(*telegram, std::vector<Edits::Selection>{{3, {0, 8}}}));
        REQUIRE(fixture.library->perform(Edits::addAnnotation(annotation)));
        ++edits;
        QThread::msleep(30);
    }
    future.waitForFinished();
    CHECK(edits > 1);
    CHECK(future.resultCount() == 4);
    CHECK(fixture.volumes().size() == 4);
    CHECK(int(fixture.library->annotations(Layer::Reader).result()->size()) == edits);
    CHECK(fixture.library->check().result()->problems == QStringList());
}

TEST_CASE("what is done when an import is cancelled stays, and nothing else is there")
{
    const Fixture fixture;
    QStringList paths;
    for (int i = 10; i < 50; ++i) {
        paths << fixture.write(u"frus19%1.xml"_s.arg(i), volumeOf(20));
    }
    auto future = fixture.library->importVolumes(paths);
    while (future.resultCount() < 2 && !future.isFinished()) {
        QThread::msleep(1);
    }
    future.cancel();
    future.waitForFinished();
    const QStringList there = fixture.volumes();
    CHECK(there.size() >= 2);
    CHECK(there.size() < 40);
    for (const QString &volume : there) {
        CHECK(fixture.library->documents(volume).result()->size() == 20);
    }
    CHECK(fixture.library->check().result()->problems == QStringList());
}

TEST_CASE("a pause holds an import up until it is taken back, or the library is closed")
{
    Fixture fixture;
    QStringList paths;
    for (int i = 10; i < 30; ++i) {
        paths << fixture.write(u"frus19%1.xml"_s.arg(i), volumeOf(20));
    }
    auto future = fixture.library->importVolumes(paths);
    future.suspend();
    REQUIRE(QTest::qWaitFor([&] { return future.isSuspended(); }, patience));
    const int before = future.resultCount();
    QThread::msleep(100);
    CHECK(future.resultCount() <= before + 1); // the volume in hand may still end
    future.resume();
    REQUIRE(QTest::qWaitFor([&] { return future.resultCount() > before + 1; }, patience));
    future.suspend();
    fixture.library.reset();
    CHECK(future.isCanceled());
}

TEST_CASE("a report of every import stays with its volume and accounts for every character")
{
    const Fixture fixture;
    const QString path = fixture.write(u"frus1901.xml"_s, volumeOf(3));
    const auto written = TestSupport::importFile(*fixture.library, path);
    REQUIRE(written);
    const auto kept = fixture.library->importReport(u"frus1901"_s).result();
    REQUIRE(kept);
    CHECK(kept->taken == written->taken);
    CHECK(kept->references == written->references);
    CHECK(kept->references.resolved == 30);
    for (const ImportLine &line : importLines(*kept)) {
        CAPTURE(line.what);
        CHECK(line.unexplained == 0);
    }
    CHECK(fixture.library->importReport(u"frus9999"_s).result().error().kind == Error::Kind::NotFound);
}

TEST_CASE("a changed file is a revision, and tells of every mark what became of it")
{
    const Fixture fixture;
    const QString path = fixture.write(u"frus1901.xml"_s, volumeOf(3));
    REQUIRE(TestSupport::importFile(*fixture.library, path));
    const Annotation kept = fixture.mark(u"frus1901"_s, u"d1"_s, {31, 56});
    const Annotation moved = fixture.mark(u"frus1901"_s, u"d2"_s, {31, 56});
    const Annotation lost = fixture.mark(u"frus1901"_s, u"d3"_s, {31, 56});
    QByteArray revised = volumeOf(3);
    revised.replace("<head>2. Memorandum</head>",
                    "<head>2. Memorandum</head><p>A paragraph that is new.</p>");
    const qsizetype third = revised.indexOf("xml:id=\"d3\"");
    revised =
        revised.first(third) + QByteArray("xml:id=\"d3\"><p>All is new here.</p></div></body></text></TEI>");
    fixture.write(u"frus1901.xml"_s, revised);
    const auto written = TestSupport::importFile(*fixture.library, path);
    REQUIRE(written);
    CHECK(written->revision == 2);
    REQUIRE(written->marks.size() == 3);
    const auto fateOf = [&](const Annotation &annotation) {
        return std::ranges::find(written->marks, annotation.uuid, &MarkFate::annotation)->kind;
    };
    CHECK(fateOf(kept) == MarkFate::Kind::Kept);
    CHECK(fateOf(moved) == MarkFate::Kind::Moved);
    CHECK(fateOf(lost) == MarkFate::Kind::Lost);
    const auto afterwards = fixture.library->annotation(moved.uuid).result();
    CHECK(afterwards->segments.front().passageOrdinal == 4);
    CHECK(afterwards->segments.front().exact == moved.segments.front().exact);
    CHECK(fixture.library->annotation(lost.uuid).result()->segments.front().exact
          == lost.segments.front().exact);
    CHECK(fixture.library->importReport(u"frus1901"_s).result()->marks == written->marks);
}

TEST_CASE("a volume that is removed comes back whole by undo, with the marks in place")
{
    const Fixture fixture;
    const QString path = fixture.write(u"frus1901.xml"_s, volumeOf(3));
    REQUIRE(TestSupport::importFile(*fixture.library, path));
    const Annotation mark = fixture.mark(u"frus1901"_s, u"d2"_s, {31, 56});
    const auto before = *fixture.library->record({u"frus1901"_s, u"d2"_s}).result();
    CHECK(fixture.library->holdings(u"frus1901"_s).result()->marks == 1);
    QSignalSpy changed(fixture.library.get(), &Library::contentsChanged);

    auto removed = fixture.library->removeVolume(u"frus1901"_s);
    REQUIRE(QTest::qWaitFor([&] { return fixture.library->undoStack()->count() == 2; }, patience));
    CHECK(removed.result()->documents == 3);
    CHECK(fixture.volumes().isEmpty());
    CHECK_FALSE(fixture.library->annotation(mark.uuid).result()->segments.front().passage.isValid());
    QFile::remove(path); // what comes back does not come from there

    QSignalSpy told(fixture.library.get(), &Library::volumeChanged);
    fixture.library->undoStack()->undo();
    REQUIRE(QTest::qWaitFor([&] { return told.count() == 1; }, patience));
    const auto back = *fixture.library->record({u"frus1901"_s, u"d2"_s}).result();
    CHECK(back->document.wholeHash == before->document.wholeHash);
    CHECK(back->references.size() == before->references.size());
    CHECK(fixture.library->annotation(mark.uuid).result()->segments.front().passage.isValid());

    fixture.library->undoStack()->redo();
    REQUIRE(QTest::qWaitFor([&] { return told.count() == 2; }, patience));
    CHECK(fixture.volumes().isEmpty());
    CHECK(fixture.library->check().result()->problems == QStringList());
}

TEST_CASE("a volume that could not be brought back can be asked for again, and nothing else undone is lost")
{
    const Fixture fixture;
    for (const QString &name : {u"frus1901"_s, u"frus1902"_s}) {
        REQUIRE(TestSupport::importFile(*fixture.library, fixture.write(name + u".xml"_s, volumeOf(3))));
    }
    const auto inStore = [&](const char *sql) {
        SQLite::Database(fixture.file.toStdString(), SQLite::OPEN_READWRITE).exec(sql);
    };
    QUndoStack &stack = *fixture.library->undoStack();
    const auto removed = fixture.library->removeVolume(u"frus1901"_s);
    REQUIRE(QTest::qWaitFor([&] { return stack.count() == 1; }, patience));
    fixture.mark(u"frus1902"_s, u"d2"_s, {31, 56});
    stack.undo();
    inStore("CREATE TRIGGER no_room BEFORE INSERT ON document BEGIN SELECT raise(ABORT, 'no room'); END");
    QSignalSpy refused(fixture.library.get(), &Library::undoRefused);
    stack.undo();
    REQUIRE(QTest::qWaitFor([&] { return refused.count() == 1; }, patience));
    CHECK(fixture.volumes() == QStringList{u"frus1902"_s});
    CHECK(stack.count() == 2);
    CHECK(stack.index() == 1);

    inStore("DROP TRIGGER no_room");
    QSignalSpy told(fixture.library.get(), &Library::volumeChanged);
    stack.undo();
    REQUIRE(QTest::qWaitFor([&] { return told.count() == 1; }, patience));
    CHECK(fixture.volumes() == QStringList{u"frus1901"_s, u"frus1902"_s});
    CHECK(stack.count() == 2);
}

TEST_CASE("a text whose adding is stopped is not there")
{
    const Fixture fixture;
    const QString path = fixture.write(u"notes.txt"_s, "Mr. McCloy met Mr. Kuznetsov on December 3, 1962.\n");
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = fixture.library->addText(path, {}, stop.get_token()).result();
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == Error::Kind::Cancelled);
    CHECK(fixture.library->volumes().result()->size() == 2);
    CHECK(fixture.library->addText(path).result());
}

TEST_CASE("the bundled volume and texts of one's own are not removed as volumes")
{
    const Fixture fixture;
    CHECK(fixture.library->removeVolume(u"frus1961-63v11"_s).result().error().kind == Error::Kind::BadInput);
    CHECK(fixture.library->removeVolume(u"frus9999"_s).result().error().kind == Error::Kind::NotFound);
    CHECK(fixture.library->volumes().result()->size() == 2);
}

TEST_CASE("the TEI of a document is shown as it was, wherever its file has gone")
{
    const Fixture fixture;
    const QString path = fixture.write(u"frus1901.xml"_s, volumeOf(3));
    REQUIRE(TestSupport::importFile(*fixture.library, path));
    QFile::remove(path);
    const auto source = fixture.library->source({u"frus1901"_s, u"d2"_s}).result();
    REQUIRE(source);
    CHECK(source->startsWith(u"<div type=\"document\" xml:id=\"d2\""_s));
    CHECK(source->endsWith(u"</div>"_s));
    CHECK(source->count(u"<p>"_s) == 10);
    CHECK(fixture.library->source(Library::firstDocument()).result().has_value());
}

TEST_CASE("every real volume comes in with the counts of its manifest, and a second time as already there")
{
    const QString shared = TestSupport::sharedData(u"frus/manifest.json"_s);
    if (shared.isEmpty()) {
        SKIP("the shared data folder is not there: frus/manifest.json");
    }
    QFile manifest(shared);
    REQUIRE(manifest.open(QIODevice::ReadOnly));
    const QJsonArray expected = QJsonDocument::fromJson(manifest.readAll()).array();
    const Fixture fixture;
    for (const bool again : {false, true}) {
        auto future = fixture.library->importVolumes({QFileInfo(shared).path()});
        future.waitForFinished();
        int compared = 0;
        for (const VolumeImport &volume : future.results()) {
            CAPTURE(volume.path);
            REQUIRE(volume.outcome);
            CHECK(volume.outcome->unchanged == again);
            for (const auto &value : expected) {
                if (value[u"file"].toString() != QFileInfo(volume.path).fileName()) {
                    continue;
                }
                ++compared;
                const VolumeDraft::Counts &counts = volume.outcome->counts;
                CHECK(counts.documents == value[u"documents"].toInt());
                CHECK(counts.notes == value[u"notes"].toInt());
                CHECK(counts.references == value[u"refs"].toInt());
                CHECK(counts.persons == value[u"persons"].toInt());
                CHECK(counts.terms == value[u"terms"].toInt());
                CHECK(counts.tables == value[u"tables"].toInt());
                CHECK(counts.attachments == value[u"attachments"].toInt());
                CHECK(counts.pageBreaks == value[u"page_breaks"].toInt());
                for (const ImportLine &line : importLines(*volume.outcome)) {
                    CAPTURE(line.what);
                    CHECK(line.unexplained == 0);
                }
            }
        }
        CHECK(compared == expected.size());
    }
}
