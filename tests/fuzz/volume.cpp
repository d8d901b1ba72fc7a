// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever the TEI reader makes of a file, the store takes, or says why not, and is whole afterwards.

#include "draftpromises.h"

#include "import/teireader.h"
#include "store/librarywriter.h"
#include "store/migrator.h"

#include <QBuffer>
#include <QTemporaryDir>

#include <memory>

using namespace Chancery;

namespace
{

/// One library for all inputs: they all claim the same id, so each is a revision of the one before.
Store::LibraryWriter &writer()
{
    static const QTemporaryDir folder;
    static const std::unique_ptr<Store::LibraryWriter> opened = [] {
        const QString file = folder.filePath(QStringLiteral("fuzz.chancery"));
        Fuzz::promise(Store::openLibrary(file, OpenMode::CreateIfMissing).has_value(),
                      "a library can be made");
        auto made = Store::LibraryWriter::open(file);
        Fuzz::promise(made.has_value(), "a new library can be written");
        return std::move(*made);
    }();
    return *opened;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray file = Fuzz::bytes(data, size);
    QBuffer device(&file);
    device.open(QIODevice::ReadOnly);
    const auto draft = Import::readTei(device, QStringLiteral("frus1900v01.xml"));
    if (!draft) {
        return 0;
    }
    const auto written = writer().writeVolume(*draft);
    if (!written) {
        std::fprintf(stderr, "%s\n%s\n", qUtf8Printable(written.error().message),
                     qUtf8Printable(written.error().detail));
    }
    Fuzz::promise(written.has_value(), "what the reader makes of a file can be stored");
    return 0;
}
