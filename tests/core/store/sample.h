// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/draft.h"
#include "store/libraryreader.h"
#include "store/librarywriter.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

/// A small volume and its work, for tests of the store.
namespace Chancery::TestSupport
{

/// Two documents of two paragraphs each (one with a letter beyond the BMP), a note, a person, a reference
/// from the first to the second and one to a volume that is not there.
VolumeDraft sampleVolume(const QString &sha256 = QStringLiteral("one"));

/// A mark of the reader's on words of the sample volume's first document.
Annotation sampleAnnotation(int passage, TextRange range, const QString &exact);

/// A new library with its one writer and a reader, in a folder that goes with it. Holds nothing yet.
struct OpenStore {
    OpenStore();

    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("test.chancery"));
    std::unique_ptr<Store::LibraryWriter> writer;
    std::unique_ptr<Store::LibraryReader> reader;
};

/// Opens \a file with SQLite itself, as somebody with only the `sqlite3` shell would, runs \a sql and
/// returns the first column of the first row as text; null text where there is none.
QString sqlite(const QString &file, const QString &sql);
/// The same for a statement that is to be refused: SQLite's words, empty where it was not.
QString sqliteRefusal(const QString &file, const QString &sql);

} // namespace Chancery::TestSupport
