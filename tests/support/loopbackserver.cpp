// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loopbackserver.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <algorithm>

namespace Chancery::TestSupport
{

namespace
{

/// Git's name for a content, computed apart from the program that is tested.
QByteArray blobOf(const QByteArray &content)
{
    const QByteArray all = "blob " + QByteArray::number(content.size()) + QByteArray(1, '\0') + content;
    return QCryptographicHash::hash(all, QCryptographicHash::Sha1).toHex();
}

QHash<QByteArray, QByteArray> headersOf(const QByteArray &request)
{
    QHash<QByteArray, QByteArray> headers;
    for (const QByteArray &line : request.split('\n')) {
        if (const qsizetype colon = line.indexOf(':'); colon > 0) {
            headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
    }
    return headers;
}

} // namespace

LoopbackServer::LoopbackServer()
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *socket = nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, request = QByteArray()]() mutable {
            request += socket->readAll();
            if (request.contains("\r\n\r\n")) {
                answer(socket, std::exchange(request, {}));
            }
        });
    });
}

QString LoopbackServer::address() const
{
    return QStringLiteral("http://127.0.0.1:%1/").arg(serverPort());
}

std::vector<LoopbackServer::Asked> LoopbackServer::asked(const QByteArray &path) const
{
    std::vector<Asked> found;
    std::ranges::copy_if(m_asked, std::back_inserter(found),
                         [&](const Asked &each) { return each.path == path; });
    return found;
}

void LoopbackServer::putVolume(const QString &volume, const QByteArray &content)
{
    Answer &file = m_answers[QByteArray('/' + volume.toLatin1() + ".xml")];
    file = {};
    file.content = content;
    file.etag = '"' + blobOf(content) + '"';
    m_volumes.removeIf([&](const auto &each) { return each.first == volume; });
    m_volumes.emplace_back(volume, content);
    list();
}

void LoopbackServer::list()
{
    QJsonArray tree;
    for (const auto &[volume, content] : std::as_const(m_volumes)) {
        tree.append(QJsonObject{{QStringLiteral("path"), QString(volume + QStringLiteral(".xml"))},
                                {QStringLiteral("mode"), QStringLiteral("100644")},
                                {QStringLiteral("type"), QStringLiteral("blob")},
                                {QStringLiteral("size"), content.size()},
                                {QStringLiteral("sha"), QString::fromLatin1(blobOf(content))}});
    }
    tree.append(QJsonObject{{QStringLiteral("path"), QStringLiteral("README.md")},
                            {QStringLiteral("type"), QStringLiteral("blob")}});
    m_answers["/listing.json"].content =
        QJsonDocument(QJsonObject{{QStringLiteral("truncated"), false}, {QStringLiteral("tree"), tree}})
            .toJson();
}

void LoopbackServer::answer(QTcpSocket *socket, const QByteArray &request)
{
    const QList<QByteArray> words = request.first(request.indexOf('\r')).split(' ');
    Asked asked{words.value(1), headersOf(request), 0};
    Answer missing;
    missing.status = 404;
    missing.content = "<html>Not here</html>";
    Answer &told = m_answers.contains(asked.path) ? m_answers[asked.path] : missing;

    int status = told.status;
    QByteArray body = told.content;
    QByteArray head;
    const QByteArray range = asked.headers.value("range");
    const QByteArray condition = asked.headers.value("if-range");
    if (status == 200 && told.takesRanges && range.startsWith("bytes=")
        && (condition.isEmpty() || condition == told.etag)) {
        const qint64 first = range.sliced(6, range.indexOf('-') - 6).toLongLong();
        status = first < body.size() ? 206 : 416;
        head += "Content-Range: bytes " + QByteArray::number(first) + '-'
            + QByteArray::number(body.size() - 1) + '/' + QByteArray::number(body.size()) + "\r\n";
        body = status == 206 ? body.sliced(first) : QByteArray();
    }
    if (!told.etag.isEmpty()) {
        head += "ETag: " + told.etag + "\r\n";
    }
    for (const auto &[name, value] : std::as_const(told.headers)) {
        head += name + ": " + value + "\r\n";
    }
    if (told.tellsLength) {
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    const bool cuts = told.cutAfter >= 0 && told.cuts > 0 && told.cutAfter < body.size();
    const bool stalls = told.stallAfter >= 0 && told.stallAfter < body.size();
    if (cuts) {
        --told.cuts;
        body.truncate(told.cutAfter);
    } else if (stalls) {
        body.truncate(told.stallAfter);
    }
    asked.sent = body.size();
    m_asked.push_back(asked);
    socket->write("HTTP/1.1 " + QByteArray::number(status) + " As told\r\nConnection: close\r\n" + head
                  + "\r\n" + body);
    if (!stalls || cuts) {
        socket->disconnectFromHost();
    }
}

} // namespace Chancery::TestSupport
