// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_references [--sample N] [--scale DOCUMENTS] [FILE.xml …]: imports the volumes (those of the shared data
// folder where none is named) into a library of their own and counts what became of their references, by kind
// and state, with denominators. --sample prints N of each kind that lead somewhere, and N that do not, to be read.
// --scale measures "cited by" in a made library instead.

#include "scale.h"

#include "library/library.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMap>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <random>

using namespace Chancery;
using namespace Qt::StringLiterals;

namespace
{

struct Seen {
    QString document;
    QString words;
    QString leads;
    QString reason;
};

struct Tally {
    QMap<ReferenceState, int> states;
    int proposals = 0;
    std::vector<Seen> leading;
    std::vector<Seen> open;
};

/// What kind of reference it is, by what it names.
QString kindOf(const CrossReference &reference, const QString &words)
{
    const QString who = reference.origin == Layer::Detected ? u"plain text: "_s : u"encoded: "_s;
    const QString raw = reference.targets.empty() ? QString() : reference.targets.front().raw;
    if (reference.origin == Layer::Detected) {
        if (words.startsWith("ibid"_L1, Qt::CaseInsensitive)) {
            return QString(who + u"ibid.");
        }
        for (const auto *form :
             {"elegram", "tel ", "irgram", "able ", "espatch", "ispatch", "nstruction", "No."}) {
            if (words.contains(QLatin1StringView(form))) {
                return QString(who + u"telegram or despatch");
            }
        }
        for (const auto *form : {"letter", "message", "note", "communication"}) {
            if (words.contains(QLatin1StringView(form)) && !words.contains("footnote"_L1)) {
                return QString(who + u"letter");
            }
        }
        if (words.startsWith("NS"_L1)) {
            return QString(who + u"memorandum of a series");
        }
    }
    if (raw.contains("#pg_"_L1)) {
        return QString(who + u"page");
    }
    const DocumentKey key = reference.targets.empty() ? DocumentKey() : reference.targets.front().key;
    return QString(who
                   + (key.volume.isEmpty()      ? u"outside the series"
                          : key.xmlId.isEmpty() ? u"volume"
                                                : u"document"));
}

Seen seenIn(const DocumentRecord &record, const CrossReference &reference)
{
    const Passage *passage = record.passage(reference.passage);
    Seen seen;
    seen.document = record.document.key.toString();
    if (passage) {
        const int from = std::max(0, reference.range.start - 60);
        seen.words = textIn(passage->text, {from, reference.range.start}) + u'['
            + textIn(passage->text, reference.range) + u']'
            + textIn(passage->text, {reference.range.end, reference.range.end + 60});
    }
    for (const ReferenceTarget &target : reference.targets) {
        seen.leads += target.place.isValid()
            ? QString(target.place.document.toString() + u" “" + target.title + u"” ")
            : QString(target.raw + u' ');
    }
    seen.reason = reference.reason;
    return seen;
}

void print(QTextStream &out, std::vector<Seen> seen, int count, std::mt19937 &random)
{
    std::ranges::shuffle(seen, random);
    seen.resize(std::min(seen.size(), size_t(count)));
    for (const Seen &each : seen) {
        out << "    " << each.document << ": " << each.words << "\n        → " << each.leads << '('
            << each.reason << ")\n";
    }
}

QStringList sharedVolumes()
{
    // Beside the work tree, as for the tests.
    for (QDir folder(QStringLiteral(CHANCERY_SOURCE_DIR)); folder.cdUp();) {
        const QDir data(folder.filePath(u"shared/data/frus"_s));
        if (data.exists()) {
            QStringList files;
            for (const QString &name : data.entryList({u"frus*.xml"_s}, QDir::Files, QDir::Name)) {
                files << data.filePath(name);
            }
            return files;
        }
        if (folder.isRoot()) {
            break;
        }
    }
    return {};
}

int report(const QStringList &files, int sample, QTextStream &out)
{
    const QTemporaryDir folder;
    auto library = Library::open(folder.filePath(u"references.chancery"_s));
    if (!library) {
        out << library.error().message << '\n';
        return 1;
    }
    for (const QString &file : files) {
        QElapsedTimer timer;
        timer.start();
        const auto written = (*library)->importVolumes({file}).result().outcome;
        if (!written) {
            out << written.error().message << '\n';
            return 1;
        }
        out << written->volume << ": " << written->documents << " documents, " << timer.elapsed() << " ms\n";
    }
    QMap<QString, Tally> tallies;
    const auto documents = (*library)->documents().result();
    for (const Document &document : *documents) {
        const auto record = (*library)->record(document.key).result();
        if (!record || (*record)->volume.origin != VolumeOrigin::Imported) {
            continue;
        }
        for (const CrossReference &reference : (*record)->references) {
            const Passage *passage = (*record)->passage(reference.passage);
            Tally &tally =
                tallies[kindOf(reference, passage ? textIn(passage->text, reference.range) : QString())];
            ++tally.states[reference.state];
            tally.proposals += reference.isProposal() && reference.state == ReferenceState::Resolved ? 1 : 0;
            (reference.state == ReferenceState::Resolved ? tally.leading : tally.open)
                .push_back(seenIn(**record, reference));
        }
    }
    std::mt19937 random(7); // NOLINT: the same sample every time
    for (auto tally = tallies.cbegin(); tally != tallies.cend(); ++tally) {
        const auto &states = tally->states;
        int all = 0;
        for (const int count : states) {
            all += count;
        }
        out << QStringLiteral(
                   "%1  %2 of %3 resolved (%4 of them proposals), %5 known elsewhere, %6 ambiguous, "
                   "%7 broken, %8 unresolved\n")
                   .arg(tally.key(), -36)
                   .arg(states.value(ReferenceState::Resolved))
                   .arg(all)
                   .arg(tally->proposals)
                   .arg(states.value(ReferenceState::KnownElsewhere))
                   .arg(states.value(ReferenceState::Ambiguous))
                   .arg(states.value(ReferenceState::Broken))
                   .arg(states.value(ReferenceState::Unresolved));
        if (sample > 0) {
            out << "  lead somewhere:\n";
            print(out, tally->leading, sample, random);
            out << "  do not:\n";
            print(out, tally->open, sample, random);
        }
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"sample"_s, u"how many of each kind to print"_s, u"N"_s},
                       {u"scale"_s, u"how many documents to make"_s, u"DOCUMENTS"_s}});
    parser.addPositionalArgument(u"FILE"_s, u"TEI volumes"_s);
    parser.process(application);
    QTextStream out(stdout);
    if (parser.isSet(u"scale"_s)) {
        return measureScale(parser.value(u"scale"_s).toInt(), out);
    }
    const QStringList files =
        parser.positionalArguments().isEmpty() ? sharedVolumes() : parser.positionalArguments();
    if (files.isEmpty()) {
        out << "The shared data folder is not there: name the volumes to read.\n";
        return 0;
    }
    return report(files, parser.value(u"sample"_s).toInt(), out);
}
