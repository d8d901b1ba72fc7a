// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "compile.h"

#include <QHash>

#include <vector>

namespace Chancery::Search
{

/// Something looked for, found in a text.
struct Match {
    int passage = 0; ///< index into the passages that were searched
    qsizetype start = 0; ///< UTF-16 units in that passage's text, half-open
    qsizetype end = 0;
    int term = 0; ///< which phrase of the query
};

/// Finds in the text of a document what the index found there. Made once for a query; constant after.
class Marker
{
public:
    explicit Marker(std::vector<MarkedForm> forms);

    /// Matches by passage and place, none overlapping another: of two the longer, or the earlier.
    /// \a passages are those of one document.
    [[nodiscard]] std::vector<Match> matches(const std::vector<PassageText> &passages) const;
    [[nodiscard]] bool isEmpty() const
    {
        return m_forms.empty();
    }

private:
    struct Found; ///< a match with its place in the column, in words

    void lookIn(const std::vector<PassageText> &passages, Place column, std::vector<Match> &matches) const;
    void keepNear(std::vector<Found> &found) const;

    std::vector<MarkedForm> m_forms;
    QHash<QString, std::vector<size_t>> m_byFirstWord; ///< forms, but those that are one cut-short word
    quint64 m_firstLetters = 0; ///< of the words in m_byFirstWord, as a set
    std::vector<size_t> m_prefixes; ///< forms that are one cut-short word
};

} // namespace Chancery::Search
