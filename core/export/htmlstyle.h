// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/annotation.h"

#include <QString>

namespace Chancery::Export
{

/// Style sheet of the exported page: one column of about 66 characters, light and dark, set for print.
[[nodiscard]] QString pageStyle();

/// What of it QTextDocument understands.
[[nodiscard]] QString richTextStyle();

/// The pale wash of a mark, `#rrggbb`, with 7 : 1 or more under dark text.
[[nodiscard]] QString washOf(MarkColour colour);

} // namespace Chancery::Export
