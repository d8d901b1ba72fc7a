// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <string>
#include <vector>

namespace Chancery::App
{

/// Text as it is compared: folded() of model/folding.h, runs of white space as one.
[[nodiscard]] std::u16string folded(QStringView text);

/// A search as typed in the palette, held against candidates. A value; any thread.
///
/// Every word of the search must be found. How well a word is found, from best to worst: a whole word of
/// the candidate, the beginning of one, inside one, and for words of four letters or more something like it
/// (partial ratio of rapidfuzz, at least 80 %: "Mendelovitch" finds Mendelevich).
class FuzzyQuery
{
public:
    explicit FuzzyQuery(QStringView text);

    [[nodiscard]] bool isEmpty() const
    {
        return m_words.empty();
    }
    /// 0 where it does not match, otherwise up to about 110. \a candidate is folded().
    [[nodiscard]] double score(const std::u16string &candidate) const;

private:
    std::vector<std::u16string> m_words;
};

} // namespace Chancery::App
