// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "answers.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Chancery::Cli
{

namespace
{

QString marked(const Snippet &snippet)
{
    QString text = snippet.start > 0 ? QStringLiteral("…") : QString();
    int at = 0;
    for (const TextRange &mark : snippet.marks) {
        text += textIn(snippet.text, {at, mark.start}) + u'[' + textIn(snippet.text, mark) + u']';
        at = mark.end;
    }
    text += textIn(snippet.text, {at, codePointCount(snippet.text)});
    return snippet.cutAfter ? QString(text + u'…') : text;
}

QJsonArray rangeJson(TextRange range)
{
    return {range.start, range.end};
}

QJsonObject snippetJson(const DocumentHit &hit, const Snippet &snippet)
{
    QJsonArray marks;
    for (const TextRange &mark : snippet.marks) {
        marks.append(rangeJson(mark));
    }
    return {{QStringLiteral("location"), Location{hit.document, snippet.passage, snippet.first}.toString()},
            {QStringLiteral("passage"), snippet.passage},
            {QStringLiteral("kind"), nameOf(snippet.kind)},
            {QStringLiteral("text"), snippet.text},
            {QStringLiteral("start"), snippet.start},
            {QStringLiteral("marks"), marks}};
}

QJsonObject hitJson(const DocumentHit &hit)
{
    QJsonArray snippets;
    for (const Snippet &snippet : hit.snippets) {
        snippets.append(snippetJson(hit, snippet));
    }
    QJsonObject json{{QStringLiteral("document"), hit.document.toString()},
                     {QStringLiteral("location"), Location{hit.document, -1, {}}.toString()},
                     {QStringLiteral("number"), hit.number},
                     {QStringLiteral("title"), hit.title},
                     {QStringLiteral("kind"), nameOf(hit.kind)},
                     {QStringLiteral("classification"), hit.classification},
                     {QStringLiteral("places"), hit.places},
                     {QStringLiteral("passages"), hit.passages},
                     {QStringLiteral("snippets"), snippets}};
    if (hit.date.isValid()) {
        json.insert(QStringLiteral("date"), dateJson(hit.date));
    }
    if (hit.annotation) {
        json.insert(QStringLiteral("annotation"), hit.annotation->toString(QUuid::WithoutBraces));
    }
    return json;
}

QJsonObject countsJson(const SearchCounts &counts)
{
    QJsonObject facets;
    for (const Facet &facet : counts.facets) {
        QJsonArray values;
        for (const FacetValue &value : facet.values) {
            values.append(QJsonObject{{QStringLiteral("value"), value.value},
                                      {QStringLiteral("label"), value.label},
                                      {QStringLiteral("documents"), value.documents}});
        }
        facets.insert(
            nameOf(facet.kind),
            QJsonObject{{QStringLiteral("distinct"), facet.distinct}, {QStringLiteral("values"), values}});
    }
    return {{QStringLiteral("documents"), counts.documents},
            {QStringLiteral("ofDocuments"), counts.ofDocuments},
            {QStringLiteral("facets"), facets}};
}

void printCounts(const SearchCounts &counts)
{
    for (const Facet &facet : counts.facets) {
        print(QStringLiteral("%1 (%2):").arg(nameOf(facet.kind)).arg(facet.distinct));
        for (const FacetValue &value : facet.values) {
            print(QStringLiteral("  %1  %2").arg(value.documents, 7).arg(value.label));
        }
    }
}

Exit concordance(Library &library, const SearchRequest &request, const SearchArguments &arguments,
                 Output output)
{
    const auto sort = fromNameOr(arguments.context, ContextSort::AsFound);
    const auto found = library.concordance(request, sort, {arguments.offset, arguments.limit}).result();
    if (!found) {
        return fail(found.error());
    }
    QJsonArray lines;
    for (const ContextLine &line : found->lines) {
        const QString location = Location{line.document, line.passage, line.range}.toString();
        lines.append(QJsonObject{{QStringLiteral("location"), location},
                                 {QStringLiteral("left"), line.left},
                                 {QStringLiteral("keyword"), line.keyword},
                                 {QStringLiteral("right"), line.right}});
        if (output == Output::Text) {
            print(QStringLiteral("%1[%2]%3  %4 ¶%5")
                      .arg(line.left.right(50), 50)
                      .arg(line.keyword, line.right.left(50).leftJustified(50), line.document.toString())
                      .arg(line.passage));
        }
    }
    if (output == Output::Json) {
        print(QJsonObject{{QStringLiteral("query"), request.query},
                          {QStringLiteral("reach"), nameOf(found->reach)},
                          {QStringLiteral("gathered"), found->gathered},
                          {QStringLiteral("documents"), found->documents},
                          {QStringLiteral("more"), found->more},
                          {QStringLiteral("lines"), lines}});
    } else {
        print(QStringLiteral("%1 lines of %2%3, from %4 documents")
                  .arg(lines.size())
                  .arg(found->gathered)
                  .arg((found->more && sort == ContextSort::AsFound) || found->reach != SearchReach::Whole
                           ? QStringLiteral(" and more")
                           : QString())
                  .arg(found->documents));
    }
    return Exit::Done;
}

QJsonArray suggestionsFor(Library &library, const QString &query, Output output)
{
    QJsonArray suggestions;
    const auto found = library.suggestions(query).result();
    for (const Suggestion &suggestion : found ? *found : std::vector<Suggestion>()) {
        suggestions.append(QJsonObject{{QStringLiteral("query"), suggestion.query},
                                       {QStringLiteral("instead"), suggestion.instead},
                                       {QStringLiteral("word"), suggestion.word},
                                       {QStringLiteral("documents"), suggestion.documents}});
        if (output == Output::Text) {
            print(QStringLiteral("did you mean: %1 (%2 documents)")
                      .arg(suggestion.query)
                      .arg(suggestion.documents));
        }
    }
    return suggestions;
}

} // namespace

Exit search(Library &library, const SearchArguments &arguments, Output output)
{
    SearchRequest request;
    request.query = arguments.query;
    request.sort = fromNameOr(arguments.sort, SearchSort::Relevance);
    if (!arguments.context.isEmpty()) {
        return concordance(library, request, arguments, output);
    }
    // Counts first: a page asked for after them is exact where it can be, and nobody is typing here.
    const auto counts = library.findCounts(request).result();
    if (!counts) {
        return fail(counts.error());
    }
    const auto page = library.find(request, {arguments.offset, arguments.limit}).result();
    if (!page) {
        return fail(page.error());
    }
    QJsonArray hits;
    for (const DocumentHit &hit : page->hits) {
        hits.append(hitJson(hit));
        if (output == Output::Text) {
            print(QStringLiteral("%1  %2  (%3 places)")
                      .arg(hit.document.toString(), hit.title)
                      .arg(hit.places));
            for (const Snippet &snippet : hit.snippets) {
                print(QStringLiteral("    ¶%1  %2").arg(snippet.passage).arg(marked(snippet)));
            }
        }
    }
    const QJsonArray suggestions =
        counts->documents == 0 ? suggestionsFor(library, arguments.query, output) : QJsonArray();
    if (output == Output::Json) {
        QJsonObject json{{QStringLiteral("query"), arguments.query},
                         {QStringLiteral("total"), counts->documents},
                         {QStringLiteral("ofDocuments"), counts->ofDocuments},
                         {QStringLiteral("reach"), nameOf(page->reach)},
                         {QStringLiteral("considered"), page->considered},
                         {QStringLiteral("hits"), hits},
                         {QStringLiteral("suggestions"), suggestions}};
        if (arguments.facets) {
            json.insert(QStringLiteral("counts"), countsJson(*counts));
        }
        print(json);
        return Exit::Done;
    }
    if (arguments.facets) {
        printCounts(*counts);
    }
    print(QStringLiteral("%1 of %2 documents found, in a library of %3")
              .arg(hits.size())
              .arg(counts->documents)
              .arg(counts->ofDocuments));
    if (page->reach == SearchReach::Sample) {
        print(QStringLiteral("ranked among %1 of them, taken evenly from the whole library")
                  .arg(page->considered));
    }
    return Exit::Done;
}

} // namespace Chancery::Cli
