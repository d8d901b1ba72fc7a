// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of browsing to look at, in <build>/pictures; nothing is asserted about their pixels.

#include "people/peoplelist.h"
#include "people/peoplepanel.h"
#include "people/personpage.h"
#include "speakers/speakerspanel.h"
#include "theme/appearance.h"
#include "timeline/chronologypage.h"
#include "timeline/chronologyview.h"
#include "timeline/timelinepanel.h"
#include "widgets/documentpages.h"

#include "support/testsupport.h"
#include "support/widgets.h"

#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

void keep(QWidget &widget, const QString &name)
{
    QTest::qWait(120);
    TestSupport::takePicture(widget, name);
}

void showOver(TimelinePanel &panel, QDate first, QDate last)
{
    ChronologyView *view = panel.chronology()->view();
    view->showInterval(Timeline::intervalOf(first, last));
    REQUIRE(QTest::qWaitFor([&] { return !view->isAsking(); }));
}

} // namespace

TEST_CASE("The chronology and the persons of real volumes add up, and can be drawn in light and dark")
{
    const QString volume = TestSupport::sharedData(QStringLiteral("frus/frus1961-63v06.xml"));
    if (volume.isEmpty()) {
        SKIP("no frus1961-63v06.xml in the shared data");
    }
    const QTemporaryDir folder;
    const auto library = Library::open(folder.filePath(QStringLiteral("pictures.chancery")));
    REQUIRE(library);
    (*library)->importVolumes({QFileInfo(volume).path()}).waitForFinished();
    const auto record = (*library)->record(Library::firstDocument()).result();
    REQUIRE(record);
    const QPalette before = QApplication::palette();
    for (const bool dark : {false, true}) {
        const QString theme = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        QApplication::setPalette(ownPalette(dark));
        TimelinePanel panel;
        panel.setLibrary(**library);
        panel.setRecord(*record);
        panel.setPage(TimelinePanel::Page::Library);
        panel.resize(1000, 230);
        ChronologyView *view = panel.chronology()->view();
        view->setAnimated(false);
        panel.show();
        REQUIRE(QTest::qWaitFor([&] { return view->chronology() && !view->isAsking(); }));
        const Chronology &all = *view->chronology();
        CHECK(all.ofDocuments > 500);
        CHECK(all.inStretch + all.undated == all.ofDocuments);
        int inBins = all.coarse;
        for (const ChronologyBin &bin : all.bins) {
            inBins += bin.documents;
        }
        CHECK(inBins == all.inStretch);
        keep(panel, QStringLiteral("chronology-years") + theme);
        showOver(panel, {1961, 1, 1}, {1964, 12, 31});
        keep(panel, QStringLiteral("chronology-months") + theme);
        showOver(panel, {1962, 10, 1}, {1962, 12, 31});
        panel.chronology()->choose(DayStretch{{1962, 10, 22}, {1962, 10, 28}});
        REQUIRE(QTest::qWaitFor([&] { return panel.chronology()->list()->total() > 0; }));
        keep(panel, QStringLiteral("chronology-days") + theme);
        panel.chronology()->choose(std::nullopt);
        showOver(panel, {1962, 12, 2}, {1962, 12, 5});
        keep(panel, QStringLiteral("chronology-documents") + theme);

        auto *speakers = new SpeakersPanel;
        PeoplePanel people(speakers);
        people.setLibrary(**library);
        people.resize(300, 640);
        people.setPage(PeoplePanel::Page::Library);
        people.show();
        people.list()->lineEdit()->setText(QStringLiteral("k"));
        QTest::qWait(400);
        keep(people, QStringLiteral("people") + theme);
        people.showPerson({QStringLiteral("frus1961-63v06"), QStringLiteral("p_KNS2")});
        REQUIRE(QTest::qWaitFor([&] { return people.person()->overview().has_value(); }));
        // Khrushchev, in the volume of his letters: what he wrote is listed as it is counted.
        const PersonOverview &khrushchev = *people.person()->overview();
        CHECK(khrushchev.counts[size_t(PersonRole::Wrote)].documents > 20);
        for (const PersonDocumentCount &count : khrushchev.counts) {
            CHECK(count.documents <= khrushchev.ofDocuments);
        }
        QTest::qWait(300);
        keep(people, QStringLiteral("person") + theme);
        people.resize(256, 330); // as it stands in a window of 1400 × 900
        QTest::qWait(100);
        keep(people, QStringLiteral("person-low") + theme);
    }
    QApplication::setPalette(before);
}
