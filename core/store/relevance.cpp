// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relevance.h"

#include "connection.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace Chancery::Store
{

namespace
{

constexpr double saturation = 1.2; ///< BM25's k1
constexpr double lengthShare = 0.75; ///< BM25's b
constexpr std::array columnWeights{1.0, 0.67, 4.0}; ///< body, note, heading
constexpr int headingColumn = 2;
constexpr int mostInstances = 40; ///< of one phrase in one document; more would not change its rank
constexpr int mostCounted = 2000; ///< documents; from there on frequency is estimated

/// How many documents hold a phrase, estimated from its first ones: rows are given out evenly.
struct Frequency {
    qint64 counted = 0;
    qint64 lastRow = 0;

    static int count(const Fts5ExtensionApi *api, Fts5Context *context, void *target)
    {
        auto *frequency = static_cast<Frequency *>(target);
        ++frequency->counted;
        frequency->lastRow = api->xRowid(context);
        return frequency->counted < mostCounted ? SQLITE_OK : SQLITE_DONE;
    }
};

size_t groupOf(const RelevanceContext &relevance, int phrase)
{
    return size_t(phrase) < relevance.groups.size() ? size_t(relevance.groups[size_t(phrase)]) : 0;
}

int weigh(RelevanceContext &relevance, const Fts5ExtensionApi *api, Fts5Context *context)
{
    sqlite3_int64 rows = 0;
    sqlite3_int64 words = 0;
    int status = api->xRowCount(context, &rows);
    if (status == SQLITE_OK) {
        status = api->xColumnTotalSize(context, -1, &words);
    }
    relevance.averageLength = rows > 0 ? double(words) / double(rows) : 1;
    const int phrases = api->xPhraseCount(context);
    std::vector<double> documents;
    for (int phrase = 0; phrase < phrases && status == SQLITE_OK; ++phrase) {
        Frequency frequency;
        status = api->xQueryPhrase(context, phrase, &frequency, &Frequency::count);
        const double estimate = frequency.counted < mostCounted
            ? double(frequency.counted)
            : double(frequency.counted) * std::max(1.0, double(rows) / double(frequency.lastRow));
        const size_t group = groupOf(relevance, phrase);
        documents.resize(std::max(documents.size(), group + 1));
        documents[group] = std::max(documents[group], estimate);
    }
    for (const double held : documents) {
        const double holding = std::min(held, double(rows));
        relevance.weights.push_back(std::log(1.0 + (double(rows) - holding + 0.5) / (holding + 0.5)));
    }
    return status;
}

/// What the current document has of one group of phrases.
struct Instances {
    double sum = 0; ///< by the weight of the column each stands in
    bool isAsked = false; ///< has a phrase at all: groups are not numbered without gaps
    bool inHeading = false;
};

void countInstances(const RelevanceContext &relevance, const Fts5ExtensionApi *api, Fts5Context *context,
                    std::vector<Instances> &instances)
{
    const int phrases = api->xPhraseCount(context);
    for (int phrase = 0; phrase < phrases; ++phrase) {
        Instances &group = instances[groupOf(relevance, phrase)];
        group.isAsked = true;
        Fts5PhraseIter iterator;
        int column = 0;
        int offset = 0;
        if (api->xPhraseFirst(context, phrase, &iterator, &column, &offset) != SQLITE_OK) {
            continue;
        }
        for (int i = 0; column >= 0 && i < mostInstances; ++i) {
            group.sum += columnWeights[size_t(std::min(column, headingColumn))];
            group.inHeading = group.inHeading || column == headingColumn;
            api->xPhraseNext(context, &iterator, &column, &offset);
        }
    }
}

void rank(const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *answer, int, sqlite3_value **)
{
    auto &relevance = **static_cast<std::shared_ptr<RelevanceContext> *>(api->xUserData(context));
    if (relevance.only && !relevance.only->contains(api->xRowid(context))) {
        return;
    }
    int status = relevance.weights.empty() ? weigh(relevance, api, context) : SQLITE_OK;
    int length = 0;
    if (status == SQLITE_OK) {
        status = api->xColumnSize(context, -1, &length);
    }
    if (status != SQLITE_OK) {
        sqlite3_result_error_code(answer, status);
        return;
    }
    std::vector<Instances> instances(relevance.weights.size());
    countInstances(relevance, api, context, instances);
    const double dampened = saturation
        * (1 - lengthShare + lengthShare * double(length) / std::max(1.0, relevance.averageLength));
    double score = 0;
    for (size_t group = 0; group < instances.size(); ++group) {
        const double sum = instances[group].sum;
        score += relevance.weights[group] * sum * (saturation + 1) / (sum + dampened);
    }
    if (std::ranges::all_of(instances,
                            [](const Instances &group) { return group.inHeading || !group.isAsked; })) {
        relevance.titled.insert(api->xRowid(context));
    }
    sqlite3_result_double(answer, score);
}

} // namespace

std::shared_ptr<RelevanceContext> addRelevance(Connection &connection)
{
    auto relevance = std::make_shared<RelevanceContext>();
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    const QByteArray sql =
        sqlText(QStringLiteral("queries/store/%1.sql").arg(QLatin1StringView("full_text_api")));
    if (sqlite3_prepare_v2(connection.database().getHandle(), sql.constData(), int(sql.size()), &statement,
                           nullptr)
        == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (api) {
        auto *kept = new std::shared_ptr<RelevanceContext>(relevance);
        api->xCreateFunction(api, "chancery_relevance", kept, &rank, [](void *shared) {
            delete static_cast<std::shared_ptr<RelevanceContext> *>(shared);
        });
    }
    return relevance;
}

} // namespace Chancery::Store
