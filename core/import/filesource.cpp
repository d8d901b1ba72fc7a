// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesource.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

QString sentence(const char *text)
{
    return QCoreApplication::translate("Chancery::Import", text);
}

} // namespace

Result<std::unique_ptr<QFile>> openForReading(const QString &path)
{
    const QFileInfo info(path);
    const QString name = quotedName(info.fileName().isEmpty() ? path : info.fileName());
    if (info.isDir()) {
        return failure(Error::Kind::BadInput, sentence("%1 is a folder. Choose a file inside it.").arg(name),
                       path);
    }
    if (!info.exists()) {
        return failure(Error::Kind::NotFound,
                       sentence("%1 is not there. It may have been moved or renamed.").arg(name), path);
    }
    if (!info.isFile()) { // a device or a pipe has no end that one could wait for
        return failure(Error::Kind::BadInput, sentence("%1 is no file but a device or a pipe.").arg(name),
                       path);
    }
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly)) {
        return failure(
            Error::Kind::System,
            sentence("%1 cannot be opened. Check that you may read it. Nothing was imported.").arg(name),
            file->errorString());
    }
    return file;
}

QString quotedName(const QString &fileName)
{
    constexpr qsizetype longest = 80;
    const QString shown = fileName.size() <= longest
        ? fileName
        : QString(fileName.first(longest / 2) + u'…' + fileName.last(longest / 2));
    return u'“' + shown + u'”';
}

} // namespace Chancery::Import
