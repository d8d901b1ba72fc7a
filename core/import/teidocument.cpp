// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teidocument.h"

#include "documentfacts.h"
#include "teidating.h"
#include "teiflow.h"
#include "teirecord.h"
#include "xmlsource.h"

#include <numeric>
#include <ranges>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

bool isHeading(PassageKind kind)
{
    return kind == PassageKind::Head || kind == PassageKind::ListHead;
}

/// A name out of running text, without the comma or stop that followed inside the element.
QString trimmedName(QString name)
{
    while (name.endsWith(u',') || name.endsWith(u';') || name.endsWith(u':')) {
        name.chop(1);
    }
    return name.trimmed();
}

QString joined(QStringList names, const QString &separator)
{
    for (QString &name : names) {
        name = trimmedName(name);
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names.join(separator);
}

} // namespace

DocumentBuilder::DocumentBuilder(DocumentKind kind, const QString &xmlId, const StartTag &tag)
    : line(tag.line)
    , m_n(tag.value("n"_L1))
    , m_ana(tag.value("ana"_L1))
    , m_subtype(tag.value("subtype"_L1))
    , m_earliest(tag.frus("doc-dateTime-min"_L1))
    , m_latest(tag.frus("doc-dateTime-max"_L1))
{
    draft.document.kind = kind;
    draft.document.key.xmlId = xmlId;
    draft.document.number = m_n;
    draft.document.describes = pointers(tag.value("corresp"_L1));
}

PassageDraft &DocumentBuilder::at(int slot)
{
    return isNoteSlot(slot) ? m_notes[size_t(slot - firstNote)] : draft.passages[size_t(slot)];
}

int DocumentBuilder::addBody(Passage passage)
{
    m_hasParagraph = m_hasParagraph || passage.kind == PassageKind::Paragraph;
    draft.passages.push_back({std::move(passage), -1});
    return int(draft.passages.size()) - 1;
}

int DocumentBuilder::addNote(Passage passage, int anchorSlot, int anchorOffset)
{
    passage.anchorOffset = anchorOffset;
    m_notes.push_back({std::move(passage), anchorSlot});
    return firstNote + int(m_notes.size()) - 1;
}

void DocumentBuilder::removeNewest(int slot)
{
    if (isNoteSlot(slot)) {
        m_notes.pop_back();
        return;
    }
    draft.passages.pop_back();
    // The notes in it are the newest, apart from notes within them.
    for (PassageDraft &note : m_notes | std::views::reverse) {
        if (note.anchorPassage == slot) {
            note.anchorPassage = slot - 1;
            note.passage.anchorOffset = endOfBody();
        } else if (!isNoteSlot(note.anchorPassage)) {
            break;
        }
    }
}

int DocumentBuilder::endOfBody()
{
    if (draft.passages.empty()) {
        return 0;
    }
    // Many notes may stand behind one long passage; it is measured once.
    const QString &text = draft.passages.back().passage.text;
    if (const std::pair<const void *, qsizetype> here{text.constData(), text.size()}; here != m_measured) {
        m_measured = here;
        m_end = codePointCount(text);
    }
    return m_end;
}

void DocumentBuilder::addMention(int slot, TextRange range, MentionDraft mention,
                                 std::optional<ReferenceDraft> reference)
{
    mention.passage = slot;
    mention.mention.range = range;
    if (reference) {
        reference->mention = int(draft.mentions.size());
        draft.references.push_back(std::move(*reference));
    }
    draft.mentions.push_back(std::move(mention));
}

void DocumentBuilder::addPart(int speech, int slot, TextRange range)
{
    draft.speeches[size_t(speech)].ranges.push_back({slot, range});
}

bool DocumentBuilder::isOnlyHeads() const
{
    return m_notes.empty() && std::ranges::all_of(draft.passages, [](const PassageDraft &each) {
               return isHeading(each.passage.kind);
           });
}

int DocumentBuilder::settled(int slot) const
{
    return isNoteSlot(slot) ? int(draft.passages.size()) + slot - firstNote : slot;
}

void DocumentBuilder::joinNotes()
{
    for (PassageDraft &note : m_notes) {
        // A note before all text hangs on the first passage, if there is any.
        const bool homeless = draft.passages.empty() && !isNoteSlot(note.anchorPassage);
        note.anchorPassage = homeless ? -1 : settled(std::max(0, note.anchorPassage));
    }
    for (MentionDraft &mention : draft.mentions) {
        mention.passage = settled(mention.passage);
    }
    for (SpeechDraft &speech : draft.speeches) {
        for (SpeechDraft::Range &range : speech.ranges) {
            range.passage = settled(range.passage);
        }
    }
    std::ranges::move(m_notes, std::back_inserter(draft.passages));
    m_notes.clear();
    for (size_t i = 0; i < draft.passages.size(); ++i) {
        draft.passages[i].passage.ordinal = int(i);
    }
}

/// The number belongs to the document, not to its title; whatever lies on the title moves along.
void DocumentBuilder::stripNumber()
{
    const auto head = std::ranges::find_if(draft.passages, [](const PassageDraft &each) {
        return each.passage.kind == PassageKind::Head && each.passage.level == 0;
    });
    const int count = head == draft.passages.end() ? 0 : numberPrefix(head->passage.text, m_n);
    if (count == 0) {
        return;
    }
    strippedCharacters = printedCharacters(
        QStringView(head->passage.text).first(CodePointIndex(head->passage.text).toUtf16(count)));
    removePrefix(head->passage, count);
    const int slot = int(head - draft.passages.begin());
    const auto shift = [count](int &offset) { offset = std::max(0, offset - count); };
    for (PassageDraft &note : draft.passages) {
        if (note.anchorPassage == slot) {
            shift(note.passage.anchorOffset);
        }
    }
    for (MentionDraft &mention : draft.mentions) {
        if (mention.passage == slot) {
            shift(mention.mention.range.start);
            shift(mention.mention.range.end);
        }
    }
    for (SpeechDraft &speech : draft.speeches) {
        for (SpeechDraft::Range &range : speech.ranges) {
            if (range.passage == slot) {
                shift(range.range.start);
                shift(range.range.end);
            }
        }
    }
}

void DocumentBuilder::orderMentions()
{
    std::vector<int> order(draft.mentions.size());
    std::iota(order.begin(), order.end(), 0);
    // By passage, then start; of two that start together the outer one first.
    std::ranges::stable_sort(order, {}, [this](int i) {
        const MentionDraft &mention = draft.mentions[size_t(i)];
        return std::tuple(mention.passage, mention.mention.range.start, -mention.mention.range.end);
    });
    std::vector<MentionDraft> ordered;
    std::vector<int> place(order.size());
    for (const int i : order) {
        place[size_t(i)] = int(ordered.size());
        ordered.push_back(std::move(draft.mentions[size_t(i)]));
    }
    draft.mentions = std::move(ordered);
    for (ReferenceDraft &reference : draft.references) {
        reference.mention = place[size_t(reference.mention)];
    }
    std::ranges::stable_sort(draft.references, {}, &ReferenceDraft::mention);
}

void DocumentBuilder::dateFrom()
{
    Document &document = draft.document;
    const HistoricalDate stated = HistoricalDate::fromTei(m_earliest, m_latest);
    const HistoricalDate printed =
        datelineTime.isEmpty() ? datelineDate : withTime(datelineDate, datelineTime);
    document.date = stated.isValid() ? stated : printed;
    if (stated.isValid() && datelineDate.isValid()) {
        document.date.basis = datelineDate.basis;
        // The div's attributes close a span that the dateline may know to be a doubt about one day.
        if (datelineHasLimits && document.date.precision == DatePrecision::Span) {
            document.date.precision = DatePrecision::Between;
        }
    }
}

void DocumentBuilder::nameKind()
{
    Document &document = draft.document;
    if (document.kind != DocumentKind::Document) {
        return;
    }
    for (QString word : pointers(m_ana) + QStringList{m_subtype}) {
        word.remove(u'#');
        word = word.startsWith("kind-"_L1) ? word.sliced(5) : word;
        if (const auto kind = fromName<DocumentKind>(word); kind && *kind != DocumentKind::Document) {
            document.kind = *kind;
            return;
        }
    }
    const DocumentKind guess = kindFromTitle(document.title);
    // In files of 2015 an editorial note is told by its title and the want of a dateline.
    document.kind = guess == DocumentKind::EditorialNote && datelines > 0 ? DocumentKind::Document : guess;
}

void DocumentBuilder::describe()
{
    Document &document = draft.document;
    for (const PassageDraft &each : draft.passages) {
        const Passage &passage = each.passage;
        if (passage.kind == PassageKind::Head && passage.level == 0 && document.title.isEmpty()) {
            document.title = passage.text;
        } else if (passage.kind == PassageKind::Dateline && document.dateline.isEmpty()) {
            document.dateline = passage.text;
        } else if (passage.kind == PassageKind::SourceNote && document.sourceNote.isEmpty()) {
            document.sourceNote = passage.text;
        }
    }
    document.place = joined(places, u", "_s);
    document.sender = joined(senders.isEmpty() ? listedSenders : senders, u"; "_s);
    document.recipient = joined(recipients.isEmpty() ? listedRecipients : recipients, u"; "_s);
    document.subject = joined(subjects, u"; "_s);
    document.classification = classificationIn(document.sourceNote);
    if (document.sourceNote.isEmpty() && isOnlyHeads()) {
        document.classification = classificationIn(document.title); // a microfiche entry is all title
    }
}

DocumentDraft DocumentBuilder::finish()
{
    joinNotes();
    stripNumber();
    orderMentions();
    describe();
    dateFrom();
    nameKind();
    hashPassages(draft);
    return std::move(draft);
}

} // namespace Chancery::Import
