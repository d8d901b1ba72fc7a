// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/draft.h"
#include "xmlsource.h"

#include <optional>

namespace Chancery::Import
{

/// One document while its elements are still coming in. Body and notes grow apart, so a passage is known
/// by a *slot* until finish() lays them behind one another: body passages are slots 0, 1, 2 …, notes are
/// firstNote, firstNote + 1 … in the order of their marks.
class DocumentBuilder
{
public:
    static constexpr int firstNote = 1 << 28;
    static constexpr bool isNoteSlot(int slot)
    {
        return slot >= firstNote;
    }

    /// \a tag's attributes are those of the `div` (or attachment) the document is.
    DocumentBuilder(DocumentKind kind, const QString &xmlId, const StartTag &tag);

    [[nodiscard]] PassageDraft &at(int slot);
    int addBody(Passage passage);
    int addNote(Passage passage, int anchorSlot, int anchorOffset);
    /// Takes a body passage or note that turned out to hold nothing back out; it must be the newest of
    /// its sort. Marks of notes in it move to the end of the passage before.
    void removeNewest(int slot);

    void addMention(int slot, TextRange range, MentionDraft mention, std::optional<ReferenceDraft> reference);
    void addPart(int speech, int slot, TextRange range);

    [[nodiscard]] bool hasBody() const
    {
        return !draft.passages.empty();
    }
    [[nodiscard]] bool hasParagraph() const
    {
        return m_hasParagraph;
    }
    /// Code points in the last body passage; 0 where there is none.
    [[nodiscard]] int endOfBody();
    /// Whether there is more to read than headings.
    [[nodiscard]] bool isOnlyHeads() const;

    /// Joins body and notes, orders the mentions, and fills in what the catalogue wants to know.
    DocumentDraft finish();

    DocumentDraft draft; ///< its passages are the body until finish()
    int index = -1; ///< in VolumeDraft::documents
    qint64 line = 0;
    int attachments = 0; ///< so far, for the ids of those without
    int subdivision = 0; ///< how deep inside `div`s of its own
    bool hasHead = false;
    qint64 strippedCharacters = 0; ///< of the number that stood before the title; known after finish()

    // What the head, the datelines and the lists before the text said.
    int datelines = 0;
    HistoricalDate datelineDate;
    QXmlStreamAttributes datelineTime;
    bool datelineHasLimits = false;
    QStringList places;
    QStringList senders;
    QStringList recipients;
    QStringList listedSenders;
    QStringList listedRecipients;
    QStringList subjects;

private:
    void stripNumber();
    void joinNotes();
    void orderMentions();
    void describe();
    void dateFrom();
    void nameKind();
    [[nodiscard]] int settled(int slot) const;

    std::vector<PassageDraft> m_notes;
    bool m_hasParagraph = false;
    std::pair<const void *, qsizetype> m_measured; ///< the text whose end is known
    int m_end = 0;
    QString m_n;
    QString m_ana;
    QString m_subtype;
    QString m_earliest; ///< of the div's own attributes
    QString m_latest;
};

} // namespace Chancery::Import
