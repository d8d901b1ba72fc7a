// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace Chancery::Search
{

/// Other forms of the same words: abbreviations with their readings, both ways. Built once, then constant:
/// safe to read from every thread.
class Synonyms
{
public:
    /// That \a form ("negots", "FonMin") is read \a reading ("negotiations", "Foreign Minister").
    void add(const QString &form, const QString &reading);
    /// What may stand for \a words (folded, parted by spaces), without \a words themselves. An abbreviation
    /// that is a common word when folded ("US") is looked for only where it was typed.
    [[nodiscard]] QStringList of(const QString &words) const;
    /// The most words any entry has.
    [[nodiscard]] int longest() const
    {
        return m_longest;
    }

private:
    QHash<QString, QStringList> m_readings; ///< by form
    QHash<QString, QStringList> m_forms; ///< by reading
    int m_longest = 1;
};

/// The forms in which a phrase may stand in a text, its own first: folded words each. Widens
/// | typed | also |
/// |---|---|
/// | `negots`, `"test ban negots"` | abbreviations and their readings |
/// | `missile` | the regular plural, and the singular of one; not inside quotations |
/// | `on-site`, `cooperation` | `onsite`; `co operation`, which is how the index knows co-operation |
///
/// An exact phrase, and a prefix, stand for themselves alone. At most a dozen.
std::vector<QStringList> formsOf(const Phrase &phrase, const Synonyms &synonyms);

} // namespace Chancery::Search
