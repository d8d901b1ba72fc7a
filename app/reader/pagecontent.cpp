// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagecontent.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace Chancery::App
{

namespace
{

/// Passage ids to ordinals: a record may hold thousands of references.
QHash<PassageId, int> ordinalsOf(const DocumentRecord &record)
{
    QHash<PassageId, int> result;
    result.reserve(qsizetype(record.passages.size()));
    for (const Passage &passage : record.passages) {
        result.insert(passage.id, passage.ordinal);
    }
    return result;
}

/// The place that holds \a position in a list sorted by position, or -1.
template<typename Place>
int holding(const std::vector<Place> &places, int position)
{
    // Places may lie inside each other; the one that begins last is the innermost.
    auto place =
        std::ranges::upper_bound(places, position, {}, [](const Place &item) { return item.span.start; });
    for (int steps = 0; place != places.begin() && steps < 8; ++steps) {
        --place;
        if (place->span.contains(position)) {
            return int(place - places.begin());
        }
    }
    return -1;
}

} // namespace

void PageContent::index()
{
    speeches.clear();
    references.clear();
    const QHash<PassageId, int> ordinals = ordinalsOf(*record);
    for (size_t i = 0; i < record->speeches.size(); ++i) {
        for (const PassageRange &range : record->speeches[i].ranges) {
            for (const PageSpan &span : page.map.spans(ordinals.value(range.passage, -1), range.range)) {
                speeches[page.document->findBlock(span.start).blockNumber()].push_back({int(i), span});
            }
        }
    }
    for (auto &pieces : speeches) {
        std::ranges::stable_sort(pieces, {}, &SpeechPiece::span);
    }
    for (size_t i = 0; i < record->references.size(); ++i) {
        const CrossReference &reference = record->references[i];
        for (const PageSpan &span : page.map.spans(ordinals.value(reference.passage, -1), reference.range)) {
            references.push_back({span, int(i)});
        }
    }
    std::ranges::stable_sort(references, {}, &ReferencePlace::span);
    std::ranges::stable_sort(page.choices, {}, &ChoicePlace::span);
    indexMarks();
}

void PageContent::indexMarks()
{
    marks = MarkIndex(annotations, page.map, *page.document, record->document.key);
}

PageTarget PageContent::targetAt(int position) const
{
    using Kind = PageTarget::Kind;
    if (const int mark = holding(page.noteMarks, position); mark >= 0) {
        return {Kind::NoteMark, mark, page.noteMarks[size_t(mark)].span};
    }
    if (const int label = holding(page.noteLabels, position); label >= 0) {
        return {Kind::NoteLabel, label, page.noteLabels[size_t(label)].span};
    }
    if (const int place = holding(references, position); place >= 0) {
        return {Kind::Reference, references[size_t(place)].reference, references[size_t(place)].span};
    }
    if (const int choice = holding(page.choices, position); choice >= 0) {
        return {Kind::Choice, choice, page.choices[size_t(choice)].span};
    }
    return {};
}

int PageContent::markOf(const QUuid &annotation) const
{
    const auto found = std::ranges::find(annotations, annotation, &Annotation::uuid);
    return found == annotations.end() || annotation.isNull() ? -1 : int(found - annotations.begin());
}

QString PageContent::speakerLabel(const Speech &speech) const
{
    if (const Person *person = record->person(speech.speaker)) {
        return person->initials.isEmpty() ? person->familyName().left(2).toUpper() : person->initials;
    }
    const Party *party = record->party(speech.party);
    return party ? party->shortName : QString();
}

std::vector<PageSpan> PageContent::speechesOf(const Voice &speaker) const
{
    std::vector<PageSpan> result;
    const QHash<PassageId, int> ordinals = ordinalsOf(*record);
    for (const Speech &speech : record->speeches) {
        if (Voice::of(speech) != speaker) {
            continue;
        }
        for (const PassageRange &range : speech.ranges) {
            const auto spans = page.map.spans(ordinals.value(range.passage, -1), range.range);
            result.insert(result.end(), spans.begin(), spans.end());
        }
    }
    std::ranges::sort(result);
    return result;
}

void PageState::setPalette(const QPalette &newPalette)
{
    palette = newPalette;
    quiet = quietText(palette);
    for (const auto &[colour, word] : Names<MarkColour>::words) {
        marks[size_t(colour)] = markColours(colour, palette);
    }
}

} // namespace Chancery::App
