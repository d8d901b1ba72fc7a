// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/annotation.h"

#include <QFont>
#include <QIcon>

class QPainter;

namespace Chancery::App
{

/// Small line drawings of our own, crisp at any size and in any palette, for the kinds of marks and of link
/// targets and for the note editor's buttons. Interface thread.
enum class Glyph {
    Highlight,
    Note,
    Query,
    Link,
    Position,
    Verdict,
    Passage,
    Person,
    Event,
    Document,
    Bold,
    Italic,
    Quote,
    List,
    Filter,
    Order,
};

[[nodiscard]] Glyph glyphOf(AnnotationKind kind);
[[nodiscard]] Glyph glyphOf(LinkTargetKind kind);

/// Draws \a glyph into \a square with lines of \a ink.
void paintGlyph(QPainter &painter, const QRectF &square, Glyph glyph, const QColor &ink);

/// The glyph as an icon that follows the application's palette.
[[nodiscard]] QIcon glyphIcon(Glyph glyph);
/// A mark's wash over its line pattern, as an icon that follows the application's palette.
[[nodiscard]] QIcon colourIcon(MarkColour colour);

/// The serif face quotations are set in, \a scale times the size of \a base.
[[nodiscard]] QFont quotationFont(const QFont &base, double scale = 1.0);

} // namespace Chancery::App
