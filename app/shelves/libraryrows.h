// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/shelves.h"

#include "widgets/rowmodel.h"

#include <vector>

namespace Chancery::App
{

/// The shelf a volume stands on.
enum class Shelf { Volumes, Cards, Own };

/// Cards stand apart where a volume holds nothing else.
[[nodiscard]] Shelf shelfOf(const ShelvedVolume &shelved);

/// How much of a whole is meant: of a list narrowed by a filter, `part`; of a list as it is, all.
struct Share {
    int part = 0;
    int whole = 0;
    bool narrowed = false;
};

/// The tops of the library's tree, each before what stands in it: series where there are several, subseries
/// where a series has several, volumes as lazy rows; then catalogue cards, then the reader's own texts.
[[nodiscard]] std::vector<RowItem> shelfItems(const std::vector<ShelvedVolume> &shelves);

/// The row of a volume; its subseries is named where \a under is not that subseries' own row.
[[nodiscard]] Row volumeRow(const ShelvedVolume &shelved, const Share &share, bool namesSubSeries = true);
/// The row of a division; \a share of the documents of its volume, or, narrowed, of its own.
[[nodiscard]] Row chapterRow(const Chapter &chapter, const Share &share);
/// The row of a document: number and title, day as printed or dated, a sign of its kind. \a current is marked.
[[nodiscard]] Row documentRow(const Document &document, bool current);
/// The row of what is still to be read: \a count documents, or an unknown number where it is negative.
[[nodiscard]] Row moreRow(int count);

[[nodiscard]] QString volumeItemKey(const QString &volume);
[[nodiscard]] QString chapterItemKey(DivisionId chapter);
[[nodiscard]] QString documentItemKey(const DocumentKey &document);
/// Of the row after the last that is read of what the row \a key holds.
[[nodiscard]] QString moreItemKey(const QString &key);

/// What a volume is of its series: "1961–1963, Volume XI"; empty where nothing is known.
[[nodiscard]] QString imprintOf(const Volume &volume);

} // namespace Chancery::App
