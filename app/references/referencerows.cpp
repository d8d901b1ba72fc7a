// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "referencerows.h"

#include "widgets/passagelabel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace Chancery::App
{

namespace
{

constexpr int TargetFactor =
    100; ///< more targets than this no reference has; the rest cannot be opened from the list
constexpr int TitleLines = 2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::ReferenceRows)
};

bool isOpen(ReferenceState state)
{
    return state == ReferenceState::Ambiguous || state == ReferenceState::Broken
        || state == ReferenceState::Unresolved;
}

Standing standingIn(ReferenceState state, bool hasPlace, int targets)
{
    switch (state) {
    case ReferenceState::Resolved:
        return {Sign::Disc, Words::tr("in the library")};
    case ReferenceState::KnownElsewhere:
        return hasPlace ? Standing{Sign::Card, Words::tr("described on a card")}
                        : Standing{Sign::Ring, Words::tr("not in this library")};
    case ReferenceState::Ambiguous:
        return {Sign::Diamond,
                targets > 1 ? Words::tr("one of %1, not settled").arg(targets)
                            : Words::tr("more than one possible")};
    case ReferenceState::Broken:
        return {Sign::Cross, Words::tr("points at nothing")};
    case ReferenceState::Unresolved:
        break;
    }
    return {Sign::Dots, Words::tr("not found")};
}

QString titleOf(const ReferenceTarget &target)
{
    const QString title =
        target.title.isEmpty() ? (target.key.isValid() ? target.key.toString() : target.raw) : target.title;
    return title;
}

/// The end of a reference: its document, and in it the passage.
void addTarget(Row &row, const ReferenceTarget &target, Sign sign, const TargetWords &words)
{
    const bool within = target.place.passage > 0;
    row.lines.push_back({titleOf(target),
                         Tone::Quiet,
                         TitleLines,
                         {},
                         within ? passageLabel(target.place.passage) : QString(),
                         sign});
    const QString first = within ? words.value(target.place.toString()) : QString();
    if (!first.isEmpty()) {
        row.lines.push_back({first, Tone::Quiet, 1, {}, {}, Sign::None});
    }
}

QString quoted(const QString &words)
{
    return Words::tr("“%1”").arg(words);
}

QString wordsOf(const DocumentRecord &record, const CrossReference &reference)
{
    const Passage *passage = record.passage(reference.passage);
    return passage ? textIn(passage->text, reference.range) : QString();
}

QString keyOf(const DocumentKey &document, int ordinal, TextRange range)
{
    return QStringLiteral("%1:%2:%3-%4")
        .arg(document.toString())
        .arg(ordinal)
        .arg(range.start)
        .arg(range.end);
}

RowItem targetItem(const CrossReference &reference, int index, int target, const QString &key,
                   const TargetWords &words)
{
    RowItem item;
    const ReferenceTarget &end = reference.targets[size_t(target)];
    const Sign sign = !end.place.isValid() ? Sign::Ring : standingOf(reference).sign;
    item.key = QStringLiteral("%1>%2").arg(key).arg(target);
    addTarget(item.row, end, sign, words);
    item.payload = index * TargetFactor + std::min(target, TargetFactor - 1);
    return item;
}

RowItem citesItem(const DocumentRecord &record, int index, bool here, const TargetWords &words)
{
    const CrossReference &reference = record.references[size_t(index)];
    const Passage *passage = record.passage(reference.passage);
    const Standing standing = standingOf(reference);
    RowItem item;
    item.key = keyOf(record.document.key, passage ? passage->ordinal : -1, reference.range);
    item.payload = index * TargetFactor;
    Row &row = item.row;
    row.mark = here ? Row::Mark::Here : Row::Mark::None;
    row.lines.push_back({quoted(wordsOf(record, reference)),
                         Tone::Plain,
                         TitleLines,
                         {},
                         passage ? passageLabel(record, passage->ordinal) : QString(),
                         Sign::None});
    if (reference.targets.size() == 1) {
        addTarget(row, reference.targets.front(), standing.sign, words);
    }
    const bool alone = reference.targets.size() != 1;
    const QString state = reference.reason.isEmpty()
        ? standing.words
        : Words::tr("%1: %2").arg(standing.words, reference.reason);
    row.lines.push_back({state, Tone::Quiet, 0, {}, {}, alone ? standing.sign : Sign::None});
    return item;
}

RowItem citationItem(const DocumentRecord &record, const Citation &citation, int index, const QString &title)
{
    RowItem item;
    item.key = keyOf(citation.fromKey, citation.passageOrdinal, citation.range);
    item.payload = index;
    const QString place = citation.fromKey == record.document.key
        ? passageLabel(record, citation.passageOrdinal)
        : passageLabel(citation.passageOrdinal);
    const qsizetype at = citation.context.indexOf(citation.words);
    const int start = at < 0 ? 0 : codePointCount(QStringView(citation.context).first(at));
    const int length = at < 0 ? 0 : codePointCount(citation.words);
    item.row.lines.push_back({title.isEmpty() ? place : title,
                              Tone::Quiet,
                              TitleLines,
                              {},
                              title.isEmpty() ? QString() : place,
                              Sign::None});
    item.row.lines.push_back({contextOf(citation.context, {start, start + length}),
                              Tone::Plain,
                              0,
                              citation.words,
                              {},
                              Sign::None});
    item.row.toolTip = citation.reason;
    return item;
}

/// A heading for the passage of this document that is cited, with its first words.
RowItem citedPassageItem(const DocumentRecord &record, int ordinal, qsizetype count)
{
    RowItem item;
    item.key = QStringLiteral("cited:%1").arg(ordinal);
    item.selectable = false;
    const QString number = QLocale().toString(qlonglong(count));
    const Passage *passage = record.passageAt(ordinal);
    if (!passage) {
        item.row = headingRow(Words::tr("The document as a whole"), number);
        return item;
    }
    item.row = headingRow(
        Words::tr("%1: %2").arg(passageLabel(record, ordinal), contextOf(passage->text, {0, 0}, 40)), number);
    return item;
}

} // namespace

Standing standingOf(const CrossReference &reference)
{
    if (reference.settledByReader) {
        return {Sign::Tick,
                reference.targets.empty() ? Words::tr("settled by you: leads nowhere")
                                          : Words::tr("settled by you")};
    }
    const bool hasPlace = std::ranges::any_of(
        reference.targets, [](const ReferenceTarget &target) { return target.place.isValid(); });
    Standing standing = standingIn(reference.state, hasPlace, int(reference.targets.size()));
    if (reference.isProposal() && !isOpen(reference.state)) {
        standing.words = Words::tr("proposed by the program, %1 % sure; %2")
                             .arg(QLocale().toString(qRound(reference.confidence * 100)), standing.words);
    } else if (reference.origin == Layer::Detected && !isOpen(reference.state)) {
        standing.words = Words::tr("read from the words; %1").arg(standing.words);
    }
    return standing;
}

Standing standingOf(const OpenReference &reference)
{
    if (reference.settled) {
        return {Sign::Tick,
                reference.decision.isEmpty() ? Words::tr("settled by you: leads nowhere")
                                             : Words::tr("settled by you: %1").arg(reference.decision)};
    }
    return standingIn(reference.citation.state, false, 0);
}

ReferenceCounts countsOf(const std::vector<CrossReference> &references)
{
    ReferenceCounts counts;
    for (const CrossReference &reference : references) {
        ++counts.all;
        counts.settled += reference.settledByReader ? 1 : 0;
        counts.open += isOpen(reference.state) && !reference.settledByReader ? 1 : 0;
        const bool leads = std::ranges::any_of(
            reference.targets, [](const ReferenceTarget &target) { return target.place.isValid(); });
        counts.leading += leads && !isOpen(reference.state) ? 1 : 0;
    }
    return counts;
}

bool isOnWorkList(const CrossReference &reference)
{
    return reference.settledByReader || isOpen(reference.state);
}

QString contextOf(const QString &text, TextRange range, int reach)
{
    const CodePointIndex points(text);
    qsizetype start = points.toUtf16(std::max(0, range.start - reach));
    qsizetype end = points.toUtf16(std::min(points.length(), range.end + reach));
    const qsizetype first = points.toUtf16(range.start);
    const qsizetype last = points.toUtf16(range.end);
    if (start > 0 && text[start - 1] != u' ') {
        const qsizetype space = text.indexOf(u' ', start);
        start = space >= 0 && space < first ? space + 1 : start;
    }
    if (end < text.size() && text[end] != u' ') {
        const qsizetype space = text.lastIndexOf(u' ', end);
        end = space > last ? space : end;
    }
    QString context = text.sliced(start, end - start);
    if (start > 0) {
        context.prepend(u'…');
    }
    if (end < text.size()) {
        context.append(u'…');
    }
    return context;
}

std::vector<RowItem> citesRows(const DocumentRecord &record, int here, const TargetWords &words)
{
    std::vector<RowItem> items;
    for (int i = 0; i < int(record.references.size()); ++i) {
        const CrossReference &reference = record.references[size_t(i)];
        items.push_back(citesItem(record, i, i == here, words));
        if (reference.targets.size() < 2) {
            continue;
        }
        const int parent = int(items.size()) - 1;
        const QString key = items.back().key;
        for (int target = 0; target < int(reference.targets.size()); ++target) {
            items.push_back(targetItem(reference, i, target, key, words));
            items.back().parent = parent;
        }
    }
    return items;
}

std::pair<int, int> citesPayload(int payload)
{
    return {payload / TargetFactor, payload % TargetFactor};
}

std::vector<RowItem> citedByRows(const DocumentRecord &record, const std::vector<Citation> &citations)
{
    std::vector<RowItem> items;
    const bool byPassage = std::ranges::any_of(
        citations, [](const Citation &citation) { return citation.targetPassageOrdinal >= 0; });
    if (byPassage) {
        std::map<int, std::vector<int>> passages;
        for (int i = 0; i < int(citations.size()); ++i) {
            passages[citations[size_t(i)].targetPassageOrdinal].push_back(i);
        }
        for (const auto &[ordinal, places] : passages) {
            items.push_back(citedPassageItem(record, ordinal, qsizetype(places.size())));
            for (const int place : places) {
                const Citation &citation = citations[size_t(place)];
                items.push_back(citationItem(record, citation, place, citation.fromTitle));
                items.back().key += QStringLiteral(">%1").arg(ordinal);
            }
        }
        return items;
    }
    DocumentKey last;
    for (int i = 0; i < int(citations.size()); ++i) {
        const Citation &citation = citations[size_t(i)];
        if (citation.fromKey != last) {
            last = citation.fromKey;
            const auto count = std::ranges::count(citations, last, &Citation::fromKey);
            items.push_back({QStringLiteral("from:%1").arg(last.toString()),
                             headingRow(citation.fromTitle, QLocale().toString(qlonglong(count))),
                             {},
                             -1,
                             false,
                             false});
        }
        items.push_back(citationItem(record, citation, i, {}));
    }
    return items;
}

std::vector<RowItem> workRows(const std::vector<OpenReference> &references, bool grouped)
{
    std::vector<RowItem> items;
    DocumentKey last;
    for (int i = 0; i < int(references.size()); ++i) {
        const Citation &citation = references[size_t(i)].citation;
        if (grouped && citation.fromKey != last) {
            last = citation.fromKey;
            items.push_back({QStringLiteral("from:%1").arg(last.toString()),
                             headingRow(citation.fromTitle),
                             {},
                             -1,
                             false,
                             false});
        }
        const Standing standing = standingOf(references[size_t(i)]);
        RowItem item;
        item.key = keyOf(citation.fromKey, citation.passageOrdinal, citation.range);
        item.payload = i;
        item.row.lines.push_back({quoted(citation.words),
                                  Tone::Plain,
                                  TitleLines,
                                  {},
                                  passageLabel(citation.passageOrdinal),
                                  Sign::None});
        item.row.lines.push_back({standing.words, Tone::Quiet, TitleLines, {}, {}, standing.sign});
        if (!citation.reason.isEmpty()) {
            item.row.lines.push_back({citation.reason, Tone::Quiet, 0, {}, {}, Sign::None});
        }
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<OpenReference> openReferencesOf(const DocumentRecord &record)
{
    std::vector<OpenReference> open;
    for (const CrossReference &reference : record.references) {
        const Passage *passage = record.passage(reference.passage);
        if (!passage || !isOnWorkList(reference)) {
            continue;
        }
        OpenReference item;
        item.citation.reference = reference.id;
        item.citation.from = record.document.id;
        item.citation.fromKey = record.document.key;
        item.citation.fromTitle = record.document.title;
        item.citation.passageOrdinal = passage->ordinal;
        item.citation.range = reference.range;
        item.citation.words = textIn(passage->text, reference.range);
        item.citation.context = contextOf(passage->text, reference.range);
        item.citation.state = reference.state;
        item.citation.reason = reference.reason;
        item.settled = reference.settledByReader;
        item.decision =
            item.settled && !reference.targets.empty() ? reference.targets.front().key.toString() : QString();
        open.push_back(std::move(item));
    }
    return open;
}

} // namespace Chancery::App
