// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"

#include <QString>
#include <QUrl>

namespace Chancery::Download
{

/// Where volumes are fetched from. A value.
struct Repository {
    QString name; ///< as a reader would write it: "github.com/HistoryAtState/frus"
    QUrl listing; ///< which volumes there are, see readListing()
    QUrl files; ///< the folder of the files, ends in /

    [[nodiscard]] QUrl file(const QString &volume) const;
    /// Where a person finds the files with a browser.
    [[nodiscard]] QUrl page() const;

    /// The public repository of the Office of the Historian.
    static Repository official();
    /// A mirror: a folder on a server that holds the files, and the forge's answer as listing.json. BadInput
    /// unless it is reached over https, or over http on this computer.
    static Result<Repository> at(const QString &address);

    bool operator==(const Repository &) const = default;
};

/// Whether \a id can name a volume, and so a file: letters, digits and hyphens after "frus".
[[nodiscard]] bool isVolumeId(QStringView id);

/// Whether anything may be asked at \a url: over https anywhere, over http on the loopback address only.
[[nodiscard]] bool mayAsk(const QUrl &url);
/// Whether an answer from \a from may send on to \a to: never from https to anything less.
[[nodiscard]] bool mayFollow(const QUrl &from, const QUrl &to);

} // namespace Chancery::Download
