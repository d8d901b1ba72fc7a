// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumechoices.h"

#include <QFont>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <tuple>
#include <utility>

namespace Chancery::App
{

namespace
{

using Download::CatalogueEntry;
using Download::VolumeName;
using Download::VolumeProgress;

constexpr quintptr heading = 0; ///< internal id of a heading; of a volume the number of its heading and 1

QString sizeText(qint64 bytes)
{
    return bytes >= 0 ? QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat) : QString();
}

bool isKnown(const CatalogueEntry &entry)
{
    return entry.size >= 0 && !entry.blob.isEmpty();
}

QString progressText(const VolumeProgress &progress)
{
    switch (progress.state) {
    case VolumeProgress::State::Waiting:
        return VolumeChoices::tr("Waiting");
    case VolumeProgress::State::Fetching:
        return progress.entry.size > 0
            ? VolumeChoices::tr("%1 % fetched").arg(100 * progress.received / progress.entry.size)
            : VolumeChoices::tr("Fetching");
    case VolumeProgress::State::Checking:
        return VolumeChoices::tr("Checking");
    case VolumeProgress::State::Done:
        return VolumeChoices::tr("Fetched");
    case VolumeProgress::State::Failed:
        break;
    }
    return VolumeChoices::tr("Not fetched");
}

} // namespace

void VolumeChoices::setCatalogue(const Download::Catalogue &catalogue)
{
    QSet<QString> before;
    for (const CatalogueEntry &entry : chosen()) {
        before.insert(entry.volume);
    }
    beginResetModel();
    m_groups.clear();
    std::vector<Line> lines;
    lines.reserve(catalogue.entries.size());
    for (const CatalogueEntry &entry : catalogue.entries) {
        lines.push_back({entry, Download::nameOfVolume(entry.volume), before.contains(entry.volume), {}});
    }
    std::ranges::stable_sort(lines, {}, [](const Line &line) {
        return std::tuple(line.name.groupFirst, line.name.groupLast, line.name.group);
    });
    for (Line &line : lines) {
        if (m_groups.empty() || m_groups.back().title != line.name.group) {
            m_groups.push_back({line.name.group, {}});
        }
        m_groups.back().lines.push_back(std::move(line));
    }
    endResetModel();
    Q_EMIT choiceChanged();
}

void VolumeChoices::setHeld(const QHash<QString, Held> &held)
{
    if (m_held == held) {
        return;
    }
    m_held = held;
    for (int row = 0; row < int(m_groups.size()); ++row) {
        const QModelIndex group = index(row, NameColumn);
        Q_EMIT dataChanged(group, index(row, StateColumn));
        Q_EMIT dataChanged(index(0, NameColumn, group), index(rowCount(group) - 1, StateColumn, group));
    }
}

void VolumeChoices::setProgress(const VolumeProgress &progress)
{
    const QModelIndex place = indexOf(progress.entry.volume);
    if (place.isValid()) {
        m_groups[place.internalId() - 1].lines[size_t(place.row())].progress = progress;
        changed(place);
    }
}

void VolumeChoices::clearProgress()
{
    for (Group &group : m_groups) {
        for (Line &line : group.lines) {
            if (std::exchange(line.progress, std::nullopt)) {
                changed(indexOf(line.entry.volume));
            }
        }
    }
}

void VolumeChoices::choose(const QString &volume, Qt::CheckState state)
{
    setData(indexOf(volume), state, Qt::CheckStateRole);
}

void VolumeChoices::setFrozen(bool frozen)
{
    m_isFrozen = frozen;
}

std::vector<CatalogueEntry> VolumeChoices::chosen() const
{
    std::vector<CatalogueEntry> entries;
    for (const Group &group : m_groups) {
        for (const Line &line : group.lines) {
            if (line.isChosen) {
                entries.push_back(line.entry);
            }
        }
    }
    return entries;
}

VolumeChoices::Sum VolumeChoices::sumOfChosen() const
{
    Sum sum;
    for (const CatalogueEntry &entry : chosen()) {
        ++sum.volumes;
        const auto held = m_held.constFind(entry.volume);
        sum.parts += int(held != m_held.constEnd() && held->how == Held::How::Part);
        if (isKnown(entry)) {
            sum.bytes += entry.size;
        } else {
            ++sum.unknown;
        }
    }
    return sum;
}

QModelIndex VolumeChoices::indexOf(const QString &volume) const
{
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const auto &lines = m_groups[group].lines;
        const auto found =
            std::ranges::find(lines, volume, [](const Line &line) { return line.entry.volume; });
        if (found != lines.end()) {
            return createIndex(int(found - lines.begin()), NameColumn, quintptr(group) + 1);
        }
    }
    return {};
}

QModelIndex VolumeChoices::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : heading);
}

QModelIndex VolumeChoices::parent(const QModelIndex &child) const
{
    return !child.isValid() || child.internalId() == heading
        ? QModelIndex()
        : createIndex(int(child.internalId() - 1), NameColumn, heading);
}

int VolumeChoices::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return int(m_groups.size());
    }
    return parent.internalId() == heading && parent.column() == NameColumn
        ? int(m_groups[size_t(parent.row())].lines.size())
        : 0;
}

int VolumeChoices::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

const VolumeChoices::Line *VolumeChoices::line(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != heading
        ? &m_groups[index.internalId() - 1].lines[size_t(index.row())]
        : nullptr;
}

bool VolumeChoices::isWanted(const Line &line) const
{
    const auto held = m_held.constFind(line.entry.volume);
    // What comes with the program is given up for the whole volume only by its own check box.
    return held == m_held.constEnd() || held->how == Held::How::OtherFile;
}

QVariant VolumeChoices::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Line *shown = line(index);
    if (!shown) {
        return groupData(m_groups[size_t(index.row())], index.column(), role);
    }
    const Group &group = m_groups[index.internalId() - 1];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? nameOf(*shown, group)
            : index.column() == SizeColumn  ? sizeText(shown->entry.size)
                                            : stateOf(*shown);
    case Qt::CheckStateRole:
        return index.column() == NameColumn ? QVariant(shown->isChosen ? Qt::Checked : Qt::Unchecked)
                                            : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == SizeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return shown->progress && shown->progress->failure
            ? shown->progress->failure->error.message
            : QStringLiteral("%1 · %2").arg(shown->name.line, shown->entry.volume);
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn ? QVariant(spoken(*shown)) : QVariant();
    case VolumeRole:
        return shown->entry.volume;
    case WordsRole:
        return QStringList{shown->entry.volume, shown->name.line, m_held.value(shown->entry.volume).title}
            .join(u' ');
    case FirstYearRole:
        return shown->name.firstYear;
    case LastYearRole:
        return shown->name.lastYear;
    case ChosenRole:
        return shown->isChosen;
    case WantedRole:
        return isWanted(*shown);
    default:
        return {};
    }
}

QVariant VolumeChoices::groupData(const Group &group, int column, int role) const
{
    if (role == Qt::FontRole) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return column == NameColumn ? QVariant(font) : QVariant();
    }
    if (role == Qt::CheckStateRole && column == NameColumn) {
        return checkOf(group);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (column == NameColumn) {
        return group.title;
    }
    if (column == StateColumn) {
        const auto here = std::ranges::count_if(
            group.lines, [&](const Line &line) { return m_held.contains(line.entry.volume); });
        return here > 0 ? tr("%1 of %2 in the library").arg(here).arg(group.lines.size())
                        : tr("%n volume(s)", nullptr, int(group.lines.size()));
    }
    return {};
}

QVariant VolumeChoices::checkOf(const Group &group) const
{
    int wanted = 0;
    int chosen = 0;
    for (const Line &line : group.lines) {
        wanted += int(isWanted(line));
        chosen += int(isWanted(line) && line.isChosen);
    }
    if (wanted == 0) {
        return {};
    }
    return chosen == 0 ? Qt::Unchecked : chosen == wanted ? Qt::Checked : Qt::PartiallyChecked;
}

QString VolumeChoices::nameOf(const Line &line, const Group &group) const
{
    // Years are said once, in the heading.
    const QString name =
        line.name.years == group.title && !line.name.what.isEmpty() ? line.name.what : line.name.line;
    const QString title = m_held.value(line.entry.volume).title;
    return title.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, title);
}

QString VolumeChoices::stateOf(const Line &line) const
{
    const auto held = m_held.constFind(line.entry.volume);
    const bool isTakenIn = held != m_held.constEnd() && held->how == Held::How::File && line.progress
        && line.progress->state == VolumeProgress::State::Done;
    if (line.progress && !isTakenIn) {
        return progressText(*line.progress);
    }
    if (held == m_held.constEnd()) {
        return {};
    }
    switch (held->how) {
    case Held::How::File:
        return tr("In the library");
    case Held::How::OtherFile:
        return tr("In the library; the repository’s file differs");
    case Held::How::Part:
        return tr("Part of it comes with the program");
    }
    return {};
}

QString VolumeChoices::spoken(const Line &line) const
{
    QStringList parts{line.name.line, m_held.value(line.entry.volume).title, sizeText(line.entry.size),
                      stateOf(line)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QVariant VolumeChoices::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant((section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == NameColumn ? tr("Volume")
        : section == SizeColumn  ? QString(tr("Size") + QChar(0x2003))
                                 : tr("State");
}

Qt::ItemFlags VolumeChoices::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == NameColumn && !m_isFrozen) {
        flags |= Qt::ItemIsUserCheckable;
    }
    if (line(index)) {
        flags |= Qt::ItemNeverHasChildren;
    }
    return flags;
}

bool VolumeChoices::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !line(index) || m_isFrozen) {
        return false;
    }
    Line &chosen = m_groups[index.internalId() - 1].lines[size_t(index.row())];
    const bool isChosen = value.value<Qt::CheckState>() == Qt::Checked;
    if (std::exchange(chosen.isChosen, isChosen) != isChosen) {
        changed(index);
        Q_EMIT choiceChanged();
    }
    return true;
}

void VolumeChoices::changed(const QModelIndex &volume)
{
    Q_EMIT dataChanged(volume.siblingAtColumn(NameColumn), volume.siblingAtColumn(StateColumn));
    const QModelIndex group = parent(volume);
    Q_EMIT dataChanged(group, group.siblingAtColumn(StateColumn));
}

} // namespace Chancery::App
