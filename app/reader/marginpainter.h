// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagecontent.h"

#include <QFont>

#include <optional>

class QPainter;

namespace Chancery::App
{

/// The two margins of the page. Left: a bar with initials for who is speaking, and the pages of the
/// printed edition. Right: a tick for each mark, and where there is room the first words of its note,
/// pushed down where they would overlap and left out where they would stray from their words.
/// Keeps the places of the notes until forget(). All coordinates are the document's. Interface thread.
class MarginPainter
{
public:
    /// Needs on the left, and on the right without and with words, in pixels.
    static constexpr double LeftWidth = 74;
    static constexpr double RightWidth = 40;
    static constexpr double NotesWidth = 196;

    void setFont(const QFont &font);
    void forget();
    void paint(QPainter &painter, const PageContent &content, const PageState &state, const QRectF &area);

    /// The annotation whose tick or words are at \a point.
    [[nodiscard]] QUuid annotationAt(const PageContent &content, const PageState &state, QPointF point);
    /// The speech whose bar or initials are at \a point, as an index into the record, or -1.
    [[nodiscard]] int speechAt(const PageContent &content, const PageState &state, QPointF point) const;

private:
    struct Item {
        int mark = -1;
        QRectF tick; ///< empty where the line has no room for another
        QRectF words; ///< empty where there is no room
        QStringList lines; ///< broken when first drawn
    };
    struct Overflow {
        QPointF place;
        int count = 0;
    };
    void place(const PageContent &content, const PageState &state);
    void placeTicks(const PageContent &content, const PageState &state);
    void placeWords(const PageContent &content, const PageState &state);
    void paintBars(QPainter &painter, const PageContent &content, const PageState &state,
                   const QRectF &area) const;
    void paintPageBreaks(QPainter &painter, const PageContent &content, const PageState &state,
                         const QRectF &area) const;
    void paintItem(QPainter &painter, const PageContent &content, const PageState &state, Item &item) const;

    QFont m_font;
    bool m_placed = false;
    double m_highest = 0; ///< of an item, so that those above the view can be passed over
    std::vector<Item> m_items; ///< by the start of their words on the page
    std::vector<double> m_tops; ///< of the line each item belongs to, ascending
    std::vector<Overflow> m_overflows;
};

/// What the margin says of an annotation: its note's first words, else its tags, else nothing.
[[nodiscard]] QString marginWords(const Annotation &annotation, const std::vector<Tag> &tags);

} // namespace Chancery::App
