// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scale.h"

#include <QLocale>
#include <QString>

#include <functional>
#include <vector>

namespace Chancery::Timeline
{

/// Pixels a line of text takes; the view's font decides, a test makes one up.
using Measure = std::function<double(const QString &)>;

enum class TickUnit { Minute, Hour, Day, Week, Month, Year };

struct TickStep {
    TickUnit unit = TickUnit::Day;
    int count = 1;

    bool operator==(const TickStep &) const = default;
};

/// One mark of the axis. Its label stands to the right of its line, as in a calendar, because it names the
/// stretch that begins there.
struct Tick {
    Moment at = 0;
    double x = 0;
    QString label; ///< empty where it would not fit

    bool operator==(const Tick &) const = default;
};

/// Two lines of an axis: what is counted, and inside which larger unit.
///
/// | step | ticks | context |
/// |---|---|---|
/// | minutes, hours | 18:00 | Monday, 3 December 1962 (shorter where days are narrow) |
/// | days, weeks | 3 | December 1962 |
/// | months | Oct | 1962 |
/// | years, decades, centuries | 1947 | none |
struct Axis {
    TickStep step;
    std::vector<Tick> ticks; ///< ascending, one step apart, those in view
    std::vector<Tick> context; ///< the first is held at the left edge while its unit reaches into view
};

/// Pixels between a tick's line and its label, and the least between a label and the next line.
inline constexpr double TickLabelGap = 4;
inline constexpr double TickDistance = 12;

/// The finest axis whose labels do not touch, in steps no finer than \a finest.
[[nodiscard]] Axis axisFor(const Scale &scale, const Measure &measure, const QLocale &locale = {},
                           TickUnit finest = TickUnit::Minute);

} // namespace Chancery::Timeline
