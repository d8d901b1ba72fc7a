// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_browsing [LIBRARY]: asks a library (the bundled one where none is given) for its chronology at every unit
// and for its people, and prints the first answer, the median and the worst of each.

#include "figures.h"

#include "library/library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <functional>

using namespace Chancery;

namespace
{

constexpr int repetitions = 40;

void measure(QTextStream &out, const QString &what, const std::function<QString(int)> &ask)
{
    std::vector<double> times;
    QString answer;
    for (int i = 0; i < repetitions; ++i) {
        QElapsedTimer clock;
        clock.start();
        answer = ask(i);
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    const double first = times.front();
    out << what.leftJustified(34) << " first " << QString::number(first, 'f', 1).rightJustified(7)
        << "  median " << QString::number(Benchmarks::median(times), 'f', 1).rightJustified(6)
        << "  worst after "
        << QString::number(*std::max_element(times.begin() + 1, times.end()), 'f', 1).rightJustified(6)
        << "  (" << answer << ")\n";
    out.flush();
}

QString sizeOf(const Result<Chronology> &answer)
{
    return answer
        ? QStringLiteral("%1 bins of %2 documents").arg(answer->bins.size()).arg(answer->ofDocuments)
        : answer.error().message;
}

void measureDates(QTextStream &out, Library &library)
{
    measure(out, QStringLiteral("years, all"),
            [&](int) { return sizeOf(library.chronology({ChronologyUnit::Year, {}, {}, {}, 0}).result()); });
    measure(out, QStringLiteral("months, all"),
            [&](int) { return sizeOf(library.chronology({ChronologyUnit::Month, {}, {}, {}, 0}).result()); });
    const auto all = library.chronology({ChronologyUnit::Year, {}, {}, {}, 0}).result();
    const QDate begin = all ? all->earliest : QDate();
    const int days = all && begin.isValid() ? int(begin.daysTo(all->latest)) + 1 : 1;
    QRandomGenerator random(1861);
    measure(out, QStringLiteral("days of half a year"), [&](int) {
        const QDate first = begin.addDays(random.bounded(days));
        return sizeOf(library.chronology({ChronologyUnit::Day, first, first.addDays(183), {}, 0}).result());
    });
    measure(out, QStringLiteral("a week with its documents"), [&](int) {
        const QDate first = begin.addDays(random.bounded(days));
        return sizeOf(library.chronology({ChronologyUnit::Day, first, first.addDays(7), {}, 200}).result());
    });
}

void measurePeople(QTextStream &out, Library &library)
{
    const auto sizeOfPage = [](const Result<PeoplePage> &page) {
        return page ? QStringLiteral("%1 of %2").arg(page->matching.value_or(-1)).arg(page->ofEntries)
                    : page.error().message;
    };
    measure(out, QStringLiteral("people, first page"),
            [&](int) { return sizeOfPage(library.listPeople({}).result()); });
    for (const QString &words : {QStringLiteral("a"), QStringLiteral("son"), QStringLiteral("zzzz")}) {
        measure(out, QStringLiteral("people named “%1”").arg(words),
                [&](int) { return sizeOfPage(library.listPeople({words}).result()); });
    }
    const auto page = library.listPeople({}).result();
    if (!page || page->people.empty()) {
        return;
    }
    const auto person = [&](int i) { return keyOf(page->people[size_t(i) % page->people.size()].person); };
    measure(out, QStringLiteral("a person"), [&](int i) {
        const auto overview = library.person(person(i)).result();
        return overview ? QStringLiteral("named in %1").arg(overview->counts.back().documents)
                        : overview.error().message;
    });
    measure(out, QStringLiteral("documents naming a person"), [&](int i) {
        const auto found = library.documentsOf(person(i), PersonRole::Named).result();
        return found ? QStringLiteral("25 of %1").arg(found->total) : found.error().message;
    });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const QStringList arguments = application.arguments();
    const QString file =
        arguments.size() > 1 ? arguments[1] : folder.filePath(QStringLiteral("bench.chancery"));
    const auto library = Library::open(file);
    if (!library) {
        out << library.error().message << '\n';
        return 1;
    }
    out << "milliseconds; load " << Benchmarks::load() << '\n';
    measureDates(out, **library);
    measurePeople(out, **library);
    return 0;
}
