// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finding in the bundled library, by key and mouse.

#include "search/searchpanel.h"
#include "search/searchrows.h"
#include "support/openlibrary.h"
#include "support/testsupport.h"
#include "support/widgets.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

/// The panel over a new library with what is bundled.
struct Finding : TestSupport::OpenLibrary {
    Finding()
    {
        panel = std::make_unique<SearchPanel>();
        panel->setLibrary(*library);
        panel->resize(360, 640);
        panel->show();
        panel->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(panel.get()));
        panel->activate();
    }
    void type(const QString &words) const
    {
        panel->lineEdit()->clear();
        QTest::keyClicks(panel->lineEdit(), words);
    }
    [[nodiscard]] bool becomes(const std::function<bool()> &condition) const
    {
        // What stands may be the answer to the first letters of what was typed.
        return QTest::qWaitFor([&] { return !panel->isSearching() && condition(); }, 5000);
    }
    [[nodiscard]] QAbstractItemModel &found() const
    {
        return *panel->results()->model();
    }
    [[nodiscard]] bool counted() const
    {
        return panel->caption().contains(QStringLiteral(" of "));
    }

    TestSupport::NoWarnings guard;
    std::unique_ptr<SearchPanel> panel;
};

const DocumentKey telegram = Library::firstDocument();

} // namespace

TEST_CASE("What is typed is found with its passages, counted, and Enter goes to the place")
{
    const Finding finding;
    finding.type(QStringLiteral("\"jaundiced look\""));
    REQUIRE(finding.becomes([&] { return finding.found().rowCount() == 1 && finding.counted(); }));
    const QModelIndex document = finding.found().index(0, 0);
    REQUIRE(finding.found().rowCount(document) == 1);
    const QModelIndex passage = finding.found().index(0, 0, document);
    const Row row = passage.data(RowModel::RowRole).value<Row>();
    REQUIRE(row.lines.front().marks.size() >= 1);
    const Stretch mark = row.lines.front().marks.front();
    CHECK(row.lines.front()
              .text.mid(mark.start, mark.end - mark.start)
              .startsWith(QStringLiteral("jaundiced")));

    QSignalSpy activated(finding.panel.get(), &SearchPanel::locationActivated);
    QTest::keyClick(finding.panel->lineEdit(), Qt::Key_Return);
    QTest::keyClick(finding.panel->results(), Qt::Key_Down);
    QTest::keyClick(finding.panel->results(), Qt::Key_Down);
    QTest::keyClick(finding.panel->results(), Qt::Key_Return);
    REQUIRE(activated.size() == 1);
    const auto location = activated[0][0].value<Location>();
    CHECK(location.document == telegram);
    CHECK(location.passage >= 0);
    CHECK_FALSE(location.range.isEmpty());
}

TEST_CASE("A query that cannot be read says where and why, and leaves what was found")
{
    const Finding finding;
    finding.type(QStringLiteral("missiles"));
    REQUIRE(finding.becomes([&] { return finding.found().rowCount() > 0; }));
    const int before = finding.found().rowCount();
    QTest::keyClicks(finding.panel->lineEdit(), QStringLiteral(" ("));
    CHECK_FALSE(finding.panel->caption().isEmpty());
    CHECK_FALSE(finding.counted());
    CHECK(finding.found().rowCount() == before);
}

TEST_CASE("Facets narrow at a click and widen at another, and another question forgets them")
{
    const Finding finding;
    finding.type(QStringLiteral("Cuba"));
    REQUIRE(finding.becomes([&] { return finding.panel->facets()->model()->rowCount() > 1; }));
    const int all = finding.found().rowCount();
    REQUIRE(all > 1);
    const QString key =
        QStringLiteral("choice:%1:%2").arg(int(FacetKind::Kind)).arg(nameOf(DocumentKind::Telegram));
    const auto click = [&] {
        const QModelIndex choice = finding.panel->facets()->indexOfKey(key);
        REQUIRE(choice.isValid());
        finding.panel->facets()->scrollTo(choice);
        TestSupport::clickRow(*finding.panel->facets(), choice);
    };
    click();
    REQUIRE(finding.becomes([&] { return finding.found().rowCount() == 1; }));
    CHECK(finding.panel->request().filter.kinds == std::vector{DocumentKind::Telegram});
    REQUIRE(finding.becomes([&] { return finding.counted(); }));
    click();
    CHECK(finding.becomes([&] { return finding.found().rowCount() == all; }));
    REQUIRE(finding.becomes([&] { return finding.counted(); }));
    click();
    finding.type(QStringLiteral("missiles"));
    CHECK(finding.panel->request().filter.isEmpty());
}

TEST_CASE("A double click in the facets is one choice, and Enter makes one too")
{
    const Finding finding;
    finding.type(QStringLiteral("Cuba"));
    REQUIRE(finding.becomes([&] { return finding.panel->facets()->model()->rowCount() > 1; }));
    RowView *facets = finding.panel->facets();
    const QModelIndex choice = facets->indexOfKey(
        QStringLiteral("choice:%1:%2").arg(int(FacetKind::Kind)).arg(nameOf(DocumentKind::Telegram)));
    REQUIRE(choice.isValid());
    facets->scrollTo(choice);
    const QPoint place = facets->visualRect(choice).center();
    QTest::mouseClick(facets->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(facets->viewport(), Qt::LeftButton, {}, place);
    CHECK(finding.panel->request().filter.kinds == std::vector{DocumentKind::Telegram});
    REQUIRE(finding.becomes([&] { return finding.counted(); }));
    facets->setFocus();
    QTest::keyClick(facets, Qt::Key_Return);
    CHECK(finding.panel->request().filter.kinds.empty());
}

TEST_CASE("Another order of the same results keeps what was counted")
{
    const Finding finding;
    finding.type(QStringLiteral("missiles"));
    REQUIRE(finding.becomes([&] { return finding.counted() && finding.found().rowCount() > 1; }));
    const QString counted = finding.panel->caption();
    for (QComboBox *box : finding.panel->findChildren<QComboBox *>()) {
        if (box->accessibleName() == QStringLiteral("Order")) {
            box->setCurrentIndex(box->findData(int(SearchSort::DateDescending)));
            Q_EMIT box->activated(box->currentIndex());
        }
    }
    CHECK(finding.panel->facets()->model()->rowCount() > 0);
    const auto first = [&] {
        return finding.found().index(0, 0).data(RowModel::PayloadRole).value<Location>().document;
    };
    CHECK(finding.becomes([&] { return first() == telegram; }));
    CHECK(finding.panel->caption() == counted);
}

TEST_CASE("A word spelt wrong gets a suggestion, and its button looks for it")
{
    const Finding finding;
    finding.type(QStringLiteral("jaundised"));
    auto *button = finding.panel->findChild<QPushButton *>();
    REQUIRE(button);
    REQUIRE(finding.becomes([&] { return button->isVisible(); }));
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(finding.panel->lineEdit()->text() == QStringLiteral("jaundiced"));
    CHECK(finding.becomes([&] { return finding.found().rowCount() == 1; }));
}

TEST_CASE("A card among what was found says that it is one, and a click opens it")
{
    const Finding finding;
    finding.type(QStringLiteral("rio treaty kind:catalogue-card"));
    REQUIRE(finding.becomes([&] { return finding.found().rowCount() > 0; }));
    const QModelIndex first = finding.found().index(0, 0);
    CHECK(first.data(RowModel::RowRole)
              .value<Row>()
              .lines[1]
              .text.startsWith(QStringLiteral("Catalogue card")));
    QSignalSpy opened(finding.panel.get(), &SearchPanel::locationActivated);
    RowView *results = finding.panel->results();
    QTest::mouseClick(results->viewport(), Qt::LeftButton, {}, results->visualRect(first).center());
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].value<Location>() == first.data(RowModel::PayloadRole).value<Location>());
}

TEST_CASE("A line of a concordance says in few letters which document it is of, and what kind where it is no "
          "record")
{
    ContextLine line;
    line.document = telegram;
    line.title = QStringLiteral("Telegram From the Mission");
    line.number = QStringLiteral("223");
    line.date = HistoricalDate::fromTei(QStringLiteral("1962-12-03T20:00:00-05:00"));
    const auto sourceOf = [](const ContextLine &of) {
        const RowItem item = contextItems({of}, 0).front();
        REQUIRE(item.row.lines.size() == 4);
        CHECK(item.row.spoken.contains(of.title)); // heard in full
        return item.row.lines[3].text;
    };
    const QString day = QLocale().toString(QDate(1962, 12, 3), QStringLiteral("d MMM yyyy"));
    CHECK(sourceOf(line) == QString(QStringLiteral("223 · ") + day));
    line.documentKind = DocumentKind::EditorialNote;
    CHECK(sourceOf(line) == QString(QStringLiteral("Note · 223 · ") + day));
    line.documentKind = DocumentKind::CatalogueCard; // the numbers of cards are not printed anywhere
    CHECK(sourceOf(line) == QString(QStringLiteral("Card · ") + day));
    line.date = {};
    CHECK(sourceOf(line) == QStringLiteral("Card · undated"));
    line.date = HistoricalDate::fromTei(QStringLiteral("1962-11"));
    CHECK(sourceOf(line) == QString(QStringLiteral("Card · ") + line.date.toDisplay()));
}

TEST_CASE("The same results are read in context, line under line, and sorted by what follows")
{
    const Finding finding;
    finding.type(QStringLiteral("missiles"));
    REQUIRE(finding.becomes([&] { return finding.found().rowCount() > 0; }));
    for (QToolButton *button : finding.panel->findChildren<QToolButton *>()) {
        if (button->text() == QStringLiteral("In context")) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    const auto keywordOf = [&](int row) {
        return finding.found().index(row, 0).data(RowModel::RowRole).value<Row>().lines[1].text;
    };
    REQUIRE(finding.becomes([&] { return finding.found().rowCount() > 3; }));
    CHECK(keywordOf(0).startsWith(QStringLiteral("missile"), Qt::CaseInsensitive));
    for (const int width : {312, 520}) { // as in windows of 1400 and more pixels, for a person to look at
        finding.panel->resize(width, 640);
        QTest::qWait(50);
        const QDir folder(QStringLiteral(CHANCERY_BINARY_DIR "/pictures"));
        folder.mkpath(QStringLiteral("."));
        CHECK(finding.panel->grab().save(folder.filePath(QStringLiteral("context-%1.png").arg(width))));
    }
    for (QComboBox *box : finding.panel->findChildren<QComboBox *>()) {
        if (box->accessibleName() == QStringLiteral("Order of the lines")) {
            box->setCurrentIndex(int(ContextSort::Right));
            Q_EMIT box->activated(int(ContextSort::Right));
        }
    }
    const auto following = [&](int row) {
        const Row line = finding.found().index(row, 0).data(RowModel::RowRole).value<Row>();
        return QString(line.lines[1].text + line.lines[2].text).toCaseFolded();
    };
    REQUIRE(finding.becomes([&] { return finding.found().rowCount() > 3; }));
    CHECK(following(0).at(0) == u'm');
}

TEST_CASE("A search that is kept is in the library, and is offered again")
{
    const Finding finding;
    finding.type(QStringLiteral("missiles"));
    REQUIRE(finding.becomes([&] { return finding.counted(); }));
    SavedSearch search;
    search.uuid = QUuid::createUuid();
    search.name = QStringLiteral("Weapons");
    search.request = finding.panel->request();
    search.created = QDateTime::currentDateTimeUtc();
    REQUIRE(finding.library->saveSearch(search).result());
    const auto kept = finding.library->savedSearches().result();
    REQUIRE(kept);
    REQUIRE(kept->size() == 1);
    CHECK(kept->front().request == finding.panel->request());
}
