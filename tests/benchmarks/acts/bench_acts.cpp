// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_acts [TIMES]: the whole window on a library on the disk of the build folder. Follows the references of the
// telegram by the pointer, and highlights words of it by the key, and measures from the event to the frame that shows
// what was asked for: of a highlight, to the later of that frame and the commit. Beside them, in turn, what is least:
// a text pane of Qt's that is given the target's plain text; a bare insert and commit of SQLite's on the same disk,
// with as much care (WAL, synchronous=FULL).

#include "../figures.h"
#include "../framewatch.h"

#include "window/mainwindow.h"

#include "library/library.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace Chancery;
using namespace Benchmarks;

namespace
{

constexpr int Times = 60;
constexpr int Patience = 10'000; ///< milliseconds until an act counts as lost
constexpr int Pause = 30; ///< milliseconds between two acts, in which what follows one comes to its end

/// What SQLite itself takes for one row on this disk.
class BareStore
{
public:
    explicit BareStore(const QString &file)
        : m_database(file.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
    {
        m_database.exec(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "CREATE TABLE mark (id INTEGER PRIMARY KEY, uuid TEXT NOT NULL, words TEXT NOT NULL)");
        m_insert.emplace(m_database, "INSERT INTO mark (uuid, words) VALUES (?, ?)");
    }
    /// Inserts a row and commits; milliseconds.
    double insert(const QString &words)
    {
        const std::string uuid = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        QElapsedTimer timer;
        timer.start();
        m_insert->reset();
        m_insert->bind(1, uuid);
        m_insert->bind(2, words.toStdString());
        m_insert->exec(); // a transaction of its own
        return double(timer.nsecsElapsed()) / 1e6;
    }

private:
    SQLite::Database m_database;
    std::optional<SQLite::Statement> m_insert;
};

/// The window and what it stands on, from the first document shown to the last act.
class Room
{
public:
    Room(Library &library, const QString &folder)
        : m_library(library)
        , m_window(library)
        , m_frames(m_window.desk()->page()->viewport(), Patience)
        , m_bareStore(folder + QStringLiteral("/floor.sqlite"))
    {
        m_pane.resize(m_window.size());
        m_pane.show();
        m_window.start();
        m_window.show();
    }
    /// Whether the document the program opens on came.
    bool stands()
    {
        m_window.activateWindow();
        return QTest::qWaitForWindowExposed(&m_window)
            && QTest::qWaitFor([this] { return record() != nullptr; }, Patience);
    }
    /// Follows every reference that leads to one other document, and comes back, until \a times are done.
    Row follow(int times)
    {
        Row row{QStringLiteral("follow a reference and repaint, ms"), QStringLiteral("50"), {}, {}};
        const Library::Record telegram = record();
        FrameWatch paneFrames(m_pane.viewport(), Patience);
        while (int(row.measured.size()) < times) {
            const size_t before = row.measured.size();
            for (const CrossReference &reference : telegram->references) {
                const bool leads = reference.targets.size() == 1 && reference.targets.front().place.isValid()
                    && reference.targets.front().place.document != telegram->document.key;
                if (!leads || int(row.measured.size()) == times) {
                    continue;
                }
                const auto there = clickOn(*telegram, reference);
                if (!there) {
                    continue;
                }
                row.measured.push_back(*there);
                const QString words = page().toPlainText();
                QTest::qWait(Pause);
                if (const auto bare =
                        paneFrames.after([&] { m_pane.setPlainText(words); }, [] { return true; })) {
                    row.floor.push_back(*bare);
                }
                if (!back(telegram->document.key)) {
                    return row;
                }
            }
            if (row.measured.size() == before) {
                break; // nothing of it leads anywhere
            }
        }
        return row;
    }
    /// Highlights stretches of the telegram all over its length.
    Row highlight(int times)
    {
        Row row{QStringLiteral("highlight to screen and disk, ms"), QStringLiteral("30"), {}, {}};
        std::vector<Segment> places = stretches(times);
        for (const Segment &place : places) {
            page().showLocation({place.document, place.passageOrdinal, place.range}, App::Emphasis::None);
            page().selectSegments({place});
            page().setFocus();
            QTest::qWait(Pause);
            const size_t before = page().annotations().size();
            // perform() returns with the mark on disk and before the page is given it, so the frame is the later one.
            const auto marked = m_frames.after([&] { QTest::keyClick(&page(), Qt::Key_H); },
                                               [&] { return page().annotations().size() > before; });
            if (marked) {
                row.measured.push_back(*marked);
                row.floor.push_back(m_bareStore.insert(place.exact));
            }
        }
        return row;
    }

private:
    [[nodiscard]] App::PageView &page() const
    {
        return *m_window.desk()->page();
    }
    [[nodiscard]] Library::Record record() const
    {
        return m_window.desk()->record();
    }
    std::optional<double> clickOn(const DocumentRecord &document, const CrossReference &reference)
    {
        const Location place{document.document.key, document.passage(reference.passage)->ordinal,
                             reference.range};
        page().showLocation(place, App::Emphasis::None);
        QTest::qWait(Pause);
        const auto rectangles = page().rectangles(place);
        if (rectangles.empty()) {
            return std::nullopt;
        }
        const DocumentKey target = reference.targets.front().place.document;
        return m_frames.after(
            [&] { QTest::mouseClick(page().viewport(), Qt::LeftButton, {}, rectangles.front().center()); },
            [&] { return record()->document.key == target; });
    }
    bool back(const DocumentKey &key)
    {
        m_window.navigator()->back();
        const bool came = QTest::qWaitFor([&] { return record()->document.key == key; }, Patience);
        QTest::qWait(Pause);
        return came;
    }
    [[nodiscard]] std::vector<Segment> stretches(int count) const
    {
        std::vector<Segment> all;
        for (const Passage &passage : record()->passages) {
            for (int offset = 0; offset + 24 < codePointCount(passage.text); offset += 24) {
                Segment segment;
                segment.document = record()->document.key;
                segment.passageOrdinal = passage.ordinal;
                segment.range = {offset, offset + 16};
                segment.exact = textIn(passage.text, segment.range);
                all.push_back(segment);
            }
        }
        std::vector<Segment> spread;
        for (int i = 0; i < std::min(count, int(all.size())); ++i) {
            spread.push_back(all[size_t(i) * all.size() / size_t(count)]);
        }
        return spread;
    }

    Library &m_library;
    App::MainWindow m_window;
    FrameWatch m_frames;
    QTextEdit m_pane;
    BareStore m_bareStore;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    const int times = argc > 1 ? std::max(1, QByteArrayView(argv[1]).toInt()) : Times;
    // Not in /tmp, which may be memory: the disk is part of what is measured.
    const QTemporaryDir folder(QApplication::applicationDirPath() + QStringLiteral("/bench-acts-XXXXXX"));
    QApplication::setOrganizationDomain(QStringLiteral("benchmarks.invalid"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                       folder.filePath(QStringLiteral("settings")));

    const auto library = Library::open(folder.filePath(QStringLiteral("library.chancery")));
    if (!library) {
        out << library.error().message << '\n';
        return 1;
    }
    const QString before = load();
    Room room(**library, folder.path());
    if (!room.stands()) {
        out << "The telegram did not come onto the page.\n";
        return 1;
    }
    const Row follow = room.follow(times);
    const Row highlight = room.highlight(times);
    out << "Acts in the window, " << times
        << " times each, each in turn with its floor: a text pane given the same words;"
        << " a bare insert and commit.\nPlatform " << QApplication::platformName() << ", load " << before
        << " before and " << load() << " after. Medians.\n\n";
    printTable(out, {follow, highlight});
    return 0;
}
