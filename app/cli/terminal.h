// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"

#include <QJsonValue>
#include <QString>

/// What the commands say, and where.
namespace Chancery::Cli
{

/// Exit statuses, fixed for scripts.
enum class Exit { Done = 0, Failed = 1, WrongUsage = 2 };

/// To standard output, in UTF-8 whatever the locale.
void print(const QString &line);
/// JSON to standard output, indented.
void print(const QJsonValue &value);
/// A sentence to standard error.
void complain(const QString &sentence);
/// The error's sentence to standard error; Exit::Failed.
Exit fail(const Error &error);

/// Whether the reader of the output asked to stop (an interrupt); checked by long commands.
[[nodiscard]] bool isInterrupted();
void watchForInterrupt();

} // namespace Chancery::Cli
