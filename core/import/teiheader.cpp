// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teiheader.h"

#include "teidating.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

QString firstOf(const Record &header, QLatin1StringView element, QLatin1StringView type,
                QLatin1StringView oldType = {})
{
    const QString text = header.first(element, type);
    return text.isEmpty() && !oldType.isEmpty() ? header.first(element, oldType) : text;
}

/// Without suffix, and without the " (1)" of a second download.
QString baseName(const QString &fileName)
{
    static const QRegularExpression copyNumber(u" \\(\\d+\\)$"_s);
    return QFileInfo(fileName).completeBaseName().remove(copyNumber);
}

/// "Volume XV, Part 1" as "XV, Part 1".
QString bareNumber(QString number)
{
    static const QRegularExpression word(u"^(?:Volumes?|Vol\\.)\\s+"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return number.remove(word);
}

QString publicationYear(const Record &header)
{
    const QString typed = header.first("date"_L1, "publication-date"_L1);
    if (!typed.isEmpty()) {
        return typed;
    }
    for (const Record::Node *date : header.all("date"_L1)) {
        if (date->value("type"_L1).isEmpty() && header.around(*date, "publicationStmt"_L1)) {
            return header.text(*date);
        }
    }
    return {};
}

} // namespace

Volume volumeFrom(const Record &header)
{
    Volume volume;
    if (header.nodes().empty()) {
        return volume;
    }
    volume.completeTitle = header.first("title"_L1, "complete"_L1);
    volume.series = header.first("title"_L1, "series"_L1);
    volume.subSeries = firstOf(header, "title"_L1, "sub-series"_L1, "subseries"_L1);
    volume.number = bareNumber(firstOf(header, "title"_L1, "volume-number"_L1, "volumenumber"_L1));
    volume.title = header.first("title"_L1, "volume"_L1);
    if (volume.title.isEmpty()) {
        volume.title = volume.completeTitle.isEmpty() ? header.first("title"_L1) : volume.completeTitle;
    }
    for (const Record::Node *editor : header.all("editor"_L1)) {
        const QString name = header.text(*editor);
        if (name.isEmpty()) {
            continue;
        }
        if (editor->value("role"_L1) == "general"_L1) {
            volume.generalEditor = name;
        } else {
            volume.editors.append(name);
        }
    }
    volume.publisher = header.first("publisher"_L1);
    volume.place = header.first("pubPlace"_L1);
    volume.published = publicationYear(header);
    for (const Record::Node *date : header.all("date"_L1, "content-date"_L1)) {
        // Coverage is a span the volume lasts over, however the attributes are named.
        volume.coverage = datingOf(date->attributes);
        if (volume.coverage.precision == DatePrecision::Between) {
            volume.coverage.precision = DatePrecision::Span;
        }
    }
    return volume;
}

bool isNamedAsVolume(const QString &fileName)
{
    static const QRegularExpression frusId(u"^frus\\d[A-Za-z0-9-]*$"_s);
    return frusId.match(baseName(fileName)).hasMatch();
}

QString volumeId(const QString &fileName, const Record &header, const QString &rootId, const IdTaken &taken,
                 Oddities &oddities)
{
    static const QRegularExpression unfit(u"[#/\\\\\\s;?%]+"_s);
    constexpr qsizetype longestId = 200;
    const QString base = baseName(fileName);
    const auto isFree = [&](const QString &id) { return !id.isEmpty() && !(taken && taken(id)); };
    const QString idno = header.nodes().empty() ? QString() : header.first("idno"_L1, "frus"_L1);
    QString id = isNamedAsVolume(fileName) ? base : isFree(idno) ? idno : isFree(rootId) ? rootId : base;
    id.replace(unfit, u"-"_s);
    id.truncate(longestId);
    for (const QString &other : {idno, rootId}) {
        if (!other.isEmpty() && other != id) {
            oddities.tell(Diagnostic::Severity::Warning,
                          QCoreApplication::translate("Chancery::Import",
                                                      "The file calls the volume “%1” inside, but it "
                                                      "was imported as “%2”.")
                              .arg(other, id),
                          other);
            break;
        }
    }
    return id;
}

} // namespace Chancery::Import
