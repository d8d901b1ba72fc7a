// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "folding.h"

#include <algorithm>

namespace Chancery
{

namespace
{

bool isApostrophe(QChar letter)
{
    switch (letter.unicode()) {
    case u'\u02bb': // of Hawaiian and of transliterations
    case u'\u02bc':
    case u'\u2032': // a prime, where a typist had nothing better
        return true;
    default:
        return letter.category() == QChar::Punctuation_InitialQuote
            || letter.category() == QChar::Punctuation_FinalQuote;
    }
}

bool isAscii(QByteArrayView text)
{
    return std::ranges::none_of(text, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
}

char inSmall(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? char(letter + ('a' - 'A')) : letter;
}

} // namespace

QString folded(const QString &text)
{
    if (std::ranges::all_of(text, [](QChar letter) { return letter.unicode() < 0x80; })) {
        return text.toLower();
    }
    QString plain;
    plain.reserve(text.size());
    for (const QChar letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter.isMark()) {
            continue;
        }
        if (isApostrophe(letter)) {
            plain += u'\'';
        } else if (letter.category() == QChar::Punctuation_Dash) {
            plain += u'-';
        } else if (letter.category() == QChar::Separator_Space) {
            plain += u' ';
        } else {
            plain += letter;
        }
    }
    return plain.toCaseFolded();
}

QString foldedName(const QString &name)
{
    QString letters;
    for (const QChar letter : folded(name)) {
        if (letter.isLetter()) {
            letters += letter;
        } else if (letter.isSpace() || letter == u'-' || letter == u'.') {
            letters += u' ';
        }
    }
    return letters.simplified();
}

void foldInto(QByteArray &room, QByteArrayView utf8)
{
    if (!isAscii(utf8)) {
        room = folded(QString::fromUtf8(utf8)).toUtf8();
        return;
    }
    room.resize(utf8.size());
    std::ranges::transform(utf8, room.begin(), inSmall);
}

void foldNameInto(QByteArray &room, QByteArrayView utf8)
{
    if (!isAscii(utf8)) {
        room = foldedName(QString::fromUtf8(utf8)).toUtf8();
        return;
    }
    room.resize(0);
    bool parted = false;
    for (const char byte : utf8) {
        const char letter = inSmall(byte);
        if (letter >= 'a' && letter <= 'z') {
            if (parted && !room.isEmpty()) {
                room += ' ';
            }
            parted = false;
            room += letter;
        } else {
            parted = parted || letter == ' ' || letter == '-' || letter == '.'
                || (letter >= '\t' && letter <= '\r');
        }
    }
}

} // namespace Chancery
