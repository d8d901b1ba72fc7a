// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// PageView's dealings with keys and pointer.

#include "pageview.h"

#include "pagemenu.h"
#include "previewcard.h"
#include "selectionbar.h"
#include "wordends.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QTextBlock>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <optional>

namespace Chancery::App
{

namespace
{

constexpr int ZoomStep = 10;
constexpr int WheelNotch = 120;

/// The position one word from \a from where a mark can end: behind a word, not behind the space after it.
int endSteppedByWord(const QTextDocument &document, const PageMap &map, int from, int direction)
{
    int end = from;
    for (int at = from; end == from || (direction > 0 && end < from);) {
        const int next = stepped(document, map, at, direction, true);
        if (next == at) {
            return from;
        }
        at = end = next;
        const int block = document.findBlock(end).position();
        while (end > block && document.characterAt(end - 1).isSpace()) {
            --end;
        }
    }
    return end;
}

std::optional<SelectionAction> actionOf(const QKeyEvent &event)
{
    if (event.modifiers() != Qt::NoModifier) {
        return std::nullopt;
    }
    switch (event.key()) {
    case Qt::Key_H:
        return SelectionAction::Highlight;
    case Qt::Key_N:
        return SelectionAction::Note;
    case Qt::Key_T:
        return SelectionAction::Tag;
    case Qt::Key_L:
        return SelectionAction::Link;
    case Qt::Key_Q:
        return SelectionAction::Query;
    case Qt::Key_C:
        return SelectionAction::CopyWithCitation;
    case Qt::Key_A:
        return SelectionAction::AddToMark;
    default:
        return std::nullopt;
    }
}

} // namespace

bool PageView::isActiveMine() const
{
    const int mark = m_content.markOf(m_state.active);
    return mark >= 0 && m_content.annotations[size_t(mark)].layer == Layer::Reader;
}

bool PageView::canActOnSelection() const
{
    return isActiveMine() || !selectedSegments().empty();
}

bool PageView::event(QEvent *event)
{
    // A shortcut of the window with one of the plain letters must not win over the words selected here.
    if (event->type() == QEvent::ShortcutOverride) {
        if (actionOf(*static_cast<QKeyEvent *>(event)) && canActOnSelection()) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

bool PageView::moveEndByKey(const QKeyEvent &event)
{
    const int mark = m_content.markOf(m_state.active);
    const Qt::KeyboardModifiers byWords = event.modifiers() & Qt::ControlModifier;
    if (!isActiveMine()
        || (event.modifiers() & ~(Qt::ControlModifier | Qt::KeypadModifier))
            != (Qt::AltModifier | Qt::ShiftModifier)) {
        return false;
    }
    const std::vector<PageSpan> pieces = m_content.marks.piecesOf(mark);
    if (pieces.empty()) {
        return false;
    }
    const bool start = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    const int direction = event.key() == Qt::Key_Right || event.key() == Qt::Key_Down ? 1 : -1;
    if (!start && event.key() != Qt::Key_Right && event.key() != Qt::Key_Left) {
        return false;
    }
    const int from = start ? pieces.front().start : pieces.back().end;
    const int to = byWords && !start
        ? endSteppedByWord(*document(), m_content.page.map, from, direction)
        : stepped(*document(), m_content.page.map, from, direction, bool(byWords));
    m_state.moving = withEndMoved(pieces, start ? MarkEnd::Start : MarkEnd::End, to, m_content.page.map);
    finishMoving();
    return true;
}

bool PageView::actOnKey(const QKeyEvent &event)
{
    if (moveEndByKey(event)) {
        return true;
    }
    if (const auto action = actionOf(event); action && canActOnSelection()) {
        const bool adds = *action == SelectionAction::AddToMark;
        if (!adds || (isActiveMine() && !selectedSegments().empty())) {
            m_bar->hide();
            Q_EMIT selectionActionRequested(*action);
            return true;
        }
    }
    const PageTarget target = m_content.targetAt(textCursor().position());
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (target.kind != PageTarget::Kind::None) {
            follow(target, event.modifiers() & ~Qt::KeypadModifier);
        } else if (const QUuid mark = annotationAtPosition(textCursor().position()); !mark.isNull()) {
            setActiveAnnotation(mark);
            Q_EMIT annotationActivated(mark);
        }
        return true;
    case Qt::Key_F2: {
        Under under;
        under.target = target;
        under.annotation = annotationAtPosition(textCursor().position());
        under.position = textCursor().position();
        under.point = lineAt(*document(), under.position).center();
        under.point.setX(cursorRect().x());
        showCard(under);
        return true;
    }
    case Qt::Key_Home:
    case Qt::Key_End:
        if ((event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            moveCursor(event.key() == Qt::Key_Home ? QTextCursor::Start : QTextCursor::End);
            verticalScrollBar()->setValue(event.key() == Qt::Key_Home ? 0 : verticalScrollBar()->maximum());
            return true;
        }
        return false;
    case Qt::Key_Escape:
        if (m_card->isVisible() || m_bar->isVisible()) {
            m_card->hide();
            m_bar->hide();
            return true;
        }
        if (!m_state.active.isNull()) {
            setActiveAnnotation({});
            return true;
        }
        return false;
    default:
        return false;
    }
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    m_card->hide();
    showCaret(true);
    if (event->matches(QKeySequence::Find)) {
        Q_EMIT findRequested();
    } else if (event->matches(QKeySequence::FindNext)) {
        stepHit(+1);
    } else if (event->matches(QKeySequence::FindPrevious)) {
        stepHit(-1);
    } else if (event->matches(QKeySequence::ZoomIn)) {
        setZoom(m_zoom + ZoomStep);
    } else if (event->matches(QKeySequence::ZoomOut)) {
        setZoom(m_zoom - ZoomStep);
    } else if (event->key() == Qt::Key_0 && event->modifiers() == Qt::ControlModifier) {
        setZoom(100);
    } else if (!actOnKey(*event)) {
        QTextEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

PageView::Under PageView::under(QPointF viewportPoint) const
{
    Under result;
    const QPointF point = toPagePoint(viewportPoint);
    result.point = point;
    auto &margins = const_cast<MarginPainter &>(m_margins); // it only works out places it had put off
    result.annotation = margins.annotationAt(m_content, m_state, point);
    if (!result.annotation.isNull()) {
        return result;
    }
    result.speech = m_margins.speechAt(m_content, m_state, point);
    const int between = document()->documentLayout()->hitTest(point, Qt::FuzzyHit);
    // The hit falls between two characters: the one that holds the point is before or after it.
    for (const int position : {between, between - 1}) {
        const auto boxes = boxesOf(*document(), {position, position + 1});
        if (position >= 0 && std::ranges::any_of(boxes, [&](const LineBox &box) {
                return box.rect.adjusted(-1, -3, 1, 5).contains(point);
            })) {
            result.position = position;
            result.citation = m_content.page.map.toPassage(position).passage < 0;
            result.target = m_content.targetAt(position);
            result.annotation = annotationAtPosition(position);
            break;
        }
    }
    return result;
}

QUuid PageView::annotationAtPosition(int position) const
{
    const auto marks = m_content.marks.at(document()->findBlock(position).blockNumber(), position);
    if (marks.empty()) {
        return {};
    }
    // Marks that lie over each other take turns, so that each can be reached.
    const auto active = std::ranges::find(marks, m_content.markOf(m_state.active));
    const auto next = active == marks.end() || active + 1 == marks.end() ? marks.begin() : active + 1;
    return m_content.annotations[size_t(*next)].uuid;
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    m_card->hide();
    showCaret(true);
    m_hoverTimer.stop();
    m_pressedAt = event->position().toPoint();
    m_pressedUnder = {};
    m_selectFrom = -1;
    if (event->button() == Qt::LeftButton) {
        const EndHandles ends = PagePainter::handles(m_content, m_state);
        const QPointF point = toPagePoint(event->position());
        m_dragged = ends.start.adjusted(-3, -3, 3, 3).contains(point) ? MarkEnd::Start
            : ends.end.adjusted(-3, -3, 3, 3).contains(point)         ? MarkEnd::End
                                                                      : MarkEnd::None;
        if (m_dragged != MarkEnd::None) {
            return;
        }
        m_pressedUnder = under(event->position());
        const bool inMargin = m_pressedUnder.position < 0
            && (!m_pressedUnder.annotation.isNull() || m_pressedUnder.speech >= 0);
        if (inMargin) {
            return;
        }
    }
    if (event->button() == Qt::MiddleButton) {
        m_pressedUnder = under(event->position());
        return;
    }
    QTextEdit::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection()) {
        m_selectFrom = textCursor().position();
    }
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged != MarkEnd::None) {
        dragEnd(event->position(), event->modifiers());
        return;
    }
    if (event->buttons() == Qt::NoButton) {
        hover(event->position());
        return;
    }
    if (m_selectFrom < 0 || !event->buttons().testFlag(Qt::LeftButton)) {
        QTextEdit::mouseMoveEvent(event);
        return;
    }
    // The view's own selection goes by characters, from an end that has been put at the edge of a word: it is
    // told of only when it is what the reader gets.
    m_showing = true;
    QTextEdit::mouseMoveEvent(event);
    selectTo(textCursor().position(), event->modifiers());
    m_showing = false;
    announceLocation();
}

void PageView::selectTo(int position, Qt::KeyboardModifiers modifiers)
{
    int anchor = m_selectFrom;
    const PageMap &map = m_content.page.map;
    const DocumentRecord &record = *m_content.record;
    // A careless hand leaves half a word at either end; one that stays within a word means its letters.
    if (!modifiers.testFlag(Qt::AltModifier) && !isWithinWord(record, map, {anchor, position})) {
        const bool forward = anchor < position;
        const int start = wordStart(record, map, std::min(anchor, position));
        const int end = wordEnd(record, map, std::max(anchor, position));
        if (start < end) {
            anchor = forward ? start : end;
            position = forward ? end : start;
        }
    }
    QTextCursor cursor = textCursor();
    if (cursor.anchor() != anchor || cursor.position() != position) {
        cursor.setPosition(anchor);
        cursor.setPosition(position, QTextCursor::KeepAnchor);
        const int scroll = verticalScrollBar()->value();
        setTextCursor(cursor);
        verticalScrollBar()->setValue(scroll);
    }
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragged != MarkEnd::None) {
        m_dragged = MarkEnd::None;
        finishMoving();
        return;
    }
    m_selectFrom = -1;
    const int moved = (event->position().toPoint() - m_pressedAt).manhattanLength();
    if (event->button() == Qt::MiddleButton) {
        const Under pressed = std::exchange(m_pressedUnder, {});
        if (pressed.target.kind == PageTarget::Kind::Reference && moved < QApplication::startDragDistance()) {
            follow(pressed.target, Qt::ControlModifier | Qt::ShiftModifier);
        }
        return;
    }
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && moved < QApplication::startDragDistance()
        && !textCursor().hasSelection()) {
        activateUnder(std::exchange(m_pressedUnder, {}), event->modifiers());
    }
    if (textCursor().hasSelection()) {
        m_barTimer.start();
    }
}

void PageView::activateUnder(const Under &under, Qt::KeyboardModifiers modifiers)
{
    const auto kind = under.target.kind;
    if (kind != PageTarget::Kind::None && kind != PageTarget::Kind::Choice) {
        follow(under.target, modifiers);
    } else if (!under.annotation.isNull()) {
        setActiveAnnotation(under.annotation);
        Q_EMIT annotationActivated(under.annotation);
    } else if (under.speech >= 0 && under.position < 0) {
        const Voice speaker = Voice::of(m_content.record->speeches[size_t(under.speech)]);
        if (speaker.isValid()) {
            Q_EMIT speakerActivated(speaker);
        }
    }
}

void PageView::follow(const PageTarget &target, Qt::KeyboardModifiers modifiers)
{
    switch (target.kind) {
    case PageTarget::Kind::Reference:
        Q_EMIT referenceActivated(m_content.record->references[size_t(target.index)].id, modifiers);
        break;
    case PageTarget::Kind::NoteMark:
        goToNote(m_content.page.noteMarks[size_t(target.index)].note);
        break;
    case PageTarget::Kind::NoteLabel:
        goToNoteMark(m_content.page.noteLabels[size_t(target.index)].note);
        break;
    case PageTarget::Kind::Choice:
    case PageTarget::Kind::None:
        break;
    }
}

void PageView::goToNote(int note)
{
    const PageSpan span = m_content.page.map.whole(note);
    scrollTo(span);
    placeCursor(span, Emphasis::None);
    flash(span);
}

void PageView::goToNoteMark(int note)
{
    const auto &marks = m_content.page.noteMarks;
    const auto mark = std::ranges::find(marks, note, &NoteMark::note);
    if (mark != marks.end()) {
        scrollTo(mark->span);
        placeCursor(mark->span, Emphasis::None);
        flash(mark->span);
    }
}

void PageView::dragEnd(QPointF viewportPoint, Qt::KeyboardModifiers modifiers)
{
    const PageMap &map = m_content.page.map;
    const std::vector<PageSpan> pieces = m_content.marks.piecesOf(m_content.markOf(m_state.active));
    int position = document()->documentLayout()->hitTest(toPagePoint(viewportPoint), Qt::FuzzyHit);
    if (pieces.empty() || position < 0 || map.toPassage(position).passage < 0) {
        return;
    }
    const bool start = m_dragged == MarkEnd::Start;
    const int from = start ? pieces.front().start : pieces.back().end;
    if (!modifiers.testFlag(Qt::AltModifier) && !isWithinWord(*m_content.record, map, {from, position})) {
        position =
            start ? wordStart(*m_content.record, map, position) : wordEnd(*m_content.record, map, position);
    }
    m_state.moving = withEndMoved(pieces, m_dragged, position, map);
    viewport()->update();
}

void PageView::finishMoving()
{
    const std::vector<PageSpan> pieces = std::exchange(m_state.moving, {});
    viewport()->update();
    const int mark = m_content.markOf(m_state.active);
    if (mark < 0 || pieces.empty()) {
        return;
    }
    const auto segments = segmentsOf(pieces, m_content.page.map, *m_content.record);
    const auto before = segmentsOf(m_content.marks.piecesOf(mark), m_content.page.map, *m_content.record);
    if (!segments.empty() && segments != before) {
        Q_EMIT annotationEndsMoved(m_state.active, segments);
    }
}

void PageView::hover(QPointF viewportPoint)
{
    const Under now = under(viewportPoint);
    const EndHandles ends = PagePainter::handles(m_content, m_state);
    const QPointF point = toPagePoint(viewportPoint);
    const bool follows =
        now.target.kind != PageTarget::Kind::None && now.target.kind != PageTarget::Kind::Choice;
    if (ends.start.contains(point) || ends.end.contains(point)) {
        viewport()->setCursor(Qt::SizeHorCursor);
    } else if (follows || (now.position < 0 && (!now.annotation.isNull() || now.speech >= 0))) {
        viewport()->setCursor(Qt::PointingHandCursor);
    } else {
        viewport()->setCursor(now.position >= 0 ? Qt::IBeamCursor : Qt::ArrowCursor);
    }
    if (now.target != m_state.hovered || now.annotation != m_state.hoveredMark) {
        m_state.hovered = now.target;
        m_state.hoveredMark = now.annotation;
        viewport()->update();
    }
    if (!now.isLike(m_hoverUnder)) {
        m_hoverUnder = now;
        m_card->dismissSoon();
        if (cardFor(now).isEmpty()) {
            m_hoverTimer.stop();
        } else {
            m_hoverTimer.start();
        }
    }
}

void PageView::leaveEvent(QEvent *event)
{
    m_hoverTimer.stop();
    m_hoverUnder = {};
    m_card->dismissSoon();
    if (m_state.hovered.kind != PageTarget::Kind::None || !m_state.hoveredMark.isNull()) {
        m_state.hovered = {};
        m_state.hoveredMark = {};
        viewport()->update();
    }
    QTextEdit::leaveEvent(event);
}

void PageView::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason) {
        m_bar->hide();
        m_barTimer.stop();
    }
    QTextEdit::focusOutEvent(event);
}

void PageView::contextMenuEvent(QContextMenuEvent *event)
{
    m_card->hide();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint at = byKey ? cursorRect().bottomLeft() : event->pos();
    Under now;
    if (byKey) {
        now.target = m_content.targetAt(textCursor().position());
        now.annotation = annotationAtPosition(textCursor().position());
    } else {
        now = under(event->pos());
    }
    QMenu menu(this);
    PageMenu::fill(menu, *this, now.target, now.annotation);
    menu.exec(viewport()->mapToGlobal(at));
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        // A fine wheel sends many small turns: each full notch is one step.
        static thread_local int turned = 0;
        turned += event->angleDelta().y();
        if (std::abs(turned) >= WheelNotch) {
            setZoom(m_zoom + ZoomStep * (turned / WheelNotch));
            turned %= WheelNotch;
        }
        event->accept();
        return;
    }
    QTextEdit::wheelEvent(event);
}

} // namespace Chancery::App
