// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/rowmodel.h"

#include "model/location.h"
#include "model/search.h"

#include <QSet>

#include <vector>

/// What a search has found, as rows of the panels. Pure functions of their arguments; interface thread
/// only because of tr().
namespace Chancery::App
{

/// A choice in a facet, as the payload of its row.
struct FacetChoice {
    FacetKind kind = FacetKind::Year;
    QString value; ///< as in FacetValue::value

    bool operator==(const FacetChoice &) const = default;
};

/// Each document as a row with its passages below it; the payloads are Locations. Documents of \a fresh
/// are marked as new.
[[nodiscard]] std::vector<RowItem> hitItems(const std::vector<DocumentHit> &hits,
                                            const QSet<DocumentKey> &fresh = {});

/// The lines of a concordance, one row each, for ContextDelegate; \a from is the number of the first.
[[nodiscard]] std::vector<RowItem> contextItems(const std::vector<ContextLine> &lines, int from);

/// What \a filter is narrowed to comes first, ticked, then each facet under its heading. Payloads are
/// FacetChoices. A facet with a single value that nothing was narrowed to narrows nothing and is left out.
[[nodiscard]] std::vector<RowItem> facetItems(const SearchCounts &counts, const SearchFilter &filter);

/// \a filter with \a choice added, or taken away where it was there.
[[nodiscard]] SearchFilter toggled(SearchFilter filter, const FacetChoice &choice);
[[nodiscard]] bool contains(const SearchFilter &filter, const FacetChoice &choice);

/// "12 of 1,280 documents", as far as it is known: with a page only, with the counts.
[[nodiscard]] QString reachText(const SearchPage &page, const SearchCounts *counts);

} // namespace Chancery::App

Q_DECLARE_METATYPE(Chancery::App::FacetChoice)
