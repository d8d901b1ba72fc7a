// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfilter.h"

#include "widgets/rowmodel.h"

#include <algorithm>

namespace Chancery::App
{

LibraryFilter::LibraryFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void LibraryFilter::setText(const QString &text)
{
    const QStringList words = QString::fromStdU16String(folded(text)).split(u' ', Qt::SkipEmptyParts);
    if (words != m_words) {
        m_words = words;
        invalidateFilter();
    }
}

int LibraryFilter::shownDocuments() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) {
        count += rowCount(index(row, 0));
    }
    return count;
}

bool LibraryFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty()) {
        return true;
    }
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!parent.isValid()) {
        return false; // a volume is there for its documents' sake; recursive filtering lets it through with them
    }
    const Row shown = index.data(RowModel::RowRole).value<Row>();
    QString all;
    for (const RowLine &line : shown.lines) {
        all += line.text + u' ';
    }
    const QString candidate = QString::fromStdU16String(folded(all));
    return std::ranges::all_of(m_words,
                               [&candidate](const QString &word) { return candidate.contains(word); });
}

} // namespace Chancery::App
