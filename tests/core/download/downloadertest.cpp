// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "download/downloader.h"

#include "support/loopbackserver.h"
#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace Chancery;
using namespace Chancery::Download;
using namespace Qt::StringLiterals;
using TestSupport::LoopbackServer;
using Why = Failure::Why;

namespace
{

constexpr int patience = 20'000; // milliseconds
const QString volume = u"frus1861"_s;
const QByteArray path = "/frus1861.xml";

QByteArray contentOf(int kilobytes, char salt = 'a')
{
    QByteArray content;
    for (int i = 0; content.size() < kilobytes * 1024; ++i) {
        content += "<p>" + QByteArray::number(i) + salt + "</p>\n";
    }
    return content;
}

/// A server, a folder, and who fetches from the one into the other.
struct Line {
    LoopbackServer server;
    QTemporaryDir folder;
    std::unique_ptr<Downloader> downloader;
    Catalogue catalogue;

    Line()
    {
        renew();
    }
    /// As another run of the program.
    void renew()
    {
        downloader = std::make_unique<Downloader>(Repository::at(server.address()).value(),
                                                  folder.filePath(u"volumes"_s));
    }
    void list()
    {
        QSignalSpy failed(downloader.get(), &Downloader::listingFailed);
        const auto taking = QObject::connect(downloader.get(), &Downloader::listed,
                                             [this](const Catalogue &told) { catalogue = told; });
        downloader->refresh();
        REQUIRE(QTest::qWaitFor([&] { return !downloader->isRefreshing(); }, patience));
        QObject::disconnect(taking);
        REQUIRE(failed.isEmpty());
    }
    void begin(const QStringList &volumes)
    {
        std::vector<CatalogueEntry> entries;
        for (const QString &each : volumes) {
            const CatalogueEntry *entry = catalogue.find(each);
            entries.push_back(entry ? *entry : CatalogueEntry{each, -1, {}});
        }
        downloader->fetch(entries);
    }
    void wait()
    {
        REQUIRE(QTest::qWaitFor([&] { return !downloader->isRunning(); }, patience));
    }
    /// Lists where that is not done yet, fetches, waits for the end.
    const VolumeProgress &fetch(const QString &what = volume)
    {
        if (catalogue.entries.empty()) {
            list();
        }
        begin({what});
        wait();
        return downloader->volumes().front();
    }
    void comes(qint64 bytes)
    {
        REQUIRE(QTest::qWaitFor([&] { return downloader->volumes().front().received >= bytes; }, patience));
    }
    QByteArray file(const QString &name = u"frus1861.xml"_s) const
    {
        QFile in(folder.filePath(QString(u"volumes/"_s + name)));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    /// Names of all that has to do with the volume.
    QStringList left() const
    {
        return QDir(folder.filePath(u"volumes"_s)).entryList({QString(volume + u'*')}, QDir::Files);
    }
};

void isSentence(const VolumeProgress &failed, Why why)
{
    REQUIRE(failed.failure);
    INFO(failed.failure->error.message.toStdString()
         << " (" << failed.failure->error.detail.toStdString() << ")");
    CHECK(failed.state == VolumeProgress::State::Failed);
    CHECK(failed.failure->why == why);
    CHECK(failed.failure->error.message.startsWith(failed.entry.volume));
    CHECK(failed.failure->error.message.endsWith(u'.'));
}

} // namespace

TEST_CASE("Volumes that were listed are fetched whole and stand in the folder")
{
    const TestSupport::NoWarnings guard;
    Line line;
    const QStringList wanted{u"frus1861"_s, u"frus1862"_s, u"frus1863p1"_s};
    for (int i = 0; i < 3; ++i) {
        line.server.putVolume(wanted[i], contentOf(300 + i));
    }
    CHECK(line.server.asked().empty()); // nothing without a word
    line.list();
    REQUIRE(line.catalogue.entries.size() == 3);
    CHECK(keptCatalogue(line.downloader->catalogueFile()).entries == line.catalogue.entries);

    line.begin(wanted);
    line.wait();
    CHECK(line.downloader->files().size() == 3);
    for (int i = 0; i < 3; ++i) {
        const VolumeProgress &each = line.downloader->volumes()[size_t(i)];
        CHECK(each.state == VolumeProgress::State::Done);
        CHECK(each.received == each.entry.size);
        CHECK(line.file(QString(wanted[i] + u".xml"_s)) == contentOf(300 + i));
    }
    CHECK(line.left() == QStringList{u"frus1861.xml"_s});
    CHECK(line.server.asked(path).front().headers.value("user-agent").startsWith("Chancery/"));

    // A second time nothing is asked for.
    const size_t asked = line.server.asked().size();
    line.fetch();
    CHECK(line.downloader->files().size() == 1);
    CHECK(line.server.asked().size() == asked);
}

TEST_CASE("A transfer that breaks off goes on by itself and fetches only the rest")
{
    const TestSupport::NoWarnings guard;
    Line line;
    const QByteArray content = contentOf(600);
    line.server.putVolume(volume, content);
    const bool tellsLength = GENERATE(true, false);
    line.server.at(path).cutAfter = 250'000;
    line.server.at(path).tellsLength = tellsLength;
    const VolumeProgress &done = line.fetch();
    CHECK(done.state == VolumeProgress::State::Done);
    CHECK(line.file() == content);
    const auto asked = line.server.asked(path);
    REQUIRE(asked.size() == 2);
    CHECK(asked[1].headers.value("range") == "bytes=250000-");
    CHECK(asked[1].headers.value("if-range") == line.server.at(path).etag);
    CHECK(asked[1].sent == content.size() - 250'000);
}

TEST_CASE("A transfer that always breaks off is told, and the next day fetches the rest")
{
    const TestSupport::NoWarnings guard;
    Line line;
    const QByteArray content = contentOf(600);
    line.server.putVolume(volume, content);
    line.server.at(path).cutAfter = 50'000;
    line.server.at(path).cuts = 1000;
    isSentence(line.fetch(), Why::Interrupted);
    CHECK(line.left() == QStringList{u"frus1861.xml.part"_s, u"frus1861.xml.part.from"_s});
    const qint64 came = line.file(u"frus1861.xml.part"_s).size();
    CHECK(came > 50'000);

    line.renew();
    line.server.at(path).cuts = 0;
    CHECK(line.fetch().state == VolumeProgress::State::Done);
    CHECK(line.server.asked(path).back().sent == content.size() - came);
    CHECK(line.file() == content);
    CHECK(line.left() == QStringList{u"frus1861.xml"_s});
}

TEST_CASE("Cancelled, what came is kept and goes on from there")
{
    const TestSupport::NoWarnings guard;
    Line line;
    const QByteArray content = contentOf(600);
    line.server.putVolume(volume, content);
    line.server.at(path).stallAfter = 200'000;
    line.list();
    line.begin({volume});
    line.comes(200'000);
    line.downloader->cancel();
    CHECK_FALSE(line.downloader->isRunning());
    isSentence(line.downloader->volumes().front(), Why::Cancelled);
    CHECK(line.file(u"frus1861.xml.part"_s) == content.first(200'000));
    CHECK(line.downloader->files().isEmpty());

    line.server.at(path).stallAfter = -1;
    CHECK(line.fetch().state == VolumeProgress::State::Done);
    CHECK(line.server.asked(path).back().sent == content.size() - 200'000);
    CHECK(line.file() == content);
}

TEST_CASE("Paused, nothing comes, and resumed it goes on from there")
{
    const TestSupport::NoWarnings guard;
    Line line;
    const QByteArray content = contentOf(600);
    line.server.putVolume(volume, content);
    line.server.at(path).stallAfter = 200'000;
    line.list();
    line.begin({volume});
    line.comes(200'000);
    line.downloader->pause();
    line.server.at(path).stallAfter = -1;
    CHECK(line.downloader->isRunning());
    CHECK(line.downloader->isPaused());
    QTest::qWait(100);
    CHECK(line.server.asked(path).size() == 1);
    line.downloader->resume();
    line.wait();
    CHECK(line.server.asked(path).back().sent == content.size() - 200'000);
    CHECK(line.file() == content);
}

TEST_CASE("What is not what its checksum promises is thrown away")
{
    const TestSupport::NoWarnings guard;
    Line line;
    line.server.putVolume(volume, contentOf(300));
    line.list();
    SECTION("of the same size")
    {
        line.server.at(path).content[1000] ^= 1;
    }
    SECTION("longer, as the server says")
    {
        line.server.at(path).content += "more";
    }
    SECTION("longer, of which the server says nothing")
    {
        line.server.at(path).content += "more";
        line.server.at(path).tellsLength = false;
    }
    SECTION("shorter")
    {
        line.server.at(path).content.chop(1000);
    }
    isSentence(line.fetch(), Why::WrongContent);
    CHECK(line.left().isEmpty());
    CHECK(line.downloader->files().isEmpty());
}

TEST_CASE("The rest of another version is not joined to what came of one")
{
    const TestSupport::NoWarnings guard;
    Line line;
    line.server.putVolume(volume, contentOf(600));
    line.server.at(path).stallAfter = 200'000;
    line.list();
    line.begin({volume});
    line.comes(200'000);
    line.downloader->cancel();

    const QByteArray revised = contentOf(600, 'b');
    SECTION("where the list was asked for again")
    {
        line.server.putVolume(volume, revised);
        line.list();
        CHECK(line.fetch().state == VolumeProgress::State::Done);
        CHECK(line.server.asked(path).back().headers.value("range").isEmpty());
        CHECK(line.file() == revised);
    }
    SECTION("where the server has another version by then")
    {
        line.server.putVolume(volume, revised);
        isSentence(line.fetch(), Why::WrongContent);
        CHECK(line.left().isEmpty());
    }
    SECTION("where only the beginning is garbled")
    {
        line.server.at(path).stallAfter = -1;
        QFile part(line.folder.filePath(u"volumes/frus1861.xml.part"_s));
        REQUIRE(part.open(QIODevice::ReadWrite));
        part.write("garbled");
        part.close();
        CHECK(line.fetch().state == VolumeProgress::State::Done);
        CHECK(line.file() == contentOf(600));
    }
}

TEST_CASE("A server that knows no ranges sends all of it anew")
{
    const TestSupport::NoWarnings guard;
    Line line;
    const QByteArray content = contentOf(600);
    line.server.putVolume(volume, content);
    line.server.at(path).cutAfter = 250'000;
    line.server.at(path).takesRanges = false;
    line.server.at(path).etag = "W/\"loose\"";
    CHECK(line.fetch().state == VolumeProgress::State::Done);
    CHECK(line.file() == content);
    CHECK(line.server.asked(path).back().headers.value("range") == "bytes=250000-");
    CHECK(line.server.asked(path).back().headers.value("if-range").isEmpty());
}

TEST_CASE("A volume that is not there costs only itself")
{
    const TestSupport::NoWarnings guard;
    Line line;
    line.server.putVolume(volume, contentOf(10));
    line.server.putVolume(u"frus1862"_s, contentOf(10));
    line.list();
    line.server.at(path).status = 404;
    line.begin({volume, u"frus1862"_s, u"frus1999"_s});
    line.wait();
    isSentence(line.downloader->volumes()[0], Why::NotFound);
    CHECK(line.downloader->volumes()[1].state == VolumeProgress::State::Done);
    isSentence(line.downloader->volumes()[2], Why::Unlisted);
    CHECK(line.downloader->files() == QStringList{line.downloader->fileOf(u"frus1862"_s)});
}

TEST_CASE("A server that takes no more requests is left alone")
{
    const TestSupport::NoWarnings guard;
    Line line;
    QStringList wanted;
    for (int year = 1861; year < 1869; ++year) {
        wanted << u"frus%1"_s.arg(year);
        line.server.putVolume(wanted.back(), contentOf(10));
    }
    line.list();
    line.server.at(path).status = GENERATE(429, 403);
    line.server.at(path).headers = {{"Retry-After", "600"}};
    line.begin(wanted);
    line.wait();
    const size_t asked = line.server.asked().size();
    CHECK(asked <= 4); // the list, that volume, and at most the other one that was under way with it
    isSentence(line.downloader->volumes().front(), Why::LimitReached);
    isSentence(line.downloader->volumes().back(), Why::LimitReached);
    CHECK(line.downloader->volumes().front().failure->error.message.contains(u':')); // a time of day
}

TEST_CASE("A server that is not there is told as what it is")
{
    const TestSupport::NoWarnings guard;
    Line line;
    line.server.putVolume(volume, contentOf(10));
    line.list();
    line.server.close();
    isSentence(line.fetch(), Why::Refused);

    QSignalSpy failed(line.downloader.get(), &Downloader::listingFailed);
    line.downloader->refresh();
    REQUIRE(failed.wait(patience));
    CHECK(failed.front().front().value<Failure>().why == Why::Refused);
}

TEST_CASE("A name that nobody knows is told as being off line")
{
    const TestSupport::NoWarnings guard;
    const QTemporaryDir folder;
    // Reserved never to be a host (RFC 6761).
    Downloader downloader(Repository::at(u"https://frus.invalid/"_s).value(), folder.path());
    QSignalSpy failed(&downloader, &Downloader::listingFailed);
    downloader.refresh();
    REQUIRE(failed.wait(patience));
    const auto failure = failed.front().front().value<Failure>();
    INFO(failure.error.message.toStdString() << failure.error.detail.toStdString());
    CHECK(failure.why == Why::Offline);
    CHECK(failure.error.message.startsWith(u"The list of volumes"_s));
    CHECK(failure.error.message.contains(u"off line"_s));
}

TEST_CASE("A server that falls silent is given up, and what came is kept")
{
    const TestSupport::NoWarnings guard;
    Line line;
    line.server.putVolume(volume, contentOf(600));
    line.server.at(path).stallAfter = 0;
    line.downloader->setTimeout(200);
    isSentence(line.fetch(), Why::TimedOut);
    line.server.at(path).stallAfter = 100'000;
    line.server.at(path).takesRanges = false;
    isSentence(line.fetch(), Why::TimedOut);
    CHECK(line.file(u"frus1861.xml.part"_s).size() == 100'000);
}

TEST_CASE("Redirects are followed where they are safe, and not without end")
{
    const TestSupport::NoWarnings guard;
    Line line;
    const QByteArray content = contentOf(100);
    line.server.putVolume(volume, content);
    line.list();
    auto &moved = line.server.at(path);
    moved.status = 302;
    moved.content = "<html>Moved</html>";
    SECTION("to another place of the server")
    {
        line.server.at("/elsewhere").content = content;
        line.server.at(path).headers = {{"Location", "/elsewhere"}};
        CHECK(line.fetch().state == VolumeProgress::State::Done);
        CHECK(line.file() == content);
    }
    SECTION("to where nothing is encrypted")
    {
        moved.headers = {{"Location", "http://192.0.2.1/frus1861.xml"}};
        isSentence(line.fetch(), Why::NotSecure);
    }
    SECTION("to a file of this computer")
    {
        moved.headers = {{"Location", "file:///etc/passwd"}};
        isSentence(line.fetch(), Why::NotSecure);
    }
    SECTION("in a circle")
    {
        moved.headers = {{"Location", path}};
        isSentence(line.fetch(), Why::ServerFault);
        CHECK(line.server.asked(path).size() <= 6);
    }
    SECTION("to nowhere")
    {
        isSentence(line.fetch(), Why::ServerFault);
    }
}

TEST_CASE("A full disk is told, and nothing is half in its place")
{
    if (!QFile::exists(u"/dev/full"_s)) {
        SKIP("no /dev/full here");
    }
    const TestSupport::NoWarnings guard;
    Line line;
    line.server.putVolume(volume, contentOf(100));
    line.server.putVolume(u"frus1862"_s, contentOf(100));
    line.list();
    const QString part = line.folder.filePath(u"volumes/frus1861.xml.part"_s);
    REQUIRE(QFile::link(u"/dev/full"_s, part));
    QFile note(QString(part + u".from"_s));
    REQUIRE(note.open(QIODevice::WriteOnly));
    note.write("{\"blob\":\"" + line.catalogue.find(volume)->blob + "\"}");
    note.close();
    isSentence(line.fetch(), Why::DiskFull);
    CHECK_FALSE(QFile::exists(line.downloader->fileOf(volume)));
}

TEST_CASE("Two programs do not fetch into one folder at once")
{
    const TestSupport::NoWarnings guard;
    Line line;
    line.server.putVolume(volume, contentOf(100));
    line.server.at(path).stallAfter = 10;
    line.list();
    line.begin({volume});
    Downloader other(line.downloader->repository(), line.folder.filePath(u"volumes"_s));
    other.fetch({*line.catalogue.find(volume)});
    REQUIRE(QTest::qWaitFor([&] { return !other.isRunning(); }, patience));
    isSentence(other.volumes().front(), Why::Busy);
    line.downloader->cancel();
    line.server.at(path).stallAfter = -1;
    CHECK(line.fetch().state == VolumeProgress::State::Done);
}

TEST_CASE("A list that is none, or has no end, leaves the one that was kept")
{
    const TestSupport::NoWarnings guard;
    Line line;
    line.server.putVolume(volume, contentOf(1));
    line.list();
    const QByteArray list = "/listing.json";
    SECTION("none")
    {
        line.server.at(list).content = "<html>Sign in to this network</html>";
    }
    SECTION("without end")
    {
        line.server.at(list).content = QByteArray(9 << 20, ' ');
    }
    SECTION("refused")
    {
        line.server.at(list).status = 403;
    }
    QSignalSpy failed(line.downloader.get(), &Downloader::listingFailed);
    line.downloader->refresh();
    REQUIRE(failed.wait(patience));
    CHECK(failed.front().front().value<Failure>().error.message.endsWith(u'.'));
    CHECK(keptCatalogue(line.downloader->catalogueFile()).entries == line.catalogue.entries);
}
