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

/// The words of one text after another, their folded letters in one string that is used again: a page of
/// results reads some twenty thousand words.
class WordReader
{
public:
    /// Reads \a text; what was read before goes. As wordsOf() says.
    void read(QStringView text);

    [[nodiscard]] size_t size() const
    {
        return m_spans.size();
    }
    /// In small letters, without diacritics; holds until the next text is read.
    [[nodiscard]] QStringView text(size_t word) const
    {
        const Span &span = m_spans[word];
        return QStringView(m_folded).sliced(span.from, span.to - span.from);
    }
    [[nodiscard]] qsizetype start(size_t word) const ///< in the text, UTF-16 units
    {
        return m_spans[word].start;
    }
    [[nodiscard]] qsizetype end(size_t word) const
    {
        return m_spans[word].end;
    }

private:
    struct Span {
        qsizetype from = 0; ///< in m_folded
        qsizetype to = 0;
        qsizetype start = 0; ///< in the text
        qsizetype end = 0;
    };
    QString m_folded;
    std::vector<Span> m_spans;
};

/// The words of \a text as FTS5's tokenizer `unicode61 remove_diacritics 2` parts and folds them
/// (sqlite.org/fts5.html, section 4.3.1): runs of letters, numbers and private-use characters; marks
/// belong to the word they follow; everything else, hyphens and apostrophes too, parts words. Pure.
std::vector<Word> wordsOf(QStringView text);

/// The folded texts alone.
QStringList foldedWords(QStringView text);

} // namespace Chancery::Search
