// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "partfile.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <filesystem>

namespace Chancery::Download
{

namespace
{

Failure::Why whyOf(QFileDevice::FileError error)
{
    return error == QFileDevice::ResourceError ? Failure::Why::DiskFull : Failure::Why::NotWritable;
}

} // namespace

PartFile::PartFile(const QString &path, const QByteArray &blob)
    : m_target(path)
    , m_blob(blob)
    , m_file(QString(path + QStringLiteral(".part")))
{
    QFile note(notePath());
    QJsonObject from;
    if (note.open(QIODevice::ReadOnly)) {
        from = QJsonDocument::fromJson(note.readAll()).object();
        note.close();
    }
    if (from[u"blob"].toString().toLatin1() == m_blob) {
        m_etag = from[u"etag"].toString().toLatin1();
    } else if (m_file.exists()) {
        remove();
    }
}

QString PartFile::notePath() const
{
    return QString(m_file.fileName() + QStringLiteral(".from"));
}

qint64 PartFile::size() const
{
    return m_file.isOpen() ? m_file.size() : QFileInfo(m_file.fileName()).size();
}

std::optional<Failure::Why> PartFile::open(QIODevice::OpenMode mode)
{
    m_file.close();
    if (!m_file.open(mode | QIODevice::Unbuffered)) {
        return whyOf(m_file.error());
    }
    return std::nullopt;
}

std::optional<Failure::Why> PartFile::beginAnew(const QByteArray &etag)
{
    m_etag = etag.startsWith("W/") ? QByteArray() : etag;
    if (auto why = open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        return why;
    }
    QFile note(notePath());
    const QJsonObject from{{QStringLiteral("blob"), QString::fromLatin1(m_blob)},
                           {QStringLiteral("etag"), QString::fromLatin1(m_etag)}};
    if (!note.open(QIODevice::WriteOnly) || note.write(QJsonDocument(from).toJson(QJsonDocument::Compact)) < 0
        || !note.flush()) {
        return whyOf(note.error());
    }
    return std::nullopt;
}

std::optional<Failure::Why> PartFile::goOn()
{
    return open(QIODevice::WriteOnly | QIODevice::Append);
}

std::optional<Failure::Why> PartFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = m_file.write(bytes.data(), bytes.size());
        if (written <= 0) {
            return whyOf(m_file.error());
        }
        bytes = bytes.sliced(written);
    }
    return std::nullopt;
}

void PartFile::close()
{
    m_file.close();
}

void PartFile::remove()
{
    m_file.close();
    m_file.remove();
    QFile::remove(notePath());
    m_etag.clear();
}

std::optional<Failure::Why> PartFile::finish()
{
    m_file.close();
    std::error_code error;
    // QFile's rename does not take the place of a file.
    std::filesystem::rename(m_file.filesystemFileName(), QFileInfo(m_target).filesystemFilePath(), error);
    if (error) {
        return Failure::Why::NotWritable;
    }
    QFile::remove(notePath());
    return std::nullopt;
}

} // namespace Chancery::Download
