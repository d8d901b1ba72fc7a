// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "failure.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Chancery::Download
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::Download::Failure)
};

using Why = Failure::Why;

Error::Kind kindOf(Why why)
{
    switch (why) {
    case Why::NotFound:
    case Why::Unlisted:
        return Error::Kind::NotFound;
    case Why::ServerFault:
    case Why::WrongContent:
    case Why::TooLarge:
        return Error::Kind::BadInput;
    case Why::DiskFull:
        return Error::Kind::DiskFull;
    case Why::NotWritable:
        return Error::Kind::ReadOnly;
    case Why::Busy:
        return Error::Kind::Busy;
    case Why::Cancelled:
        return Error::Kind::Cancelled;
    default:
        return Error::Kind::System;
    }
}

/// %1 is what was asked for, %2 the server.
QString sentence(Why why)
{
    switch (why) {
    case Why::Offline:
        return Words::tr("%1 was not fetched: %2 cannot be reached. This computer seems to be off line; what "
                         "was fetched before is kept.");
    case Why::Refused:
        return Words::tr("%1 was not fetched: %2 takes no connection. What was fetched before is kept; try "
                         "again later.");
    case Why::TimedOut:
        return Words::tr("%1 was not fetched whole: %2 does not answer any more. What came is kept; fetch it "
                         "again and it goes on from there.");
    case Why::Interrupted:
        return Words::tr("%1 was not fetched whole: the connection to %2 broke off. What came is kept; fetch "
                         "it again and it goes on from there.");
    case Why::NotSecure:
        return Words::tr("%1 was not fetched: no safe connection to %2 could be made, and nothing is fetched "
                         "over another. Nothing was kept.");
    case Why::NotFound:
        return Words::tr("%1 was not fetched: %2 does not have it. It may have another name by now; Refresh "
                         "asks for the names.");
    case Why::LimitReached:
        return Words::tr("%1 was not fetched: %2 takes no more requests from here for a while. What was "
                         "fetched before is kept; try again later.");
    case Why::ServerFault:
        return Words::tr("%1 was not fetched: what %2 answered is no answer to it. Try again later.");
    case Why::WrongContent:
        return Words::tr(
            "%1 was fetched from %2, but is not what its checksum promises, and was thrown away. "
            "It may have been revised: refresh the list, then fetch it again.");
    case Why::TooLarge:
        return Words::tr("%1 was not fetched: %2 sends more than a volume can be. Nothing was kept.");
    case Why::DiskFull:
        return Words::tr("%1 was not fetched whole: the disk is full. What came is kept; make room, then "
                         "fetch it again.");
    case Why::NotWritable:
        return Words::tr("%1 was not fetched: the folder it would be kept in cannot be written.");
    case Why::Busy:
        return Words::tr("%1 was not fetched: another Chancery is fetching volumes. Wait for it to end, then "
                         "try again.");
    case Why::Unlisted:
        return Words::tr("%1 was not fetched: it is not in the list of %2, so that it could not be checked. "
                         "Refresh asks for the list.");
    case Why::Cancelled:
        return Words::tr("%1 was not fetched whole: it was cancelled. What came is kept; fetch it again and "
                         "it goes on from there.");
    case Why::Broken:
        return Words::tr("%1 was not fetched: the program is not whole.");
    }
    return {};
}

QString withCapital(QString text)
{
    // An id keeps its small letters; only words of ours begin a sentence.
    if (text.contains(u' ')) {
        text[0] = text[0].toUpper();
    }
    return text;
}

/// When the server says it takes requests again; invalid where it does not say.
QDateTime againAt(const NetworkHead &head)
{
    bool ok = false;
    if (const int seconds = head.retryAfter.toInt(&ok); ok && seconds > 0) {
        return QDateTime::currentDateTime().addSecs(seconds);
    }
    if (const qint64 seconds = head.limitReset.toLongLong(&ok); ok && seconds > 0) {
        return QDateTime::fromSecsSinceEpoch(seconds);
    }
    return {};
}

} // namespace

bool Failure::concernsAll() const
{
    switch (why) {
    case Why::Offline:
    case Why::Refused:
    case Why::NotSecure:
    case Why::LimitReached:
    case Why::DiskFull:
    case Why::NotWritable:
    case Why::Busy:
    case Why::Broken:
        return true;
    default:
        return false;
    }
}

bool Failure::mayGoOn() const
{
    return why == Why::TimedOut || why == Why::Interrupted;
}

Failure failureOf(Why why, const QString &what, const QUrl &url, const QString &detail)
{
    // Not arg(): not every sentence names the server.
    QString message = sentence(why);
    message.replace(QStringLiteral("%2"), url.host()).replace(QStringLiteral("%1"), withCapital(what));
    return {why, {kindOf(why), message, detail}};
}

Failure failureOf(NetworkEnd end, const QString &what, const QUrl &url, const QString &detail)
{
    switch (end) {
    case NetworkEnd::Offline:
        return failureOf(Why::Offline, what, url, detail);
    case NetworkEnd::Refused:
        return failureOf(Why::Refused, what, url, detail);
    case NetworkEnd::TimedOut:
        return failureOf(Why::TimedOut, what, url, detail);
    case NetworkEnd::NotSecure:
        return failureOf(Why::NotSecure, what, url, detail);
    case NetworkEnd::Interrupted:
    case NetworkEnd::Complete:
        return failureOf(Why::Interrupted, what, url, detail);
    case NetworkEnd::Failed:
        break;
    }
    return failureOf(Why::ServerFault, what, url, detail);
}

std::optional<Failure> failureOf(const NetworkHead &head, const QString &what, const QUrl &url)
{
    const QString detail = QStringLiteral("HTTP %1, %2").arg(head.status).arg(url.toString());
    switch (head.status) {
    case 200:
    case 206:
        return std::nullopt;
    case 404:
    case 410:
        return failureOf(Why::NotFound, what, url, detail);
    case 403:
    case 429: {
        Failure failure = failureOf(Why::LimitReached, what, url, detail);
        if (const QDateTime at = againAt(head); at.isValid()) {
            failure.error.message += u' '
                + Words::tr("It says that it will again at %1.")
                      .arg(QLocale().toString(at.time(), QLocale::ShortFormat));
        }
        return failure;
    }
    default:
        return failureOf(Why::ServerFault, what, url, detail);
    }
}

} // namespace Chancery::Download
