// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
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

/// The same of UTF-8 as a library holds it, into \a room, which keeps its memory from one call to the next. For runs
/// over every title or name of a library: one of ASCII alone, as nearly all are, costs a walk over its bytes. Bytes
/// that are no UTF-8 count as U+FFFD.
void foldInto(QByteArray &room, QByteArrayView utf8);
void foldNameInto(QByteArray &room, QByteArrayView utf8);

} // namespace Chancery
