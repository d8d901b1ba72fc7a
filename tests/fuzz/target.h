// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/textrange.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What libFuzzer calls with each input it makes; 0 says that the input was dealt with.
/// See llvm.org/docs/LibFuzzer.html.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace Chancery::Fuzz
{

inline QByteArray bytes(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

/// Ends the program with \a sentence where what a header promises does not hold: libFuzzer keeps the input.
inline void promise(bool holds, const char *sentence)
{
    if (!holds) {
        std::fprintf(stderr, "Broken promise: %s\n", sentence);
        std::abort();
    }
}

inline void promiseInside(TextRange range, int length, const char *sentence)
{
    promise(range.start >= 0 && range.start <= range.end && range.end <= length, sentence);
}

/// Every refusal is a sentence.
inline void promiseSentence(const QString &message)
{
    promise(!message.isEmpty() && (message.endsWith(u'.') || message.endsWith(u'?')),
            "a refusal is a sentence");
}

} // namespace Chancery::Fuzz
