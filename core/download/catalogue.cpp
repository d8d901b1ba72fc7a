// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

#include "repository.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace Chancery::Download
{

namespace
{

constexpr qint64 largestKept = 8 << 20; ///< bytes; the whole series lists in a sixteenth of it

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::Download::Catalogue)
};

std::unexpected<Error> noListing(const QString &detail)
{
    return failure(Error::Kind::BadInput,
                   Words::tr("What the repository answered is no list of volumes. The list as it was known "
                             "before is kept; try again later."),
                   detail);
}

bool isHash(const QByteArray &text)
{
    return text.size() == 40
        && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

/// Nothing for what is no volume.
CatalogueEntry entryOf(const QJsonObject &file)
{
    static const QString ending = QStringLiteral(".xml");
    const QString path = file[u"path"].toString();
    const QString volume = path.endsWith(ending) ? path.chopped(ending.size()) : QString();
    if (file[u"type"].toString() != QStringLiteral("blob") || !isVolumeId(volume)) {
        return {};
    }
    const double size = file[u"size"].toDouble(-1);
    const QByteArray blob = file[u"sha"].toString().toLatin1();
    return {volume, size >= 0 && size < 1e15 ? std::llround(size) : -1, isHash(blob) ? blob : QByteArray()};
}

void sort(Catalogue &catalogue)
{
    std::ranges::sort(catalogue.entries, {}, &CatalogueEntry::volume);
    const auto twice = std::ranges::unique(catalogue.entries, {}, &CatalogueEntry::volume);
    catalogue.entries.erase(twice.begin(), twice.end());
}

QString bundledText()
{
    QFile file(QStringLiteral(":/chancery/catalogue/frus-volumes.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

const CatalogueEntry *Catalogue::find(const QString &volume) const
{
    const auto found = std::ranges::lower_bound(entries, volume, {}, &CatalogueEntry::volume);
    return found != entries.end() && found->volume == volume ? &*found : nullptr;
}

QDate bundledDay()
{
    static const QRegularExpression day(QStringLiteral("\\d{4}-\\d{2}-\\d{2}"));
    return QDate::fromString(day.match(bundledText()).captured(), Qt::ISODate);
}

Catalogue bundledCatalogue()
{
    Catalogue catalogue;
    for (const QString &line : bundledText().split(u'\n')) {
        if (isVolumeId(line)) {
            catalogue.entries.push_back({line, -1, {}});
        }
    }
    sort(catalogue);
    return catalogue;
}

Result<Catalogue> readListing(const QByteArray &json, const QDateTime &asked)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject() || !document[u"tree"].isArray()) {
        return noListing(error.errorString());
    }
    Catalogue catalogue;
    catalogue.asked = asked;
    catalogue.isCut = document[u"truncated"].toBool();
    for (const QJsonValue file : document[u"tree"].toArray()) {
        CatalogueEntry entry = entryOf(file.toObject());
        if (entry.volume.isEmpty()) {
            ++catalogue.passedOver;
        } else {
            catalogue.entries.push_back(std::move(entry));
        }
    }
    if (catalogue.entries.empty()) {
        return noListing(QStringLiteral("no volume among %1 files").arg(catalogue.passedOver));
    }
    sort(catalogue);
    return catalogue;
}

bool keepCatalogue(const Catalogue &catalogue, const QString &file)
{
    QJsonArray tree;
    for (const CatalogueEntry &entry : catalogue.entries) {
        tree.append(QJsonObject{{QStringLiteral("path"), QString(entry.volume + QStringLiteral(".xml"))},
                                {QStringLiteral("type"), QStringLiteral("blob")},
                                {QStringLiteral("size"), entry.size},
                                {QStringLiteral("sha"), QString::fromLatin1(entry.blob)}});
    }
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly)
        && out.write(
               QJsonDocument(QJsonObject{{QStringLiteral("asked"), catalogue.asked.toString(Qt::ISODate)},
                                         {QStringLiteral("truncated"), catalogue.isCut},
                                         {QStringLiteral("tree"), tree}})
                   .toJson(QJsonDocument::Compact))
        > 0
        && out.commit();
}

Catalogue keptCatalogue(const QString &file)
{
    QFile in(file);
    if (in.open(QIODevice::ReadOnly) && in.size() <= largestKept) {
        const QByteArray json = in.readAll();
        const QDateTime asked =
            QDateTime::fromString(QJsonDocument::fromJson(json)[u"asked"].toString(), Qt::ISODate);
        if (auto catalogue = readListing(json, asked); catalogue && asked.isValid()) {
            return *std::move(catalogue);
        }
    }
    return bundledCatalogue();
}

} // namespace Chancery::Download
