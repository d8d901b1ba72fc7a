// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/anchoring.h"

#include "support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Store;
using namespace Qt::StringLiterals;

namespace
{

/// The cases of \a kind in the shared collection; skips the test where that is absent.
QList<QJsonObject> sharedCases(const QString &kind)
{
    const QString path = TestSupport::sharedData(u"anchoring/cases.json"_s);
    if (path.isEmpty()) {
        SKIP("The shared data folder with anchoring/cases.json is not here.");
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<QJsonObject> cases;
    const QJsonArray all = QJsonDocument::fromJson(file.readAll()).object().value(u"cases"_s).toArray();
    for (const auto &value : all) {
        if (value.toObject().value(u"kind"_s) == kind && value.toObject().contains(u"text"_s)) {
            cases << value.toObject();
        }
    }
    REQUIRE_FALSE(cases.isEmpty());
    return cases;
}

/// Null where the case says nothing of it.
QString textOrNull(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    return value.isString() ? value.toString() : QString();
}

std::optional<AnchorMatch> find(const QString &text, const Anchor &anchor)
{
    const AnchorText texts[] = {{0, text}};
    return findAnchor(anchor, texts);
}

} // namespace

TEST_CASE("a mark of the shared cases is put where it belongs or nowhere, never elsewhere")
{
    int placed = 0;
    int of = 0;
    for (const QString &kind : {u"best-match"_s, u"must-not-mis-anchor"_s}) {
        for (const QJsonObject &each : sharedCases(kind)) {
            const QString id = each.value(u"id"_s).toString();
            CAPTURE(id);
            const QString text = each.value(u"text"_s).toString();
            const auto match = find(text,
                                    {each.value(u"exact"_s).toString(),
                                     textOrNull(each, u"prefix"_s),
                                     textOrNull(each, u"suffix"_s),
                                     -1,
                                     {}});
            const QJsonObject expected = each.value(u"expected"_s).toObject();
            of += expected.isEmpty() ? 0 : 1;
            placed += match ? 1 : 0;
            if (!match) {
                continue;
            }
            REQUIRE_FALSE(expected.isEmpty());
            if (expected.contains(u"start"_s)) {
                CHECK(match->range.start == expected.value(u"start"_s).toInt());
            }
            if (expected.contains(u"text"_s)) {
                CHECK(textIn(text, match->range) == expected.value(u"text"_s).toString());
            }
        }
    }
    // Deliberately fewer than a search that takes the best it can find.
    INFO(placed << " of " << of << " placed");
    CHECK(placed >= 8);
}

TEST_CASE("the closest stretches of the shared cases are found with their number of edits")
{
    for (const QJsonObject &each : sharedCases(u"closest-by-edit-distance"_s)) {
        const QString id = each.value(u"id"_s).toString();
        CAPTURE(id);
        std::vector<ApproximateMatch> found =
            nearMatches(each.value(u"text"_s).toString(), each.value(u"pattern"_s).toString(),
                        each.value(u"max_errors"_s).toInt());
        const QJsonArray anyOf = each.value(u"any_of"_s).toArray();
        CHECK(found.empty() == anyOf.isEmpty());
        if (found.empty() || anyOf.isEmpty()) {
            continue;
        }
        const int fewest = std::ranges::min(found, {}, &ApproximateMatch::errors).errors;
        std::erase_if(found, [fewest](const ApproximateMatch &match) { return match.errors > fewest; });
        const bool right = std::ranges::any_of(anyOf, [&](const QJsonValue &value) {
            const ApproximateMatch wanted{{value[u"start"].toInt(), value[u"end"].toInt()},
                                          value[u"errors"].toInt()};
            return std::ranges::contains(found, wanted);
        });
        CHECK(right);
    }
}

TEST_CASE("of the same words at several places the one with the remembered surroundings is meant")
{
    const QString text = u"He saw the note. She saw the note. They saw the letter."_s;
    const auto match = find(text, {u"the note"_s, u". She saw "_s, u". They"_s, 0, {7, 15}});
    REQUIRE(match);
    CHECK(match->range == TextRange{25, 33});
    CHECK_FALSE(match->samePlace);
    CHECK_FALSE(find(text, {u"the note"_s, u"We read "_s, u" twice"_s, 0, {50, 58}}));
}

TEST_CASE("a corrected word is found as changed where all around it stayed")
{
    const QString text = u"The Mendelevich memorandum was handed over on Tuesday in the Mission."_s;
    const Anchor anchor{
        u"Mendelovich memorandum was handed"_s, u"The "_s, u" over on Tuesday in the "_s, 0, {4, 37}};
    const auto match = find(text, anchor);
    REQUIRE(match);
    CHECK_FALSE(match->sameWords);
    CHECK(textIn(text, match->range) == u"Mendelevich memorandum was handed"_s);
    // The same words again, a little different each time: nobody knows which.
    CHECK_FALSE(find(text + u' ' + text, anchor));
}

TEST_CASE("short words never go to a lookalike")
{
    CHECK_FALSE(find(u"a lock and a loch"_s, {u"look"_s, u"a "_s, u" and"_s, 0, {2, 6}}));
    CHECK_FALSE(find(u"They say so."_s, {u"say"_s, u"others "_s, u" nothing"_s, 3, {0, 3}}));
}
