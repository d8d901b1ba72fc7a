// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scale.h"

#include "model/chronology.h"

#include <QRectF>

#include <optional>
#include <vector>

/// How a whole library lies over a scale: how many documents a bin has, as heights; close up, the documents
/// themselves. Pure.
namespace Chancery::Timeline
{

/// The stretch two days enclose, the second one inclusive.
[[nodiscard]] Interval intervalOf(QDate first, QDate last);
/// The day \a moment lies in.
[[nodiscard]] QDate dayAt(Moment moment);

/// The finest unit whose bins are wide enough to be pointed at.
[[nodiscard]] ChronologyUnit unitFor(const Scale &scale);
/// Whether days are wide enough for their documents' names.
[[nodiscard]] bool showsDocuments(const Scale &scale);

/// What has to be asked for so that \a scale, and some way to either side, can be drawn; at most \a documents are
/// named, where there is room for them.
[[nodiscard]] ChronologyQuestion questionFor(const Scale &scale, int documents);
/// Whether an answer to \a question still does for \a scale.
[[nodiscard]] bool covers(const ChronologyQuestion &question, const Scale &scale);

/// One bin in sight. Heights are shares of the plot, 0 … 1, from the foot.
struct DensityBar {
    size_t bin = 0; ///< index into Chronology::bins
    double left = 0; ///< pixels
    double width = 1;
    double height = 0; ///< of the documents that lie in it
    double ofVolume = 0; ///< of `height`: those of the volume asked for
    double possible = 0; ///< above `height`: those that may be of it
    bool isCut = false; ///< more may be of it than the plot is high
};

struct Density {
    std::vector<DensityBar> bars; ///< ascending, those in sight
    int top = 0; ///< documents that the plot's full height stands for
};

/// The highest bar gives the height; what only may be of a bin never makes the rest illegible, but is cut.
[[nodiscard]] Density layoutDensity(const Chronology &chronology, const Scale &scale);

/// A document close up: as long as it can have been.
struct DocumentStrip {
    size_t document = 0; ///< index into Chronology::documents
    int row = 0;
    double left = 0;
    double width = 1;
};

/// Documents of a day that there is no room for.
struct HiddenDocuments {
    double left = 0;
    int count = 0;
    QDate day;
};

struct DocumentStrips {
    std::vector<DocumentStrip> strips;
    std::vector<HiddenDocuments> hidden; ///< ascending
};

/// Rows from the top; a document takes the first row that is free over all of its days. With more than
/// \a rows, the last row tells how many of a day are left out.
[[nodiscard]] DocumentStrips layoutDocuments(const Chronology &chronology, const Scale &scale, int rows);

} // namespace Chancery::Timeline
