// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "failure.h"

#include <QFile>
#include <QString>

#include <optional>

namespace Chancery::Download
{

/// A file while it comes: NAME.part beside where it will stand, and NAME.part.from, which says of which content it is
/// the beginning, so that nothing is ever joined to the beginning of something else.
class PartFile
{
public:
    /// For the file \a path with the content \a blob. A beginning of another content is removed.
    PartFile(const QString &path, const QByteArray &blob);

    [[nodiscard]] QString path() const
    {
        return m_file.fileName();
    }
    /// Bytes that are there to go on from.
    [[nodiscard]] qint64 size() const;
    /// What the server called the content; empty where it did not, or only loosely (a weak tag, RFC 9110 § 13.1.5).
    [[nodiscard]] QByteArray etag() const
    {
        return m_etag;
    }

    [[nodiscard]] std::optional<Failure::Why> beginAnew(const QByteArray &etag);
    [[nodiscard]] std::optional<Failure::Why> goOn();
    /// Writes through to the system, so that a full disk is told at once.
    [[nodiscard]] std::optional<Failure::Why> write(QByteArrayView bytes);
    void close();
    void remove();
    /// Puts the file where it is to stand, in place of what stands there.
    [[nodiscard]] std::optional<Failure::Why> finish();

private:
    [[nodiscard]] std::optional<Failure::Why> open(QIODevice::OpenMode mode);
    [[nodiscard]] QString notePath() const;

    QString m_target;
    QByteArray m_blob;
    QByteArray m_etag;
    QFile m_file;
};

} // namespace Chancery::Download
