// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/passage.h"

namespace Chancery::Import
{

/// Builds the text of one passage out of the character data of mixed content, and keeps count of code
/// points meanwhile, so that every range laid over it is right in the finished text.
///
/// White space (blank, tab, CR, LF; a no-break space is print, not white space) collapses to one blank
/// over the whole inline flow, across the borders of elements, and is trimmed only at the ends of the
/// passage. Inside text that is ready a range never begins or ends with such a blank.
///
/// | input | text | ranges |
/// |---|---|---|
/// | `the <g>Embassy</g> <n/>and` | "the Embassy and" | g = 4-11, the note's mark at 11 |
/// | `one<lb/>two` | "one two" | line break = 3-4 |
/// | `not <pb/>more` | "not more" | page break = 4-4 |
class Flow
{
public:
    /// A place in the text, counted both ways so that nothing has to be counted again.
    struct Point {
        int offset = 0; ///< code points
        qsizetype utf16 = 0;
    };

    void append(QStringView characters);
    /// A break of line: one blank, drawn as a new line; nothing at the ends of the passage.
    void breakLine();
    void breakPage(const QString &label, const QString &xmlId = {});

    /// Where the next visible character will stand.
    [[nodiscard]] Point position() const;
    /// Behind the last visible character: where the mark of a note stands.
    [[nodiscard]] int end() const
    {
        return m_length;
    }
    [[nodiscard]] bool isEmpty() const
    {
        return m_length == 0;
    }
    /// From \a start to here, without blanks at its ends; empty where nothing visible came in between.
    [[nodiscard]] TextRange rangeFrom(Point start) const;
    /// The words from \a start to here.
    [[nodiscard]] QString textFrom(Point start) const;

    void addRendition(TextRange range, RenditionKind kind);
    void addChoice(TextRange range, ChoiceKind kind, const QString &reading);

    /// Moves text, renditions and choices into \a passage and is empty afterwards.
    void moveInto(Passage &passage);

private:
    void emitPendingSpace();

    QString m_text;
    int m_length = 0; ///< of m_text, in code points
    bool m_spacePending = false;
    bool m_breakPending = false;
    std::vector<Rendition> m_renditions;
    std::vector<Choice> m_choices;
};

/// Takes the first \a count code points off \a passage's text and moves its ranges along; what lay wholly
/// in the removed part goes, page breaks excepted.
void removePrefix(Passage &passage, int count);

/// XML's white space, and nothing else: a no-break space belongs to the print.
[[nodiscard]] constexpr bool isXmlSpace(QChar character)
{
    return character == u' ' || character == u'\n' || character == u'\t' || character == u'\r';
}

/// How much of \a text is not white space, in UTF-16 units.
[[nodiscard]] qint64 printedCharacters(QStringView text);

/// \a text with its XML white space collapsed and trimmed.
[[nodiscard]] QString collapsed(QStringView text);

} // namespace Chancery::Import
