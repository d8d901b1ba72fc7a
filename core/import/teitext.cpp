// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teitext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

constexpr qsizetype longestId = 200;
/// Real volumes have some three to the kilobyte; with more than this of a file something is wrong.
constexpr qint64 mostRecords = 3'000'000;

/// Divisions that repeat what the library makes anew, and would drown the references between documents.
bool isApparatus(const StartTag &tag)
{
    for (const QString &word : {tag.value("type"_L1), tag.xmlId()}) {
        if (word == "index"_L1 || word == "toc"_L1) {
            return true;
        }
    }
    return false;
}

bool isDocument(const StartTag &tag)
{
    return tag.value("type"_L1) == "document"_L1;
}

} // namespace

TextWalker::TextWalker(VolumeDraft &draft, Oddities &oddities, FrontLists &lists)
    : m_draft(draft)
    , m_oddities(oddities)
    , m_lists(lists)
{
}

TextWalker::~TextWalker() = default;

bool TextWalker::isOverfull() const
{
    return m_records > mostRecords;
}

void TextWalker::count(const StartTag &tag)
{
    VolumeDraft::Counts &counts = m_draft.counts;
    const int leftOut = m_skipped > 0 ? 1 : 0;
    const int listed = leftOut == 0 && m_recording ? 1 : 0;
    if (tag.name == "note"_L1) {
        ++counts.notes;
        counts.leftOut.notes += leftOut;
        counts.listedNotes += listed;
    } else if (tag.name == "ref"_L1) {
        ++counts.references;
        counts.leftOut.references += leftOut;
        counts.listedReferences += listed;
    } else if (tag.name == "div"_L1 && isDocument(tag)) {
        ++counts.documents;
        counts.leftOut.documents += leftOut;
    } else if (tag.name == "attachment"_L1) {
        ++counts.attachments;
        counts.leftOut.attachments += leftOut;
    } else if (tag.name == "table"_L1) {
        ++counts.tables;
        counts.leftOut.tables += leftOut;
    } else if (tag.name == "pb"_L1) {
        ++counts.pageBreaks;
    }
}

/// Whether the element belongs to something that is left out or taken down as a record.
bool TextWalker::passOver(const StartTag &tag)
{
    if (m_skipped > 0) {
        ++m_skipped;
        if (tag.name == "pb"_L1) {
            breakPage(tag);
        }
        return true;
    }
    if (m_recording) {
        m_record.startElement(tag);
        if (tag.name == "pb"_L1) {
            breakPage(tag);
        }
        return true;
    }
    return false;
}

void TextWalker::startElement(const StartTag &tag)
{
    count(tag);
    if (passOver(tag)) {
        return;
    }
    Frame frame;
    frame.element = elementOf(tag.name);
    frame.name = tag.name;
    frame.offset = tag.offset;
    frame.lists = m_listKind;
    if (parentElement() == Element::Attachment && !m_frames.back().document && !m_documents.empty()
        && frame.element != Element::PageBreak && !(frame.element == Element::Division && isDocument(tag))) {
        openAttachment(tag);
    }
    dispatch(tag, frame);
    if (m_skipped == 0 && !m_recording) {
        m_frames.push_back(std::move(frame));
    }
}

void TextWalker::dispatch(const StartTag &tag, Frame &frame)
{
    switch (frame.element) {
    case Element::Part:
        return startPart(tag, frame);
    case Element::Division:
        return startDivision(tag, frame);
    case Element::Attachment:
        commit();
        frame.structural = true;
        return;
    case Element::TitlePage:
        m_skipped = 1;
        return;
    default:
        break;
    }
    if (m_contexts.empty()) {
        return; // between text and front there is nothing to read
    }
    if (parentElement() == Element::Choice && frame.element != Element::Reading) {
        frame.element = Element::Printed; // of several other readings (unclear, seg) the first is the text
    }
    if (!dispatchBlock(tag, frame) && !dispatchInline(tag, frame)) {
        const bool alone = !m_frames.empty() && m_frames.back().structural;
        if (frame.element == Element::Unknown) {
            m_oddities.unknownElement(tag.name, tag.line);
        }
        if (alone && frame.element != Element::Nothing) {
            pushBlock(frame, blockLike(tag));
        }
    }
}

void TextWalker::characters(QStringView text)
{
    VolumeDraft::Counts &counts = m_draft.counts;
    const qint64 printed = printedCharacters(text);
    counts.characters += printed;
    if (m_skipped > 0) {
        counts.leftOut.characters += printed;
        return;
    }
    if (m_contexts.empty()) {
        if (printed > 0) {
            m_oddities.note(Oddity::StrayText, collapsed(text).first(std::min<qsizetype>(printed, 30)), 0);
        }
        counts.strayCharacters += printed;
        return;
    }
    if (m_recording) {
        counts.listedCharacters += printed;
        m_record.characters(text);
        return;
    }
    Context &context = top();
    const bool blank = printed == 0;
    if (blank && context.flow.isEmpty()) {
        return;
    }
    if (!blank) {
        ensureSlot(context);
    }
    context.flow.append(text);
}

void TextWalker::endElement(qint64 offset)
{
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    if (m_recording) {
        if (m_record.endElement()) {
            m_recording = false;
            m_lists.add(m_listKind, m_record);
            m_record = Record();
        }
        return;
    }
    if (m_frames.empty()) {
        return; // the end of what was begun elsewhere
    }
    const Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    for (int i = 0; i < frame.spans; ++i) {
        Context &context = top();
        settle(context, context.spans.back());
        if (const Span &span = context.spans.back(); span.reference) {
            ++m_draft.counts.mutedReferences; // no word of it was ever read
            m_oddities.note(Oddity::EmptyReference, span.reference->targets.join(u' '), span.line);
        }
        context.spans.pop_back();
    }
    if (frame.context) {
        endContext(frame.element);
    }
    if (frame.choice) {
        endChoice();
    }
    if (frame.element == Element::List && !m_contexts.empty() && !top().lists.empty()) {
        endList();
    }
    if (frame.element == Element::Table && !m_contexts.empty() && !top().tables.empty()) {
        top().tables.pop_back();
    }
    if (frame.block) {
        popBlock();
    }
    if (frame.subdivision) {
        --m_documents.back()->subdivision;
        commit();
    }
    if (frame.document) {
        closeDocument(offset);
    }
    if (frame.section) {
        closeSection(offset);
    }
    m_listKind = frame.lists;
}

void TextWalker::startPart(const StartTag &tag, Frame &frame)
{
    frame.structural = true;
    if (tag.name == "front"_L1 || tag.name == "body"_L1 || tag.name == "back"_L1) {
        m_sections.push_back({-1, tag.name == "body"_L1});
        openDocument(DocumentKind::FrontMatter, uniqueId(tag.name), tag, -1);
        frame.section = true;
    }
}

void TextWalker::startDivision(const StartTag &tag, Frame &frame)
{
    if (m_sections.empty()) {
        m_sections.push_back({-1, true}); // a div outside front, body and back: not TEI, but readable
    }
    if (isApparatus(tag)) {
        m_skipped = 1;
        return;
    }
    commit();
    frame.structural = true;
    const bool attached = parentElement() == Element::Attachment;
    if (isDocument(tag)) {
        return startDocument(tag, frame, attached);
    }
    const bool inSection =
        !m_documents.empty() && m_documents.back()->draft.document.kind == DocumentKind::FrontMatter;
    const bool nested = m_documents.size() > 1; // the outermost is that of front, body or back
    if (m_documents.empty() || (inSection && (m_sections.back().body || !nested))) {
        m_listKind = FrontLists::kindOf(tag);
        return startSection(tag, frame, tag.value("type"_L1));
    }
    if (const FrontLists::Kind kind = FrontLists::kindOf(tag); kind != FrontLists::Kind::None) {
        m_listKind = kind;
    }
    frame.subdivision = true;
    ++m_documents.back()->subdivision;
}

/// A compilation or chapter of the body, or a section of the front or back matter.
void TextWalker::startSection(const StartTag &tag, Frame &frame, const QString &fallbackId)
{
    Section section{-1, m_sections.back().body};
    if (section.body) {
        DivisionDraft division;
        division.division.xmlId = tag.xmlId();
        division.division.kind = tag.value("type"_L1);
        division.parent = this->division();
        section.division = int(m_draft.divisions.size());
        m_draft.divisions.push_back(std::move(division));
    }
    m_sections.push_back(section);
    const QString fallback = fallbackId.isEmpty() ? u"section"_s : fallbackId;
    const QString given = fitId(tag);
    openDocument(DocumentKind::FrontMatter, uniqueId(given.isEmpty() ? fallback : given), tag, -1);
    m_documents.back()->draft.document.number.clear();
    frame.section = true;
}

void TextWalker::startDocument(const StartTag &tag, Frame &frame, bool attached)
{
    // A document inside another is part of it, whether or not an attachment element says so; front
    // matter only holds documents as a chapter does.
    const DocumentBuilder *around = m_documents.empty() ? nullptr : m_documents.back().get();
    const bool inSection = around && around->draft.document.kind == DocumentKind::FrontMatter && !attached;
    const bool nested = around && !inSection;
    openDocument(nested ? DocumentKind::Attachment : DocumentKind::Document,
                 documentId(tag, nested ? around : nullptr), tag, nested ? around->index : -1);
    frame.document = true;
}

/// An attachment without a `div` of its own: the element itself is the document.
void TextWalker::openAttachment(const StartTag &tag)
{
    const QXmlStreamAttributes none;
    const DocumentBuilder &around = *m_documents.back();
    const StartTag element{u"attachment"_s, none, tag.line, tag.column, m_frames.back().offset};
    openDocument(DocumentKind::Attachment, documentId(element, &around), element, around.index);
    m_frames.back().document = true;
}

Element TextWalker::parentElement() const
{
    return m_frames.empty() ? Element::Unknown : m_frames.back().element;
}

bool TextWalker::isInside(Element element) const
{
    for (auto frame = m_frames.rbegin(); frame != m_frames.rend() && !frame->document && !frame->section;
         ++frame) {
        if (frame->element == element) {
            return true;
        }
    }
    return false;
}

QString TextWalker::documentId(const StartTag &tag, const DocumentBuilder *parent)
{
    const QString given = fitId(tag);
    if (!given.isEmpty()) {
        if (m_ids.contains(given)) {
            m_oddities.note(Oddity::DuplicateId, given, tag.line);
        }
        return uniqueId(given);
    }
    QString made;
    if (parent) {
        made =
            parent->draft.document.key.xmlId + u"-att" + QString::number(m_documents.back()->attachments + 1);
        ++m_documents.back()->attachments;
    } else {
        made = u'd' + tag.value("n"_L1).remove(u'[').remove(u']');
    }
    if (tag.name == "div"_L1) {
        m_oddities.note(Oddity::DocumentWithoutId, made, tag.line);
    }
    return uniqueId(made);
}

/// The element's id, which locations and links are made of: what XML does not allow in one is replaced.
QString TextWalker::fitId(const StartTag &tag)
{
    const QString given = tag.xmlId();
    QString id = given.left(longestId);
    for (QChar &character : id) {
        const bool fits = character.isLetterOrNumber() || character.isMark() || character.isSurrogate()
            || character == u'.' || character == u'-' || character == u'_' || character == u':';
        character = fits ? character : QChar(u'-');
    }
    if (id != given) {
        m_oddities.note(Oddity::UnfitId, id, tag.line);
    }
    return id;
}

QString TextWalker::uniqueId(const QString &wanted)
{
    QString id = wanted;
    // Counted on from the last copy: a file may repeat one id a million times.
    for (int &copies = m_copies[wanted]; m_ids.contains(id);) {
        copies = std::max(copies, 1) + 1;
        id = wanted + u'-' + QString::number(copies);
    }
    m_ids.insert(id);
    return id;
}

int TextWalker::division() const
{
    return m_sections.empty() ? -1 : m_sections.back().division;
}

void TextWalker::openDocument(DocumentKind kind, const QString &xmlId, const StartTag &tag, int parent)
{
    if (!m_contexts.empty()) {
        commit();
    }
    auto document = std::make_unique<DocumentBuilder>(kind, xmlId, tag);
    document->index = int(m_draft.documents.size());
    document->draft.division = division();
    document->draft.parent = parent;
    document->draft.sourceStart = tag.offset;
    document->draft.document.firstPage = m_page;
    m_draft.documents.emplace_back(); // its place in reading order, before whatever hangs on it
    auto context = std::make_unique<Context>();
    context->document = document.get();
    context->blocks.push_back({});
    m_documents.push_back(std::move(document));
    m_contexts.push_back(std::move(context));
}

void TextWalker::closeDocument(qint64 offset)
{
    commit();
    placeLeftoverBreaks();
    const std::unique_ptr<DocumentBuilder> document = std::move(m_documents.back());
    m_documents.pop_back();
    m_contexts.pop_back();
    document->draft.document.lastPage = m_page;
    document->draft.sourceEnd = document->draft.sourceStart < 0 ? -1 : offset;
    m_draft.documents[size_t(document->index)] = document->finish();
    m_draft.counts.besideCharacters += document->strippedCharacters;
}

void TextWalker::closeSection(qint64 offset)
{
    const DocumentBuilder &document = *m_documents.back();
    const int index = document.index;
    commit();
    const bool bare = document.isOnlyHeads();
    closeDocument(offset);
    const int division = m_sections.back().division;
    m_sections.pop_back();
    if (division >= 0) {
        m_draft.divisions[size_t(division)].division.title = m_draft.documents[size_t(index)].document.title;
    }
    if (bare) {
        for (const PassageDraft &heading : m_draft.documents[size_t(index)].passages) {
            m_draft.counts.headingCharacters += printedCharacters(heading.passage.text);
        }
        // Emptied, not erased: others count their places from the front. The reader sweeps it away.
        m_draft.documents[size_t(index)].document.key = {};
    }
}

} // namespace Chancery::Import
