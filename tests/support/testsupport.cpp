// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testsupport.h"

#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QProcess>

#include <catch2/catch_test_macros.hpp>

namespace Chancery::TestSupport
{

namespace
{

// Qt's message handler is process-wide and may be called from any thread.
QMutex s_mutex;
QStringList s_unexpected;
QStringList s_expected;
QtMessageHandler s_previous = nullptr;

void collect(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        const QMutexLocker lock(&s_mutex);
        if (std::ranges::none_of(s_expected, [&](const QString &part) { return message.contains(part); })) {
            s_unexpected << message;
        }
    }
    if (s_previous) {
        s_previous(type, context, message);
    }
}

} // namespace

NoWarnings::NoWarnings()
{
    const QMutexLocker lock(&s_mutex);
    s_unexpected.clear();
    // The offscreen platform says this of itself; it is not the program's doing.
    s_expected = {QStringLiteral("This plugin does not support")};
    s_previous = qInstallMessageHandler(collect);
}

NoWarnings::~NoWarnings()
{
    qInstallMessageHandler(s_previous);
    const QMutexLocker lock(&s_mutex);
    s_previous = nullptr;
    for (const QString &message : std::as_const(s_unexpected)) {
        UNSCOPED_INFO("Qt warned: " << message.toStdString());
    }
    CHECK(s_unexpected.isEmpty());
}

void NoWarnings::expectWarning(const QString &part)
{
    const QMutexLocker lock(&s_mutex);
    s_expected << part;
}

QString sharedData(const QString &relativePath)
{
    // A second work tree may lie a folder deeper than the first.
    for (const char *above : {"/../shared/data/", "/../../shared/data/"}) {
        const QFileInfo file(QStringLiteral(CHANCERY_SOURCE_DIR) + QLatin1StringView(above) + relativePath);
        if (file.exists()) {
            return file.canonicalFilePath();
        }
    }
    return {};
}

QString testData(const QString &relativePath)
{
    const QFileInfo file(QStringLiteral(CHANCERY_SOURCE_DIR "/tests/data/") + relativePath);
    INFO("fixture " << file.filePath().toStdString());
    REQUIRE(file.exists());
    return file.filePath();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    INFO("running " << program.toStdString() << ' ' << arguments.join(u' ').toStdString());
    REQUIRE(process.waitForStarted());
    REQUIRE(process.waitForFinished(60'000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

} // namespace Chancery::TestSupport
