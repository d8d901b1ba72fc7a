// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prose.h"

namespace Chancery::Benchmark
{

/// Writes the documents of one volume, one after the other, in the order of their dates. Holds references
/// to what it is given.
class DocumentWriter
{
public:
    DocumentWriter(const VolumeShape &volume, Random &random, TeiWriter &writer, Prose &prose);

    /// `div[@type='document']` with \a number, 1 … the volume's documents.
    void write(int number);

private:
    enum class Form { Letter, Telegram, Memorandum, Conversation, EditorialNote };
    struct Day {
        int year = 0;
        int month = 0;
        int day = 0;
        QByteArray machine; ///< 1962-10-28
        QByteArray printed; ///< October 28, 1962
    };

    Day dayOf(int number);
    void openDivision(int number, const Day &day);
    void head(int number);
    void olderBeginning(int number, const Day &day);
    void dateline(const Day &day);
    void participants();
    void paragraphs(qsizetype characters);
    void table(int rows, int columns);
    void attachment(const Day &day, int depth);
    void ending();
    [[nodiscard]] bool isLargest(int number) const;

    const VolumeShape &m_volume;
    Random &m_random;
    TeiWriter &m_xml;
    Prose &m_prose;
    Form m_form = Form::Letter;
};

} // namespace Chancery::Benchmark
