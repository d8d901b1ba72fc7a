// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer.h"

#include "gitblob.h"

#include <QFile>
#include <QFileInfo>
#include <QFuture>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace Chancery::Download
{

namespace
{

constexpr qint64 largestVolume = 256LL << 20; ///< bytes; the largest known has some 10 million
constexpr int mostQuestions = 6; ///< for one file, in one go

/// "bytes 100-199/200" (RFC 9110 § 14.4); -1 for what is not told.
struct ContentRange {
    qint64 first = -1;
    qint64 all = -1;
};

ContentRange readRange(const QByteArray &header)
{
    ContentRange range;
    if (!header.startsWith("bytes ")) {
        return range;
    }
    const QByteArray places = header.sliced(6);
    bool isNumber = false;
    if (const qint64 first = places.first(std::max<qsizetype>(0, places.indexOf('-'))).toLongLong(&isNumber);
        isNumber) {
        range.first = first;
    }
    if (const qint64 all = places.sliced(places.indexOf('/') + 1).toLongLong(&isNumber); isNumber) {
        range.all = all;
    }
    return range;
}

} // namespace

Transfer::Transfer(Network &network, CatalogueEntry entry, const QUrl &url, const QString &path, int timeout,
                   Handlers handlers)
    : m_network(network)
    , m_entry(std::move(entry))
    , m_url(url)
    , m_path(path)
    , m_timeout(timeout)
    , m_handlers(std::move(handlers))
    , m_part(path, m_entry.blob)
{
    m_received = m_part.size();
}

void Transfer::start()
{
    if (!QFileInfo::exists(m_path)) {
        ask();
        return;
    }
    enter(Stage::Looking);
    QtConcurrent::run(gitBlobHashOfFile, m_path).then(this, [this](const QByteArray &hash) {
        if (hash == m_entry.blob) {
            m_received = QFileInfo(m_path).size();
            end(std::nullopt, {});
        } else {
            ask(); // another version; it stays until this one is whole
        }
    });
}

qint64 Transfer::most() const
{
    return m_entry.size >= 0 ? m_entry.size : largestVolume;
}

void Transfer::enter(Stage stage)
{
    m_stage = stage;
    m_handlers.changed();
}

void Transfer::ask()
{
    m_received = m_before = m_part.size();
    if (m_entry.size >= 0 && m_received == m_entry.size && m_received > 0) {
        check();
        return;
    }
    if (m_received > most()) {
        m_part.remove();
        m_received = m_before = 0;
    }
    ++m_questions;
    NetworkRequest request{m_url, {}, m_timeout};
    if (m_received > 0) {
        request.headers.emplace_back("Range", QByteArray("bytes=" + QByteArray::number(m_received) + '-'));
        if (!m_part.etag().isEmpty()) {
            request.headers.emplace_back("If-Range", m_part.etag());
        }
    }
    enter(Stage::Fetching);
    m_question = std::make_unique<Question>(
        m_network, m_entry.volume, std::move(request),
        Question::Handlers{[this](const NetworkHead &head) { take(head); },
                           [this](QByteArrayView bytes) { write(bytes); },
                           [this](std::optional<Failure> failure) { arrived(std::move(failure)); }});
}

void Transfer::askAnew()
{
    m_question.reset();
    m_part.remove();
    if (std::exchange(m_isAnew, true)) {
        end(Failure::Why::ServerFault, QStringLiteral("no range that fits"));
        return;
    }
    m_isJoined = false;
    ask();
}

void Transfer::take(const NetworkHead &head)
{
    constexpr int partOfIt = 206;
    constexpr int whole = 200;
    if (head.status == partOfIt && m_before > 0) {
        takeRest(head);
        return;
    }
    if (head.status != whole) {
        askAnew();
        return;
    }
    m_received = m_before = 0;
    m_isJoined = false;
    if (head.length >= 0 && (head.length > most() || (m_entry.size >= 0 && head.length != m_entry.size))) {
        m_part.remove();
        end(m_entry.size >= 0 ? Failure::Why::WrongContent : Failure::Why::TooLarge,
            QStringLiteral("%1 bytes, not %2").arg(head.length).arg(most()));
        return;
    }
    if (const auto why = m_part.beginAnew(head.etag)) {
        end(why);
    }
}

void Transfer::takeRest(const NetworkHead &head)
{
    const ContentRange range = readRange(head.contentRange);
    if (range.first != m_before || (m_entry.size >= 0 && range.all >= 0 && range.all != m_entry.size)) {
        askAnew();
        return;
    }
    m_isJoined = true;
    if (const auto why = m_part.goOn()) {
        end(why);
    }
}

void Transfer::write(QByteArrayView bytes)
{
    if (m_stage != Stage::Fetching) {
        return;
    }
    if (m_received + bytes.size() > most()) {
        m_part.remove();
        m_received = 0;
        end(m_entry.size >= 0 ? Failure::Why::WrongContent : Failure::Why::TooLarge,
            QStringLiteral("more than %1 bytes").arg(most()));
        return;
    }
    if (const auto why = m_part.write(bytes)) {
        end(why);
        return;
    }
    m_received += bytes.size();
    m_handlers.changed();
}

void Transfer::arrived(std::optional<Failure> failure)
{
    m_question.reset();
    m_part.close();
    // An answer that did not say how long it is, and is too short, broke off as well.
    if (!failure && m_entry.size >= 0 && m_received < m_entry.size) {
        failure = failureOf(Failure::Why::Interrupted, m_entry.volume, m_url);
    }
    if (!failure) {
        check();
    } else if (failure->mayGoOn() && m_received > m_before && m_questions < mostQuestions) {
        ask();
    } else {
        end(std::move(failure));
    }
}

void Transfer::check()
{
    enter(Stage::Checking);
    QtConcurrent::run(gitBlobHashOfFile, m_part.path()).then(this, [this](const QByteArray &hash) {
        if (hash == m_entry.blob) {
            end(m_part.finish());
        } else if (m_isJoined && !m_isAnew) {
            askAnew(); // what was kept may have been the fault
        } else {
            m_part.remove();
            m_received = 0;
            end(Failure::Why::WrongContent,
                QStringLiteral("%1, not %2").arg(QLatin1StringView(hash), QLatin1StringView(m_entry.blob)));
        }
    });
}

void Transfer::end(std::optional<Failure::Why> why, const QString &detail)
{
    end(why ? std::optional(failureOf(*why, m_entry.volume, m_url, detail)) : std::nullopt);
}

void Transfer::end(std::optional<Failure> failure)
{
    m_question.reset();
    m_part.close();
    m_stage = Stage::Over;
    const auto ended = m_handlers.ended; // it may be the last act of this transfer
    ended(std::move(failure));
}

} // namespace Chancery::Download
