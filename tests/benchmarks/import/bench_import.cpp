// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_import [COUNT …] [--folder FOLDER] [--files FILE.xml …]: takes the first COUNT made volumes (default 10) into a new
// library, beside the floor on the same files: elapsed, and the time of all processors, which other programs at work
// disturb less. Each of the two runs in a process of its own, so that the
// peak of its memory is its own too; the library reads one volume while it writes another, as the window's does. FOLDER is
// where volumes and libraries are written, a temporary one by default; 1,000 volumes want 12 GB there.

#include "floor.h"

#include "library/library.h"
#include "volumegenerator.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <ctime>

using namespace Chancery;
using namespace Qt::StringLiterals;

namespace
{

/// The most memory this process ever had, in KiB; 0 where the system does not tell.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:")) {
                return line.mid(6).simplified().split(' ').front().toLongLong();
            }
        }
    }
    return 0;
}

int fail(const QString &sentence)
{
    QTextStream(stderr) << sentence << '\n';
    return 1;
}

int answer(QJsonObject figures)
{
    figures[u"peak"_s] = peakMemory();
    QTextStream(stdout) << QJsonDocument(figures).toJson(QJsonDocument::Compact) << '\n';
    return 0;
}

/// Volumes by their names, from a file with one path a line: a thousand do not fit on a command line.
QStringList listed(const QString &list)
{
    QFile file(list);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                          : QStringList();
}

int runFloor(const QString &list, const QString &database)
{
    const auto floor = Benchmark::measureFloor(listed(list), database);
    if (!floor) {
        return fail(floor.error().message);
    }
    return answer({{u"parse"_s, floor->parse},
                   {u"insert"_s, floor->insert},
                   {u"work"_s, floor->insertWork},
                   {u"xml"_s, floor->xmlBytes},
                   {u"prose"_s, floor->proseBytes},
                   {u"rows"_s, floor->rows},
                   {u"size"_s, floor->databaseBytes}});
}

int runImport(const QString &list, const QString &file)
{
    qint64 documents = 0;
    qint64 passages = 0;
    auto opened = Library::open(file);
    if (!opened) {
        return fail(opened.error().message + u"\n"_s + opened.error().detail);
    }
    std::unique_ptr<Library> library = std::move(*opened);
    QElapsedTimer timer;
    timer.start();
    const std::clock_t work = std::clock();
    QFuture<VolumeImport> running = library->importVolumes(listed(list));
    running.waitForFinished();
    for (const VolumeImport &volume : running.results()) {
        if (!volume.outcome) {
            return fail(volume.outcome.error().message + u"\n"_s + volume.outcome.error().detail);
        }
        documents += volume.outcome->documents;
        passages += volume.outcome->passages;
    }
    library.reset(); // as in the floor, the last checkpoint is part of the work
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    return answer({{u"import"_s, seconds},
                   {u"work"_s, double(std::clock() - work) / CLOCKS_PER_SEC},
                   {u"documents"_s, documents},
                   {u"passages"_s, passages},
                   {u"size"_s, QFileInfo(file).size()}});
}

/// Runs this program again for one of the two; an empty object, and a word on stderr, where that failed.
QJsonObject inItsOwnProcess(const QString &what, const QString &list, const QString &file)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {what, list, file});
    process.waitForFinished(-1);
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
        ? QJsonDocument::fromJson(process.readAllStandardOutput()).object()
        : QJsonObject();
}

void printHead(QTextStream &out)
{
    out << "volumes    XML MB  documents | floor: parse s  insert s (processor)  peak MiB  size/XML |"
           " import s (processor)  s/volume  import/insert (processor)  peak MiB  size/XML\n";
}

void printRow(QTextStream &out, qsizetype volumes, const QJsonObject &floor, const QJsonObject &import)
{
    const double xml = floor[u"xml"_s].toDouble();
    const double insert = floor[u"insert"_s].toDouble();
    const double parse = floor[u"parse"_s].toDouble();
    const double seconds = import[u"import"_s].toDouble();
    const auto number = [](double value, int digits, int width) {
        return QString::number(value, 'f', digits).rightJustified(width);
    };
    const double insertWork = floor[u"work"_s].toDouble();
    const double work = import[u"work"_s].toDouble();
    out << QString::number(volumes).rightJustified(7) << number(xml / 1e6, 1, 10)
        << number(import[u"documents"_s].toDouble(), 0, 11) << " |" << number(parse, 2, 15)
        << number(insert, 2, 10) << number(insertWork, 2, 12)
        << number(floor[u"peak"_s].toDouble() / 1024, 0, 10)
        << number(floor[u"size"_s].toDouble() / xml, 2, 10) << " |" << number(seconds, 2, 9)
        << number(work, 2, 12) << number(seconds / double(volumes), 3, 10) << number(seconds / insert, 2, 15)
        << number(work / insertWork, 2, 12) << number(import[u"peak"_s].toDouble() / 1024, 0, 10)
        << number(import[u"size"_s].toDouble() / xml, 2, 10) << '\n';
    out.flush();
}

/// One row of the table; whether it could be had.
bool measure(QTextStream &out, const QStringList &files, const QDir &folder)
{
    const QString list = folder.filePath(u"volumes.txt"_s);
    const QString database = folder.filePath(u"floor.db"_s);
    const QString library = folder.filePath(u"import.chancery"_s);
    const auto forget = [&] {
        for (const QString &file : QStringList{database, library, library + u"-wal"_s, library + u"-shm"_s}) {
            QFile::remove(file);
        }
    };
    forget();
    QFile names(list);
    if (!names.open(QIODevice::WriteOnly) || names.write(files.join(u'\n').toUtf8()) < 0) {
        return false;
    }
    names.close();
    const QJsonObject floor = inItsOwnProcess(u"--floor"_s, list, database);
    const QJsonObject import = inItsOwnProcess(u"--import"_s, list, library);
    forget();
    if (floor.isEmpty() || import.isEmpty()) {
        return false;
    }
    printRow(out, files.size(), floor, import);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments().sliced(1);
    if (arguments.size() == 3 && arguments[0] == u"--floor"_s) {
        return runFloor(arguments[1], arguments[2]);
    }
    if (arguments.size() == 3 && arguments[0] == u"--import"_s) {
        return runImport(arguments[1], arguments[2]);
    }
    QStringList given;
    if (const qsizetype at = arguments.indexOf(u"--files"_s); at >= 0) {
        given = arguments.sliced(at + 1);
        arguments.resize(at);
    }
    const QTemporaryDir temporary;
    QDir folder(temporary.path());
    if (const qsizetype at = arguments.indexOf(u"--folder"_s); at >= 0 && at + 1 < arguments.size()) {
        folder.setPath(arguments[at + 1]);
        arguments.remove(at, 2);
    }
    QList<int> counts;
    for (const QString &argument : std::as_const(arguments)) {
        counts.append(argument.toInt());
        if (counts.back() < 1) {
            return fail(u"bench_import [COUNT …] [--folder FOLDER] [--files FILE.xml …]"_s);
        }
    }
    QTextStream out(stdout);
    printHead(out);
    if (!given.isEmpty()) {
        return measure(out, given, folder) ? 0 : 1;
    }
    const Benchmark::VolumeGenerator generator;
    for (const int count : counts.isEmpty() ? QList<int>{10} : counts) {
        const auto files = Benchmark::writeVolumes(generator, count, folder.filePath(u"volumes"_s));
        if (!files) {
            return fail(files.error().message);
        }
        if (!measure(out, *files, folder)) {
            return fail(u"The measurement of %1 volumes could not be finished."_s.arg(count));
        }
    }
    return 0;
}
