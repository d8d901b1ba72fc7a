// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teitext.h"

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

constexpr qsizetype longestLabel = 200; ///< of a page
constexpr int widestSpan = 100; ///< columns one cell may claim

/// Whether paragraphs inside a passage of this kind are of its kind too.
bool lendsKind(PassageKind kind)
{
    switch (kind) {
    case PassageKind::Opener:
    case PassageKind::Closer:
    case PassageKind::Postscript:
    case PassageKind::Quotation:
    case PassageKind::ListItem:
    case PassageKind::TableCell:
    case PassageKind::Signature:
    case PassageKind::Summary:
        return true;
    default:
        return false;
    }
}

bool isPunctuation(const QString &text)
{
    return text.size() <= 3 && std::ranges::all_of(text, [](QChar character) { return character.isPunct(); });
}

/// `p` used as a heading, which FRUS says in `@rend` alone; 0 where it is none.
int headingLevel(const QString &rend)
{
    if (rend.startsWith("sectiontitle"_L1) || rend.startsWith("sourcehead"_L1)) {
        return 1;
    }
    return rend.startsWith("sourcearchive"_L1) ? 2 : 0;
}

} // namespace

bool TextWalker::dispatchBlock(const StartTag &tag, Frame &frame)
{
    const auto simple = [&](PassageKind kind) {
        Block block = blockLike(tag);
        block.kind = kind;
        pushBlock(frame, block);
        return true;
    };
    switch (frame.element) {
    case Element::Head:
        return startHead(tag, frame), true;
    case Element::Dateline:
        m_documents.back()->datelines += top().kind == Context::Kind::Body ? 1 : 0;
        return simple(PassageKind::Dateline);
    case Element::Opener:
        return simple(PassageKind::Opener);
    case Element::Salute:
        return simple(isInside(Element::Closer) ? PassageKind::Closer : PassageKind::Opener);
    case Element::Closer:
        return simple(PassageKind::Closer);
    case Element::Signed:
        return simple(PassageKind::Signature);
    case Element::Postscript:
        return simple(PassageKind::Postscript);
    case Element::VerseLine:
        return simple(PassageKind::VerseLine);
    case Element::Paragraph:
    case Element::VerseGroup:
    case Element::Figure:
    case Element::Address: {
        Block block = blockLike(tag);
        if (const int level = headingLevel(tag.value("rend"_L1));
            level > 0 && block.kind == PassageKind::Paragraph) {
            block.kind = PassageKind::Head;
            block.level = level;
        }
        pushBlock(frame, block);
        return true;
    }
    case Element::Quote:
        return startQuote(tag, frame), true;
    case Element::List:
        return startList(tag), true;
    case Element::Item:
        return startItem(tag, frame), true;
    case Element::Label:
        if (parentElement() == Element::List && top().kind == Context::Kind::Body) {
            if (isListed()) {
                m_recording = true;
                m_record.startElement(tag);
            } else {
                startAside(frame);
            }
        }
        return true;
    case Element::Table:
        commit();
        top().tables.push_back({});
        return true;
    case Element::Row:
        commit();
        if (!top().tables.empty()) {
            ++top().tables.back().row;
            top().tables.back().column = 0;
        }
        return true;
    case Element::Cell:
        return startCell(tag, frame), true;
    case Element::Note:
        return startNote(tag, frame), true;
    default:
        return false;
    }
}

/// A block that continues what is around it: of its kind where that kind is lent, else a paragraph. The
/// first such block bears the label and the id of the outer one, which then has none left to give.
TextWalker::Block TextWalker::blockLike(const StartTag &tag)
{
    commit();
    Block &outer = top().blocks.back();
    Block block;
    if (lendsKind(outer.kind)) {
        block = outer;
        outer.label.clear();
        outer.xmlId = tag.xmlId().isEmpty() ? QString() : outer.xmlId;
    }
    block.xmlId = tag.xmlId().isEmpty() ? block.xmlId : tag.xmlId();
    return block;
}

void TextWalker::pushBlock(Frame &frame, Block block)
{
    commit();
    top().blocks.push_back(std::move(block));
    top().resumed = false;
    frame.block = true;
}

void TextWalker::popBlock()
{
    commit();
    Context &context = top();
    context.blocks.pop_back();
    context.resumed = true;
}

void TextWalker::commit()
{
    if (!m_contexts.empty()) {
        commitInto(top());
    }
}

/// Ends the passage in hand, if it has any text, at the border of a block.
void TextWalker::commitInto(Context &context)
{
    if (context.kind != Context::Kind::Body) {
        context.flow.breakLine();
        return;
    }
    if (context.slot < 0) {
        return;
    }
    DocumentBuilder &document = *context.document;
    const int slot = context.slot;
    const bool resumed = context.resumed && context.spans.empty() && slot > 0;
    for (Span &span : context.spans) {
        settle(context, span);
        span.start = {};
    }
    context.slot = -1;
    Passage &passage = document.at(slot).passage;
    context.flow.moveInto(passage);
    if (passage.text.isEmpty()) {
        for (const Rendition &rendition : passage.renditions) {
            m_pageTurns.push_back({rendition.label, rendition.xmlId, document.index});
        }
        document.removeNewest(slot);
    } else if (resumed && isPunctuation(passage.text) && passage.renditions.empty()) {
        // The stop after </signed> belongs to the signature, not to a passage of its own.
        Passage &before = document.at(slot - 1).passage;
        before.text += passage.text;
        document.removeNewest(slot);
    } else {
        collectItem(context, passage);
        // What follows in the same block goes on; it is not the block itself.
        context.blocks.back().xmlId.clear();
        context.blocks.back().label.clear();
    }
}

void TextWalker::collectItem(const Context &context, const Passage &passage)
{
    if (passage.kind != PassageKind::ListItem) {
        return;
    }
    const QString &type = context.blocks.back().listType;
    DocumentBuilder &document = *context.document;
    if (type == "subject"_L1) {
        document.subjects.append(passage.text);
    } else if (type == "from"_L1) {
        document.listedSenders.append(passage.text);
    } else if (type == "to"_L1) {
        document.listedRecipients.append(passage.text);
    }
}

/// Makes sure the flow has a passage to become, now that something stands in it.
int TextWalker::ensureSlot(Context &context)
{
    if (context.kind != Context::Kind::Body || context.slot >= 0) {
        return context.slot;
    }
    const Block &block = context.blocks.back();
    Passage passage;
    passage.kind = block.kind;
    passage.xmlId = block.xmlId;
    passage.label = block.label;
    passage.level = block.level;
    passage.row = block.row;
    passage.column = block.column;
    context.slot = context.document->addBody(std::move(passage));
    ++m_records;
    for (const PageTurn &turn : m_pageTurns) {
        context.flow.breakPage(turn.label, turn.xmlId);
    }
    m_pageTurns.clear();
    return context.slot;
}

void TextWalker::startHead(const StartTag &tag, Frame &frame)
{
    Block block;
    block.xmlId = tag.xmlId();
    DocumentBuilder &document = *m_documents.back();
    const Element parent = parentElement();
    if (parent == Element::List || parent == Element::Table || parent == Element::Figure) {
        block.kind = PassageKind::ListHead;
        block.level = std::max(0, int(top().lists.size()) - 1);
    } else {
        block.kind = PassageKind::Head;
        // Verse, tables and divisions inside a document have headings of lower rank than its title.
        const bool title = !document.hasHead && document.subdivision == 0 && parent != Element::VerseGroup
            && top().kind == Context::Kind::Body;
        block.level = title ? 0 : std::max(1, document.subdivision);
        document.hasHead = document.hasHead || title;
    }
    pushBlock(frame, block);
}

void TextWalker::startList(const StartTag &tag)
{
    commit();
    const bool section = m_documents.back()->draft.document.kind == DocumentKind::FrontMatter;
    if (const FrontLists::Kind kind = FrontLists::kindOf(tag); section && kind != FrontLists::Kind::None) {
        m_listKind = kind;
    }
    top().lists.push_back({tag.value("type"_L1), {}, tag.line});
}

void TextWalker::endList()
{
    Context &context = top();
    const ListState list = context.lists.back();
    if (!list.label.isEmpty()) {
        m_oddities.note(Oddity::LostLabel, list.label, list.line);
        m_draft.counts.besideCharacters -= printedCharacters(list.label); // it becomes text after all
        Frame frame;
        pushBlock(frame, {PassageKind::ListItem, {}, {}, int(context.lists.size()) - 1, -1, -1, list.type});
        ensureSlot(context);
        context.flow.append(list.label);
        popBlock();
    } else {
        commit();
    }
    context.lists.pop_back();
    context.resumed = true;
}

/// Whether items here are entries of a list of persons or terms, taken down instead of read as text.
bool TextWalker::isListed() const
{
    return m_listKind != FrontLists::Kind::None && m_contexts.back()->kind == Context::Kind::Body
        && m_documents.back()->draft.document.kind == DocumentKind::FrontMatter;
}

void TextWalker::startItem(const StartTag &tag, Frame &frame)
{
    if (isListed()) {
        commit();
        m_recording = true;
        m_record.startElement(tag);
        return;
    }
    Context &context = top();
    Block block;
    block.kind = PassageKind::ListItem;
    block.xmlId = tag.xmlId();
    block.label = tag.value("n"_L1);
    if (!context.lists.empty()) {
        ListState &list = context.lists.back();
        block.level = int(context.lists.size()) - 1;
        block.listType = list.type;
        block.label = list.label.isEmpty() ? block.label : list.label;
        list.label.clear();
    }
    pushBlock(frame, block);
}

void TextWalker::startCell(const StartTag &tag, Frame &frame)
{
    Context &context = top();
    Block block;
    block.kind = PassageKind::TableCell;
    block.xmlId = tag.xmlId();
    if (!context.tables.empty()) {
        TableState &table = context.tables.back();
        block.row = std::max(0, table.row);
        block.column = table.column;
        block.level = int(context.tables.size()) - 1;
        table.column += std::clamp(tag.value("cols"_L1).toInt(), 1, widestSpan);
    }
    pushBlock(frame, block);
}

void TextWalker::startQuote(const StartTag &tag, Frame &frame)
{
    const bool aside = tag.value("rend"_L1) == "blockquote"_L1;
    if (!aside && !m_frames.back().structural && parentElement() != Element::Quote) {
        return; // quoted in passing, inside a sentence
    }
    Block block;
    block.kind = PassageKind::Quotation;
    block.xmlId = tag.xmlId();
    pushBlock(frame, block);
}

void TextWalker::startNote(const StartTag &tag, Frame &frame)
{
    const bool structural = m_frames.back().structural;
    const QString type = tag.value("type"_L1);
    if (tag.value("rend"_L1) == "inline"_L1
        || (type == "summary"_L1 && structural && top().kind == Context::Kind::Body)) {
        m_draft.counts.runningNotes += tag.name == "note"_L1 ? 1 : 0;
        if (structural) {
            Block block = blockLike(tag);
            const bool begun = m_documents.back()->hasParagraph();
            block.kind = type == "summary"_L1 ? PassageKind::Summary
                : begun                       ? PassageKind::Paragraph
                                              : PassageKind::Opener;
            pushBlock(frame, block);
        }
        return; // running text, wherever it stands
    }
    Context &outer = around();
    DocumentBuilder &document = *outer.document;
    if (!structural) {
        ensureSlot(outer);
    }
    Passage passage;
    passage.kind = type == "summary"_L1 || tag.name == "seg"_L1 ? PassageKind::Summary
        : type == "source"_L1 || tag.value("n"_L1) == "0"_L1    ? PassageKind::SourceNote
                                                                : PassageKind::Footnote;
    passage.xmlId = tag.xmlId();
    passage.label = tag.value("n"_L1) == "0"_L1 ? QString() : tag.value("n"_L1); // 0 is never printed
    int anchor = outer.slot;
    int offset = outer.flow.end();
    if (anchor < 0) {
        anchor = int(document.draft.passages.size()) - 1;
        offset = document.endOfBody();
    }
    auto context = std::make_unique<Context>();
    context->kind = Context::Kind::Note;
    context->document = &document;
    context->slot = document.addNote(std::move(passage), anchor, offset);
    ++m_records;
    context->blocks.push_back({PassageKind::Footnote, {}, {}, 0, -1, -1, {}});
    context->repeatsMark = !tag.value("target"_L1).isEmpty();
    context->line = tag.line;
    m_contexts.push_back(std::move(context));
    frame.context = true;
}

/// Words kept aside: a label before its item, the other reading in a choice.
void TextWalker::startAside(Frame &frame)
{
    auto context = std::make_unique<Context>();
    context->kind = Context::Kind::Aside;
    context->document = top().document;
    context->blocks.push_back({});
    m_contexts.push_back(std::move(context));
    frame.context = true;
}

void TextWalker::endContext(Element element)
{
    const std::unique_ptr<Context> context = std::move(m_contexts.back());
    m_contexts.pop_back();
    Passage words;
    Passage &passage =
        context->kind == Context::Kind::Note ? context->document->at(context->slot).passage : words;
    context->flow.moveInto(passage);
    if (context->kind == Context::Kind::Aside) {
        m_draft.counts.besideCharacters += printedCharacters(words.text);
    }
    if (context->kind == Context::Kind::Note) {
        if (passage.kind == PassageKind::Footnote && passage.text.startsWith("Source:"_L1)) {
            passage.kind = PassageKind::SourceNote;
        }
        if (passage.text.isEmpty() && context->repeatsMark) {
            m_oddities.note(Oddity::RepeatedMark, passage.xmlId, context->line);
            ++m_draft.counts.repeatedNotes;
            context->document->removeNewest(context->slot);
        }
    } else if (element == Element::Label && !top().lists.empty()) {
        QString &label = top().lists.back().label;
        label = label.isEmpty() ? words.text : QString(label + u' ' + words.text);
    } else if (element == Element::Reading && m_choices.back().reading.isEmpty()) {
        m_choices.back().reading = words.text;
    }
}

void TextWalker::breakPage(const StartTag &tag)
{
    constexpr auto idPrefix = "pg_"_L1;
    QString label = tag.value("n"_L1);
    if (label.isEmpty() && tag.xmlId().startsWith(idPrefix)) {
        label = tag.xmlId().sliced(idPrefix.size());
    }
    label.truncate(longestLabel); // each document on the page keeps it
    m_page = label.isEmpty() ? m_page : label;
    if (m_contexts.empty()) {
        m_pageTurns.push_back({label, tag.xmlId(), -1});
        return;
    }
    Context &context = around();
    for (auto &document : m_documents) {
        // A page that begins before the first word is the page the document begins on.
        if (!document->hasBody()) {
            document->draft.document.firstPage = m_page;
        }
    }
    if (m_skipped == 0 && !m_recording && context.slot >= 0) {
        context.flow.breakPage(label, tag.xmlId());
    } else {
        m_pageTurns.push_back({label, tag.xmlId(), context.document->index});
    }
}

/// A page that turns behind a document's last word, but inside the document, stays with it.
void TextWalker::placeLeftoverBreaks()
{
    DocumentBuilder &document = *m_documents.back();
    if (!document.hasBody()) {
        return;
    }
    Passage &last = document.draft.passages.back().passage;
    const int end = codePointCount(last.text);
    std::erase_if(m_pageTurns, [&](const PageTurn &turn) {
        if (turn.document != document.index) {
            return false;
        }
        last.renditions.push_back({{end, end}, RenditionKind::PageBreak, turn.label, turn.xmlId});
        return true;
    });
}

} // namespace Chancery::Import
