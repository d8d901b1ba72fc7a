// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Chancery
{

/// Text as it is compared where a reader types a name or a title: in small letters, without accents, every kind of
/// single or angled quote an apostrophe, every dash a hyphen, every space a space. Letters and signs keep their
/// order; what is read by the full-text index is folded by its own rules (search/words.h). Pure.
[[nodiscard]] QString folded(const QString &text);

/// A name as it is compared: folded(), and of that the letters alone, with a space where a hyphen, a stop or a space
/// parts them. "O’Donnell" → "odonnell", "Maurice-Hervé" → "maurice herve".
[[nodiscard]] QString foldedName(const QString &name);

} // namespace Chancery
