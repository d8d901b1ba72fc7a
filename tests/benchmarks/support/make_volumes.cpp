// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// make_volumes COUNT FOLDER [SEED]: writes the first COUNT of the made volumes (see volumegenerator.h).

#include "volumegenerator.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Chancery;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QTextStream err(stderr);
    bool good = arguments.size() == 3 || arguments.size() == 4;
    const int count = good ? arguments[1].toInt(&good) : 0;
    quint64 seed = Benchmark::VolumeGenerator::usualSeed;
    if (good && arguments.size() == 4) {
        seed = arguments[3].toULongLong(&good);
    }
    if (!good || count < 1) {
        err << "make_volumes COUNT FOLDER [SEED]\n";
        return 2;
    }
    const auto written = Benchmark::writeVolumes(Benchmark::VolumeGenerator(seed), count, arguments[2]);
    if (!written) {
        err << written.error().message << '\n';
        return 1;
    }
    return 0;
}
