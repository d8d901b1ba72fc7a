// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scale.h"

#include "store/libraryreader.h"
#include "store/librarywriter.h"
#include "store/migrator.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <random>
#include <vector>

using namespace Chancery;
using namespace Qt::StringLiterals;

namespace
{

constexpr int documentsOfVolume = 500;
constexpr int referencesOfDocument = 3;
constexpr int questions = 1000;
const DocumentKey famous{u"frus1900v0"_s, u"d1"_s};

QString volumeId(int volume)
{
    return QStringLiteral("frus1900v%1").arg(volume);
}

void refer(DocumentDraft &document, const QStringList &targets, std::optional<PaperSign> sought = {})
{
    MentionDraft mention;
    mention.passage = 0;
    mention.mention.kind = MentionKind::Document;
    mention.mention.origin = sought ? Layer::Detected : Layer::Source;
    const int at = int(document.references.size());
    mention.mention.range = {at, at + 1};
    document.references.push_back(
        {int(document.mentions.size()), {}, targets, {}, 1.0, false, std::move(sought)});
    document.mentions.push_back(mention);
}

PaperSign telegram(int volume, int number)
{
    const QDate day = QDate(1900, 1, 1).addDays(volume * 30 + number % 365);
    return {u"telegram"_s,
            QString::number(number % 2500),
            PaperDirection::FromPost,
            u"Moscow"_s,
            day.toString(Qt::ISODate),
            {},
            {},
            day.toString(Qt::ISODate)};
}

VolumeDraft volumeOf(int number, int volumes, std::mt19937 &random)
{
    VolumeDraft volume;
    volume.volume.id = volumeId(number);
    volume.volume.title = volume.volume.id;
    volume.volume.sourceSha256 = volume.volume.id;
    std::uniform_int_distribution anyVolume(0, volumes - 1);
    std::uniform_int_distribution anyDocument(1, documentsOfVolume);
    for (int i = 1; i <= documentsOfVolume; ++i) {
        DocumentDraft document;
        document.document.key = {volume.volume.id, QStringLiteral("d%1").arg(i)};
        document.document.title = QStringLiteral("Telegram From the Embassy to the Department of State");
        document.numbers = {telegram(number, i)};
        PassageDraft passage;
        passage.passage.text = u"See the documents cited, which are printed elsewhere in the series."_s;
        document.passages.push_back(passage);
        refer(document, {QStringLiteral("#d%1").arg(anyDocument(random))});
        refer(document, {QStringLiteral("%1#d%2").arg(volumeId(anyVolume(random))).arg(anyDocument(random))});
        if (i % referencesOfDocument == 0) {
            refer(document, {famous.toString()});
        } else {
            refer(document, {}, telegram(anyVolume(random), anyDocument(random)));
        }
        volume.documents.push_back(std::move(document));
    }
    return volume;
}

double median(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[size_t(double(values.size() - 1) * part)];
}

} // namespace

int measureScale(int documents, QTextStream &out)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"scale.chancery"_s);
    if (!Store::openLibrary(file, OpenMode::CreateIfMissing)) {
        return 1;
    }
    auto writer = std::move(*Store::LibraryWriter::open(file));
    const int volumes = std::max(1, documents / documentsOfVolume);
    std::mt19937 random(7); // NOLINT: the same library every time
    QElapsedTimer timer;
    qint64 tenth = 0;
    out << "volumes written, milliseconds a volume over the last tenth:\n";
    for (int i = 0; i < volumes; ++i) {
        const VolumeDraft volume = volumeOf(i, volumes, random);
        timer.start();
        if (const auto written = writer->writeVolume(volume); !written) {
            out << written.error().message << ' ' << written.error().detail << '\n';
            return 1;
        }
        tenth += timer.elapsed();
        const int step = std::max(1, volumes / 10);
        if ((i + 1) % step == 0) {
            out << QStringLiteral("  %1: %2\n").arg(i + 1).arg(double(tenth) / step, 0, 'f', 1);
            out.flush();
            tenth = 0;
        }
    }
    auto reader = std::move(*Store::LibraryReader::open(file));
    std::uniform_int_distribution anyVolume(0, volumes - 1);
    std::uniform_int_distribution anyDocument(1, documentsOfVolume);
    std::vector<double> times;
    int cited = 0;
    for (int i = 0; i < questions; ++i) {
        const DocumentKey key{volumeId(anyVolume(random)), QStringLiteral("d%1").arg(anyDocument(random))};
        timer.start();
        cited += reader->citations(key, 500)->total;
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    out << QStringLiteral("cited by, %1 documents of %2 (%3 citations): p50 %4 ms, p95 %5 ms, worst %6 ms\n")
               .arg(questions)
               .arg(volumes * documentsOfVolume)
               .arg(cited)
               .arg(median(times, 0.5), 0, 'f', 2)
               .arg(median(times, 0.95), 0, 'f', 2)
               .arg(median(times, 1), 0, 'f', 2);
    times.clear();
    int total = 0;
    for (int i = 0; i < 20; ++i) {
        timer.start();
        total = reader->citations(famous, 500)->total;
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    out << QStringLiteral("cited by, the document that %1 references lead to: p50 %2 ms, worst %3 ms\n")
               .arg(total)
               .arg(median(times, 0.5), 0, 'f', 2)
               .arg(median(times, 1), 0, 'f', 2);
    timer.start();
    const int open = reader->openReferences(500)->total;
    out << QStringLiteral("work list, first page of %1: %2 ms\n")
               .arg(open)
               .arg(double(timer.nsecsElapsed()) / 1e6, 0, 'f', 2);
    return 0;
}
