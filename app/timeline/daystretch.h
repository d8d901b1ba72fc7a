// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QLocale>

namespace Chancery::App
{

/// A stretch of whole days, the last one inclusive; invalid for "undated".
struct DayStretch {
    QDate first;
    QDate last;

    [[nodiscard]] bool isValid() const
    {
        return first.isValid() && last.isValid();
    }
    bool operator==(const DayStretch &) const = default;
};

/// In a reader's words: "1962", "1961–1963", "December 1962", "3 December 1962", "3 – 5 December 1962".
[[nodiscard]] QString stretchText(const DayStretch &stretch, const QLocale &locale = {});
/// As a search is typed: `date:1962`, `date:1962-12`, `date:1962-12-03..1962-12-05`.
[[nodiscard]] QString stretchQuery(const DayStretch &stretch);

} // namespace Chancery::App
