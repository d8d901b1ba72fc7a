// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stringmakers.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace Chancery::TestSupport
{

/// Fails the running test case on any Qt warning that appears while it lives, except those announced
/// with expectWarning(). Put one at the top of a test case, on the test's thread.
class NoWarnings
{
public:
    NoWarnings();
    ~NoWarnings();
    NoWarnings(const NoWarnings &) = delete;
    NoWarnings &operator=(const NoWarnings &) = delete;

    /// Warnings that contain \a part are part of what the test is about.
    void expectWarning(const QString &part);
};

/// A file of the shared data folder beside the work tree, or empty where that folder is absent: then
/// SKIP with a message that names the file.
QString sharedData(const QString &relativePath);

/// A file under tests/data of the source tree; fails the test where it is missing.
QString testData(const QString &relativePath);

/// The bytes of a file; fails the test where it cannot be read.
QByteArray contentOf(const QString &path);

/// Writes a file anew, or fails the test; returns \a path.
QString writeFile(const QString &path, const QByteArray &bytes);

/// Runs \a program to its end (at most a minute) and returns its standard output; fails the test where
/// it cannot be started or ends with another status than 0.
QByteArray outputOf(const QString &program, const QStringList &arguments);

} // namespace Chancery::TestSupport
