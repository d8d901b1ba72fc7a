// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "teidocument.h"
#include "teielement.h"
#include "teiflow.h"
#include "teilists.h"
#include "teioddities.h"
#include "teirecord.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace Chancery::Import
{

/// Walks a TEI `text` element by element and fills the divisions and documents of a draft. Holds its own
/// stacks (elements, contexts, documents); nothing here calls itself for the sake of depth.
///
/// How blocks become passages: the innermost open block names the passage its text goes to; a block
/// inside ends that passage, and text after it begins a further one of the outer block (a paragraph that
/// goes on after a table). A note is one passage whatever it holds: blocks inside are parted by a break
/// of line. Divisions and front sections with words of their own become FrontMatter documents.
class TextWalker
{
public:
    TextWalker(VolumeDraft &draft, Oddities &oddities, FrontLists &lists);
    ~TextWalker();

    /// Every element of `text`, that element included.
    void startElement(const StartTag &tag);
    void characters(QStringView text);
    /// Whether more passages, notes and marks over them were read than a volume can have: names around
    /// names around paragraphs multiply.
    [[nodiscard]] bool isOverfull() const;
    /// \a offset is behind its `>` in the file's text.
    void endElement(qint64 offset);

private:
    /// What a passage will be, should its block get text of its own.
    struct Block {
        PassageKind kind = PassageKind::Paragraph;
        QString xmlId;
        QString label;
        int level = 0;
        int row = -1;
        int column = -1;
        QString listType; ///< of an item: `list/@type`
    };
    enum class Collected { Sender, Recipient, Place };
    /// A stretch of text being read that becomes a record over its range.
    struct Span {
        enum class Kind { Rendition, Mention, Speech, Verb, Collect };
        Kind kind = Kind::Rendition;
        Flow::Point start;
        RenditionKind rendition = RenditionKind::Italic;
        MentionDraft mention;
        std::optional<ReferenceDraft> reference;
        int speech = -1;
        Collected collected = Collected::Sender;
        qint64 line = 0;
    };
    struct ListState {
        QString type;
        QString label; ///< read, and waiting for its item
        qint64 line = 0;
    };
    struct TableState {
        int row = -1;
        int column = 0;
    };
    /// One flow of text with what is open in it: a document's body, a note, or words kept aside.
    struct Context {
        enum class Kind { Body, Note, Aside };
        Kind kind = Kind::Body;
        DocumentBuilder *document = nullptr;
        Flow flow;
        int slot = -1; ///< of the passage the flow belongs to, once it has anything
        bool resumed = false; ///< text here would follow a block inside the innermost block
        std::vector<Block> blocks;
        std::vector<Span> spans;
        std::vector<ListState> lists;
        std::vector<TableState> tables;
        bool repeatsMark = false; ///< of a note with `@target`
        qint64 line = 0;
    };
    struct ChoiceState {
        Flow::Point start;
        int slot = -1;
        QString reading;
        ChoiceKind kind = ChoiceKind::Abbreviation;
        bool hasPrinted = false;
    };
    struct Section {
        int division = -1; ///< index into the draft's divisions
        bool body = false; ///< inside `body`: divisions hang in a tree
    };
    /// An open element and what its end has to put in order.
    struct Frame {
        Element element = Element::Unknown;
        QString name;
        qint64 offset = -1; ///< of its `<` in the file's text
        bool structural = false; ///< text directly in it belongs to no block
        bool block = false;
        bool context = false;
        bool document = false;
        bool section = false;
        bool subdivision = false;
        bool choice = false;
        int spans = 0;
        FrontLists::Kind lists = FrontLists::Kind::None; ///< to go back to
    };

    // teitext.cpp: divisions and documents
    bool passOver(const StartTag &tag);
    void count(const StartTag &tag);
    void dispatch(const StartTag &tag, Frame &frame);
    bool dispatchBlock(const StartTag &tag, Frame &frame);
    bool dispatchInline(const StartTag &tag, Frame &frame);
    void startPart(const StartTag &tag, Frame &frame);
    void startDivision(const StartTag &tag, Frame &frame);
    void startSection(const StartTag &tag, Frame &frame, const QString &fallbackId);
    void startDocument(const StartTag &tag, Frame &frame, bool attached);
    void openAttachment(const StartTag &tag);
    void openDocument(DocumentKind kind, const QString &xmlId, const StartTag &tag, int parent);
    void closeDocument(qint64 offset);
    void closeSection(qint64 offset);
    QString uniqueId(const QString &wanted);
    QString fitId(const StartTag &tag);
    QString documentId(const StartTag &tag, const DocumentBuilder *parent);
    [[nodiscard]] int division() const;

    // teiblocks.cpp
    void pushBlock(Frame &frame, Block block);
    void popBlock();
    void commit();
    void commitInto(Context &context);
    void collectItem(const Context &context, const Passage &passage);
    int ensureSlot(Context &context);
    [[nodiscard]] Block blockLike(const StartTag &tag);
    [[nodiscard]] bool isListed() const;
    void startHead(const StartTag &tag, Frame &frame);
    void startList(const StartTag &tag);
    void endList();
    void startItem(const StartTag &tag, Frame &frame);
    void startCell(const StartTag &tag, Frame &frame);
    void startQuote(const StartTag &tag, Frame &frame);
    void startNote(const StartTag &tag, Frame &frame);
    void startAside(Frame &frame);
    void endContext(Element element);
    void breakPage(const StartTag &tag);
    void placeLeftoverBreaks();

    // teiinline.cpp
    void pushSpan(Frame &frame, Span span);
    void settle(Context &context, Span &span);
    void startHighlight(const StartTag &tag, Frame &frame);
    void startName(const StartTag &tag, Frame &frame, MentionKind kind);
    void startDate(const StartTag &tag, Frame &frame);
    void startReference(const StartTag &tag, Frame &frame);
    void startSaid(const StartTag &tag, Frame &frame);
    void startSegment(const StartTag &tag, Frame &frame);
    void startChoicePart(const StartTag &tag, Frame &frame);
    void endChoice();
    void collect(Frame &frame, Collected what);

    [[nodiscard]] Context &top()
    {
        return *m_contexts.back();
    }
    [[nodiscard]] Context &around(); ///< the innermost context that is not aside
    [[nodiscard]] bool isInside(Element element) const; ///< … of the innermost document
    [[nodiscard]] Element parentElement() const; ///< of the element that is starting

    VolumeDraft &m_draft;
    Oddities &m_oddities;
    FrontLists &m_lists;
    std::vector<Frame> m_frames;
    std::vector<std::unique_ptr<Context>> m_contexts;
    std::vector<std::unique_ptr<DocumentBuilder>> m_documents;
    std::vector<Section> m_sections;
    std::vector<ChoiceState> m_choices;
    QSet<QString> m_ids; ///< of the documents so far
    QHash<QString, int> m_copies; ///< ids made so far from one that was taken
    QString m_page; ///< open now
    struct PageTurn {
        QString label;
        QString xmlId;
        int document = -1; ///< index of the one it stands in
    };
    std::vector<PageTurn> m_pageTurns; ///< met, and waiting for the words that follow
    qint64 m_records = 0; ///< passages, notes, and what lies on them
    int m_skipped = 0; ///< depth inside something left out
    Record m_record;
    bool m_recording = false;
    FrontLists::Kind m_listKind = FrontLists::Kind::None;
};

} // namespace Chancery::Import
