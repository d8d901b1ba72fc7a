// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_search [LIBRARY [QUERIES]]: asks a library a thousand questions of every kind, made of its own words, and
// prints by kind the median, the 95th percentile and the worst of the first page, and of the counts behind it; then
// the same of reading a document. Each question is asked once, in one fixed random order; nothing it asks twice is
// remembered but what the program itself remembers.

#include "library/library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <map>

using namespace Chancery;

namespace
{

constexpr int usualQueries = 1000;
constexpr int sampledDocuments = 300;

const QStringList commonWords{
    QStringLiteral("the"),  QStringLiteral("of"),         QStringLiteral("to"),     QStringLiteral("and"),
    QStringLiteral("in"),   QStringLiteral("that"),       QStringLiteral("a"),      QStringLiteral("for"),
    QStringLiteral("on"),   QStringLiteral("government"), QStringLiteral("states"), QStringLiteral("be"),
    QStringLiteral("with"), QStringLiteral("secretary"),  QStringLiteral("this"),   QStringLiteral("would")};

/// The words of some documents, in their order.
std::vector<QStringList> sampledPassages(Library &library, QRandomGenerator &random)
{
    std::vector<QStringList> passages;
    const auto volumes = library.volumes().result();
    static const QRegularExpression gap(QStringLiteral("[^\\w]+"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    while (volumes && int(passages.size()) < sampledDocuments) {
        const Volume &volume = (*volumes)[size_t(random.bounded(int(volumes->size())))];
        const auto documents = library.documents(volume.id).result();
        for (int i = 0; documents && !documents->empty() && i < 8; ++i) {
            const Document &document = (*documents)[size_t(random.bounded(int(documents->size())))];
            const auto record = library.record(document.key).result();
            for (const Passage &passage : record ? (*record)->passages : std::vector<Passage>()) {
                const QStringList words = passage.text.toLower().split(gap, Qt::SkipEmptyParts);
                if (words.size() > 6) {
                    passages.push_back(words);
                }
            }
        }
    }
    return passages;
}

struct Asked {
    QString kind;
    SearchRequest request;
};

class Questions
{
public:
    Questions(std::vector<QStringList> passages, QRandomGenerator &random)
        : m_passages(std::move(passages))
        , m_random(random)
    {
    }

    Asked next(int number)
    {
        const auto sort = SearchSort(number / 16 % 4);
        const auto ask = [&](const char *kind, const QString &query) {
            return Asked{QString::fromLatin1(kind), {query, {}, sort}};
        };
        switch (number % 16) {
        case 0:
        case 1:
            return ask("a word", word());
        case 2:
            return ask("two words", word() + u' ' + word());
        case 3:
            return ask("three words", words(3));
        case 4:
            return ask("a common word", common());
        case 5:
            return ask("two common words", common() + u' ' + common());
        case 6:
            return ask("a phrase", u'"' + words(2 + m_random.bounded(3)) + u'"');
        case 7:
            return ask("a common phrase", u'"' + common() + u' ' + common() + u'"');
        case 8:
            return ask("or", word() + QStringLiteral(" OR ") + common());
        case 9:
            return ask("not", common() + QStringLiteral(" NOT ") + word());
        case 10:
            return ask("near", word() + QStringLiteral(" NEAR ") + common());
        case 11:
            return ask("a prefix", word().left(3 + m_random.bounded(3)) + u'*');
        case 12:
            return ask("a word and a kind", word() + QStringLiteral(" kind:telegram"));
        case 13:
            return ask("a common word and dates", common() + QStringLiteral(" date:1900..1910"));
        case 14:
            return ask("in notes", QStringLiteral("in:notes ") + word());
        default:
            return ask("fields alone", QStringLiteral("kind:letter date:1940..1945"));
        }
    }

private:
    const QStringList &passage()
    {
        return m_passages[size_t(m_random.bounded(int(m_passages.size())))];
    }
    QString word()
    {
        QString word;
        while (word.size() < 4) {
            const QStringList &words = passage();
            word = words[m_random.bounded(words.size())];
        }
        return word;
    }
    QString words(int count)
    {
        const QStringList &all = passage();
        return all.mid(m_random.bounded(all.size() - count + 1), count).join(u' ');
    }
    QString common()
    {
        return commonWords[m_random.bounded(commonWords.size())];
    }

    std::vector<QStringList> m_passages;
    QRandomGenerator &m_random;
};

struct Times {
    std::vector<double> page;
    std::vector<double> pageWork; ///< processor time: what a machine with nothing else to do would take
    std::vector<double> counts;
    std::vector<double> countWork;
    QString slowest; ///< query
    int unfinished = 0;
    int sampled = 0;
};

double share(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[std::min(values.size() - 1, size_t(double(values.size()) * part))];
}

constexpr int openedDocuments = 300;

/// Reads whole documents from everywhere, as the page does to show one; prints milliseconds.
void openDocuments(Library &library, QRandomGenerator &random, QTextStream &out)
{
    const auto volumes = library.volumes().result();
    std::vector<double> times;
    while (volumes && !volumes->empty() && int(times.size()) < openedDocuments) {
        const Volume &volume = (*volumes)[size_t(random.bounded(int(volumes->size())))];
        const auto documents = library.documents(volume.id).result();
        if (!documents || documents->empty()) {
            continue;
        }
        const Document &document = (*documents)[size_t(random.bounded(int(documents->size())))];
        QElapsedTimer timer;
        timer.start();
        (void)library.record(document.key).result();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    out << "a document read whole, of " << times.size() << ": median " << share(times, 0.5)
        << ", 95th percentile " << share(times, 0.95) << ", worst " << share(times, 1.0) << " ms\n";
}

double workSince(std::clock_t start)
{
    return double(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

void print(QTextStream &out, const QString &name, const Times &times)
{
    out << name.leftJustified(26) << QStringLiteral("%1").arg(times.page.size(), 5);
    for (const auto *values : {&times.page, &times.pageWork, &times.counts, &times.countWork}) {
        for (const double part : {0.5, 0.95, 1.0}) {
            out << QStringLiteral("%1").arg(share(*values, part), 7, 'f', 1);
        }
        out << "  ";
    }
    out << QStringLiteral("%1 %2  ").arg(times.sampled, 4).arg(times.unfinished, 4) << times.slowest << '\n';
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const QString file =
        argc > 1 ? QString::fromLocal8Bit(argv[1]) : folder.filePath(QStringLiteral("bench.chancery"));
    const int queries = argc > 2 ? QByteArray(argv[2]).toInt() : usualQueries;
    const auto library = Library::open(file);
    if (!library) {
        out << library.error().message << '\n';
        return 1;
    }
    QRandomGenerator random(1962);
    Questions questions(sampledPassages(**library, random), random);
    QElapsedTimer timer;
    timer.start();
    (void)(*library)->prepareFinding().result();
    out << "prepared in " << timer.restart() << " ms\n";
    (void)(*library)->listWords().result();
    out << "words listed in " << timer.elapsed() << " ms more\n";

    std::map<QString, Times> byKind;
    Times all;
    for (int number = 0; number < queries; ++number) {
        const Asked asked = questions.next(number);
        timer.restart();
        std::clock_t work = std::clock();
        const auto page = (*library)->find(asked.request).result();
        const double pageTime = double(timer.nsecsElapsed()) / 1e6;
        const double pageWork = workSince(work);
        timer.restart();
        work = std::clock();
        const auto counts = (*library)->findCounts(asked.request).result();
        const double countTime = double(timer.nsecsElapsed()) / 1e6;
        const double countWork = workSince(work);
        if (!page || !counts) {
            out << asked.request.query << ": " << (page ? counts.error() : page.error()).message << '\n';
            continue;
        }
        for (Times *times : {&byKind[asked.kind], &all}) {
            if (times->page.empty() || pageTime > share(times->page, 1.0)) {
                times->slowest = asked.request.query + u' ' + nameOf(asked.request.sort);
            }
            times->page.push_back(pageTime);
            times->counts.push_back(countTime);
            times->pageWork.push_back(pageWork);
            times->countWork.push_back(countWork);
            times->sampled += page->reach == SearchReach::Sample ? 1 : 0;
            times->unfinished += page->reach == SearchReach::Unfinished ? 1 : 0;
        }
    }
    out << "milliseconds: median, 95th percentile and worst of the page (elapsed; of the processor), of the "
           "counts "
           "(the same); sampled, unfinished; slowest\n";
    for (const auto &[kind, times] : byKind) {
        print(out, kind, times);
    }
    print(out, QStringLiteral("all"), all);
    openDocuments(**library, random, out);
    return 0;
}
