// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words.h"

namespace Chancery::Search
{

namespace
{

bool isWordCharacter(char32_t c)
{
    if (c < 0x80) {
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    }
    return QChar::isLetter(c) || QChar::isNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

void appendFolded(QString &text, char32_t c)
{
    if (c < 0x80) {
        text += QChar(char16_t(c >= U'A' && c <= U'Z' ? c + 0x20 : c));
        return;
    }
    // The base letter of a canonical decomposition is the letter without its diacritics.
    while (QChar::decompositionTag(c) == QChar::Canonical) {
        const QString parts = QChar::decomposition(c);
        const char32_t base = parts.toUcs4().value(0);
        if (base == c || base == 0) {
            break;
        }
        c = base;
    }
    text += QChar::fromUcs4(QChar::toCaseFolded(c));
}

} // namespace

void WordReader::read(QStringView text)
{
    m_folded.resize(0); // keeps its room
    m_spans.clear();
    bool inside = false;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype from = i;
        char32_t c = text[i++].unicode();
        if (QChar::isHighSurrogate(c) && i < text.size() && text[i].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(char16_t(c), text[i++].unicode());
        }
        if (isWordCharacter(c)) {
            if (!inside) {
                m_spans.push_back({m_folded.size(), m_folded.size(), from, from});
                inside = true;
            }
            appendFolded(m_folded, c);
            m_spans.back().to = m_folded.size();
            m_spans.back().end = i;
        } else if (inside && QChar::isMark(c)) {
            m_spans.back().end = i;
        } else {
            inside = false;
        }
    }
}

std::vector<Word> wordsOf(QStringView text)
{
    WordReader reader;
    reader.read(text);
    std::vector<Word> words;
    words.reserve(reader.size());
    for (size_t i = 0; i < reader.size(); ++i) {
        words.push_back({reader.text(i).toString(), reader.start(i), reader.end(i)});
    }
    return words;
}

QStringList foldedWords(QStringView text)
{
    QStringList folded;
    for (Word &word : wordsOf(text)) {
        folded << std::move(word.text);
    }
    return folded;
}

} // namespace Chancery::Search
