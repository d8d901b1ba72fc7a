// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagemap.h"

namespace Chancery::App
{

struct FindQuery {
    QString text;
    Qt::CaseSensitivity caseSensitivity = Qt::CaseInsensitive;
    bool wholeWords = false;

    bool operator==(const FindQuery &) const = default;
};

/// Every place of \a query in the words of \a record, in order. Straight and curly quotation marks and
/// apostrophes, hyphens and dashes count as the same; an abbreviation is also found by its expansion
/// ("following" finds "fol"). Empty for an empty query.
[[nodiscard]] std::vector<PassageStretch> findIn(const DocumentRecord &record, const FindQuery &query);

} // namespace Chancery::App
