// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part chancery-network: requests as Qt Network makes them.

#include "network.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

namespace Chancery::Download
{

namespace
{

constexpr qint64 readAhead = 1 << 20; ///< bytes that wait to be read; the server is held back beyond

/// The desktop's proxy, as a university has one; none to this computer itself.
class Proxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (host == QStringLiteral("localhost") || QHostAddress(host).isLoopback()) {
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        }
        return systemProxyForQuery(query);
    }
};

NetworkEnd endOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
        return NetworkEnd::Complete;
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError: // "network is unreachable" comes as this
    case QNetworkReply::ProxyNotFoundError:
        return NetworkEnd::Offline;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
        return NetworkEnd::Refused;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::
        OperationCanceledError: // a transfer timeout: whoever takes a request back is not told
        return NetworkEnd::TimedOut;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProxyConnectionClosedError:
        return NetworkEnd::Interrupted;
    case QNetworkReply::SslHandshakeFailedError:
        return NetworkEnd::NotSecure;
    default:
        return NetworkEnd::Failed;
    }
}

class ReplyExchange final : public QObject, public Exchange
{
public:
    ReplyExchange(QNetworkReply *reply, NetworkHandlers handlers)
        : m_reply(reply)
        , m_handlers(std::make_shared<NetworkHandlers>(std::move(handlers)))
    {
        reply->setReadBufferSize(readAhead);
        connect(reply, &QNetworkReply::metaDataChanged, this, &ReplyExchange::tellHead);
        connect(reply, &QNetworkReply::readyRead, this, &ReplyExchange::tellBody);
        connect(reply, &QNetworkReply::finished, this, &ReplyExchange::tellEnd);
    }
    ~ReplyExchange() override
    {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }

private:
    void tellHead()
    {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (m_headTold || status == 0) {
            return;
        }
        m_headTold = true;
        NetworkHead head{status,
                         m_reply->rawHeader("ETag"),
                         m_reply->rawHeader("Content-Range"),
                         m_reply->rawHeader("Location"),
                         m_reply->rawHeader("Retry-After"),
                         m_reply->rawHeader("X-RateLimit-Reset"),
                         -1};
        if (m_reply->hasRawHeader("Content-Length")) {
            head.length = m_reply->rawHeader("Content-Length").toLongLong();
        }
        const auto handlers = m_handlers; // it may be the last act of this exchange
        handlers->head(head);
    }

    void tellBody()
    {
        const QPointer<ReplyExchange> self = this;
        tellHead();
        if (!self) {
            return;
        }
        const QByteArray bytes = m_reply->isOpen() ? m_reply->readAll() : QByteArray();
        const auto handlers = m_handlers;
        if (!bytes.isEmpty()) {
            handlers->body(bytes);
        }
    }

    void tellEnd()
    {
        const QPointer<ReplyExchange> self = this;
        tellBody();
        if (!self) {
            return;
        }
        // That a server says no (404 and the like) is an answer as any other.
        const int error = m_reply->error();
        const bool isAnswer =
            m_headTold && error > QNetworkReply::UnknownProxyError && error != QNetworkReply::ProtocolFailure;
        const auto handlers = m_handlers;
        handlers->ended(isAnswer ? NetworkEnd::Complete : endOf(m_reply->error()), m_reply->errorString());
    }

    QNetworkReply *m_reply;
    std::shared_ptr<NetworkHandlers> m_handlers;
    bool m_headTold = false;
};

class QtNetwork final : public Network
{
public:
    QtNetwork()
    {
        m_manager.setProxyFactory(new Proxies);
    }
    std::unique_ptr<Exchange> get(const NetworkRequest &request, NetworkHandlers handlers) override
    {
        QNetworkRequest asked(request.url);
        asked.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        asked.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        asked.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        asked.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        asked.setTransferTimeout(request.timeout);
        for (const auto &[name, value] : request.headers) {
            asked.setRawHeader(name, value);
        }
        return std::make_unique<ReplyExchange>(m_manager.get(asked), std::move(handlers));
    }

private:
    QNetworkAccessManager m_manager;
};

} // namespace

} // namespace Chancery::Download

extern "C" Q_DECL_EXPORT Chancery::Download::Network *chancery_make_network()
{
    return new Chancery::Download::QtNetwork;
}
