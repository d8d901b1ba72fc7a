// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

namespace Chancery::App
{

/// How loudly a line of a list speaks.
enum class Tone { Plain, Strong, Quiet, Heading };

/// Small drawn shapes that say what words beside them say too. Told apart by outline, never by colour alone.
enum class Sign {
    None,
    Disc, ///< settled, here
    Ring, ///< known, elsewhere
    Diamond, ///< more than one
    Cross, ///< broken
    Dots, ///< nothing known
    Tick, ///< the reader's own word
    Page,
    Card,
    Person,
    Command,
    Note,
    Telegram,
    Letter,
    Talk, ///< what two said to each other
    Attached,
    Editorial, ///< the editors' own words
};

/// A part of a line, in UTF-16 units, half-open.
struct Stretch {
    int start = 0;
    int end = 0;

    bool operator==(const Stretch &) const = default;
};

/// One line of text in a row of a list; it may wrap.
struct RowLine {
    QString text;
    Tone tone = Tone::Plain;
    int maxLines = 1; ///< elided beyond; 0 for as many as it takes
    QString strong = {}; ///< the first occurrence of these words in `text` is set bold
    QString trailing = {}; ///< at the other end of the first line, quiet
    Sign sign = Sign::None; ///< before the text; the lines below are in line with that text
    std::vector<Stretch> marks = {}; ///< set bold upon a ground, as what was looked for

    bool operator==(const RowLine &) const = default;
};

/// A share of a whole, drawn as a bar with a side's colour and pattern on a track that is the whole.
struct RowBar {
    double share = 0; ///< 0 … 1
    Side side = Side::Other;
    int afterLine = 0; ///< index into Row::lines

    bool operator==(const RowBar &) const = default;
};

/// What RowDelegate paints: lines, and what stands beside them. A value without pointers into anything.
struct Row {
    enum class Mark {
        None,
        Here, ///< where the reader is
        Chosen, ///< what the reader has picked out
    };
    std::vector<RowLine> lines;
    std::optional<RowBar> bar;
    QString initials; ///< of a person: a tile as in the margin of the page; empty for none
    bool inset = false; ///< without a tile, yet in line with those that have one
    Side side = Side::Other; ///< of the tile and of a chosen row's ground
    Mark mark = Mark::None;
    QString spoken; ///< the whole row for a screen reader; empty: the lines in order
    QString toolTip; ///< plain text

    bool operator==(const Row &) const = default;
};

/// A row that heads those after it.
[[nodiscard]] Row headingRow(const QString &text, const QString &trailing = {});

} // namespace Chancery::App

Q_DECLARE_METATYPE(Chancery::App::Row)
