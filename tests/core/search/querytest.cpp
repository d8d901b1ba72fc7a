// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/query.h"
#include "search/compile.h"

#include "support/testsupport.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Search;

namespace
{

/// What the store is asked for \a typed, without any abbreviations.
SearchPlan planOf(const QString &typed, const PrefixWords &prefixes = {})
{
    const auto query = readQuery(typed);
    REQUIRE(query);
    return compile(*query, {}, Synonyms(), prefixes).plan;
}

QueryFault faultOf(const QString &typed)
{
    const auto query = readQuery(typed);
    REQUIRE_FALSE(query);
    return query.error();
}

} // namespace

TEST_CASE("a search is read as the reader meant it")
{
    struct Row {
        const char16_t *typed;
        const char16_t *words;
    };
    // An equals sign keeps other forms out, so that only the shape is looked at.
    const Row rows[] = {
        {u"=missiles", u"\"missiles\""},
        {u"=missiles =inspection", u"(\"missiles\" AND \"inspection\")"},
        {u"=missiles AND =inspection", u"(\"missiles\" AND \"inspection\")"},
        {u"=\"on-site inspection\"", u"\"on site inspection\""},
        {u"=“on-site inspection”", u"\"on site inspection\""},
        {u"negot*", u"\"negot\"*"},
        {u"\"test ban neg\"*", u"\"test ban neg\"*"},
        {u"=a OR =b =c", u"(\"a\" OR (\"b\" AND \"c\"))"},
        {u"(=a OR =b) =c", u"((\"a\" OR \"b\") AND \"c\")"},
        {u"=a -=b", u"(\"a\" NOT \"b\")"},
        {u"=a NOT =b", u"(\"a\" NOT \"b\")"},
        {u"=a NEAR =b", u"NEAR(\"a\" \"b\", 10)"},
        {u"=a NEAR/3 =b", u"NEAR(\"a\" \"b\", 3)"},
        {u"=x =a NEAR =b", u"(\"x\" AND NEAR(\"a\" \"b\", 10))"},
        {u"=a NEAR =b NEAR =c", u"NEAR(\"a\" \"b\" \"c\", 10)"},
        {u"in:notes =a", u"({note}: (\"a\"))"},
        {u"in:headings (=a OR =b)", u"(({heading}: (\"a\")) OR ({heading}: (\"b\")))"},
        {u"=not =or =and", u"(\"not\" AND \"or\" AND \"and\")"},
        {u"=a ; =b", u"(\"a\" AND \"b\")"},
        {u"=Élysée", u"\"elysee\""},
        {u"=foo:bar", u"\"foo bar\""},
    };
    for (const Row &row : rows) {
        INFO(QString::fromUtf16(row.typed).toStdString());
        const SearchPlan plan = planOf(QString::fromUtf16(row.typed));
        CHECK(plan.words == QString::fromUtf16(row.words));
        CHECK_FALSE(plan.condition);
    }
}

TEST_CASE("a field narrows the words beside it, and stands in any combination")
{
    using Kind = SearchPlan::Condition::Kind;
    const SearchPlan plan = planOf(QStringLiteral("=missiles from:rusk date:1962-10..1962-12"));
    CHECK(plan.words == QStringLiteral("\"missiles\""));
    REQUIRE(plan.condition);
    REQUIRE(plan.condition->children.size() == 2);
    CHECK(plan.condition->children[0].text == QStringLiteral("{sender}: (\"rusk\")"));
    CHECK(plan.condition->children[1].first == QDate(1962, 10, 1));
    CHECK(plan.condition->children[1].last == QDate(1962, 12, 31));

    const SearchPlan either = planOf(QStringLiteral("=missiles OR kind:telegram"));
    CHECK(either.words.isEmpty());
    REQUIRE(either.condition);
    CHECK(either.condition->kind == Kind::Or);
    CHECK(either.condition->children[0].kind == Kind::Words);

    const SearchPlan without = planOf(QStringLiteral("=missiles NOT tag:\"Tone/Sharp\""));
    CHECK(without.words == QStringLiteral("\"missiles\""));
    CHECK(without.condition->kind == Kind::Not);
    CHECK(planOf(QStringLiteral("kind:memo")).condition->text == QStringLiteral("memorandum"));
    CHECK(planOf(QStringLiteral("date:1962")).condition->last == QDate(1962, 12, 31));
    CHECK_FALSE(planOf(QStringLiteral("date:1962-10..")).condition->last.isValid());
    CHECK(planOf(QStringLiteral("to:\"department of state\"")).condition->text
          == QStringLiteral("{recipient}: (\"department of state\")"));
}

TEST_CASE("a prefix whose words are known is asked for by them")
{
    const PrefixWords words{
        {QStringLiteral("negot"), {QStringLiteral("negots"), QStringLiteral("negotiate")}}};
    const SearchPlan known = planOf(QStringLiteral("negot*"), words);
    CHECK(known.words == QStringLiteral("(\"negots\" OR \"negotiate\")"));
    CHECK(known.groups.size() == 2);
    CHECK(known.groups[0] == known.groups[1]);
    CHECK_FALSE(known.openPrefix);
    CHECK(planOf(QStringLiteral("negot*")).openPrefix);
}

TEST_CASE("a search that cannot be read says where and why")
{
    struct Row {
        const char16_t *typed;
        int column;
        const char *reason;
    };
    const Row rows[] = {
        {u"a \"b", 2, "not closed"},
        {u"(a OR b", 0, "bracket"},
        {u"a)", 1, "bracket"},
        {u"NOT a", 0, "NOT needs"},
        {u"a OR", 4, "missing"},
        {u"in:mind a", 0, "in:"},
        {u"(a b) NEAR c", 6, "NEAR stands"},
        {u"a NEAR (b c)", 7, "NEAR stands"},
        {u"a NEAR/x b", 2, "number of words"},
        {u"date:tomorrow", 0, "a date is"},
        {u"date:1962-13", 0, "a date is"},
        {u"x date:1963..1962", 2, "later"},
        {u"date:..", 0, "a date is"},
        {u"kind:poem", 0, "no kind"},
        {u"x tag:", 2, "followed by nothing"},
        {u"from:", 5, "missing"},
        {u"from:(to:x)", 6, "inside another"},
        {u"a*", 0, "two letters"},
    };
    for (const Row &row : rows) {
        INFO(QString::fromUtf16(row.typed).toStdString());
        const QueryFault fault = faultOf(QString::fromUtf16(row.typed));
        CHECK(fault.column == row.column);
        CHECK(fault.length >= 1);
        CHECK(fault.reason.contains(QLatin1StringView(row.reason)));
        CHECK(toError(fault).kind == Error::Kind::BadInput);
        CHECK(toError(fault).message.contains(QStringLiteral("character %1").arg(row.column + 1)));
    }
}

TEST_CASE("an empty search and one beyond all measure are refused")
{
    CHECK_FALSE(readQuery(u""));
    CHECK_FALSE(readQuery(u"  ... "));
    CHECK_FALSE(readQuery(QString(3000, u'a')));
    CHECK_FALSE(readQuery(QString(QString(60, u'(') + u'a' + QString(60, u')'))));
    CHECK_FALSE(readQuery(QStringLiteral("ab ").repeated(300)));
    CHECK(readQuery(QStringLiteral("ab ").repeated(150)));
    // Each exclusion nests what stands before it deeper, as far as the index can follow.
    CHECK_FALSE(readQuery(QStringLiteral("ab -cd ").repeated(30)));
    CHECK(readQuery(QStringLiteral("ab -cd ").repeated(20)));
}

TEST_CASE("what a reader types never becomes syntax of the index")
{
    for (const QString &typed :
         {QStringLiteral("{body}: x"), QStringLiteral("body : x"), QStringLiteral("^x + y"),
          QStringLiteral("x' OR rowid > 0 --"), QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b")),
          QStringLiteral("near(a b)"), QString(QChar(0xe000) + QStringLiteral("x"))}) {
        INFO(typed.toStdString());
        const auto query = readQuery(typed);
        REQUIRE(query);
        const QString words = compile(*query, {}, Synonyms(), {}).plan.words;
        QString outside = words;
        static const QRegularExpression quotation(QStringLiteral("\"[a-z0-9 ]*\""));
        outside.remove(quotation);
        static const QRegularExpression signs(QStringLiteral("^[() ]*((AND|OR|NOT)[() ]*)*$"));
        INFO(words.toStdString());
        CHECK(signs.match(outside).hasMatch());
    }
}
