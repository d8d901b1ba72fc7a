// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QString>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

/// What the benchmarks have in common: a table of what was measured, beside a floor taken in the same run.
namespace Benchmarks
{

/// The value below which \a share (0 … 1) of \a values lie, the nearest one; 0 where there are none.
inline double quantile(std::vector<double> values, double share)
{
    if (values.empty()) {
        return 0;
    }
    std::ranges::sort(values);
    return values[size_t(std::lround(share * double(values.size() - 1)))];
}

inline double median(const std::vector<double> &values)
{
    return quantile(values, 0.5);
}

/// How busy the machine is: runnable processes on average over the last minute.
inline QString load()
{
    QFile file(QStringLiteral("/proc/loadavg"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).section(u' ', 0, 0)
                                          : QStringLiteral("unknown");
}

/// One line of the table.
struct Row {
    QString what;
    QString bound; ///< in the words of the design; empty where it sets none
    std::vector<double> floor; ///< empty where nothing is comparable
    std::vector<double> measured;
};

inline void printTable(QTextStream &out, const std::vector<Row> &rows)
{
    const auto line = [&out](const QString &what, const QStringList &cells) {
        out << what.leftJustified(40);
        for (const QString &cell : cells) {
            out << cell.rightJustified(13);
        }
        out << '\n';
    };
    const auto number = [](double value) { return QString::number(value, 'f', value < 10 ? 2 : 1); };
    line({},
         {QStringLiteral("bound"), QStringLiteral("floor"), QStringLiteral("floor p95"),
          QStringLiteral("measured"), QStringLiteral("p95"), QStringLiteral("ratio")});
    for (const Row &row : rows) {
        const bool beside = !row.floor.empty();
        const QString none = QStringLiteral("–");
        line(row.what,
             {row.bound.isEmpty() ? none : row.bound, beside ? number(median(row.floor)) : none,
              beside ? number(quantile(row.floor, 0.95)) : none, number(median(row.measured)),
              number(quantile(row.measured, 0.95)),
              beside ? number(median(row.measured) / median(row.floor)) : none});
    }
}

} // namespace Benchmarks
