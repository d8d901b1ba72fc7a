// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "part.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

namespace Chancery
{

Result<QFunctionPointer> partFunction(const QString &part, const char *function)
{
    // Beside the program, wherever that was put: an installation can be moved as a whole.
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/" CHANCERY_PARTS_FOLDER));
    QLibrary file(QDir::cleanPath(folder.filePath(part)));
    if (const QFunctionPointer found = file.resolve(function)) {
        return found;
    }
    return failure(Error::Kind::System,
                   QCoreApplication::translate(
                       "Chancery::Part",
                       "The program is not whole: its part %1 is missing or of another version. Nothing was "
                       "changed; install Chancery anew.")
                       .arg(QDir::toNativeSeparators(file.fileName())),
                   file.errorString());
}

} // namespace Chancery
