// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "draftpromises.h"

#include "import/teireader.h"

#include <QBuffer>

using namespace Chancery;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray file = Fuzz::bytes(data, size);
    QBuffer device(&file);
    device.open(QIODevice::ReadOnly);
    const auto draft = Import::readTei(device, QStringLiteral("frus1900v01.xml"));
    if (draft) {
        Fuzz::promiseSound(*draft);
    } else {
        Fuzz::promiseSentence(draft.error().message);
    }
    return 0;
}
