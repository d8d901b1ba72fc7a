// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detectioncontext.h"
#include "referencewords.h"

#include <vector>

namespace Chancery::Detect
{

/// What a reference asks of the catalogue. Every field that is set must fit.
struct CatalogueQuestion {
    Paper paper = Paper::Other;
    QString family; ///< of the author
    QStringList party; ///< the names of one party, any of them
    HistoricalDate date; ///< overlaps the document's
};

/// The catalogue, asked for what a text refers to. Titles tell most of it, in the series' own wording:
/// "Letter from President Kennedy to Chairman Khrushchev, October 27, 1962". Pure; keeps its own copy.
class KnownDocuments
{
public:
    explicit KnownDocuments(std::vector<KnownDocument> catalogue);

    /// The documents that fit, cards before what they describe (which is then left out), else by date.
    [[nodiscard]] std::vector<const KnownDocument *> find(const CatalogueQuestion &question) const;
    /// The card or text of a treaty of the gazetteer; null where there is none.
    [[nodiscard]] const KnownDocument *treaty(const Treaty &treaty) const;
    /// The identity of article \a number of \a treaty: its passage where it has one, else the whole.
    [[nodiscard]] static QString article(const KnownDocument &treaty, const QString &number);
    /// Telegrams of that number, the nearest to \a date first.
    [[nodiscard]] std::vector<const KnownDocument *> telegram(const QString &number,
                                                              const HistoricalDate &date) const;
    [[nodiscard]] const KnownDocument *document(const DocumentKey &key) const;

private:
    std::vector<KnownDocument> m_catalogue;
};

} // namespace Chancery::Detect
