// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumefilter.h"

#include "volumechoices.h"

#include "widgets/fuzzymatch.h"

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr qsizetype yearLength = 4;

} // namespace

VolumeFilter::VolumeFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true); // a heading is there for what is below it
}

void VolumeFilter::setText(const QString &text)
{
    m_words = QString::fromStdU16String(folded(text)).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void VolumeFilter::setShown(Shown shown)
{
    m_shown = shown;
    invalidateFilter();
}

int VolumeFilter::volumes() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) {
        count += rowCount(index(row, 0));
    }
    return count;
}

bool VolumeFilter::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.data(VolumeChoices::VolumeRole).isValid()) {
        return QSortFilterProxyModel::setData(index, value, role);
    }
    // What is chosen and not wanted was chosen by itself, and stays.
    for (int row = 0; row < rowCount(index); ++row) {
        const QModelIndex volume = this->index(row, VolumeChoices::NameColumn, index);
        if (volume.data(VolumeChoices::WantedRole).toBool()) {
            QSortFilterProxyModel::setData(volume, value, role);
        }
    }
    return true;
}

bool VolumeFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex place = sourceModel()->index(row, VolumeChoices::NameColumn, parent);
    if (!parent.isValid()) {
        return false; // for its own words a heading is not there
    }
    if (m_shown == Shown::Chosen) {
        return place.data(VolumeChoices::ChosenRole).toBool();
    }
    const QString words = QString::fromStdU16String(folded(place.data(VolumeChoices::WordsRole).toString()));
    const int first = place.data(VolumeChoices::FirstYearRole).toInt();
    const int last = place.data(VolumeChoices::LastYearRole).toInt();
    return std::ranges::all_of(m_words, [&](const QString &word) {
        const int year = word.size() == yearLength ? word.toInt() : 0;
        return words.contains(word) || (year > 0 && year >= first && year <= last);
    });
}

} // namespace Chancery::App
