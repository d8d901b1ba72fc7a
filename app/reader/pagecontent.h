// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markindex.h"
#include "pagebuilder.h"

#include "theme/theme.h"

#include <QPalette>
#include <QUuid>

#include <array>

namespace Chancery::App
{

/// Words of a speech inside one block.
struct SpeechPiece {
    int speech = -1; ///< index into DocumentRecord::speeches
    PageSpan span;
};

/// The words of a reference on the page.
struct ReferencePlace {
    PageSpan span;
    int reference = -1; ///< index into DocumentRecord::references
};

/// What is under the pointer or the cursor besides plain words.
struct PageTarget {
    enum class Kind { None, Reference, NoteMark, NoteLabel, Choice };
    Kind kind = Kind::None;
    int index = -1; ///< into references of the record; noteMarks, noteLabels or choices of the page
    PageSpan span;

    bool operator==(const PageTarget &) const = default;
};

/// A document on the page with everything laid over it: what the painters read. Owned by the view.
struct PageContent {
    std::shared_ptr<const DocumentRecord> record;
    BuiltPage page;
    std::vector<Annotation> annotations;
    std::vector<Tag> tags;
    MarkIndex marks;
    QHash<int, std::vector<SpeechPiece>> speeches; ///< by block number, by position
    std::vector<ReferencePlace> references; ///< by position

    /// Lays speeches and references of the record over the page just built, and the marks.
    void index();
    void indexMarks();
    /// The target whose words hold the character at \a position.
    [[nodiscard]] PageTarget targetAt(int position) const;
    [[nodiscard]] int markOf(const QUuid &annotation) const;
    /// "KU", or "U.S." where only the delegation is named.
    [[nodiscard]] QString speakerLabel(const Speech &speech) const;
    /// The spans of all words \a speaker speaks, in order.
    [[nodiscard]] std::vector<PageSpan> speechesOf(const Voice &speaker) const;
};

/// The colours of all marks under one palette, by MarkColour.
using MarkPalette = std::array<MarkColours, 6>;

/// What of the page changes from moment to moment, and where it is drawn.
struct PageState {
    QPalette palette;
    MarkPalette marks; ///< worked out from the palette once: contrast is dear to reckon for each mark
    QColor quiet;
    QRectF column; ///< the text's column in the document's coordinates; top and bottom mean nothing
    double pixelSize = 16; ///< of the body
    double viewTop = 0; ///< in the document's coordinates
    double viewRight = 0;
    Telegraphese telegraphese = Telegraphese::Off;
    QUuid active; ///< the annotation whose ends show handles
    Voice focusSpeaker; ///< valid where all others step back
    std::vector<PageSpan> hits; ///< of find in page, by position
    int currentHit = -1;
    std::vector<PageSpan> flash; ///< a place just shown
    std::vector<PageSpan> moving; ///< where a mark would be if its end were let go now
    PageTarget hovered;
    QUuid hoveredMark; ///< the annotation under the pointer, in the text or in the margin

    /// Takes over \a newPalette and works out the colours that follow from it.
    void setPalette(const QPalette &newPalette);
    [[nodiscard]] const MarkColours &coloursOf(const Annotation &annotation) const
    {
        return marks[size_t(annotation.colour)];
    }
};

} // namespace Chancery::App
