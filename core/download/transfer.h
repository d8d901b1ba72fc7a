// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalogue.h"
#include "failure.h"
#include "partfile.h"
#include "question.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace Chancery::Download
{

/// One file on its way: looks whether it is there already, fetches it or the rest of it, and puts it in its place once
/// its size and checksum are right. Where the connection breaks off and something had come, it tries a few times to go
/// on by itself. Gone, or stopped, it leaves what came as NAME.part.
///
/// Lives on a thread with an event loop; checksums are taken on others.
class Transfer : public QObject
{
public:
    enum class Stage { Looking, Fetching, Checking, Over };
    struct Handlers {
        std::function<void()> changed; ///< bytes came, or another stage began
        std::function<void(std::optional<Failure>)> ended; ///< once; nothing where the file is in its place
    };

    /// \a entry must bear a checksum. \a network must outlive it. \a timeout as NetworkRequest's.
    Transfer(Network &network, CatalogueEntry entry, const QUrl &url, const QString &path, int timeout,
             Handlers handlers);

    void start();
    [[nodiscard]] Stage stage() const
    {
        return m_stage;
    }
    /// Bytes of the file that are here.
    [[nodiscard]] qint64 received() const
    {
        return m_received;
    }

private:
    void ask();
    void askAnew();
    void take(const NetworkHead &head);
    void takeRest(const NetworkHead &head);
    void write(QByteArrayView bytes);
    void arrived(std::optional<Failure> failure);
    void check();
    void enter(Stage stage);
    void end(std::optional<Failure::Why> why, const QString &detail = {});
    void end(std::optional<Failure> failure);
    [[nodiscard]] qint64 most() const;

    Network &m_network;
    CatalogueEntry m_entry;
    QUrl m_url;
    QString m_path;
    int m_timeout;
    Handlers m_handlers;
    PartFile m_part;
    std::unique_ptr<Question> m_question;
    Stage m_stage = Stage::Looking;
    qint64 m_received = 0;
    qint64 m_before = 0; ///< of that, what was there when the present question was asked
    int m_questions = 0;
    bool m_isJoined = false; ///< of pieces that came at different times
    bool m_isAnew = false; ///< begun anew once: not again
};

} // namespace Chancery::Download
