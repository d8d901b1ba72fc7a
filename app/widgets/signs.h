// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "row.h"

#include "model/document.h"

class QColor;
class QPainter;
class QRectF;

namespace Chancery::App
{

/// What a list shows before a document's title: what kind of paper it is.
[[nodiscard]] Sign signOf(DocumentKind kind);

/// Draws \a sign centred in \a box with lines of \a ink; crisp from 8 pixels upwards.
void drawSign(QPainter &painter, const QRectF &box, Sign sign, const QColor &ink);

} // namespace Chancery::App
