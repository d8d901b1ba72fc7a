// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historicaldate.h"
#include "speech.h"

namespace Chancery
{

/// The four clocks of a document.
enum class Clock { Written, Happened, ReferredTo, Foreseen };

template<>
struct Names<Clock> {
    using enum Clock;
    static constexpr NameTable<Clock, 4> words{{
        {Written, QLatin1StringView("written")},
        {Happened, QLatin1StringView("happened")},
        {ReferredTo, QLatin1StringView("referred-to")},
        {Foreseen, QLatin1StringView("foreseen")},
    }};
};

/// Something with a date, and the passages that speak of it. The basis of the dating is in date.basis.
struct Event {
    EventId id;
    QString volume;
    QString xmlId;
    QString label;
    QString description;
    HistoricalDate date;
    Clock clock = Clock::ReferredTo;
    std::vector<PassageRange> passages; ///< an empty range stands for the whole passage

    bool operator==(const Event &) const = default;
};

/// An abbreviation the volume explains, and where the explanation holds.
struct Term {
    TermId id;
    QString volume;
    QString xmlId;
    QString abbreviation;
    QString expansion;
    QString context;

    bool operator==(const Term &) const = default;
};

} // namespace Chancery
