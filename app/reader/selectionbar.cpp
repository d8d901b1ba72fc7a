// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selectionbar.h"

#include "pageview.h"

#include <QBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr int Gap = 8; ///< between the words and the bar

} // namespace

SelectionBar::SelectionBar(QWidget *page)
    : FloatingFrame(page)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setObjectName(QStringLiteral("selectionBar"));
    setAccessibleName(tr("What to do with the selected words"));
    m_layout->setContentsMargins(3, 3, 3, 3);
    m_layout->setSpacing(1);
    add(tr("Highlight"), u'H', SelectionAction::Highlight);
    add(tr("Note"), u'N', SelectionAction::Note);
    add(tr("Tag"), u'T', SelectionAction::Tag);
    add(tr("Link"), u'L', SelectionAction::Link);
    add(tr("Query"), u'Q', SelectionAction::Query);
    add(tr("Copy with citation"), u'C', SelectionAction::CopyWithCitation);
    m_addToMark = add(tr("Add to mark"), u'A', SelectionAction::AddToMark);
}

QToolButton *SelectionBar::add(const QString &text, QChar key, SelectionAction action)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setToolTip(tr("%1 (key %2)").arg(text, key));
    button->setAccessibleName(text);
    connect(button, &QToolButton::clicked, this, [this, action] { Q_EMIT chosen(action); });
    m_layout->addWidget(button);
    return button;
}

void SelectionBar::showNear(const QRect &selection, const QRect &view, bool canAdd)
{
    m_addToMark->setVisible(canAdd);
    m_layout->setDirection(QBoxLayout::LeftToRight);
    m_layout->activate();
    QSize size = sizeHint();
    const int above = selection.top() - Gap - size.height();
    const int below = selection.bottom() + Gap;
    QPoint place;
    if (above >= view.top()) {
        place = {selection.left(), above};
    } else if (below + size.height() <= view.bottom()) {
        place = {selection.left(), below};
    } else {
        m_layout->setDirection(QBoxLayout::TopToBottom);
        m_layout->activate();
        size = sizeHint();
        place = {selection.right() + Gap, view.top() + Gap};
    }
    place.setX(
        std::clamp(place.x(), view.left() + 2, std::max(view.left() + 2, view.right() - size.width() - 2)));
    setGeometry(QRect(place, size));
    show();
    raise();
}

} // namespace Chancery::App
