// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openlibrary.h"

#include "testsupport.h"

#include <QDir>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

namespace Chancery::TestSupport
{

OpenLibrary::OpenLibrary()
{
    auto opened = Library::open(file);
    INFO((opened ? std::string() : opened.error().message.toStdString()));
    REQUIRE(opened);
    library = std::move(*opened);
}

QString OpenLibrary::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = folder.filePath(name);
    REQUIRE(QDir().mkpath(QFileInfo(path).path()));
    return writeFile(path, bytes);
}

Library::Record OpenLibrary::record(const DocumentKey &key) const
{
    const auto read = library->record(key).result();
    INFO(key.toString().toStdString());
    REQUIRE(read);
    return *read;
}

void OpenLibrary::perform(const WorkChange &change) const
{
    const auto done = library->perform(change);
    INFO((done ? std::string() : done.error().message.toStdString()));
    REQUIRE(done);
}

Result<VolumeWritten> importFile(Library &library, const QString &path)
{
    auto running = library.importVolumes({path});
    running.waitForFinished();
    REQUIRE(running.resultCount() == 1);
    return running.result().outcome;
}

QByteArray memoranda(int documents, const std::function<QByteArray(const QByteArray &number)> &body)
{
    QByteArray bytes =
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt>"
        "<title type=\"volume\">Memoranda</title></titleStmt></fileDesc></teiHeader><text><body>\n";
    for (int i = 1; i <= documents; ++i) {
        const QByteArray number = QByteArray::number(i);
        bytes += "<div type=\"document\" xml:id=\"d" + number + "\" n=\"" + number + "\"><head>" + number
            + ". Memorandum</head>" + body(number) + "</div>\n";
    }
    return bytes + "</body></text></TEI>";
}

} // namespace Chancery::TestSupport
