// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QLatin1StringView>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace Chancery::Download
{

/// What is asked of a server, with GET.
struct NetworkRequest {
    QUrl url;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    int timeout = 30'000; ///< milliseconds without a byte
};

/// How an answer begins. Redirects come as they are: nothing is followed.
struct NetworkHead {
    int status = 0;
    QByteArray etag; ///< with its quotation marks and W/
    QByteArray contentRange;
    QByteArray location;
    QByteArray retryAfter;
    QByteArray limitReset; ///< when the forge takes requests again, X-RateLimit-Reset: seconds since 1970
    qint64 length = -1; ///< of the body that follows; -1 where not told
};

enum class NetworkEnd {
    Complete, ///< answered whole, whatever the status
    Offline, ///< no network, or the server's name is not known
    Refused, ///< the server, or a proxy, takes no connection
    TimedOut,
    Interrupted, ///< broke off within
    NotSecure, ///< no encryption here, or the server is not who it says
    Failed,
};

/// Told on the thread that asked, in this order: head at most once, body as often as bytes come, ended once.
struct NetworkHandlers {
    std::function<void(const NetworkHead &)> head;
    std::function<void(QByteArrayView)> body;
    std::function<void(NetworkEnd, const QString &detail)> ended;
};

/// One request that is under way. Gone, it is taken back, and none of its handlers is called any more; it may go
/// from within one of them.
class Exchange
{
public:
    Exchange() = default;
    virtual ~Exchange() = default;
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;
};

/// What this station asks of Qt Network, which is in a part of the program of its own (networkpart.cpp, see
/// partFunction()), on the other side of this interface. Of one thread, which needs an event loop.
class Network
{
public:
    Network() = default;
    virtual ~Network() = default;
    Network(const Network &) = delete;
    Network &operator=(const Network &) = delete;

    [[nodiscard]] virtual std::unique_ptr<Exchange> get(const NetworkRequest &request,
                                                        NetworkHandlers handlers) = 0;
};

/// The part, and the function of it that makes a network; the caller owns what it returns.
inline constexpr QLatin1StringView networkPart("chancery-network");
inline constexpr const char *makeNetworkName = "chancery_make_network";
using MakeNetwork = Network *(*)();

} // namespace Chancery::Download
