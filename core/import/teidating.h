// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/historicaldate.h"

#include <QXmlStreamAttributes>

namespace Chancery::Import
{

/// The date TEI's dating attributes give (`when`, `from`/`to`, `notBefore`/`notAfter`, and FRUS's
/// `when` with `to`); invalid where they give none. `@ana="#date_imprecise-inferred-from-…"` becomes the
/// basis, in words.
[[nodiscard]] HistoricalDate datingOf(const QXmlStreamAttributes &attributes);

/// Whether there is a dating attribute at all.
[[nodiscard]] bool hasDating(const QXmlStreamAttributes &attributes);

/// \a day made finer by the attributes of a `time` element beside its `date`: `when`, or `from`/`to`,
/// hh:mm[:ss]. Unchanged where \a day is more than one day or the time cannot be read.
[[nodiscard]] HistoricalDate withTime(const HistoricalDate &day, const QXmlStreamAttributes &time);

} // namespace Chancery::Import
