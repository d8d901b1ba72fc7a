// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <vector>

namespace Chancery::Download
{

/// A volume that can be fetched.
struct CatalogueEntry {
    QString volume; ///< its id: "frus1961-63v06"
    qint64 size = -1; ///< bytes; -1 where not known
    QByteArray blob; ///< gitBlobHash() of its file; empty where not known

    bool operator==(const CatalogueEntry &) const = default;
};

/// Which volumes there are, by id, as known at one time.
struct Catalogue {
    std::vector<CatalogueEntry> entries;
    QDateTime asked; ///< when the repository told it; invalid for the list that comes with the program
    int passedOver = 0; ///< files the repository listed that are no volumes
    bool isCut = false; ///< the repository did not list all it has

    [[nodiscard]] const CatalogueEntry *find(const QString &volume) const;
};

/// Day on which the list that comes with the program was made.
[[nodiscard]] QDate bundledDay();
/// The list that comes with the program: ids only, and not all there are.
[[nodiscard]] Catalogue bundledCatalogue();

/// The answer of the forge's trees API ("Get a tree" in GitHub's REST reference): an object whose `tree` lists `path`,
/// `type`, `size` and `sha`. \a asked is when it was asked for. BadInput for anything else, and for a list without one
/// volume.
[[nodiscard]] Result<Catalogue> readListing(const QByteArray &json, const QDateTime &asked);

/// Keeps what the repository told in \a file, so that the next day begins with it; whether it could.
bool keepCatalogue(const Catalogue &catalogue, const QString &file);
/// What was kept in \a file, or the list that comes with the program where nothing readable is.
[[nodiscard]] Catalogue keptCatalogue(const QString &file);

} // namespace Chancery::Download
