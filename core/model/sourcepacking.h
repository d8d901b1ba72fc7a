// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace Chancery
{

struct VolumeDraft;

/// The file a volume was read from, kept beside the text that was read from it: most of a TEI file is words that
/// the passages hold already, so only what is not theirs is stored, and where each stretch of theirs stands.
///
/// Packed form: zlib's behind four bytes of the length (as qUncompress() reads it), holding the number of bytes of
/// the moves, the moves, and then all literal bytes of the file in order. A move is three numbers: how many literal
/// bytes come first, how far from the end of the move before it in the text the next one begins (zigzag), how many
/// bytes of text it takes. Behind the last move the rest of the literals follows. Numbers have seven bits a byte,
/// the lowest first, the eighth set on all but the last.
///
/// The text is the UTF-8 of every passage of the volume in order, each followed by a line feed.

/// Keeps \a file as the source of \a draft, whose passages must not change any more.
void packSource(VolumeDraft &draft, const QByteArray &file);

[[nodiscard]] QByteArray packBeside(const QByteArray &file, const QByteArray &text);

/// What qCompress() packed; nothing where that says to be more than \a most bytes, before any is unpacked.
[[nodiscard]] QByteArray unpackBounded(const QByteArray &packed, qint64 most);

/// The file again, of \a bytes bytes; nothing where \a packed or \a text are not what they were.
[[nodiscard]] std::optional<QByteArray> unpackBeside(const QByteArray &packed, const QByteArray &text,
                                                     qint64 bytes);

} // namespace Chancery
