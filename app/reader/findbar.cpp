// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findbar.h"

#include "pageview.h"

#include "theme/icons.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace Chancery::App
{

namespace
{

constexpr qsizetype LongestTakenOver = 80; ///< a longer selection was not made to be looked for

QToolButton *arrow(QWidget *parent, Icon sign, const QString &name, const QString &keys)
{
    auto *button = new QToolButton(parent);
    button->setIcon(lineIcon(sign));
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(QString(name + QStringLiteral(" (") + keys + u')'));
    return button;
}

} // namespace

FindBar::FindBar(PageView *page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_words(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_case(new QCheckBox(tr("Match case"), this))
    , m_whole(new QCheckBox(tr("Whole words"), this))
{
    m_words->setPlaceholderText(tr("Find in page"));
    m_words->setAccessibleName(tr("Find in page"));
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(160);
    m_words->setMaximumWidth(320);
    m_count->setAccessibleName(tr("Number of places found"));
    QToolButton *back = arrow(this, Icon::Up, tr("Previous place"), QStringLiteral("Shift+F3"));
    QToolButton *next = arrow(this, Icon::Down, tr("Next place"), QStringLiteral("F3"));
    auto *close = new QToolButton(this);
    close->setIcon(lineIcon(Icon::Close));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the find bar"));
    close->setToolTip(tr("Close (Esc)"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_words, 1);
    layout->addWidget(back);
    layout->addWidget(next);
    layout->addWidget(m_count);
    layout->addSpacing(8);
    layout->addWidget(m_case);
    layout->addWidget(m_whole);
    layout->addStretch(1);
    layout->addWidget(close);

    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_case, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_whole, &QCheckBox::toggled, this, &FindBar::search);
    connect(back, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);
    connect(m_page, &PageView::findRequested, this, &FindBar::open);
    hide();
}

void FindBar::open()
{
    const auto segments = m_page->selectedSegments();
    if (segments.size() == 1 && segments.front().exact.size() <= LongestTakenOver) {
        m_words->setText(segments.front().exact);
    }
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    search();
}

void FindBar::search()
{
    FindQuery query;
    query.text = m_words->text();
    query.caseSensitivity = m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    query.wholeWords = m_whole->isChecked();
    m_hits = m_page->find(query);
    showCount();
}

void FindBar::showCount()
{
    if (m_words->text().isEmpty()) {
        m_count->clear();
    } else if (m_hits == 0) {
        m_count->setText(tr("not on this page"));
    } else {
        m_count->setText(tr("%1 of %2").arg(m_page->currentHit()).arg(m_hits));
    }
}

void FindBar::findNext()
{
    if (!isVisible()) {
        open();
        return;
    }
    m_page->stepHit(+1);
    showCount();
}

void FindBar::findPrevious()
{
    if (!isVisible()) {
        open();
        return;
    }
    m_page->stepHit(-1);
    showCount();
}

void FindBar::closeBar()
{
    m_page->endFind();
    hide();
    m_page->setFocus(Qt::OtherFocusReason);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Escape:
        closeBar();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F3:
        back ? findPrevious() : findNext();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace Chancery::App
