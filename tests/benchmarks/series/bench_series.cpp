// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_series LIBRARY [TIMES]: the whole window on a library of made volumes (make_volumes, chancery-cli import). Opens
// documents from everywhere and the largest one, asks what cites them, types a search, filters the shelves, looks over
// the decades and the persons, as a reader does by key and mouse; and measures of each how long the answer is in
// coming, and how long at most the interface was held up by a single event meanwhile.
//
// The window writes its session, nothing else: LIBRARY is left as it is.

#include "timedapplication.h"

#include "../figures.h"
#include "../framewatch.h"
#include "volumegenerator.h"

#include "people/peoplelist.h"
#include "people/peoplepanel.h"
#include "search/searchpanel.h"
#include "shelves/librarypanel.h"
#include "timeline/chronologypage.h"
#include "timeline/chronologyview.h"
#include "timeline/timelinepanel.h"
#include "widgets/rowview.h"
#include "window/mainwindow.h"
#include "window/panels.h"

#include "library/library.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Chancery;
using namespace Benchmarks;

namespace
{

constexpr int Times = 60;
constexpr int TimesOfTheLargest = 15;
constexpr int Patience = 30'000; ///< milliseconds until an answer counts as lost
constexpr int Pause = 60; ///< milliseconds between two acts, in which what follows one comes to its end
constexpr int WheelSteps = 40;
constexpr int Settling = 1'500; ///< milliseconds in which what is read ahead at the start is read

/// One line: how long an answer was in coming, and what held the interface up longest in all of it.
struct Stage {
    QString what;
    QString bound;
    std::vector<double> answers; ///< milliseconds
    TimedApplication::Held held;
};

class SeriesWindow
{
public:
    SeriesWindow(Library &library, TimedApplication &application)
        : m_library(library)
        , m_application(application)
        , m_window(library)
        , m_paints(m_window.desk()->page()->viewport(), Patience)
    {
    }
    bool stands()
    {
        m_window.resize(1400, 900);
        m_window.start();
        m_window.show();
        m_window.activateWindow();
        const bool there = QTest::qWaitForWindowExposed(&m_window)
            && QTest::qWaitFor([this] { return m_window.desk()->record() != nullptr; }, Patience);
        QTest::qWait(Settling);
        m_application.take(); // the start is bench_startup's
        return there;
    }

    Stage openAnywhere(const std::vector<DocumentKey> &documents)
    {
        Stage stage = begin(QStringLiteral("any document, to its first paint"), QStringLiteral("50"));
        for (const DocumentKey &document : documents) {
            open(document, stage);
        }
        return end(std::move(stage));
    }
    Stage openLargest(const DocumentKey &largest, const DocumentKey &other)
    {
        Stage stage = begin(QStringLiteral("the largest, to its first paint"), QStringLiteral("150"));
        Stage unmeasured;
        for (int i = 0; i < TimesOfTheLargest; ++i) {
            open(other, unmeasured);
            open(largest, stage);
        }
        return end(std::move(stage));
    }
    Stage citedBy(const std::vector<DocumentKey> &documents)
    {
        Stage stage = begin(QStringLiteral("cited by"), QStringLiteral("20"));
        for (const DocumentKey &document : documents) {
            QElapsedTimer timer;
            timer.start();
            (void)m_library.citations(document).result();
            stage.answers.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        m_application.take(); // result() waits, as the window never does
        return end(std::move(stage));
    }
    Stage search(const QStringList &queries)
    {
        Stage stage = begin(QStringLiteral("a search, from its last letter to its counts"), {});
        App::SearchPanel *panel = m_window.searchPanel();
        m_window.panels()->raise(panel);
        for (const QString &query : queries) {
            panel->lineEdit()->setFocus();
            panel->lineEdit()->selectAll();
            type(panel->lineEdit(), query);
            wait(stage, [panel] { return !panel->isSearching(); });
            scroll(panel->results());
        }
        return end(std::move(stage));
    }
    Stage filter(const QStringList &words)
    {
        Stage stage = begin(QStringLiteral("the shelves, filtered"), {});
        App::LibraryPanel *panel = m_window.libraryPanel();
        m_window.panels()->raise(panel);
        for (const QString &word : words) {
            panel->filterLine()->setFocus();
            panel->filterLine()->selectAll();
            type(panel->filterLine(), word);
            const QString before = panel->caption();
            wait(stage, [&] { return panel->caption() != before; });
            scroll(panel->view());
        }
        panel->filterLine()->clear();
        return end(std::move(stage));
    }
    Stage persons(const QStringList &names)
    {
        Stage stage = begin(QStringLiteral("all persons, by name"), {});
        App::PeoplePanel *panel = m_window.people();
        m_window.panels()->raise(panel);
        panel->setPage(App::PeoplePanel::Page::Library);
        QTest::qWait(Settling);
        for (const QString &name : names) {
            const QString before = panel->list()->caption();
            panel->list()->lineEdit()->setFocus();
            panel->list()->lineEdit()->selectAll();
            type(panel->list()->lineEdit(), name);
            wait(stage, [&] { return panel->list()->caption() != before; });
            scroll(panel->list()->view());
        }
        panel->setPage(App::PeoplePanel::Page::Document);
        return end(std::move(stage));
    }
    Stage decades()
    {
        Stage stage = begin(QStringLiteral("the decades, wheel in and out"), {});
        m_window.panels()->raise(m_window.timeline());
        m_window.timeline()->setPage(App::TimelinePanel::Page::Library);
        QTest::qWait(Settling);
        QWidget *view = m_window.timeline()->chronology()->view();
        for (int step = 0; step < WheelSteps; ++step) {
            const QPointF middle = view->rect().center();
            const int turn = step < WheelSteps / 2 ? QWheelEvent::DefaultDeltasPerStep
                                                   : -QWheelEvent::DefaultDeltasPerStep;
            QWheelEvent wheel(middle, view->mapToGlobal(middle), {}, {0, turn}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(view, &wheel);
            QTest::qWait(Pause);
        }
        m_window.timeline()->setPage(App::TimelinePanel::Page::Timeline);
        return end(std::move(stage));
    }

private:
    Stage begin(const QString &what, const QString &bound)
    {
        m_application.take();
        return {what, bound, {}, {}};
    }
    Stage end(Stage stage)
    {
        QTest::qWait(Settling);
        stage.held = m_application.take();
        return stage;
    }
    void open(const DocumentKey &document, Stage &stage)
    {
        const auto painted =
            m_paints.after([&] { m_window.goTo({document, -1, {}}); },
                           [&] { return m_window.desk()->page()->currentLocation().document == document; });
        if (painted) {
            stage.answers.push_back(*painted);
        }
        QTest::qWait(Pause);
    }
    static void type(QWidget *line, const QString &words)
    {
        for (const QChar letter : words) {
            QTest::keyClick(line, letter.toLatin1());
            QTest::qWait(Pause);
        }
    }
    static void wait(Stage &stage, const std::function<bool()> &holds)
    {
        QElapsedTimer timer;
        timer.start();
        if (QTest::qWaitFor(holds, Patience)) {
            stage.answers.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
    }
    /// Pages through a list as far as a patient reader does.
    static void scroll(App::RowView *view)
    {
        for (int page = 0; page < 8; ++page) {
            view->verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
            QTest::qWait(Pause);
        }
    }

    Library &m_library;
    TimedApplication &m_application;
    App::MainWindow m_window;
    FrameWatch m_paints;
};

/// \a count documents from everywhere, the same each time for one library.
std::vector<DocumentKey> sample(Library &library, int count)
{
    std::vector<DocumentKey> sampled;
    QRandomGenerator random(1962); // NOLINT: the same documents every time
    const auto volumes = library.volumes().result();
    while (volumes && !volumes->empty() && int(sampled.size()) < count) {
        const Volume &volume = (*volumes)[size_t(random.bounded(int(volumes->size())))];
        const auto documents = library.documents(volume.id).result();
        if (documents && !documents->empty()) {
            sampled.push_back((*documents)[size_t(random.bounded(int(documents->size())))].key);
        }
    }
    return sampled;
}

void print(QTextStream &out, const Stage &stage)
{
    const auto number = [&out](double value) { out << QString::number(value, 'f', 1).rightJustified(9); };
    out << stage.what.leftJustified(46)
        << (stage.bound.isEmpty() ? QStringLiteral("–") : stage.bound).rightJustified(7)
        << QString::number(stage.answers.size()).rightJustified(7);
    number(median(stage.answers));
    number(quantile(stage.answers, 0.95));
    number(quantile(stage.answers, 1));
    out << " |";
    number(quantile(stage.held.events, 1));
    number(quantile(stage.held.work, 0.999));
    number(stage.held.longest);
    out << "  " << stage.held.by << '\n';
    out.flush();
}

} // namespace

int main(int argc, char *argv[])
{
    TimedApplication application(argc, argv);
    QTextStream out(stdout);
    if (argc < 2) {
        out << "bench_series LIBRARY [TIMES]\n";
        return 1;
    }
    const int times = argc > 2 ? std::max(1, QByteArrayView(argv[2]).toInt()) : Times;
    const QTemporaryDir settings;
    QApplication::setOrganizationDomain(QStringLiteral("benchmarks.invalid"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());

    const auto library = Library::open(QString::fromLocal8Bit(argv[1]));
    if (!library) {
        out << library.error().message << '\n';
        return 1;
    }
    const auto counts = (*library)->counts().result();
    const std::vector<DocumentKey> documents = sample(**library, times);
    const QString before = load();
    SeriesWindow window(**library, application);
    if (!counts || documents.empty() || !window.stands()) {
        out << "The window did not come to stand on this library.\n";
        return 1;
    }
    out << "The whole window on " << counts->documents << " documents; platform "
        << QApplication::platformName() << ", load " << before
        << ". Milliseconds. Of the answers: how many, median, 95th percentile and worst. Of the\nevents that "
           "the "
           "interface handled meanwhile (bound 16): the longest; of the processor 999 of 1,000, and the "
           "longest, with "
           "its receiver.\n\n";
    const DocumentKey largest{QString::fromLatin1(Chancery::Benchmark::VolumeGenerator().id(0)),
                              QStringLiteral("d1")};
    print(out, window.openAnywhere(documents));
    print(out, window.openLargest(largest, documents.front()));
    print(out, window.citedBy(documents));
    print(
        out,
        window.search({QStringLiteral("missiles"), QStringLiteral("\"the government\""), QStringLiteral("of"),
                       QStringLiteral("president NEAR secretary"), QStringLiteral("cuba NOT berlin"),
                       QStringLiteral("kind:telegram date:1961..1963 talk")}));
    print(out,
          window.filter(
              {QStringLiteral("telegram"), QStringLiteral("memorandum 1962"), QStringLiteral("xi 223")}));
    print(out, window.persons({QStringLiteral("a"), QStringLiteral("son"), QStringLiteral("kh")}));
    print(out, window.decades());
    return 0;
}
