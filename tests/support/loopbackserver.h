// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QTcpServer>

#include <utility>
#include <vector>

class QTcpSocket;

namespace Chancery::TestSupport
{

/// A web server on the loopback address that answers GET as it is told to, the ways a bad line does included. Works in
/// the event loop of the test.
class LoopbackServer : public QTcpServer
{
public:
    struct Answer {
        QByteArray content;
        QByteArray etag;
        int status = 200;
        QList<std::pair<QByteArray, QByteArray>> headers;
        bool takesRanges = true;
        bool tellsLength = true;
        qint64 cutAfter = -1; ///< hangs up after so many bytes of the body
        int cuts = 1; ///< so often, and then no more
        qint64 stallAfter = -1; ///< says nothing more after so many bytes of the body, and stays on the line
    };
    struct Asked {
        QByteArray path;
        QHash<QByteArray, QByteArray> headers; ///< by name in small letters
        qint64 sent = 0; ///< bytes of the body
    };

    LoopbackServer();

    /// The volume's file, as a mirror has it, listed in listing.json.
    void putVolume(const QString &volume, const QByteArray &content);
    /// What is at \a path: "/frus1861.xml".
    Answer &at(const QByteArray &path)
    {
        return m_answers[path];
    }
    /// "http://127.0.0.1:4711/"
    [[nodiscard]] QString address() const;
    /// What came, in order.
    [[nodiscard]] const std::vector<Asked> &asked() const
    {
        return m_asked;
    }
    /// What came for \a path.
    [[nodiscard]] std::vector<Asked> asked(const QByteArray &path) const;

private:
    void answer(QTcpSocket *socket, const QByteArray &request);
    void list();

    QHash<QByteArray, Answer> m_answers;
    QList<std::pair<QString, QByteArray>> m_volumes;
    std::vector<Asked> m_asked;
};

} // namespace Chancery::TestSupport
