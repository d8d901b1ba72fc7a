// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever is typed either cannot be read, and the sentence says where, or is a search that the index understands.

#include "target.h"

#include "search/query.h"
#if __has_include("search/compile.h")
#include "search/compile.h"
#include "search/marker.h"
#endif

#include <sqlite3.h>

using namespace Chancery;

namespace
{

/// Whether FTS5 can read \a expression over a table of \a columns.
bool isUnderstood(const char *columns, const QString &expression)
{
    static sqlite3 *const database = [] {
        sqlite3 *made = nullptr;
        sqlite3_open(":memory:", &made);
        for (const char *table :
             {"body, note, heading", "sender, recipient, person", "body, proposal, quotation"}) {
            const QByteArray create = QByteArray("CREATE VIRTUAL TABLE \"") + table + "\" USING fts5 ("
                + table + ", tokenize = 'unicode61 remove_diacritics 2')";
            sqlite3_exec(made, create.constData(), nullptr, nullptr, nullptr);
        }
        return made;
    }();
    sqlite3_stmt *match = nullptr;
    const QByteArray select =
        QByteArray("SELECT count(*) FROM \"") + columns + "\" WHERE \"" + columns + "\" MATCH ?1";
    sqlite3_prepare_v2(database, select.constData(), -1, &match, nullptr);
    const QByteArray text = expression.toUtf8();
    sqlite3_bind_text(match, 1, text.constData(), int(text.size()), SQLITE_STATIC);
    const bool understood = sqlite3_step(match) == SQLITE_ROW;
    if (!understood) {
        std::fprintf(stderr, "%s: %s\n", text.constData(), sqlite3_errmsg(database));
    }
    sqlite3_finalize(match);
    return understood;
}

#if __has_include("search/compile.h")

void promiseUnderstood(const SearchPlan::Condition &condition)
{
    using enum SearchPlan::Condition::Kind;
    const char *columns = condition.kind == Words ? "body, note, heading"
        : condition.kind == About                 ? "sender, recipient, person"
        : condition.kind == Mine                  ? "body, proposal, quotation"
                                                  : nullptr;
    if (columns) {
        Fuzz::promise(isUnderstood(columns, condition.text), "the index understands a condition");
    }
    for (const SearchPlan::Condition &each : condition.children) {
        promiseUnderstood(each);
    }
}

void tryQuery(const QString &typed)
{
    const auto query = Search::readQuery(typed);
    if (!query) {
        Fuzz::promise(query.error().column >= 0 && query.error().column <= typed.size(),
                      "a fault is in the query");
        Fuzz::promiseSentence(Search::toError(query.error()).message);
        return;
    }
    Search::Synonyms synonyms;
    synonyms.add(QStringLiteral("negots"), QStringLiteral("negotiations"));
    synonyms.add(QStringLiteral("FonMin"), QStringLiteral("Foreign Minister"));
    const Search::Compiled compiled = Search::compile(
        *query, {}, synonyms, {{QStringLiteral("ne"), {QStringLiteral("near"), QStringLiteral("new")}}});
    if (!compiled.plan.words.isEmpty()) {
        Fuzz::promise(isUnderstood("body, note, heading", compiled.plan.words),
                      "the index understands the words");
    }
    if (compiled.plan.condition) {
        promiseUnderstood(*compiled.plan.condition);
    }
    for (const QString &mine : compiled.mine) {
        Fuzz::promise(isUnderstood("body, proposal, quotation", mine), "the index understands in:mine");
    }
    // The query's own words are a text in which something may be found.
    const std::vector<PassageText> passages{{0, PassageKind::Paragraph, {}, typed},
                                            {1, PassageKind::Footnote, {}, typed}};
    for (const Search::Match &match : Search::Marker(compiled.marks).matches(passages)) {
        Fuzz::promise(match.start >= 0 && match.start <= match.end && match.end <= typed.size(),
                      "a mark lies in its text");
    }
}

#else

void tryQuery(const QString &typed)
{
    const auto query = Search::parseQuery(typed);
    if (query) {
        Fuzz::promise(isUnderstood("body, note, heading", query->expression),
                      "the index understands what was read");
    } else {
        Fuzz::promiseSentence(query.error().message);
    }
}

#endif

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    tryQuery(QString::fromUtf8(Fuzz::bytes(data, size)));
    return 0;
}
