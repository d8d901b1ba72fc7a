// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_startup [PROGRAM [RUNS [LIBRARY]]]: starts the program and the floor (floor.cpp) in turn, on a library that has been opened
// before (one with the telegram alone where none is named) and settings of its own, and measures each from the start of the process to its first frame with text on the
// screen, and the memory it holds a second later (PSS: what other processes share is counted in part).
//
// For figures that mean something give it the program of the release preset, on an X server:
//   packaging/shell cmake --preset release && packaging/shell cmake --build --preset release
//   packaging/shell xvfb-run -a build/dev/bin/bench_startup build/release/bin/chancery
// or build the release preset with its tests (-DCHANCERY_BUILD_TESTS=ON) and start its own.

#include "../figures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <chrono>

using namespace Benchmarks;

namespace
{

constexpr int Runs = 17;
constexpr int Patience = 60'000; ///< milliseconds until a program counts as hanging
constexpr unsigned long Rest = 1000; ///< milliseconds from the first frame to the look at the memory

/// Of one program, start after start.
struct Starts {
    std::vector<double> readable; ///< milliseconds from the start of the process
    std::vector<double> work; ///< milliseconds of a processor until then, which other programs lengthen less
    std::vector<double> pss; ///< MiB
    std::vector<double> rss; ///< MiB: as if no other program had any of it
};

/// A line of smaps_rollup, in MiB.
double memory(qint64 process, QByteArrayView name)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith(name)) {
                return line.sliced(name.size()).simplified().split(' ').first().toDouble() / 1024;
            }
        }
    }
    return 0;
}

/// Starts \a program, and ends it when all is known; false where it does not say that its text can be read.
bool start(const QString &program, const QStringList &arguments, Starts &starts)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const std::chrono::nanoseconds began = std::chrono::steady_clock::now().time_since_epoch();
    process.start(program, arguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(Patience)) {
            process.kill();
            process.waitForFinished();
            return false;
        }
    }
    const QList<QByteArray> said = process.readLine().simplified().split(' ');
    QThread::msleep(Rest);
    starts.readable.push_back(double(said.value(1).toLongLong() - began.count()) / 1e6);
    starts.work.push_back(said.value(2).toDouble() / 1e6);
    starts.pss.push_back(memory(process.processId(), "Pss:"));
    starts.rss.push_back(memory(process.processId(), "Rss:"));
    process.terminate();
    process.waitForFinished();
    return said.front() == "readable";
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = QCoreApplication::arguments();
    const QDir folder(QCoreApplication::applicationDirPath());
    const QString program = arguments.value(1, folder.filePath(QStringLiteral("chancery")));
    const int runs = std::max(1, arguments.value(2, QString::number(Runs)).toInt());
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.filePath(QStringLiteral("config"))));
    const QStringList opening{QStringLiteral("--library"),
                              arguments.value(3, home.filePath(QStringLiteral("library.chancery"))),
                              QStringLiteral("--tell-readable")};
    const QString floor = folder.filePath(QStringLiteral("bench_startup_floor"));

    const QString before = load();
    Starts ours;
    Starts least;
    for (int run = -1; run < runs; ++run) {
        if (!start(floor, {}, least) || !start(program, opening, ours)) {
            out << "One of " << program << " and " << floor << " did not say that its text can be read.\n";
            return 1;
        }
        if (run < 0) { // made the library and warmed the caches
            ours = {};
            least = {};
        }
    }
    out << "Starting " << QFileInfo(program).canonicalFilePath() << ": " << runs
        << " times in turn with the floor, an empty Qt window with a text pane.\nPlatform "
        << qEnvironmentVariable("QT_QPA_PLATFORM", QStringLiteral("xcb")) << ", load " << before
        << " before and " << load() << " after. Medians.\n\n";
    printTable(out,
               {{QStringLiteral("from start to the text readable, ms"), QStringLiteral("2 × floor"),
                 least.readable, ours.readable},
                {QStringLiteral("the quickest of these starts, ms"),
                 {},
                 {std::ranges::min(least.readable)},
                 {std::ranges::min(ours.readable)}},
                {QStringLiteral("processor time until then, ms"), {}, least.work, ours.work},
                {QStringLiteral("memory a second later, MiB PSS"), QStringLiteral("60"), least.pss, ours.pss},
                {QStringLiteral("as if no other program used Qt, MiB RSS"), {}, least.rss, ours.rss}});
    return 0;
}
