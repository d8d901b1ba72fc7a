// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchrows.h"

#include "widgets/documentindex.h"
#include "widgets/signs.h"

#include "model/textrange.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr int SnippetLines = 3;
constexpr size_t FacetLines = 12; ///< of one facet, before the rest is told by its number

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::SearchRows)
};

QString number(qlonglong value)
{
    return QLocale().toString(value);
}

/// The words of \a snippet as shown, with where its marks are in UTF-16.
RowLine snippetLine(const Snippet &snippet)
{
    RowLine line;
    const QString before = snippet.start > 0 ? QStringLiteral("… ") : QString();
    line.text = before + snippet.text + (snippet.cutAfter ? QStringLiteral(" …") : QString());
    line.maxLines = SnippetLines;
    const CodePointIndex places(snippet.text);
    for (const TextRange &mark : snippet.marks) {
        line.marks.push_back(
            {int(before.size() + places.toUtf16(mark.start)), int(before.size() + places.toUtf16(mark.end))});
    }
    return line;
}

QString passageText(const Snippet &snippet)
{
    switch (snippet.kind) {
    case PassageKind::Footnote:
        return snippet.label.isEmpty() ? Words::tr("Note") : Words::tr("Note %1").arg(snippet.label);
    case PassageKind::Head:
        return Words::tr("Heading");
    default:
        return {};
    }
}

QString placesText(const DocumentHit &hit)
{
    return hit.places > 0 ? Words::tr("%n place(s)", nullptr, hit.places) : QString();
}

QString dateText(const HistoricalDate &date)
{
    return date.isValid() ? date.toDisplay() : Words::tr("undated");
}

/// Where a line of a concordance comes from, in as few letters as say it: "223 · 3 Dec 1962".
QString sourceText(const ContextLine &line)
{
    QStringList parts;
    if (isBesideTheRecord(line.documentKind)) {
        parts << (line.documentKind == DocumentKind::CatalogueCard ? Words::tr("Card") : Words::tr("Note"));
    }
    if (!line.number.isEmpty() && line.documentKind != DocumentKind::CatalogueCard) {
        parts << line.number;
    }
    const QDate first = line.date.earliest.date();
    const bool isOneDay = line.date.isValid() && first == line.date.latest.date();
    parts << (isOneDay ? QLocale().toString(first, QStringLiteral("d MMM yyyy")) : dateText(line.date));
    return parts.join(QStringLiteral(" · "));
}

RowItem documentItem(const DocumentHit &hit, bool fresh)
{
    RowItem item;
    item.key = QStringLiteral("document:") + hit.document.toString();
    const TextRange none;
    item.payload =
        QVariant::fromValue(hit.snippets.empty() ? Location{hit.document, -1, none}
                                                 : Location{hit.document, hit.snippets.front().passage,
                                                            hit.snippets.front().first});
    item.row.lines.push_back({hit.title, Tone::Strong, 2, {}, {}, fresh ? Sign::Tick : signOf(hit.kind)});
    QStringList facts;
    if (isBesideTheRecord(hit.kind)) {
        facts << kindLabel(hit.kind);
    }
    if (!hit.number.isEmpty() && hit.kind != DocumentKind::CatalogueCard) { // a card's is printed nowhere
        facts << Words::tr("No. %1").arg(hit.number);
    }
    facts << dateText(hit.date);
    if (!hit.classification.isEmpty()) {
        facts << hit.classification;
    }
    if (fresh) {
        facts << Words::tr("new");
    }
    item.row.lines.push_back({facts.join(QStringLiteral(" · ")), Tone::Quiet, 1, {}, placesText(hit)});
    item.row.toolTip = hit.volumeTitle;
    return item;
}

QString valueLabel(FacetKind kind, const FacetValue &value)
{
    switch (kind) {
    case FacetKind::Year:
        return value.value == QLatin1StringView("0") ? Words::tr("undated") : value.label;
    case FacetKind::Kind:
        if (const auto known = fromName<DocumentKind>(value.value)) {
            return kindLabel(*known);
        }
        return value.label;
    case FacetKind::Classification:
        return value.value.isEmpty() ? Words::tr("none printed") : value.label;
    default:
        return value.label;
    }
}

QString facetTitle(FacetKind kind)
{
    switch (kind) {
    case FacetKind::Year:
        return Words::tr("Year");
    case FacetKind::Volume:
        return Words::tr("Volume");
    case FacetKind::Person:
        return Words::tr("Writer, recipient, participant");
    case FacetKind::Kind:
        return Words::tr("Kind");
    case FacetKind::Classification:
        return Words::tr("Classification");
    case FacetKind::Tag:
        return Words::tr("My tags");
    }
    return {};
}

RowItem choiceItem(const FacetChoice &choice, const QString &label, int documents, bool chosen)
{
    RowItem item;
    item.key = QStringLiteral("choice:%1:%2").arg(int(choice.kind)).arg(choice.value);
    item.payload = QVariant::fromValue(choice);
    RowLine line{label, Tone::Plain, 2, {}, documents >= 0 ? number(documents) : QString()};
    line.sign = chosen ? Sign::Tick : Sign::None;
    item.row.lines.push_back(line);
    item.row.mark = chosen ? Row::Mark::Chosen : Row::Mark::None;
    item.row.spoken = chosen ? Words::tr("%1, chosen; press Enter to take away").arg(label)
                             : Words::tr("%1, %2; press Enter to narrow to it").arg(label, number(documents));
    return item;
}

template<typename List, typename Value>
void toggle(List &list, const Value &value)
{
    const auto found = std::ranges::find(list, value);
    if (found == list.end()) {
        list.push_back(value);
    } else {
        list.erase(found);
    }
}

template<typename List, typename Value>
bool holds(const List &list, const Value &value)
{
    return std::ranges::find(list, value) != list.end();
}

} // namespace

std::vector<RowItem> hitItems(const std::vector<DocumentHit> &hits, const QSet<DocumentKey> &fresh)
{
    std::vector<RowItem> items;
    for (const DocumentHit &hit : hits) {
        const int parent = int(items.size());
        items.push_back(documentItem(hit, fresh.contains(hit.document)));
        for (const Snippet &snippet : hit.snippets) {
            RowItem item;
            item.key = QStringLiteral("passage:%1:%2").arg(hit.document.toString()).arg(snippet.passage);
            item.payload = QVariant::fromValue(Location{hit.document, snippet.passage, snippet.first});
            item.parent = parent;
            item.row.lines.push_back(snippetLine(snippet));
            if (const QString where = passageText(snippet); !where.isEmpty()) {
                item.row.lines.push_back({where, Tone::Quiet});
            }
            items.push_back(std::move(item));
        }
    }
    return items;
}

std::vector<RowItem> contextItems(const std::vector<ContextLine> &lines, int from)
{
    std::vector<RowItem> items;
    for (const ContextLine &line : lines) {
        RowItem item;
        item.key = QStringLiteral("line:%1").arg(from + int(items.size()));
        item.payload = QVariant::fromValue(Location{line.document, line.passage, line.range});
        for (const QString &part : {line.left, line.keyword, line.right}) {
            item.row.lines.push_back({part});
        }
        item.row.lines.push_back({sourceText(line), Tone::Quiet});
        const QString date = dateText(line.date);
        item.row.toolTip = line.number.isEmpty()
            ? Words::tr("%1, %2").arg(line.title, date)
            : Words::tr("No. %1: %2, %3").arg(line.number, line.title, date);
        item.row.spoken = line.left + line.keyword + line.right + QStringLiteral(", ") + item.row.toolTip;
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<RowItem> facetItems(const SearchCounts &counts, const SearchFilter &filter)
{
    std::vector<RowItem> items;
    for (const Facet &facet : counts.facets) {
        const bool narrowed = std::ranges::any_of(facet.values, [&](const FacetValue &value) {
            return contains(filter, {facet.kind, value.value});
        });
        if (facet.values.empty() || (facet.values.size() == 1 && !narrowed)) {
            continue;
        }
        RowItem heading;
        heading.key = QStringLiteral("facet:%1").arg(int(facet.kind));
        heading.row = headingRow(facetTitle(facet.kind));
        heading.selectable = false;
        items.push_back(std::move(heading));
        size_t shown = 0;
        for (const FacetValue &value : facet.values) {
            const FacetChoice choice{facet.kind, value.value};
            const bool chosen = contains(filter, choice);
            if (chosen || shown < FacetLines) {
                items.push_back(choiceItem(choice, valueLabel(facet.kind, value), value.documents, chosen));
                ++shown;
            }
        }
        if (const int more = facet.distinct - int(shown); more > 0) {
            RowItem rest;
            rest.key = QStringLiteral("rest:%1").arg(int(facet.kind));
            rest.selectable = false;
            rest.row.lines.push_back({Words::tr("and %n more", nullptr, more), Tone::Quiet});
            items.push_back(std::move(rest));
        }
    }
    return items;
}

SearchFilter toggled(SearchFilter filter, const FacetChoice &choice)
{
    switch (choice.kind) {
    case FacetKind::Year:
        toggle(filter.years, choice.value.toInt());
        break;
    case FacetKind::Volume:
        toggle(filter.volumes, choice.value);
        break;
    case FacetKind::Person:
        toggle(filter.people, choice.value);
        break;
    case FacetKind::Kind:
        if (const auto kind = fromName<DocumentKind>(choice.value)) {
            toggle(filter.kinds, *kind);
        }
        break;
    case FacetKind::Classification:
        toggle(filter.classifications, choice.value);
        break;
    case FacetKind::Tag:
        toggle(filter.tags, QUuid::fromString(choice.value));
        break;
    }
    return filter;
}

bool contains(const SearchFilter &filter, const FacetChoice &choice)
{
    switch (choice.kind) {
    case FacetKind::Year:
        return holds(filter.years, choice.value.toInt());
    case FacetKind::Volume:
        return holds(filter.volumes, choice.value);
    case FacetKind::Person:
        return holds(filter.people, choice.value);
    case FacetKind::Kind: {
        const auto kind = fromName<DocumentKind>(choice.value);
        return kind && holds(filter.kinds, *kind);
    }
    case FacetKind::Classification:
        return holds(filter.classifications, choice.value);
    case FacetKind::Tag:
        return holds(filter.tags, QUuid::fromString(choice.value));
    }
    return false;
}

QString reachText(const SearchPage &page, const SearchCounts *counts)
{
    QString text;
    if (counts) {
        text = Words::tr("%1 of %2 documents").arg(number(counts->documents), number(counts->ofDocuments));
    } else if (page.total) {
        text = Words::tr("%n document(s)", nullptr, *page.total);
    } else {
        text = Words::tr("Counting…");
    }
    if (page.reach == SearchReach::Sample) {
        text = Words::tr("%1; the best of %2 of them, taken evenly from the library, come first")
                   .arg(text, number(page.considered));
    }
    if (page.reach == SearchReach::Unfinished) {
        text = Words::tr("%1; first ones, the rest is being looked for").arg(text);
    }
    return text;
}

} // namespace Chancery::App
