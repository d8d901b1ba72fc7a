// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryrows.h"

#include "widgets/documentindex.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr int TitleLines = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::LibraryRows)
};

Sign signOf(DocumentKind kind)
{
    return kind == DocumentKind::CatalogueCard ? Sign::Card
        : kind == DocumentKind::OwnText        ? Sign::Note
                                               : Sign::Page;
}

QString imprintOf(const Volume &volume)
{
    QStringList parts;
    if (!volume.subSeries.isEmpty()) {
        parts << volume.subSeries;
    }
    if (!volume.number.isEmpty()) {
        parts << Words::tr("Volume %1").arg(volume.number);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

Shelf shelfOf(const Volume &volume, const std::vector<Document> &documents)
{
    if (volume.origin == VolumeOrigin::Own) {
        return Shelf::Own;
    }
    const bool cards = !documents.empty() && std::ranges::all_of(documents, [](const Document &document) {
        return document.kind == DocumentKind::CatalogueCard;
    });
    return cards ? Shelf::Cards : Shelf::Volumes;
}

Row volumeRow(const Volume &volume, Shelf shelf, int count)
{
    Row row;
    const QString number = count < 0 ? QString() : QLocale().toString(count);
    const QString title = volume.title.isEmpty() ? volume.id : volume.title;
    switch (shelf) {
    case Shelf::Volumes:
        row.lines.push_back({title, Tone::Strong, 2, {}, number, Sign::None});
        row.lines.push_back({imprintOf(volume), Tone::Quiet, 1, {}, {}, Sign::None});
        break;
    case Shelf::Cards:
        row.lines.push_back({Words::tr("Catalogue cards"), Tone::Strong, 1, {}, number, Sign::None});
        row.lines.push_back({title, Tone::Quiet, 2, {}, {}, Sign::None});
        break;
    case Shelf::Own:
        row.lines.push_back({volume.title.isEmpty() ? Words::tr("Your texts") : volume.title,
                             Tone::Strong,
                             2,
                             {},
                             number,
                             Sign::None});
        break;
    }
    std::erase_if(row.lines, [](const RowLine &line) { return line.text.isEmpty(); });
    row.toolTip = volume.completeTitle.isEmpty() ? title : volume.completeTitle;
    return row;
}

Row documentRow(const Document &document, bool current)
{
    Row row;
    row.mark = current ? Row::Mark::Here : Row::Mark::None;
    const QString title = document.title.isEmpty() ? document.key.xmlId : document.title;
    row.lines.push_back(
        {title, Tone::Plain, TitleLines, current ? title : QString(), {}, signOf(document.kind)});
    QStringList details;
    if (!document.number.isEmpty() && document.kind != DocumentKind::CatalogueCard) {
        details << Words::tr("No. %1").arg(document.number);
    }
    if (document.date.isValid()) {
        details << document.date.toDisplay();
    }
    if (details.isEmpty()) {
        details << Words::tr("undated");
    }
    row.lines.push_back({details.join(QStringLiteral(" · ")), Tone::Quiet, 1, {}, {}, Sign::None});
    const QString kind = kindLabel(document.kind);
    row.spoken = QStringList{kind, title, details.join(QStringLiteral(", "))}.join(QStringLiteral(", "));
    if (current) {
        row.spoken = Words::tr("%1, open").arg(row.spoken);
    }
    row.toolTip = QString(title % u'\n' % kind % u" · " % document.key.toString());
    return row;
}

std::vector<RowItem> documentItems(const std::vector<Document> &documents, const DocumentKey &current)
{
    std::vector<RowItem> items;
    items.reserve(documents.size());
    for (const Document &document : documents) {
        items.push_back({documentItemKey(document.key), documentRow(document, document.key == current),
                         document.key.toString(), -1, true, false});
    }
    return items;
}

QString volumeItemKey(const QString &volume)
{
    return QString(u"volume:" % volume);
}

QString documentItemKey(const DocumentKey &document)
{
    return QString(u"document:" % document.toString());
}

} // namespace Chancery::App
