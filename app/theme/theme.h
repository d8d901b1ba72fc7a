// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/annotation.h"
#include "model/person.h"

#include <QBrush>
#include <QColor>
#include <QLineF>

#include <vector>

class QPainter;
class QPalette;

namespace Chancery::App
{

/// The few colours the program chooses itself, derived from the palette in force at each call: never keep
/// them over a palette change. Pure functions of their arguments; interface thread only because of QPalette.
///
/// Everything that is drawn as a line or as text reaches a contrast of 4.5 : 1 against the palette's Base
/// and Window, whatever they are; a wash leaves the palette's text 4.5 : 1 upon it. Contrast is WCAG 2.2's.

/// Whether the palette shows light text on a dark ground.
[[nodiscard]] bool isDark(const QPalette &palette);

/// WCAG contrast ratio of two opaque colours, 1 … 21.
[[nodiscard]] double contrast(const QColor &first, const QColor &second);

/// \a ink over \a ground where \a share (0 … 1) of it shows; opaque.
[[nodiscard]] QColor mixed(const QColor &ink, const QColor &ground, double share);

/// Text that steps back (captions, counts), still 4.5 : 1.
[[nodiscard]] QColor quietText(const QPalette &palette);

/// A line that parts without being looked at. Never the only carrier of a meaning.
[[nodiscard]] QColor hairline(const QPalette &palette);

/// The two sides of a conversation, and everybody else.
enum class Side { First, Second, Other };

/// Which side a party is: the United States first and the Soviet Union second where they take part,
/// otherwise the first two parties in the order of the volume's list.
[[nodiscard]] Side sideOf(const std::vector<Party> &parties, PartyId party);

/// How a side is drawn: a deep blue without pattern, a brick red hatched, a neutral dotted.
struct PartyColours {
    QColor line; ///< bars, initials, text
    QColor wash; ///< a ground for text
    Qt::BrushStyle pattern = Qt::SolidPattern; ///< so that colour never speaks alone

    bool operator==(const PartyColours &) const = default;
};

[[nodiscard]] PartyColours partyColours(Side side, const QPalette &palette);

/// Fills a shape with a side's colour and pattern: `line` solid, or `line` hatched upon `wash`.
void fillAsParty(QPainter &painter, const QRectF &shape, Side side, const QPalette &palette,
                 double radius = 0);

/// The pattern a mark's underline is drawn with; each mark colour has one of its own.
enum class LinePattern { Solid, Dashed, Dotted, DashDotted, Double, Wavy };

struct MarkColours {
    QColor wash; ///< behind the marked words
    QColor line; ///< under them
    LinePattern pattern = LinePattern::Solid;

    bool operator==(const MarkColours &) const = default;
};

[[nodiscard]] MarkColours markColours(MarkColour colour, const QPalette &palette);

/// Draws an underline from left to right with the colour's line and pattern. Takes at most 4 pixels of
/// height around \a line for a \a width of 1.5.
void drawMarkLine(QPainter &painter, const QLineF &line, const MarkColours &colours, double width = 1.5);

} // namespace Chancery::App
