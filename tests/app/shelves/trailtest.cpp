// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/trailbar.h"

#include "support/testsupport.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

struct TrailDesk {
    QAction previous{QStringLiteral("&Previous Document")};
    QAction next{QStringLiteral("&Next Document")};
    TrailBar bar{&previous, &next, nullptr};
    Volume volume;
    Document document;
    Surroundings around;

    TrailDesk()
    {
        volume.id = QStringLiteral("v");
        volume.title = QStringLiteral("Berlin Crisis");
        volume.subSeries = QStringLiteral("1961–1963");
        volume.number = QStringLiteral("XIV");
        document.key = {volume.id, QStringLiteral("d7")};
        document.number = QStringLiteral("7");
        document.title = QStringLiteral("Telegram");
        around.number = 7;
        around.total = 9;
        Division chapter;
        chapter.id = {42};
        chapter.title = QStringLiteral("The Wall and What Was Said of It in the Capitals of Four Powers");
        around.path.push_back({chapter, volume.id, 5, 2});
    }
    [[nodiscard]] QToolButton *part(const QString &name) const
    {
        for (QToolButton *button : bar.findChildren<QToolButton *>()) {
            if (button->accessibleName() == name && !button->isHidden()) {
                return button;
            }
        }
        return nullptr;
    }
};

} // namespace

TEST_CASE("The trail calls a card a card, and a volume that has only a long title by its years")
{
    TrailDesk desk;
    desk.volume.id = QStringLiteral("frus1861");
    desk.volume.title = QStringLiteral("Message of the President of the United States to the Two Houses");
    desk.volume.subSeries = desk.volume.completeTitle = desk.volume.title;
    desk.volume.number.clear();
    desk.bar.setTrail(desk.volume, desk.document, desk.around);
    REQUIRE(desk.part(QStringLiteral("1861")));
    CHECK(desk.part(QStringLiteral("1861"))->toolTip() == desk.volume.completeTitle);
    CHECK(desk.part(QStringLiteral("Document 7")));
    desk.document.kind = DocumentKind::CatalogueCard;
    desk.bar.setTrail(desk.volume, desk.document, desk.around);
    CHECK(desk.part(QStringLiteral("Card 7")));
    CHECK_FALSE(desk.part(QStringLiteral("Document 7")));
}

TEST_CASE("A chapter that is called as its volume is, is told once")
{
    TrailDesk desk;
    desk.volume.subSeries.clear();
    desk.volume.number.clear();
    desk.volume.title = desk.around.path[0].division.title;
    desk.bar.setTrail(desk.volume, desk.document, desk.around);
    const auto parts = desk.bar.findChildren<QToolButton *>();
    CHECK(std::ranges::count(parts, desk.volume.title, &QToolButton::accessibleName) == 1);
}

TEST_CASE("Every part of the trail asks for its own place on the shelves")
{
    const Chancery::TestSupport::NoWarnings noWarnings;
    TrailDesk desk;
    desk.bar.setTrail(desk.volume, desk.document, desk.around);
    desk.bar.resize(900, 30);
    desk.bar.show();
    QSignalSpy chapters(&desk.bar, &TrailBar::chapterRequested);
    QSignalSpy documents(&desk.bar, &TrailBar::documentRequested);
    QTest::mouseClick(desk.part(QStringLiteral("1961–1963, Volume XIV")), Qt::LeftButton);
    QTest::keyClick(desk.part(desk.around.path[0].division.title), Qt::Key_Space);
    QTest::mouseClick(desk.part(QStringLiteral("Document 7")), Qt::LeftButton);
    REQUIRE(chapters.size() == 2);
    CHECK_FALSE(chapters[0][1].value<DivisionId>().isValid());
    CHECK(chapters[1][1].value<DivisionId>() == DivisionId{42});
    REQUIRE(documents.size() == 1);
    CHECK(documents[0][0].value<DocumentKey>() == desk.document.key);
}

TEST_CASE("In a narrow window the long parts of the trail give way, not the short ones")
{
    TrailDesk desk;
    desk.bar.setTrail(desk.volume, desk.document, desk.around);
    desk.bar.resize(460, 30);
    desk.bar.show();
    CHECK(desk.part(QStringLiteral("Document 7"))->text() == QStringLiteral("Document 7"));
    CHECK(desk.part(desk.around.path[0].division.title)->text().endsWith(QChar(0x2026)));
    for (const QToolButton *button : desk.bar.findChildren<QToolButton *>()) {
        CHECK(desk.bar.rect().contains(button->geometry()));
    }
}

TEST_CASE("A chapter that is only its one document is not named twice")
{
    TrailDesk desk;
    desk.document.title = QStringLiteral("Preface");
    desk.document.number.clear();
    desk.around.path[0].division.title = QStringLiteral("Preface");
    desk.around.path[0].documents = 1;
    desk.bar.setTrail(desk.volume, desk.document, desk.around);
    int named = 0;
    for (const QToolButton *button : desk.bar.findChildren<QToolButton *>()) {
        named += button->accessibleName() == QStringLiteral("Preface") ? 1 : 0;
    }
    CHECK(named == 1);
}
