// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace Chancery::TestSupport
{

/// A library on a file of its own, with the bundled volumes, in a folder that goes with it. Whatever cannot be done
/// fails the test.
struct OpenLibrary {
    OpenLibrary();

    /// Writes a file into the folder, and the folders it lies in; returns its path.
    QString write(const QString &name, const QByteArray &bytes) const;
    /// The document as the library has it now.
    [[nodiscard]] Library::Record record(const DocumentKey &key) const;
    void perform(const WorkChange &change) const;

    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("test.chancery"));
    std::unique_ptr<Library> library; ///< after the folder, so that it is closed before that goes
};

/// Takes one TEI file in and waits until that is done. The event loop does not run meanwhile.
Result<VolumeWritten> importFile(Library &library, const QString &path);

/// A TEI volume of the documents d1 … d\a documents, each with the heading "Memorandum" and, behind it, what \a body
/// gives for its number.
[[nodiscard]] QByteArray memoranda(int documents,
                                   const std::function<QByteArray(const QByteArray &number)> &body);

} // namespace Chancery::TestSupport
