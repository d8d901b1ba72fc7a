// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of the window to look at, in <build>/pictures; nothing is asserted about their pixels.

#include "room.h"

#include "annotations/annotationspanel.h"
#include "people/peoplepanel.h"
#include "references/referencespanel.h"
#include "shelves/librarypanel.h"
#include "speakers/speakerspanel.h"
#include "timeline/chronologypage.h"
#include "timeline/timelinepanel.h"
#include "widgets/documentpages.h"
#include "window/panels.h"

#include "support/lettervolume.h"

#include <QApplication>
#include <QPalette>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

constexpr int settling = 150; ///< milliseconds for panels that fill a moment after the page

/// Sets the whole program's palette while it lives.
class Theme
{
public:
    explicit Theme(bool dark)
        : m_before(QApplication::palette())
    {
        if (dark) {
            QApplication::setPalette(TestSupport::darkPalette());
        }
    }
    ~Theme()
    {
        QApplication::setPalette(m_before);
    }
    Theme(const Theme &) = delete;
    Theme &operator=(const Theme &) = delete;

private:
    QPalette m_before;
};

void save(QWidget &widget, const QString &name)
{
    TestSupport::takePicture(widget, u"window-" + name);
}

} // namespace

TEST_CASE("Pictures of the window and of every pane, light and dark, large and small")
{
    for (const bool dark : {false, true}) {
        Room room;
        const Theme theme(dark);
        room.open();
        room.highlight(QStringLiteral("jaundiced look"));
        MainWindow &window = room.window();
        window.references()->setPage(ReferencesPanel::Cites);
        const std::pair<QString, QWidget *> panes[] = {
            {QStringLiteral("page"), window.desk()},
            {QStringLiteral("library"), window.libraryPanel()},
            {QStringLiteral("speakers"), window.speakers()},
            {QStringLiteral("annotations"), window.annotations()},
            {QStringLiteral("references"), window.references()},
            {QStringLiteral("timeline"), window.timeline()},
        };
        for (const QSize size : {QSize(1400, 900), QSize(1000, 700)}) {
            window.resize(size);
            QTest::qWait(settling);
            const QString suffix = QStringLiteral("%1-%2")
                                       .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                       .arg(size.width());
            save(window, QString(QStringLiteral("whole-") + suffix));
            for (const auto &[name, pane] : panes) {
                save(*pane, QString(name + u'-' + suffix));
            }
        }
        room.close();
    }
}

TEST_CASE("Pictures of a library browsed by date and by person, light and dark, large and small")
{
    for (const bool dark : {false, true}) {
        Room room;
        const Theme theme(dark);
        room.open();
        const QString file = room.write(QStringLiteral("frus1961-63v99.xml"), TestSupport::letterVolume());
        REQUIRE(TestSupport::importFile(room.library(), file));
        MainWindow &window = room.window();
        window.timeline()->setPage(TimelinePanel::Page::Library);
        window.timeline()->chronology()->choose(DayStretch{{1861, 1, 1}, {1870, 12, 31}});
        window.people()->showPerson({QStringLiteral("frus1961-63v99"), QStringLiteral("p_J")});
        window.panels()->raise(window.people());
        REQUIRE(becomes([&] { return window.timeline()->chronology()->list()->total() == 10; }));
        for (const QSize size : {QSize(1400, 900), QSize(1000, 700)}) {
            window.resize(size);
            QTest::qWait(settling);
            save(window,
                 QStringLiteral("browsing-%1-%2")
                     .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
                     .arg(size.width()));
        }
        room.close();
    }
}
