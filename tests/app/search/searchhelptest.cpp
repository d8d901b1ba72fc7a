// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the help says of searching is true, and can be tried from it.

#include "search/searchhelp.h"
#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace Chancery;
using namespace Chancery::App;
using namespace Qt::StringLiterals;

TEST_CASE("Every query that the help shows can be read, and finds something in what is bundled")
{
    const QStringList examples = SearchHelp::examples();
    REQUIRE(examples.size() >= 20);
    const TestSupport::OpenLibrary own;
    for (const QString &query : examples) {
        INFO(query.toStdString());
        CHECK_FALSE(Library::queryFault(query));
        SearchRequest request;
        request.query = query;
        auto found = own.library->find(request);
        found.waitForFinished();
        REQUIRE(found.result());
        // What is bundled has no marks and tags of the reader's, and nothing that was secret.
        const bool wantsMore = std::ranges::any_of(
            std::initializer_list<QLatin1StringView>{"in:mine"_L1, "tag:"_L1, "classification:"_L1},
            [&](QLatin1StringView field) { return query.startsWith(field); });
        CHECK(found.result()->hits.empty() == wantsMore);
    }
}

TEST_CASE("A click on an example of the help asks for it as it stands there")
{
    const TestSupport::NoWarnings guard;
    SearchHelp help;
    help.show();
    REQUIRE(QTest::qWaitForWindowExposed(&help));
    const QSignalSpy asked(&help, &SearchHelp::searchRequested);
    QWidget *page = help.page()->viewport();
    // The quotation marks and the colon of the address must come out as they are written.
    for (int y = 0; y < page->height() && asked.isEmpty(); y += 6) {
        for (int x = 0; x < page->width() / 2 && asked.isEmpty(); x += 12) {
            if (help.page()->anchorAt({x, y}).contains(QLatin1StringView("rio"))) {
                QTest::mouseClick(page, Qt::LeftButton, {}, {x, y});
            }
        }
    }
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().front().toString() == QStringLiteral("\"rio pact\""));
}
