// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paneltitle.h"

#include "theme/icons.h"
#include "widgets/elidedlabel.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QToolButton>

namespace Chancery::App
{

namespace
{

constexpr int CrossSize = 12;

ElidedLabel *nameLabel(const QString &name, QWidget *parent)
{
    auto *label = new ElidedLabel(parent);
    QFont strong = label->font();
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    label->setFullText(name);
    return label;
}

} // namespace

PanelTitle::PanelTitle(QDockWidget *dock, QWidget *head)
    : QWidget(dock)
    , m_head(head)
{
    auto *cross = new QToolButton(this);
    cross->setAutoRaise(true);
    cross->setIcon(lineIcon(Icon::Close));
    cross->setIconSize({CrossSize, CrossSize});
    cross->setFocusPolicy(Qt::TabFocus);
    cross->setAccessibleName(tr("Hide %1").arg(dock->windowTitle()));
    cross->setToolTip(tr("Hide %1; the View menu brings it back").arg(dock->windowTitle()));
    connect(cross, &QToolButton::clicked, dock, &QDockWidget::close);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(head ? 0 : 10, 3, 4, 3);
    layout->setSpacing(4);
    layout->addWidget(head ? head : nameLabel(dock->windowTitle(), this), 1);
    layout->addWidget(cross);
    dock->setTitleBarWidget(this);
}

void PanelTitle::setTabbed(bool tabbed)
{
    if (tabbed == m_tabbed) {
        return;
    }
    m_tabbed = tabbed;
    for (QWidget *part : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        part->setVisible(!tabbed || part == m_head);
    }
    updateGeometry();
}

QSize PanelTitle::sizeHint() const
{
    return m_tabbed && !m_head ? QSize(0, 0) : layout()->sizeHint();
}

QSize PanelTitle::minimumSizeHint() const
{
    return m_tabbed && !m_head ? QSize(0, 0) : layout()->minimumSize();
}

} // namespace Chancery::App
