// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_startup [PROGRAM [RUNS]]: starts the program and the floor (floor.cpp) in turn, on a library that has been opened
// before and settings of its own, and measures each from the start of the process to its first frame with text on the
// screen, and the memory it holds a second later (PSS: what other processes share is counted in part).
//
// For figures that mean something give it the program of the release preset, on an X server:
//   packaging/shell cmake --preset release && packaging/shell cmake --build --preset release
//   packaging/shell xvfb-run -a build/dev/bin/bench_startup build/release/bin/chancery

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

struct Start {
    double readable; ///< milliseconds from the start of the process
    double work; ///< milliseconds of a processor until then, which a busy machine does not lengthen as much
    double pss; ///< MiB
    double own; ///< MiB of it that no other process has
};

struct Starts {
    std::vector<double> readable;
    std::vector<double> work;
    std::vector<double> pss;
    std::vector<double> own;

    void add(const Start &start)
    {
        readable.push_back(start.readable);
        work.push_back(start.work);
        pss.push_back(start.pss);
        own.push_back(start.own);
    }
};

/// Sum of the lines of smaps_rollup that begin with one of \a names, in MiB.
double memory(qint64 process, std::initializer_list<QByteArrayView> names)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    double kibibytes = 0;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            for (const QByteArrayView name : names) {
                if (line.startsWith(name)) {
                    kibibytes += line.mid(name.size()).simplified().split(' ').first().toDouble();
                }
            }
        }
    }
    return kibibytes / 1024;
}

std::optional<Start> start(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const std::chrono::nanoseconds began = std::chrono::steady_clock::now().time_since_epoch();
    process.start(program, arguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(Patience)) {
            process.kill();
            process.waitForFinished();
            return std::nullopt;
        }
    }
    const QList<QByteArray> said = process.readLine().simplified().split(' ');
    QThread::msleep(Rest);
    const Start figures{double(said.value(1).toLongLong() - began.count()) / 1e6,
                        said.value(2).toDouble() / 1e6, memory(process.processId(), {"Pss:"}),
                        memory(process.processId(), {"Private_Clean:", "Private_Dirty:"})};
    process.terminate();
    process.waitForFinished();
    return said.front() == "readable" ? std::optional(figures) : std::nullopt;
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
    const QStringList opening{QStringLiteral("--library"), home.filePath(QStringLiteral("library.chancery")),
                              QStringLiteral("--tell-readable")};
    const QString floor = folder.filePath(QStringLiteral("bench_startup_floor"));

    const QString before = load();
    Starts ours;
    Starts least;
    for (int run = -1; run < runs; ++run) { // the first makes the library and warms the caches
        const auto bare = start(floor, {});
        const auto whole = start(program, opening);
        if (!bare || !whole) {
            out << (bare ? program : floor) << " did not say that its text can be read.\n";
            return 1;
        }
        if (run >= 0) {
            least.add(*bare);
            ours.add(*whole);
        }
    }
    out << "Starting " << QFileInfo(program).canonicalFilePath() << ": " << runs
        << " times in turn with the floor, an empty Qt window with a text pane.\nPlatform "
        << qEnvironmentVariable("QT_QPA_PLATFORM", QStringLiteral("xcb")) << ", load " << before
        << " before and " << load() << " after. Medians.\n\n";
    printTable(out,
               {{QStringLiteral("from start to the text readable, ms"), QStringLiteral("2 × floor"),
                 least.readable, ours.readable},
                {QStringLiteral("processor time until then, ms"), {}, least.work, ours.work},
                {QStringLiteral("memory a second later, MiB PSS"), QStringLiteral("60"), least.pss, ours.pss},
                {QStringLiteral("of it shared with no process, MiB"), {}, least.own, ours.own}});
    return 0;
}
