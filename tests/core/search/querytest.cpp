// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/query.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

TEST_CASE("a search is read as the reader meant it")
{
    struct Row {
        const char16_t *typed;
        const char16_t *expression;
    };
    const Row rows[] = {
        {u"missiles", u"\"missiles\""},
        {u"missiles inspection", u"(\"missiles\" AND \"inspection\")"},
        {u"\"on-site inspection\"", u"\"on-site inspection\""},
        {u"“on-site inspection”", u"\"on-site inspection\""},
        {u"negot*", u"\"negot\"*"},
        {u"a OR b c", u"(\"a\" OR (\"b\" AND \"c\"))"},
        {u"(a OR b) c", u"(((\"a\" OR \"b\")) AND \"c\")"},
        {u"a -b", u"(\"a\" NOT \"b\")"},
        {u"a NOT b", u"(\"a\" NOT \"b\")"},
        {u"a NEAR b", u"NEAR(\"a\" \"b\", 10)"},
        {u"in:notes a", u"{note}: (\"a\")"},
        {u"not or and", u"(\"not\" AND \"or\" AND \"and\")"},
        {u"a ; b", u"(\"a\" AND \"b\")"},
    };
    for (const Row &row : rows) {
        INFO(QString::fromUtf16(row.typed).toStdString());
        const auto query = Search::parseQuery(row.typed);
        REQUIRE(query);
        CHECK(query->expression == QString::fromUtf16(row.expression));
    }
}

TEST_CASE("a search that cannot be read says where and why")
{
    struct Row {
        const char16_t *typed;
        const char *place;
    };
    const Row rows[] = {
        {u"a \"b", "character 3"},       {u"(a OR b", "character 1"}, {u"a)", "character 2"},
        {u"NOT a", "character 1"},       {u"a OR", "character 5"},    {u"in:mind a", "character 1"},
        {u"(a) NEAR b", "character 10"},
    };
    for (const Row &row : rows) {
        INFO(QString::fromUtf16(row.typed).toStdString());
        const auto query = Search::parseQuery(row.typed);
        REQUIRE_FALSE(query);
        CHECK(query.error().kind == Error::Kind::BadInput);
        CHECK(query.error().message.contains(QLatin1StringView(row.place)));
    }
    CHECK_FALSE(Search::parseQuery(u""));
    CHECK_FALSE(Search::parseQuery(u"  ... "));
    CHECK_FALSE(Search::parseQuery(QString(3000, u'a')));
    const QString nested = QString(60, u'(') + u'a' + QString(60, u')');
    CHECK_FALSE(Search::parseQuery(nested));
}
