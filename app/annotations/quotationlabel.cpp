// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quotationlabel.h"

#include "glyphs.h"

#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Chancery::App
{

namespace
{

constexpr int longest = 220; ///< characters; more would push the dialog's work off the screen

} // namespace

QuotationLabel::QuotationLabel(const Annotation &annotation, QWidget *parent)
    : QWidget(parent)
    , m_colour(annotation.colour)
    , m_words(new QLabel)
{
    const QString quotation = annotation.quotation();
    const QString words =
        quotation.size() <= longest ? quotation : QString(quotation.left(longest).trimmed() + u'…');
    m_words->setTextFormat(Qt::PlainText);
    m_words->setText(words);
    m_words->setWordWrap(true);
    m_words->setFont(quotationFont(font(), 1.1));
    m_words->setAccessibleName(tr("Marked words: %1").arg(quotation));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 1, 0, 1);
    row->addWidget(m_words);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void QuotationLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const MarkColours colours = markColours(m_colour, palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(5, 0);
    painter.rotate(90);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.wash);
    painter.drawRoundedRect(QRectF(0, -3, height(), 7), 2, 2);
    drawMarkLine(painter, {0, 0.5, double(height()), 0.5}, colours, 2.4);
}

} // namespace Chancery::App
