// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previewcard.h"

#include <QEnterEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace Chancery::App
{

using namespace std::chrono_literals;

namespace
{

constexpr int WidestCard = 420;
constexpr int HighestCard = 360;
constexpr int Gap = 6; ///< between the words and the card
constexpr auto Patience = 220ms; ///< time to bring the pointer from the words to the card

} // namespace

PreviewCard::PreviewCard(QWidget *page)
    : FloatingFrame(page)
    , m_label(new QLabel(this))
{
    setObjectName(QStringLiteral("previewCard"));
    setAccessibleName(tr("Preview"));
    m_label->setTextFormat(Qt::RichText);
    m_label->setWordWrap(true);
    m_label->setOpenExternalLinks(false);
    m_label->setTextInteractionFlags(Qt::NoTextInteraction);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->addWidget(m_label);
    m_timer.setSingleShot(true);
    m_timer.setInterval(Patience);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
}

void PreviewCard::showAt(const QString &html, const QRect &place)
{
    m_timer.stop();
    m_label->setText(html);
    setAccessibleDescription(html);
    const QRect page = parentWidget()->rect().adjusted(4, 4, -4, -4);
    const QMargins margins = layout()->contentsMargins();
    const int width =
        std::min({WidestCard, page.width(), m_label->sizeHint().width() + margins.left() + margins.right()});
    const int inner = std::max(1, width - margins.left() - margins.right());
    const int height = std::min(
        {HighestCard, page.height(), m_label->heightForWidth(inner) + margins.top() + margins.bottom()});
    int top = place.bottom() + Gap;
    if (top + height > page.bottom() && place.top() - Gap - height >= page.top()) {
        top = place.top() - Gap - height;
    }
    top = std::clamp(top, page.top(), std::max(page.top(), page.bottom() - height));
    const int left =
        std::clamp(place.left() - margins.left(), page.left(), std::max(page.left(), page.right() - width));
    setGeometry(left, top, width, height);
    show();
    raise();
}

void PreviewCard::dismissSoon()
{
    if (isVisible() && !m_timer.isActive() && !underMouse()) {
        m_timer.start();
    }
}

QString PreviewCard::text() const
{
    return m_label->text();
}

void PreviewCard::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    FloatingFrame::enterEvent(event);
}

void PreviewCard::leaveEvent(QEvent *event)
{
    m_timer.start();
    FloatingFrame::leaveEvent(event);
}

} // namespace Chancery::App
