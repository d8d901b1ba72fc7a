// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Chancery::Download
{

/// What git names a file's content by: SHA-1 over "blob", its size and a NUL, then the bytes ("Git Internals – Git
/// Objects" in the book Pro Git). Lower-case hexadecimal. It proves that nothing was lost or garbled on the way; that
/// nobody changed it on purpose is what https is for.
[[nodiscard]] QByteArray gitBlobHash(QByteArrayView content);
/// The same of a file; empty where it cannot be read. Reads it piece by piece.
[[nodiscard]] QByteArray gitBlobHashOfFile(const QString &path);

} // namespace Chancery::Download
