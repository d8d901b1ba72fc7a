// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gitblob.h"

#include <QCryptographicHash>
#include <QFile>

namespace Chancery::Download
{

namespace
{

QByteArray header(qint64 size)
{
    return QByteArray("blob " + QByteArray::number(size) + '\0');
}

} // namespace

QByteArray gitBlobHash(QByteArrayView content)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(header(content.size()));
    hash.addData(content);
    return hash.result().toHex();
}

QByteArray gitBlobHashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    hash.addData(header(file.size()));
    return hash.addData(&file) ? hash.result().toHex() : QByteArray();
}

} // namespace Chancery::Download
