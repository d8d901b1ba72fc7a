// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teidating.h"
#include "teitext.h"

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

std::optional<RenditionKind> renditionOf(const QString &word)
{
    if (const auto kind = fromName<RenditionKind>(word)) {
        return kind;
    }
    constexpr std::array others{
        std::pair{"bold"_L1, RenditionKind::Strong},
        std::pair{"sc"_L1, RenditionKind::SmallCaps},
        std::pair{"sup"_L1, RenditionKind::Superscript},
        std::pair{"sub"_L1, RenditionKind::Subscript},
        std::pair{"italics"_L1, RenditionKind::Italic},
        std::pair{"small-caps"_L1, RenditionKind::SmallCaps},
        std::pair{"underlined"_L1, RenditionKind::Underline},
    };
    for (const auto &[known, kind] : others) {
        if (word == known) {
            return kind;
        }
    }
    return std::nullopt;
}

double confidenceOf(const QString &cert)
{
    return cert == "high"_L1 ? 0.9 : cert == "medium"_L1 ? 0.6 : cert == "low"_L1 ? 0.3 : 1.0;
}

} // namespace

TextWalker::Context &TextWalker::around()
{
    size_t i = m_contexts.size() - 1;
    while (i > 0 && m_contexts[i]->kind == Context::Kind::Aside) {
        --i;
    }
    return *m_contexts[i];
}

bool TextWalker::dispatchInline(const StartTag &tag, Frame &frame)
{
    switch (frame.element) {
    case Element::PageBreak:
        return breakPage(tag), true;
    case Element::LineBreak:
        if (tag.value("break"_L1) != "no"_L1) {
            top().flow.breakLine();
        }
        return true;
    case Element::Highlight:
    case Element::Deleted:
        return startHighlight(tag, frame), true;
    case Element::PersonName:
        return startName(tag, frame, MentionKind::Person), true;
    case Element::PlaceName:
        return startName(tag, frame, MentionKind::Place), true;
    case Element::OrganisationName:
        return startName(tag, frame, MentionKind::Organisation), true;
    case Element::Term:
    case Element::Gloss:
        return startName(tag, frame, MentionKind::Term), true;
    case Element::Date:
    case Element::Time:
        return startDate(tag, frame), true;
    case Element::Reference:
        return startReference(tag, frame), true;
    case Element::Said:
        return startSaid(tag, frame), true;
    case Element::Segment:
        return startSegment(tag, frame), true;
    case Element::Choice:
        m_choices.push_back({top().flow.position(), -1, {}, ChoiceKind::Abbreviation, false});
        m_choices.back().slot = top().slot;
        frame.choice = true;
        return true;
    case Element::Printed:
    case Element::Reading:
        return startChoicePart(tag, frame), true;
    case Element::Gap:
        m_oddities.note(Oddity::Gap, m_documents.back()->draft.document.key.xmlId, tag.line);
        return true;
    case Element::Picture:
        m_oddities.note(Oddity::Picture, tag.value("url"_L1), tag.line);
        return true;
    case Element::PageCount:
        m_oddities.note(Oddity::PageCount, m_documents.back()->draft.document.key.xmlId, tag.line);
        m_skipped = 1;
        return true;
    default:
        return false;
    }
}

void TextWalker::pushSpan(Frame &frame, Span span)
{
    const auto &open = top().spans;
    if (span.kind == Span::Kind::Rendition && std::ranges::any_of(open, [&](const Span &outer) {
            return outer.kind == Span::Kind::Rendition && outer.rendition == span.rendition;
        })) {
        return; // italic in italic is italic; a file may nest hundreds around thousands of paragraphs
    }
    span.start = top().flow.position();
    top().spans.push_back(std::move(span));
    ++frame.spans;
}

/// Lays what a span stands for over the words it has held so far: at its end, and at each border of a
/// block inside it.
void TextWalker::settle(Context &context, Span &span)
{
    const TextRange range = context.flow.rangeFrom(span.start);
    if (range.isEmpty()) {
        return;
    }
    ++m_records;
    if (span.kind == Span::Kind::Rendition) {
        context.flow.addRendition(range, span.rendition);
        return;
    }
    if (context.slot < 0) {
        return; // aside: a reading nobody points at
    }
    DocumentBuilder &document = *context.document;
    switch (span.kind) {
    case Span::Kind::Mention:
        document.addMention(context.slot, range, span.mention, std::exchange(span.reference, std::nullopt));
        break;
    case Span::Kind::Speech:
        document.addPart(span.speech, context.slot, range);
        break;
    case Span::Kind::Verb:
        if (QString &verb = document.draft.speeches[size_t(span.speech)].verb; verb.isEmpty()) {
            verb = context.flow.textFrom(span.start).toLower();
        }
        break;
    case Span::Kind::Collect:
        (span.collected == Collected::Sender          ? document.senders
             : span.collected == Collected::Recipient ? document.recipients
                                                      : document.places)
            .append(context.flow.textFrom(span.start));
        break;
    case Span::Kind::Rendition:
        break;
    }
}

void TextWalker::startHighlight(const StartTag &tag, Frame &frame)
{
    const QStringList words = pointers(tag.value("rend"_L1));
    for (const QString &word : words) {
        if (const auto kind = renditionOf(word)) {
            Span span;
            span.rendition = *kind;
            pushSpan(frame, span);
        }
    }
    if (words.isEmpty() && tag.name != "hi"_L1) {
        Span span;
        span.rendition =
            frame.element == Element::Deleted ? RenditionKind::Strikethrough : RenditionKind::Italic;
        pushSpan(frame, span);
    }
}

void TextWalker::collect(Frame &frame, Collected what)
{
    Span span;
    span.kind = Span::Kind::Collect;
    span.collected = what;
    pushSpan(frame, span);
}

void TextWalker::startName(const StartTag &tag, Frame &frame, MentionKind kind)
{
    const QString type = tag.value("type"_L1);
    const bool body = top().kind == Context::Kind::Body;
    const DocumentBuilder &document = *m_documents.back();
    const bool gloss = frame.element == Element::Gloss;
    if (!gloss || !tag.value("target"_L1).isEmpty()) {
        Span span;
        span.kind = Span::Kind::Mention;
        span.mention.mention.kind = kind;
        if (kind == MentionKind::Person) {
            span.mention.person = tag.value("corresp"_L1);
        }
        span.line = tag.line;
        pushSpan(frame, std::move(span));
    }
    if (body && (type == "from"_L1 || type == "to"_L1) && isInside(Element::Head)) {
        collect(frame, type == "from"_L1 ? Collected::Sender : Collected::Recipient);
        if (const QString person = tag.value("corresp"_L1);
            !person.isEmpty() && kind == MentionKind::Person) {
            m_documents.back()->draft.participants.push_back(
                {person, type == "from"_L1 ? Participation::Author : Participation::Addressee});
        }
    } else if (body && kind == MentionKind::Person && !top().lists.empty()
               && top().lists.back().type == "participants"_L1 && !tag.value("corresp"_L1).isEmpty()) {
        m_documents.back()->draft.participants.push_back(
            {tag.value("corresp"_L1), Participation::Participant});
    }
    if (body && kind == MentionKind::Place && document.datelines == 1 && isInside(Element::Dateline)) {
        collect(frame, Collected::Place);
    }
}

void TextWalker::startDate(const StartTag &tag, Frame &frame)
{
    const bool inDateline = top().kind == Context::Kind::Body && isInside(Element::Dateline);
    DocumentBuilder &document = *m_documents.back();
    if (frame.element == Element::Time) {
        if (inDateline && document.datelineTime.isEmpty()) {
            document.datelineTime = tag.attributes;
        }
        return;
    }
    if (!hasDating(tag.attributes)) {
        return;
    }
    Span span;
    span.kind = Span::Kind::Mention;
    span.mention.mention.kind = MentionKind::Date;
    span.mention.mention.date = datingOf(tag.attributes);
    span.mention.event = tag.value("corresp"_L1);
    if (!span.mention.mention.date.isValid()) {
        m_oddities.note(Oddity::UnreadDate, document.draft.document.key.xmlId, tag.line);
    }
    if (inDateline && !document.datelineDate.isValid()) {
        document.datelineDate = span.mention.mention.date;
        document.datelineHasLimits =
            tag.attributes.hasAttribute("notBefore"_L1) || tag.attributes.hasAttribute("notAfter"_L1);
    }
    pushSpan(frame, std::move(span));
}

void TextWalker::startReference(const StartTag &tag, Frame &frame)
{
    const QStringList targets = pointers(tag.value("target"_L1));
    if (targets.isEmpty()) {
        ++m_draft.counts.mutedReferences;
        m_oddities.note(Oddity::EmptyReference, m_documents.back()->draft.document.key.xmlId, tag.line);
        return;
    }
    Span span;
    span.kind = Span::Kind::Mention;
    span.mention.mention.kind =
        tag.value("type"_L1) == "article"_L1 ? MentionKind::Article : MentionKind::Document;
    span.reference = ReferenceDraft{-1, tag.xmlId(), targets, {}, confidenceOf(tag.value("cert"_L1))};
    span.line = tag.line;
    pushSpan(frame, std::move(span));
}

void TextWalker::startSaid(const StartTag &tag, Frame &frame)
{
    Context &context = around();
    SpeechDraft speech;
    speech.xmlId = tag.xmlId();
    speech.speaker = tag.value("who"_L1);
    speech.addressee = tag.value("toWhom"_L1);
    speech.invokes = pointers(tag.value("source"_L1));
    speech.confidence = confidenceOf(tag.value("cert"_L1));
    speech.manner = tag.value("direct"_L1) == "true"_L1 ? SpeechManner::Verbatim : SpeechManner::Summary;
    for (const QString &pointer : pointers(tag.value("ana"_L1))) {
        speech.manner =
            fromNameOr(QStringView(pointer).sliced(pointer.startsWith(u'#') ? 1 : 0), speech.manner);
    }
    Span span;
    span.kind = Span::Kind::Speech;
    span.speech = int(context.document->draft.speeches.size());
    context.document->draft.speeches.push_back(std::move(speech));
    pushSpan(frame, std::move(span));
}

void TextWalker::startSegment(const StartTag &tag, Frame &frame)
{
    const QString type = tag.value("type"_L1);
    if (type == "margin"_L1 && !m_frames.back().structural) {
        return startNote(tag,
                         frame); // printed in the margin; inside the paragraph it would break the sentence
    }
    if (parentElement() == Element::Opener || m_frames.back().structural) {
        return pushBlock(frame, blockLike(tag));
    }
    if (type != "reporting-verb"_L1) {
        return;
    }
    const auto &spans = top().spans;
    const auto said = std::ranges::find(spans.rbegin(), spans.rend(), Span::Kind::Speech, &Span::kind);
    if (said == spans.rend()) {
        return;
    }
    QString &verb = top().document->draft.speeches[size_t(said->speech)].verb;
    if (!tag.value("n"_L1).isEmpty()) {
        verb = verb.isEmpty() ? tag.value("n"_L1) : verb;
        return;
    }
    Span span;
    span.kind = Span::Kind::Verb;
    span.speech = said->speech;
    pushSpan(frame, std::move(span));
}

void TextWalker::startChoicePart(const StartTag &tag, Frame &frame)
{
    if (parentElement() != Element::Choice) {
        return; // alone, it is the only text there is
    }
    ChoiceState &choice = m_choices.back();
    choice.kind =
        tag.name == "abbr"_L1 || tag.name == "expan"_L1 ? ChoiceKind::Abbreviation : ChoiceKind::Correction;
    if (frame.element == Element::Reading || choice.hasPrinted) {
        startAside(frame);
    } else {
        choice.hasPrinted = true;
        choice.start = top().flow.position();
        choice.slot = top().slot;
    }
}

void TextWalker::endChoice()
{
    const ChoiceState choice = std::move(m_choices.back());
    m_choices.pop_back();
    Context &context = top();
    // A block inside a choice has ended the passage its start lies in; there is no range left to keep.
    const bool same = context.slot >= 0 && (choice.slot < 0 || choice.slot == context.slot);
    if (!choice.reading.isEmpty() && same) {
        context.flow.addChoice(context.flow.rangeFrom(choice.start), choice.kind, choice.reading);
    }
}

} // namespace Chancery::Import
