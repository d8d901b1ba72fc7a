// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// PageView's dealings with places: locations, selections, scrolling, stepping.

#include "pageview.h"

#include "previewcard.h"
#include "selectionbar.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace Chancery::App
{

namespace
{

constexpr double ShownBelowTop = 0.28; ///< where a place that was out of sight appears, in view heights
constexpr int StepGap = 40; ///< characters of another's between two words of a speaker that make two steps

} // namespace

QPointF PageView::toPagePoint(QPointF viewportPoint) const
{
    return viewportPoint + QPointF(0, verticalScrollBar()->value());
}

QRect PageView::toViewport(const QRectF &rect) const
{
    return rect.translated(0, -verticalScrollBar()->value()).toAlignedRect();
}

PageSpan PageView::spanOf(const Location &location) const
{
    if (location.document != m_content.record->document.key) {
        return {-1, -1};
    }
    const PageMap &map = m_content.page.map;
    if (location.passage < 0) {
        return {0, 0};
    }
    if (location.range.isEmpty()) {
        return map.whole(location.passage);
    }
    return {map.toPage({location.passage, location.range.start}, Bias::After),
            map.toPage({location.passage, location.range.end}, Bias::Before)};
}

std::vector<QRect> PageView::rectangles(const Location &location) const
{
    std::vector<QRect> result;
    const PageSpan span = spanOf(location);
    if (span.start >= 0) {
        for (const LineBox &box : boxesOf(*document(), span)) {
            result.push_back(toViewport(box.rect));
        }
    }
    return result;
}

/// Lays the page out to its end. The bar learns its range at once: Qt tells it from a timer, and would take back then
/// what was scrolled too far before.
void PageView::layOutToEnd()
{
    const int height = document()->documentLayout()->documentSize().toSize().height();
    verticalScrollBar()->setMaximum(std::max(0, height - viewport()->height()));
}

void PageView::scrollTo(PageSpan span)
{
    layOutToEnd();
    const QRectF first = lineAt(*document(), span.start);
    const QRectF last = lineAt(*document(), std::max(span.start, span.end - 1));
    const double top = verticalScrollBar()->value();
    const double height = viewport()->height();
    const bool fits = last.bottom() - first.top() <= height;
    const bool seen =
        first.top() >= top && (fits ? last.bottom() <= top + height : first.bottom() <= top + height);
    if (!seen) {
        verticalScrollBar()->setValue(int(std::round(first.top() - height * ShownBelowTop)));
    }
}

void PageView::placeCursor(PageSpan span, Emphasis emphasis)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(span.start);
    if (emphasis == Emphasis::Select) {
        cursor.setPosition(span.end, QTextCursor::KeepAnchor);
    }
    // setTextCursor() scrolls by rules of its own; where to scroll was settled before.
    const int scroll = verticalScrollBar()->value();
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scroll);
}

void PageView::flash(PageSpan span)
{
    m_state.flash = {span};
    m_flashTimer.start();
    viewport()->update();
}

bool PageView::showLocation(const Location &location, Emphasis emphasis)
{
    const PageSpan span = spanOf(location);
    if (span.start < 0) {
        return false;
    }
    m_showing = true;
    if (location.passage < 0) {
        verticalScrollBar()->setValue(0);
        placeCursor({0, 0}, Emphasis::None);
    } else {
        scrollTo(span);
        placeCursor(span, emphasis);
        if (emphasis == Emphasis::Flash) {
            flash(span);
        }
    }
    m_announced = currentLocation();
    m_showing = false;
    return true;
}

Location PageView::currentLocation() const
{
    Location location;
    location.document = m_content.record->document.key;
    const QTextCursor cursor = textCursor();
    const auto stretches = m_content.page.map.stretches({cursor.selectionStart(), cursor.selectionEnd()});
    if (stretches.size() == 1) {
        location.passage = stretches.front().passage;
        location.range = stretches.front().range;
    } else if (!stretches.empty()) {
        location.passage = stretches.front().passage;
    } else {
        location.passage = m_content.page.map.toPassage(cursor.position()).passage;
    }
    return location;
}

Location PageView::topLocation() const
{
    Location location;
    location.document = m_content.record->document.key;
    location.passage = viewState().passage;
    return location;
}

ViewState PageView::viewState() const
{
    const double top = verticalScrollBar()->value();
    const double leading = m_style.leading();
    const int position =
        document()->documentLayout()->hitTest({m_state.column.left() + 1, top}, Qt::FuzzyHit);
    const QTextBlock block = document()->findBlock(std::max(0, position));
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    if (!line.isValid()) {
        return {-1, 0, top / leading};
    }
    const int start = block.position() + line.textStart();
    const PassagePoint point = m_content.page.map.toPassage(start);
    if (point.passage < 0) {
        return {-1, 0, top / leading};
    }
    return {point.passage, point.offset, (top - lineAt(*document(), start).top()) / leading};
}

void PageView::restoreViewState(const ViewState &state)
{
    const QScopedValueRollback restoring(m_restoring, true);
    double top = 0;
    // At its top a page need not be laid out to its end to be read: the rest comes when the frame is out.
    if (state.passage >= 0 || verticalScrollBar()->value() > 0) {
        layOutToEnd();
    }
    if (state.passage >= 0) {
        const int position = m_content.page.map.toPage({state.passage, state.offset});
        if (position < 0) {
            return;
        }
        top = lineAt(*document(), position).top();
    }
    verticalScrollBar()->setValue(int(std::round(top + state.delta * m_style.leading())));
    m_anchor = state;
    refreshState();
}

std::vector<Segment> PageView::selectedSegments() const
{
    const QTextCursor cursor = textCursor();
    std::vector<Segment> segments;
    for (const PassageStretch &stretch :
         m_content.page.map.stretches({cursor.selectionStart(), cursor.selectionEnd()})) {
        segments.push_back(segmentOf(*m_content.record, stretch));
    }
    return segments;
}

void PageView::selectSegments(const std::vector<Segment> &segments)
{
    if (segments.empty()) {
        return;
    }
    const PageMap &map = m_content.page.map;
    const Segment &first = segments.front();
    const Segment &last = segments.back();
    const PageSpan span{map.toPage({first.passageOrdinal, first.range.start}, Bias::After),
                        map.toPage({last.passageOrdinal, last.range.end}, Bias::Before)};
    if (span.start >= 0 && span.end >= span.start) {
        scrollTo(span);
        placeCursor(span, Emphasis::Select);
    }
}

void PageView::announceLocation()
{
    if (m_showing || !m_content.record) {
        return;
    }
    const Location location = currentLocation();
    if (location != m_announced) {
        m_announced = location;
        Q_EMIT locationChanged(location);
    }
}

void PageView::setFocusSpeaker(const Voice &speaker)
{
    m_state.focusSpeaker = speaker;
    m_speakerStep = -1;
    viewport()->update();
}

void PageView::stepSpeaker(int direction)
{
    std::vector<PageSpan> steps;
    for (const PageSpan span : m_content.speechesOf(m_state.focusSpeaker)) {
        const bool sameBlock =
            !steps.empty() && document()->findBlock(steps.back().start).contains(span.start);
        if (sameBlock && span.start - steps.back().end < StepGap) {
            steps.back().end = span.end;
        } else {
            steps.push_back(span);
        }
    }
    const int count = int(steps.size());
    if (count == 0) {
        return;
    }
    if (m_speakerStep < 0) {
        const int cursor = textCursor().position();
        const auto next = std::ranges::lower_bound(steps, cursor, {}, &PageSpan::start);
        m_speakerStep = int(next - steps.begin()) - (direction > 0 ? 1 : 0);
    }
    m_speakerStep = ((m_speakerStep + direction) % count + count) % count;
    const PageSpan span = steps[size_t(m_speakerStep)];
    scrollTo(span);
    placeCursor(span, Emphasis::None);
    flash(span);
    Q_EMIT speakerStepped(m_speakerStep + 1, count);
}

void PageView::stepReference(int direction)
{
    const auto &places = m_content.references;
    if (places.empty()) {
        return;
    }
    const int cursor = textCursor().position();
    auto next =
        std::ranges::upper_bound(places, cursor, {}, [](const ReferencePlace &p) { return p.span.start; });
    if (direction > 0) {
        next = next == places.end() ? places.begin() : next;
    } else {
        next = std::ranges::lower_bound(places, cursor, {},
                                        [](const ReferencePlace &p) { return p.span.start; });
        next = next == places.begin() ? places.end() - 1 : next - 1;
    }
    scrollTo(next->span);
    placeCursor(next->span, Emphasis::None);
    flash(next->span);
}

int PageView::find(const FindQuery &query)
{
    m_state.hits.clear();
    m_state.currentHit = -1;
    const PageMap &map = m_content.page.map;
    for (const PassageStretch &hit : findIn(*m_content.record, query)) {
        m_state.hits.push_back({map.toPage({hit.passage, hit.range.start}, Bias::After),
                                map.toPage({hit.passage, hit.range.end}, Bias::Before)});
    }
    std::ranges::sort(m_state.hits);
    if (!m_state.hits.empty()) {
        const auto next =
            std::ranges::lower_bound(m_state.hits, textCursor().selectionStart(), {}, &PageSpan::start);
        m_state.currentHit = next == m_state.hits.end() ? 0 : int(next - m_state.hits.begin());
        scrollTo(m_state.hits[size_t(m_state.currentHit)]);
    }
    viewport()->update();
    return int(m_state.hits.size());
}

void PageView::stepHit(int direction)
{
    const int count = int(m_state.hits.size());
    if (count > 0) {
        m_state.currentHit = ((m_state.currentHit + direction) % count + count) % count;
        const PageSpan hit = m_state.hits[size_t(m_state.currentHit)];
        scrollTo(hit);
        placeCursor(hit, Emphasis::None);
        viewport()->update();
    }
}

void PageView::endFind()
{
    if (m_state.currentHit >= 0) {
        placeCursor(m_state.hits[size_t(m_state.currentHit)], Emphasis::Select);
    }
    m_state.hits.clear();
    m_state.currentHit = -1;
    viewport()->update();
}

void PageView::placeSelectionBar()
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection() || selectedSegments().empty()
        || QGuiApplication::mouseButtons() != Qt::NoButton) {
        m_bar->hide();
        return;
    }
    QRect selection;
    for (const LineBox &box : boxesOf(*document(), {cursor.selectionStart(), cursor.selectionEnd()})) {
        selection |= toViewport(box.rect);
    }
    if (selection.intersects(viewport()->rect())) {
        m_bar->showNear(selection.translated(viewport()->pos()), viewport()->geometry(), isActiveMine());
    }
}

} // namespace Chancery::App
