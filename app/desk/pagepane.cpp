// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagepane.h"

#include "reader/findbar.h"

#include "theme/icons.h"
#include "widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace Chancery::App
{

PagePane::PagePane(Role role, QWidget *parent)
    : QWidget(parent)
    , m_page(new PageView(this))
    , m_findBar(new FindBar(m_page, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (role == Role::Beside) {
        m_page->setAccessibleName(tr("Document beside the page"));
        auto *line = new QHBoxLayout;
        line->setContentsMargins(12, 6, 6, 6);
        m_title = new ElidedLabel(this);
        QFont strong = m_title->font();
        strong.setWeight(QFont::DemiBold);
        m_title->setFont(strong);
        m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        line->addWidget(m_title, 1);
        auto *swap = new QToolButton(this);
        swap->setText(tr("Read this"));
        swap->setToolTip(tr("Make this document the page"));
        swap->setAutoRaise(true);
        connect(swap, &QToolButton::clicked, this, &PagePane::swapRequested);
        line->addWidget(swap);
        auto *close = new QToolButton(this);
        close->setIcon(lineIcon(Icon::Close));
        close->setAccessibleName(tr("Close"));
        close->setToolTip(tr("Close the document beside the page (Ctrl+W)"));
        close->setAutoRaise(true);
        connect(close, &QToolButton::clicked, this, &PagePane::closeRequested);
        line->addWidget(close);
        column->addLayout(line);
    } else {
        m_page->setAccessibleName(tr("Page"));
    }
    column->addWidget(m_page, 1);
    column->addWidget(m_findBar);
    connect(m_page, &PageView::findRequested, m_findBar, &FindBar::open);
}

void PagePane::setTitle(const QString &title)
{
    if (m_title) {
        m_title->setFullText(title);
    }
}

} // namespace Chancery::App
