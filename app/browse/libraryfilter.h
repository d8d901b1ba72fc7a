// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/fuzzymatch.h"

#include <QSortFilterProxyModel>

namespace Chancery::App
{

/// The library's tree narrowed to what the reader types: every word must begin, or stand inside, a word of
/// a document's title, number or date. Volumes stay while anything of theirs does.
class LibraryFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit LibraryFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] bool isFiltering() const
    {
        return !m_words.isEmpty();
    }
    /// Documents shown; counts what the source has read.
    [[nodiscard]] int shownDocuments() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace Chancery::App
