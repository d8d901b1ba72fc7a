// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repository.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Chancery::Download
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::Download::Repository)
};

bool isLoopback(const QString &host)
{
    // Addresses only as they are usually written: anything else is not worth taking a risk for.
    static const QRegularExpression address(QStringLiteral("^(localhost|127(\\.\\d{1,3}){3}|::1)$"));
    return address.match(host).hasMatch();
}

} // namespace

QUrl Repository::file(const QString &volume) const
{
    return files.resolved(QUrl(QString(volume + QStringLiteral(".xml"))));
}

QUrl Repository::page() const
{
    return *this == official()
        ? QUrl(QStringLiteral("https://github.com/HistoryAtState/frus/tree/master/volumes"))
        : files;
}

Repository Repository::official()
{
    return {QStringLiteral("github.com/HistoryAtState/frus"),
            QUrl(QStringLiteral("https://api.github.com/repos/HistoryAtState/frus/git/trees/master:volumes")),
            QUrl(QStringLiteral("https://raw.githubusercontent.com/HistoryAtState/frus/master/volumes/"))};
}

Result<Repository> Repository::at(const QString &address)
{
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !mayAsk(url)) {
        return failure(Error::Kind::BadInput,
                       Words::tr("“%1” is no address volumes can be fetched from: write one that begins with "
                                 "https://. Nothing was fetched.")
                           .arg(address));
    }
    url = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    if (!url.path().endsWith(u'/')) {
        url.setPath(url.path() + u'/');
    }
    return Repository{url.authority() + url.path().chopped(1),
                      url.resolved(QUrl(QStringLiteral("listing.json"))), url};
}

bool isVolumeId(QStringView id)
{
    static const QRegularExpression pattern(QStringLiteral("^frus\\d[A-Za-z0-9-]{0,59}$"));
    return pattern.matchView(id).hasMatch() && !id.endsWith(u'\n');
}

bool mayAsk(const QUrl &url)
{
    return url.scheme() == QStringLiteral("https")
        || (url.scheme() == QStringLiteral("http") && isLoopback(url.host()));
}

bool mayFollow(const QUrl &from, const QUrl &to)
{
    return to.isValid() && mayAsk(to)
        && (to.scheme() == QStringLiteral("https") || from.scheme() == QStringLiteral("http"));
}

} // namespace Chancery::Download
