// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teiwriter.h"
#include "vocabulary.h"
#include "volumeshape.h"

namespace Chancery::Benchmark
{

/// Writes the running text of one volume: sentences of made words in which persons, terms, pages, notes and
/// references stand about as often as in the series. Holds references to what it is given.
class Prose
{
public:
    Prose(const Vocabulary &vocabulary, const VolumeShape &volume, uint64_t seed, Random &random,
          TeiWriter &writer);

    /// Before the text of document \a number: its subject's words come more often, its notes count from 1.
    void beginDocument(int number);
    /// About \a characters of running text, which take half as many bytes again, inside the open block.
    void write(qsizetype characters);
    /// Words without markup: for headings, cells, items.
    QByteArray words(int count);
    QByteArray capitalisedWords(int count);
    /// A note at this place, with \a type as its attributes ask ("type=\"source\"") or none.
    void note(const QByteArray &attributes, const QByteArray &opening);
    /// A source note in a heading.
    void sourceNote();
    QByteArray person(const QByteArray &type = {});
    QByteArray place();
    /// A page ends here, between blocks.
    void pageBreakBetween();
    [[nodiscard]] int pages() const
    {
        return m_page;
    }

private:
    enum class Where { Text, Note };
    void sentence(Where where);
    void mention(Where where);
    void word(Where where, bool begins);
    void pageBreakIfDue();
    QByteArray pageBreak();
    void reference();
    QByteArray plainReference();

    const Vocabulary &m_vocabulary;
    const VolumeShape &m_volume;
    const uint64_t m_seed;
    Random &m_random;
    TeiWriter &m_writer;
    const int m_dialect;
    std::vector<QByteArray> m_places;
    std::vector<int> m_subject; ///< ranks of the words the document is about
    int m_document = 0;
    int m_note = 0;
    int m_page = 0;
    qsizetype m_pageStart = 0;
};

} // namespace Chancery::Benchmark
