// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signs.h"

#include <QPainter>
#include <QPainterPath>

namespace Chancery::App
{

namespace
{

constexpr double Line = 1.4;

enum class Leaf { Blank, Written };

void drawLeaf(QPainter &painter, const QRectF &box, Leaf leaf)
{
    const QRectF edge = box.adjusted(box.width() * 0.14, 0, -box.width() * 0.14, 0);
    painter.drawRect(edge);
    if (leaf == Leaf::Written) {
        for (const double part : {0.32, 0.52, 0.72}) {
            const double y = edge.top() + edge.height() * part;
            painter.drawLine(QPointF(edge.left() + 2, y), QPointF(edge.right() - 2, y));
        }
    }
}

/// An index card: broad, with its one ruled line and the hole of the drawer's rod.
void drawCard(QPainter &painter, const QRectF &box)
{
    const QRectF card = box.adjusted(0, box.height() * 0.14, 0, -box.height() * 0.14);
    painter.drawRect(card);
    const double rule = card.top() + card.height() * 0.34;
    painter.drawLine(QPointF(card.left(), rule), QPointF(card.right(), rule));
    painter.drawPoint(QPointF(card.center().x(), card.bottom() - 2));
}

/// An envelope with its flap.
void drawLetter(QPainter &painter, const QRectF &box)
{
    const QRectF paper = box.adjusted(0, box.height() * 0.14, 0, -box.height() * 0.14);
    painter.drawRect(paper);
    painter.drawPolyline(
        QPolygonF{paper.topLeft(), QPointF(paper.center().x(), paper.center().y() + 0.5), paper.topRight()});
}

/// A form with strips of tape pasted on.
void drawTelegram(QPainter &painter, const QRectF &box)
{
    const QRectF form = box.adjusted(0, box.height() * 0.08, 0, -box.height() * 0.08);
    painter.drawRect(form);
    QPen tape = painter.pen();
    tape.setWidthF(Line * 1.3);
    tape.setCapStyle(Qt::FlatCap);
    painter.setPen(tape);
    const double step = form.height() / 3;
    painter.drawLine(QPointF(form.left() + 2, form.top() + step),
                     QPointF(form.right() - 2, form.top() + step));
    painter.drawLine(QPointF(form.left() + 2, form.top() + 2 * step),
                     QPointF(form.center().x() + 1, form.top() + 2 * step));
}

/// A balloon with its tail.
void drawTalk(QPainter &painter, const QRectF &box)
{
    const QRectF words = box.adjusted(0, 0, 0, -box.height() * 0.28);
    const double tail = words.left() + words.width() * 0.3;
    painter.drawPolygon(QPolygonF{words.topLeft(), words.topRight(), words.bottomRight(),
                                  QPointF(tail + 2.4, words.bottom()), QPointF(tail, box.bottom()),
                                  QPointF(tail - 0.6, words.bottom()), words.bottomLeft()});
}

/// A leaf behind which another shows.
void drawAttached(QPainter &painter, const QRectF &box)
{
    const double step = box.width() * 0.24;
    painter.drawRect(box.adjusted(0, step, -step, 0));
    painter.drawPolyline(QPolygonF{QPointF(box.left() + step, box.top() + step * 0.2),
                                   QPointF(box.right(), box.top() + step * 0.2),
                                   QPointF(box.right(), box.bottom() - step)});
}

/// The square brackets of those who edit.
void drawBrackets(QPainter &painter, const QRectF &box)
{
    const double arm = box.width() * 0.26;
    const QRectF inner = box.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawPolyline(QPolygonF{QPointF(inner.left() + arm, inner.top()), inner.topLeft(),
                                   inner.bottomLeft(), QPointF(inner.left() + arm, inner.bottom())});
    painter.drawPolyline(QPolygonF{QPointF(inner.right() - arm, inner.top()), inner.topRight(),
                                   inner.bottomRight(), QPointF(inner.right() - arm, inner.bottom())});
}

void drawPerson(QPainter &painter, const QRectF &box)
{
    const double head = box.width() * 0.24;
    painter.drawEllipse(QPointF(box.center().x(), box.top() + head), head, head);
    QPainterPath shoulders;
    shoulders.moveTo(box.left() + 0.5, box.bottom());
    shoulders.cubicTo(box.left() + 0.5, box.center().y(), box.right() - 0.5, box.center().y(),
                      box.right() - 0.5, box.bottom());
    painter.drawPath(shoulders);
}

void drawLines(QPainter &painter, const QRectF &box, Sign sign)
{
    const QRectF inner = box.adjusted(1, 1, -1, -1);
    if (sign == Sign::Cross) {
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.topRight(), inner.bottomLeft());
    } else if (sign == Sign::Tick) {
        painter.drawPolyline(QPolygonF{QPointF(inner.left(), inner.center().y()),
                                       QPointF(inner.left() + inner.width() * 0.36, inner.bottom() - 0.5),
                                       QPointF(inner.right(), inner.top())});
    } else { // Command: a chevron and a rule, as at a prompt
        painter.drawPolyline(
            QPolygonF{inner.topLeft(), QPointF(inner.center().x(), inner.center().y()), inner.bottomLeft()});
        painter.drawLine(QPointF(inner.center().x() + 1, inner.bottom()), inner.bottomRight());
    }
}

} // namespace

Sign signOf(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::CatalogueCard:
        return Sign::Card;
    case DocumentKind::OwnText:
        return Sign::Note;
    case DocumentKind::Telegram:
        return Sign::Telegram;
    case DocumentKind::Letter:
        return Sign::Letter;
    case DocumentKind::Conversation:
        return Sign::Talk;
    case DocumentKind::Attachment:
        return Sign::Attached;
    case DocumentKind::EditorialNote:
        return Sign::Editorial;
    case DocumentKind::Document:
    case DocumentKind::Memorandum:
    case DocumentKind::Treaty:
    case DocumentKind::FrontMatter:
        break;
    }
    return Sign::Page;
}

void drawSign(QPainter &painter, const QRectF &box, Sign sign, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, Line, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    const QRectF round = box.adjusted(1, 1, -1, -1);
    switch (sign) {
    case Sign::None:
        break;
    case Sign::Disc:
        painter.setBrush(ink);
        painter.drawEllipse(round);
        break;
    case Sign::Ring:
        painter.drawEllipse(round);
        break;
    case Sign::Diamond:
        painter.drawPolygon(
            QPolygonF{QPointF(box.center().x(), box.top()), QPointF(box.right(), box.center().y()),
                      QPointF(box.center().x(), box.bottom()), QPointF(box.left(), box.center().y())});
        break;
    case Sign::Dots:
        painter.setBrush(ink);
        painter.setPen(Qt::NoPen);
        for (const double part : {0.14, 0.5, 0.86}) {
            painter.drawEllipse(QPointF(box.left() + box.width() * part, box.center().y()), 1.3, 1.3);
        }
        break;
    case Sign::Page:
        drawLeaf(painter, box, Leaf::Written);
        break;
    case Sign::Note:
        drawLeaf(painter, box, Leaf::Blank);
        painter.drawLine(QPointF(box.center().x(), box.bottom()),
                         QPointF(box.right() - box.width() * 0.14, box.center().y()));
        break;
    case Sign::Card:
        drawCard(painter, box);
        break;
    case Sign::Letter:
        drawLetter(painter, box);
        break;
    case Sign::Telegram:
        drawTelegram(painter, box);
        break;
    case Sign::Talk:
        drawTalk(painter, box);
        break;
    case Sign::Attached:
        drawAttached(painter, box);
        break;
    case Sign::Editorial:
        drawBrackets(painter, box);
        break;
    case Sign::Person:
        drawPerson(painter, box);
        break;
    case Sign::Cross:
    case Sign::Tick:
    case Sign::Command:
        drawLines(painter, box, sign);
        break;
    }
    painter.restore();
}

} // namespace Chancery::App
