// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporter.h"

namespace Chancery::Export
{

/// What HtmlFlavour::RichText says, set on paper by QTextDocument. Both need a QGuiApplication (offscreen
/// will do) and fail with a sentence without one. Reentrant.

/// PDF on A4 or Letter with 2 cm margins, a page number at the foot of every page, and the title as metadata.
[[nodiscard]] Result<QByteArray> pdfOf(const ExportRequest &request);

/// OpenDocument text.
[[nodiscard]] Result<QByteArray> odtOf(const ExportRequest &request);

} // namespace Chancery::Export
