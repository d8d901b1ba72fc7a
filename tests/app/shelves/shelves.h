// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shelves/librarypanel.h"

#include "support/openlibrary.h"

class QModelIndex;

namespace Stacks
{

using namespace Chancery;

/// A small volume of the series as TEI: compilations "Berlin" and "Laos"; in the first the chapter "The Wall" with
/// the documents d1 to \a documents, in the second d900 alone.
QByteArray smallVolume(const QString &id, const QString &subSeries, const QString &number,
                       const QString &title, int documents);

/// A library of its own with the bundled volumes and what is added to it, and the panel on it.
class Shelves : public TestSupport::OpenLibrary
{
public:
    Shelves();

    void add(const QString &id, const QString &subSeries, const QString &number, const QString &title,
             int documents);
    /// Waits until the tree holds the row \a key.
    [[nodiscard]] QModelIndex row(const QString &key) const;
    [[nodiscard]] QModelIndex row(const QString &volume, const QString &document) const;
    [[nodiscard]] QModelIndex volume(const QString &id) const;
    /// The first row below \a above with this text in its first line; waits for it.
    [[nodiscard]] QModelIndex titled(const QModelIndex &above, const QString &text) const;
    [[nodiscard]] static QString line(const QModelIndex &index, int number);

    App::LibraryPanel panel;
};

} // namespace Stacks
