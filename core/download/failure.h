// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "network.h"

#include "model/error.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace Chancery::Download
{

/// Why something was not fetched, for the program, and in a sentence for the reader.
struct Failure {
    enum class Why {
        Offline,
        Refused, ///< by the server, or a proxy
        TimedOut,
        Interrupted,
        NotSecure, ///< also: sent on to where nothing is encrypted
        NotFound,
        LimitReached, ///< the server takes no more requests for a while
        ServerFault, ///< an answer that is none
        WrongContent, ///< not the size or the checksum that was told
        TooLarge,
        DiskFull,
        NotWritable,
        Busy, ///< another Chancery is fetching
        Unlisted, ///< without a checksum: not fetched, since it could not be checked
        Cancelled,
        Broken, ///< the program itself is not whole
    };
    Why why = Why::ServerFault;
    Error error;

    /// Whether trying the next file has any sense.
    [[nodiscard]] bool concernsAll() const;
    /// Whether going on where it broke off may help.
    [[nodiscard]] bool mayGoOn() const;
};

/// \a what is what was asked for, in words: "frus1961-63v06", or "the list of volumes".
[[nodiscard]] Failure failureOf(Failure::Why why, const QString &what, const QUrl &url,
                                const QString &detail = {});
/// Of an exchange that did not come to its end.
[[nodiscard]] Failure failureOf(NetworkEnd end, const QString &what, const QUrl &url, const QString &detail);
/// Of an answer that is not what was asked for; nothing for 200 and 206.
[[nodiscard]] std::optional<Failure> failureOf(const NetworkHead &head, const QString &what, const QUrl &url);

} // namespace Chancery::Download
