// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Chancery::Search
{

/// A word as the full-text index knows it, and where it stands.
struct Word {
    QString text; ///< in small letters, without diacritics
    qsizetype start = 0; ///< UTF-16 units, half-open
    qsizetype end = 0;
};

/// The words of \a text as FTS5's tokenizer `unicode61 remove_diacritics 2` parts and folds them
/// (sqlite.org/fts5.html, section 4.3.1): runs of letters, numbers and private-use characters; marks
/// belong to the word they follow; everything else, hyphens and apostrophes too, parts words. Pure.
std::vector<Word> wordsOf(QStringView text);

/// The folded texts alone.
QStringList foldedWords(QStringView text);

} // namespace Chancery::Search
