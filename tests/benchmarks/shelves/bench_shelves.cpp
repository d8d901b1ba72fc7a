// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_shelves LIBRARY: looks along the shelves of a library as the window does, and prints for each kind of question
// the median, the 95th percentile and the worst, in milliseconds.

#include "library/library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace Chancery;

namespace
{

constexpr int rounds = 200;
constexpr int walks = 10; ///< along all titles, for each filter

/// Prints one line; \a ask answers with how much it came to.
void measure(QTextStream &out, const QString &what, int times, const std::function<qsizetype()> &ask)
{
    std::vector<double> taken;
    qsizetype last = 0;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        last = ask();
        taken.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(taken);
    const auto at = [&](double part) {
        return QString::number(taken[size_t(double(taken.size() - 1) * part)], 'f', 2).rightJustified(9);
    };
    out << what.leftJustified(34) << at(0.5) << at(0.95) << at(1) << QString::number(last).rightJustified(10)
        << '\n';
    out.flush();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    if (QCoreApplication::arguments().size() != 2) {
        out << "bench_shelves LIBRARY\n";
        return 2;
    }
    const auto library = Library::open(QCoreApplication::arguments()[1], OpenMode::OpenExisting);
    if (!library) {
        out << library.error().message << '\n';
        return 1;
    }
    QRandomGenerator random(1962);
    const auto shelves = (*library)->shelves().result();
    if (!shelves || shelves->empty()) {
        return 1;
    }
    const auto anyVolume = [&] { return (*shelves)[size_t(random.bounded(int(shelves->size())))].volume.id; };
    out << "question                             median  95th pc    worst      last\n";
    measure(out, QStringLiteral("all shelves"), walks,
            [&] { return qsizetype((*library)->shelves().result()->size()); });
    measure(out, QStringLiteral("the chapters of a volume"), rounds,
            [&] { return qsizetype((*library)->chapters(anyVolume()).result()->size()); });
    measure(out, QStringLiteral("the documents of a chapter"), rounds, [&] {
        const QString volume = anyVolume();
        const auto chapters = (*library)->chapters(volume).result();
        const DivisionId last = chapters->empty() ? DivisionId() : chapters->back().division.id;
        return qsizetype((*library)->chapterDocuments(volume, last).result()->documents.size());
    });
    measure(out, QStringLiteral("what stands around a document"), rounds, [&] {
        const auto page = (*library)->chapterDocuments(anyVolume(), {}).result();
        return page->documents.empty()
            ? 0
            : qsizetype((*library)->surroundings(page->documents.front().key).result()->total);
    });
    for (const QString &words :
         {QStringLiteral("telegram"), QStringLiteral("memorandum 1962"), QStringLiteral("xi 223"),
          QStringLiteral("july 4 1984 letter"), QStringLiteral("zanzibar")}) {
        measure(out, QStringLiteral("the filter: %1").arg(words), walks,
                [&] { return qsizetype((*library)->matchShelves(words).result()->documents.size()); });
    }
    measure(out, QStringLiteral("a page of what it found"), rounds, [&] {
        static const auto found = (*library)->matchShelves(QStringLiteral("telegram")).result();
        std::vector<DocumentId> rows;
        const size_t from =
            found->documents.size() < 200 ? 0 : size_t(random.bounded(int(found->documents.size() - 100)));
        for (size_t i = from; i < std::min(from + 100, found->documents.size()); ++i) {
            rows.push_back(found->documents[i].id);
        }
        return qsizetype((*library)->shelvedDocuments(rows).result()->documents.size());
    });
    return 0;
}
