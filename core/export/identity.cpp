// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity.h"

#include <QRegularExpression>
#include <QUrl>

namespace Chancery::Export
{

namespace
{

const QString publisher = QStringLiteral("https://history.state.gov/historicaldocuments/");
const QString scheme = QStringLiteral("chancery:");

QString encoded(const QString &part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

QString decoded(QStringView part)
{
    return QUrl::fromPercentEncoding(part.toUtf8());
}

} // namespace

bool isPublishedVolume(const QString &volume)
{
    static const QRegularExpression form(QStringLiteral("^frus\\d{4}[A-Za-z0-9-]*$"));
    return form.match(volume).hasMatch();
}

QString documentUrl(const DocumentKey &key)
{
    if (!key.isValid() || !isPublishedVolume(key.volume)) {
        return {};
    }
    return publisher + encoded(key.volume) + u'/' + encoded(key.xmlId);
}

QString ownUri(const DocumentKey &key)
{
    return scheme + encoded(key.volume) + u'/' + encoded(key.xmlId);
}

QString documentUri(const DocumentKey &key)
{
    const QString url = documentUrl(key);
    return url.isEmpty() ? ownUri(key) : url;
}

DocumentKey documentOfUri(QStringView uri)
{
    static const QRegularExpression page(
        QStringLiteral("^https?://(?:www\\.)?history\\.state\\.gov/historicaldocuments/([^/?#]+)/([^/?#]+)/"
                       "?(?:[?#].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression own(QStringLiteral("^chancery:([^/?#]+)/([^/?#]+)(?:#.*)?$"));
    for (const QRegularExpression &form : {page, own}) {
        if (const auto match = form.matchView(uri); match.hasMatch()) {
            return {decoded(match.capturedView(1)), decoded(match.capturedView(2))};
        }
    }
    return {};
}

} // namespace Chancery::Export
