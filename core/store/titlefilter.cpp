// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titlefilter.h"

#include "model/folding.h"

#include <algorithm>

namespace Chancery::Store
{

namespace
{

constexpr qsizetype mostWords = 32;

/// Bytes beyond ASCII are parts of letters: what else there is (dashes, quotes) is folded away before.
bool isWord(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')
        || static_cast<unsigned char>(byte) >= 0x80;
}

bool beginsWord(QByteArrayView text, QByteArrayView word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0 || !isWord(text[at - 1]) || !isWord(word.front())) {
            return true;
        }
    }
    return false;
}

} // namespace

TitleFilter::TitleFilter(const QString &typed)
{
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.first(std::min(words.size(), mostWords))) {
        m_words << folded(word).toUtf8();
    }
    m_words.removeAll(QByteArray());
    m_all = m_words.size() == mostWords ? ~Words(0) : (Words(1) << m_words.size()) - 1;
}

TitleFilter::Words TitleFilter::found(QByteArrayView utf8)
{
    foldInto(m_folded, utf8);
    Words found = 0;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        found |= beginsWord(m_folded, m_words[i]) ? Words(1) << i : 0;
    }
    return found;
}

} // namespace Chancery::Store
