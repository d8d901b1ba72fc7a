// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <csignal>
#include <cstdio>

namespace Chancery::Cli
{

namespace
{

std::atomic_bool s_interrupted = false;

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream); // an id is printed when it is on disk: whoever waits for it reads it then
}

} // namespace

void print(const QString &line)
{
    write(stdout, line.toUtf8() + '\n');
}

void print(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    write(stdout, document.toJson(QJsonDocument::Indented));
}

void complain(const QString &sentence)
{
    write(stderr, sentence.toUtf8() + '\n');
}

Exit fail(const Error &error)
{
    complain(error.message);
    return Exit::Failed;
}

bool isInterrupted()
{
    return s_interrupted;
}

void watchForInterrupt()
{
    std::signal(SIGINT, [](int) { s_interrupted = true; });
}

} // namespace Chancery::Cli
