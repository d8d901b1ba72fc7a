// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryrows.h"

#include "widgets/documentindex.h"
#include "widgets/signs.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace Chancery::App
{

namespace
{

constexpr int TitleLines = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::LibraryRows)
};

QString figure(int count)
{
    return QLocale().toString(count);
}

QString ofWhole(int part, int whole)
{
    return Words::tr("%1 of %2").arg(figure(part), figure(whole));
}

QString documentsOf(int part, int whole)
{
    return Words::tr("%1 of %n document(s)", nullptr, whole).arg(figure(part));
}

/// "223. Telegram From …", as it is printed; a card has only a title.
QString numberedTitle(const Document &document)
{
    const QString title = document.title.isEmpty() ? document.key.xmlId : document.title;
    const bool numbered = !document.number.isEmpty() && document.kind != DocumentKind::CatalogueCard
        && document.number != title;
    return numbered ? Words::tr("%1. %2").arg(document.number, title) : title;
}

/// Series and subseries stand by their years, then by their words; what has no name stands last.
struct Standing {
    bool nameless = false;
    int year = 9999;
    QString name;

    explicit Standing(const QString &text)
        : nameless(text.isEmpty())
        , name(text)
    {
        static const QRegularExpression four(QStringLiteral("\\d{4}"));
        if (const auto match = four.match(text); match.hasMatch()) {
            year = match.capturedView().toInt();
        }
    }
    auto operator<=>(const Standing &) const = default;
};

using Volumes = std::vector<const ShelvedVolume *>;

/// Puts the rows of one library together.
class ShelfRows
{
public:
    explicit ShelfRows(const std::vector<ShelvedVolume> &shelves)
    {
        for (const ShelvedVolume &shelved : shelves) {
            m_documents += shelved.documents;
            const Shelf shelf = shelfOf(shelved);
            if (shelf == Shelf::Volumes) {
                m_series[Standing(shelved.volume.series)].push_back(&shelved);
                ++m_volumes;
            } else {
                (shelf == Shelf::Cards ? m_cards : m_own).push_back(&shelved);
            }
        }
    }

    std::vector<RowItem> take()
    {
        for (const auto &[standing, volumes] : m_series) {
            const QString &name = standing.name;
            int parent = -1;
            if (m_series.size() > 1) {
                const QString title = name.isEmpty() ? Words::tr("Other volumes") : name;
                parent = addGroup(QString(u"series:" % name), title, volumes, -1);
            }
            addSeries(name, volumes, parent);
        }
        addVolumes(m_cards, -1, true);
        addVolumes(m_own, -1, true);
        return std::move(m_items);
    }

private:
    int addGroup(const QString &key, const QString &title, const Volumes &volumes, int parent)
    {
        int documents = 0;
        for (const ShelvedVolume *shelved : volumes) {
            documents += shelved->documents;
        }
        Row row;
        row.lines.push_back({title, Tone::Strong, 2, {}, {}, Sign::None});
        const QString count =
            Words::tr("%1 of %n volume(s)", nullptr, m_volumes).arg(figure(int(volumes.size())));
        row.lines.push_back({Words::tr("%1 · %2").arg(count, documentsOf(documents, m_documents)),
                             Tone::Quiet,
                             2,
                             {},
                             {},
                             Sign::None});
        m_items.push_back({key, row, {}, parent, true, false});
        return int(m_items.size()) - 1;
    }

    void addSeries(const QString &series, const Volumes &volumes, int parent)
    {
        std::map<Standing, Volumes> parts;
        for (const ShelvedVolume *shelved : volumes) {
            parts[Standing(shelved->volume.subSeries)].push_back(shelved);
        }
        for (const auto &[standing, part] : parts) {
            if (parts.size() < 2 || standing.name.isEmpty()) {
                addVolumes(part, parent, true);
                continue;
            }
            const int group =
                addGroup(QString(u"part:" % series % u'\n' % standing.name), standing.name, part, parent);
            addVolumes(part, group, false);
        }
    }

    void addVolumes(Volumes volumes, int parent, bool namesSubSeries)
    {
        std::ranges::sort(volumes, {}, [](const ShelvedVolume *shelved) { return shelved->volume.id; });
        for (const ShelvedVolume *shelved : volumes) {
            m_items.push_back(
                {volumeItemKey(shelved->volume.id),
                 volumeRow(*shelved, {shelved->documents, shelved->documents, false}, namesSubSeries),
                 {},
                 parent,
                 true,
                 shelved->documents > 0});
        }
    }

    std::map<Standing, Volumes> m_series;
    Volumes m_cards;
    Volumes m_own;
    int m_volumes = 0;
    int m_documents = 0;
    std::vector<RowItem> m_items;
};

} // namespace

Shelf shelfOf(const ShelvedVolume &shelved)
{
    if (shelved.volume.origin == VolumeOrigin::Own) {
        return Shelf::Own;
    }
    return shelved.documents > 0 && shelved.cards == shelved.documents ? Shelf::Cards : Shelf::Volumes;
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

std::vector<RowItem> shelfItems(const std::vector<ShelvedVolume> &shelves)
{
    return ShelfRows(shelves).take();
}

Row volumeRow(const ShelvedVolume &shelved, const Share &share, bool namesSubSeries)
{
    const Volume &volume = shelved.volume;
    const QString title = volume.title.isEmpty() ? volume.id : volume.title;
    const QString documents = share.narrowed ? documentsOf(share.part, share.whole)
                                             : Words::tr("%n document(s)", nullptr, share.whole);
    Row row;
    QString name = title;
    QStringList details;
    switch (shelfOf(shelved)) {
    case Shelf::Volumes: {
        Volume named = volume;
        if (!namesSubSeries) {
            named.subSeries.clear();
        }
        details << imprintOf(named) << documents;
        break;
    }
    case Shelf::Cards:
        name = Words::tr("Catalogue cards");
        details << (share.narrowed
                        ? Words::tr("%1 of %n card(s)", nullptr, share.whole).arg(figure(share.part))
                        : Words::tr("%n card(s)", nullptr, share.whole))
                << title;
        break;
    case Shelf::Own:
        name = volume.title.isEmpty() ? Words::tr("Your texts") : volume.title;
        details << documents;
        break;
    }
    details.removeAll(QString());
    row.lines.push_back({name, Tone::Strong, 2, {}, {}, Sign::None});
    row.lines.push_back({details.join(QStringLiteral(" · ")), Tone::Quiet, 2, {}, {}, Sign::None});
    row.toolTip = volume.completeTitle.isEmpty() ? title : volume.completeTitle;
    return row;
}

Row chapterRow(const Chapter &chapter, const Share &share)
{
    const QString title = chapter.division.title.isEmpty()
        ? (chapter.division.xmlId.isEmpty() ? Words::tr("Without a title") : chapter.division.xmlId)
        : chapter.division.title;
    Row row;
    row.lines.push_back({title, Tone::Plain, TitleLines, {}, ofWhole(share.part, share.whole), Sign::None});
    row.spoken = QStringList{title, documentsOf(share.part, share.whole)}.join(QStringLiteral(", "));
    row.toolTip = QString(title % u'\n' % documentsOf(share.part, share.whole));
    return row;
}

Row documentRow(const Document &document, bool current)
{
    Row row;
    row.mark = current ? Row::Mark::Here : Row::Mark::None;
    const QString title = numberedTitle(document);
    row.lines.push_back(
        {title, Tone::Plain, TitleLines, current ? title : QString(), {}, signOf(document.kind)});
    const QString day = document.date.isValid() ? document.date.toDisplay()
        : document.dateline.isEmpty()           ? Words::tr("undated")
                                                : document.dateline;
    row.lines.push_back({day, Tone::Quiet, 1, {}, {}, Sign::None});
    const QString kind = kindLabel(document.kind);
    row.spoken = QStringList{kind, title, day}.join(QStringLiteral(", "));
    if (current) {
        row.spoken = Words::tr("%1, open").arg(row.spoken);
    }
    row.toolTip = QString(title % u'\n' % kind % u" · " % document.key.toString());
    return row;
}

Row moreRow(int count)
{
    Row row;
    row.lines.push_back(
        {count < 0 ? Words::tr("More documents …") : Words::tr("%n more document(s) …", nullptr, count),
         Tone::Quiet,
         1,
         {},
         {},
         Sign::None});
    return row;
}

QString volumeItemKey(const QString &volume)
{
    return QString(u"volume:" % volume);
}

QString chapterItemKey(DivisionId chapter)
{
    return QStringLiteral("chapter:%1").arg(chapter.value);
}

QString documentItemKey(const DocumentKey &document)
{
    return QString(u"document:" % document.toString());
}

QString moreItemKey(const QString &key)
{
    return QString(u"more:" % key);
}

} // namespace Chancery::App
