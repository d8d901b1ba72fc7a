// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotation.h"

#include <QStringList>

namespace Chancery
{

namespace
{

template<typename T>
std::vector<Change<T>> inverted(const std::vector<Change<T>> &changes)
{
    std::vector<Change<T>> result;
    result.reserve(changes.size());
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        result.push_back({change->after, change->before});
    }
    return result;
}

} // namespace

QString Annotation::quotation() const
{
    QStringList words;
    words.reserve(qsizetype(segments.size()));
    for (const Segment &segment : segments) {
        words << segment.exact;
    }
    return words.join(QStringLiteral(" … "));
}

WorkChange WorkChange::inverted() const
{
    return {name, Chancery::inverted(tags), Chancery::inverted(annotations), Chancery::inverted(decisions),
            Chancery::inverted(people)};
}

} // namespace Chancery
