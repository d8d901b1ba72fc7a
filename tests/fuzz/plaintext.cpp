// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draftpromises.h"

#include "import/plaintextreader.h"

using namespace Chancery;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Import::PlainTextOptions options;
    options.xmlId = QStringLiteral("d1");
    options.volume = QStringLiteral("own");
    options.fileName = QStringLiteral("letter.txt");
    std::vector<Diagnostic> diagnostics;
    const auto draft = Import::readPlainText(Fuzz::bytes(data, size), options, &diagnostics);
    if (draft) {
        Fuzz::promise(!draft->passages.empty(), "a text that is taken has a passage");
        Fuzz::promiseSound(*draft);
    } else {
        Fuzz::promiseSentence(draft.error().message);
    }
    return 0;
}
