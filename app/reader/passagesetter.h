// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagebuilder.h"

#include <QHash>
#include <QTextBlockFormat>
#include <QTextCharFormat>

class QTextCursor;

namespace Chancery::App
{

/// What a block is on the page: the passage kinds, and the page's own lines.
enum class BlockRole {
    Citation,
    Head,
    SubHead,
    Dateline,
    Opener,
    Body,
    Quotation,
    Verse,
    ListHead,
    ListItem,
    Cell,
    Closer,
    Signature,
    Note,
    Summary,
};

/// How blocks of a role are set.
struct BlockLook {
    QTextBlockFormat block;
    QTextCharFormat letters;
    double scale = 1.0; ///< of the body's size
};

[[nodiscard]] BlockLook lookOf(BlockRole role, const PageStyle &style);

/// Sets one passage after another into a page under construction: its words, typefaces, note marks,
/// readings and labels, telling the page's map of every piece. Used by PageBuilder only.
class PassageSetter
{
public:
    PassageSetter(const DocumentRecord &record, const PageStyle &style, BuiltPage &page);

    /// Sets \a passage into the empty block the cursor stands in, with at least \a above pixels over it.
    void set(QTextCursor &cursor, const Passage &passage, double above = 0);

private:
    struct Insertion; ///< matter of the view, before a UTF-16 unit of the passage
    [[nodiscard]] BlockRole roleOf(const Passage &passage) const;
    [[nodiscard]] std::vector<Insertion> insertionsInto(const Passage &passage,
                                                        const CodePointIndex &points) const;
    void setLabel(QTextCursor &cursor, const Passage &passage, const BlockLook &look);
    void setWords(QTextCursor &cursor, const Passage &passage, const BlockLook &look);
    void setInsertion(QTextCursor &cursor, const Insertion &insertion, const Passage &passage,
                      const BlockLook &look);
    void notePlaces(const Passage &passage);

    const DocumentRecord &m_record;
    const PageStyle &m_style;
    BuiltPage &m_page;
    QHash<PassageId, std::vector<int>> m_notesIn; ///< ordinals of the notes anchored in a passage
};

} // namespace Chancery::App
