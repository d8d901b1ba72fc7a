// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "names.h"

#include <QString>

namespace Chancery
{

/// Which way a numbered paper went between the Department of State and a post abroad.
enum class PaperDirection { Unknown, FromPost, ToPost };

template<>
struct Names<PaperDirection> {
    using enum PaperDirection;
    static constexpr NameTable<PaperDirection, 3> words{{
        {Unknown, QLatin1StringView("")},
        {FromPost, QLatin1StringView("from")},
        {ToPost, QLatin1StringView("to")},
    }};
};

/// How a paper is known without an identity: by what it bears at its head, or by what another says of it.
/// Every field that is empty is not known; a day is ISO 8601 without a time.
///
/// | words | form, number, direction, post, day |
/// |---|---|
/// | `telegram 1818 from USUN, November 15` | telegram, 1818, FromPost, USUN, 1962-11-15 |
/// | `Your despatch of June 22 (No. 9)` | despatch, 9, –, –, 1861-06-22; sender and recipient |
/// | `NSSM 3` | NSSM, 3 |
struct PaperSign {
    QString form; ///< "telegram", "airgram", "despatch", "letter", "NSSM"
    QString number;
    PaperDirection direction = PaperDirection::Unknown;
    QString post; ///< a city, or "USUN"
    QString day;
    QString sender; ///< family name
    QString recipient; ///< family name
    QString written; ///< of a reference: the day it was written on itself

    bool operator==(const PaperSign &) const = default;
};

} // namespace Chancery
