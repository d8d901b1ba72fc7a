// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_detection [--misses] [FILE.xml …]: takes the text of each document as if nobody had encoded it, runs
// the detector, and compares with what was encoded by hand. A mention is found only with the exact stretch,
// kind and, of a person, the same person. Recall = found of encoded, precision = correct of found.

#include "detect/detect.h"
#include "detect/referenceresolver.h"
#include "import/teireader.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>
#include <QTextStream>

#include <algorithm>
#include <tuple>

using namespace Chancery;

namespace
{

struct Count {
    int encoded = 0;
    int found = 0;
    int correct = 0;
};

struct Place {
    int passage;
    TextRange range;
    QString said; ///< what else must agree

    auto operator<=>(const Place &) const = default;
};

using Places = QMap<QString, std::vector<Place>>;

QString percent(int part, int whole)
{
    return whole == 0 ? QStringLiteral("    –  ")
                      : QStringLiteral("%1 %").arg(100.0 * part / whole, 5, 'f', 1);
}

QString kindName(MentionKind kind)
{
    return nameOf(kind);
}

Places placesOf(const DocumentDraft &draft)
{
    Places places;
    for (const MentionDraft &mention : draft.mentions) {
        if (mention.passage >= 0 && !isNote(draft.passages[size_t(mention.passage)].passage.kind)) {
            places[kindName(mention.mention.kind)].push_back(
                {mention.passage, mention.mention.range, mention.person});
        }
    }
    for (int i = 0; i < int(draft.passages.size()); ++i) {
        for (const Choice &choice : draft.passages[size_t(i)].passage.choices) {
            if (choice.kind == ChoiceKind::Abbreviation) {
                places[QStringLiteral("(expansion)")].push_back({i, choice.range, choice.reading});
            }
        }
    }
    for (const SpeechDraft &speech : draft.speeches) {
        for (const SpeechDraft::Range &range : speech.ranges) {
            places[QStringLiteral("(speech)")].push_back({range.passage, range.range, speech.speaker});
        }
    }
    return places;
}

/// The document as a reader would paste it: words, no encoding.
DocumentDraft bare(const DocumentDraft &encoded)
{
    DocumentDraft draft;
    draft.document = encoded.document;
    draft.passages = encoded.passages;
    for (PassageDraft &passage : draft.passages) {
        passage.passage.choices.clear();
    }
    return draft;
}

void compare(const DocumentDraft &encoded, const Places &expected, const Places &found,
             QMap<QString, Count> &counts, bool misses, QTextStream &out)
{
    QSet<QString> kinds(expected.keyBegin(), expected.keyEnd());
    kinds.unite(QSet<QString>(found.keyBegin(), found.keyEnd()));
    for (const QString &kind : std::as_const(kinds)) {
        const std::vector<Place> wanted = expected.value(kind);
        const std::vector<Place> got = found.value(kind);
        Count &count = counts[kind];
        count.encoded += int(wanted.size());
        count.found += int(got.size());
        const auto tell = [&](const char *what, const Place &place) {
            if (misses) {
                out << "  " << what << ' ' << kind << ' ' << encoded.document.key.xmlId << " p"
                    << place.passage << ' ' << place.range.start << '-' << place.range.end << " “"
                    << textIn(encoded.passages[size_t(place.passage)].passage.text, place.range).left(110)
                    << "” " << place.said << '\n';
            }
        };
        for (const Place &place : got) {
            std::ranges::contains(wanted, place) ? void(++count.correct) : tell("surplus", place);
        }
        for (const Place &place : wanted) {
            if (!std::ranges::contains(got, place)) {
                tell("missed ", place);
            }
        }
    }
}

/// The words of the encoded references, resolved anew.
void compareTargets(const DocumentDraft &encoded, const Detect::DetectionContext &context,
                    const QString &volume, Count &count, bool misses, QTextStream &out)
{
    const auto absolute = [&](QStringList targets) {
        for (QString &target : targets) {
            if (target.startsWith(u'#')) {
                target.prepend(volume);
            }
        }
        targets.sort();
        return targets;
    };
    const auto proposed = Detect::ReferenceResolver(context).resolve(encoded);
    for (const ReferenceDraft &reference : encoded.references) {
        const auto answer = std::ranges::find(proposed, reference.mention, &ReferenceDraft::mention);
        if (answer == proposed.end()) {
            continue;
        }
        ++count.encoded;
        count.found += answer->targets.isEmpty() ? 0 : 1;
        const bool right = absolute(answer->targets) == absolute(reference.targets);
        count.correct += right ? 1 : 0;
        if (misses && !right) {
            const MentionDraft &mention = encoded.mentions[size_t(reference.mention)];
            out << "  target of “"
                << textIn(encoded.passages[size_t(mention.passage)].passage.text, mention.mention.range)
                << "”: encoded " << reference.targets.join(u' ') << ", proposed "
                << answer->targets.join(u' ') << " (" << answer->reason << ")\n";
        }
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStringList files = application.arguments().sliced(1);
    const bool misses = files.removeAll(QStringLiteral("--misses")) > 0;
    const QString library = QStringLiteral(CHANCERY_SOURCE_DIR "/resources/library/");
    if (files.isEmpty()) {
        files << library + QStringLiteral("frus1961-63v11.xml");
    }
    QTextStream out(stdout);

    std::vector<Detect::KnownDocument> cards;
    if (const auto volume = Import::readTei(library + QStringLiteral("chancery-cards.xml"))) {
        cards = Detect::contextOf(*volume, {}).catalogue;
    }
    QMap<QString, Count> counts;
    Count targets;
    for (const QString &file : std::as_const(files)) {
        const auto volume = Import::readTei(file);
        if (!volume) {
            out << volume.error().message << '\n';
            return 1;
        }
        Detect::DetectionContext context = Detect::contextOf(*volume, {});
        context.catalogue.insert(context.catalogue.end(), cards.begin(), cards.end());
        for (const DocumentDraft &encoded : volume->documents) {
            if (encoded.document.kind == DocumentKind::FrontMatter) {
                continue;
            }
            context.written = encoded.document.date;
            DocumentDraft draft = bare(encoded);
            Detect::detectAll(draft, context);
            compare(encoded, placesOf(encoded), placesOf(draft), counts, misses, out);
            compareTargets(encoded, context, volume->volume.id, targets, misses, out);
        }
    }
    out << "kind           encoded  found  correct   recall  precision\n";
    const auto line = [&](const QString &kind, const Count &count) {
        out << kind.leftJustified(15) << QString::number(count.encoded).rightJustified(7)
            << QString::number(count.found).rightJustified(7)
            << QString::number(count.correct).rightJustified(9) << "  "
            << percent(count.correct, count.encoded) << "   " << percent(count.correct, count.found) << '\n';
    };
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        line(it.key(), it.value());
    }
    line(QStringLiteral("(target)"), targets);
    return 0;
}
