// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabs.h"

#include "theme/icons.h"

#include <QMouseEvent>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr int WidestTab = 240;
constexpr int NarrowestTab = 96;
constexpr int CloseSide = 10;

/// Tabs wide enough to tell one telegram from another, and the middle button that closes one.
class DocumentBar : public QTabBar
{
public:
    explicit DocumentBar(QWidget *parent)
        : QTabBar(parent)
    {
        setAccessibleName(Tabs::tr("Open documents"));
        setDocumentMode(true);
        setDrawBase(true);
        setExpanding(false);
        setElideMode(Qt::ElideRight);
        setUsesScrollButtons(true);
        setMovable(true);
        setFocusPolicy(Qt::TabFocus);
        setChangeCurrentOnDrag(true);
    }

protected:
    void tabInserted(int index) override
    {
        QTabBar::tabInserted(index);
        auto *closing = new QToolButton(this);
        closing->setIcon(lineIcon(Icon::Close));
        closing->setIconSize({CloseSide, CloseSide});
        closing->setAutoRaise(true);
        closing->setFocusPolicy(Qt::NoFocus); // by key it is Ctrl+W
        closing->setAccessibleName(Tabs::tr("Close this tab"));
        closing->setToolTip(Tabs::tr("Close this tab (Ctrl+W)"));
        connect(closing, &QToolButton::clicked, this, [this, closing] {
            for (int i = 0; i < count(); ++i) {
                if (tabButton(i, QTabBar::RightSide) == closing) {
                    Q_EMIT tabCloseRequested(i);
                    return;
                }
            }
        });
        setTabButton(index, QTabBar::RightSide, closing);
    }
    [[nodiscard]] QSize tabSizeHint(int index) const override
    {
        const QSize hint = QTabBar::tabSizeHint(index);
        return {std::clamp(hint.width(), NarrowestTab, WidestTab), hint.height()};
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::MiddleButton) {
            if (const int index = tabAt(event->position().toPoint()); index >= 0) {
                Q_EMIT tabCloseRequested(index);
            }
            return;
        }
        QTabBar::mouseReleaseEvent(event);
    }
};

} // namespace

Tabs::Tabs(Navigator &navigator, ReadingDesk &desk, QWidget *parent)
    : QObject(parent)
    , m_navigator(navigator)
    , m_desk(desk)
    , m_bar(new DocumentBar(parent))
    , m_tabs(1)
{
    m_bar->addTab(QString());
    m_bar->hide();
    connect(m_bar, &QTabBar::currentChanged, this, &Tabs::switchTo);
    connect(m_bar, &QTabBar::tabCloseRequested, this, &Tabs::close);
    connect(m_bar, &QTabBar::tabMoved, this, [this](int from, int to) {
        Tab moved = std::move(m_tabs[size_t(from)]);
        m_tabs.erase(m_tabs.begin() + from);
        m_tabs.insert(m_tabs.begin() + to, std::move(moved));
        m_current = m_bar->currentIndex();
    });
    connect(this, &Tabs::countChanged, m_bar, [this](int count) { m_bar->setVisible(count > 1); });
}

void Tabs::open(const Location &location)
{
    if (!location.isValid()) {
        return;
    }
    keep();
    const int index = m_current + 1;
    m_tabs.insert(m_tabs.begin() + index, Tab{{}, std::nullopt, location.document.toString()});
    {
        const QSignalBlocker quiet(m_bar);
        m_bar->insertTab(index, QString());
        label(index);
        m_bar->setCurrentIndex(index);
    }
    m_current = index;
    Q_EMIT countChanged(count());
    m_desk.closeBeside();
    m_navigator.setHistory({});
    m_navigator.goTo(location);
}

void Tabs::close(int index)
{
    if (count() == 1 || index < 0 || index >= count()) {
        return;
    }
    const bool wasCurrent = index == m_current;
    m_tabs.erase(m_tabs.begin() + index);
    {
        const QSignalBlocker quiet(m_bar);
        m_bar->removeTab(index);
        // The tab after the one that goes takes its place, and at the end the one before.
        m_current = index < m_current ? m_current - 1 : std::min(m_current, count() - 1);
        m_bar->setCurrentIndex(m_current);
    }
    Q_EMIT countChanged(count());
    if (wasCurrent) {
        show(m_current);
    }
}

void Tabs::step(int direction)
{
    m_bar->setCurrentIndex((m_current + direction + count()) % count());
}

void Tabs::switchTo(int index)
{
    if (index == m_current || index < 0 || index >= count()) {
        return;
    }
    keep();
    m_current = index;
    show(index);
}

void Tabs::keep()
{
    Tab &tab = m_tabs[size_t(m_current)];
    tab.history = m_navigator.history();
    tab.beside = m_desk.besidePlace();
}

void Tabs::show(int index)
{
    const Tab tab = m_tabs[size_t(index)];
    m_navigator.setHistory(tab.history);
    if (tab.beside) {
        m_desk.showBeside(tab.beside->location, tab.beside->view);
    } else {
        m_desk.closeBeside();
    }
}

void Tabs::setTitle(const QString &title)
{
    m_tabs[size_t(m_current)].title = title;
    label(m_current);
}

void Tabs::label(int index)
{
    const QString &title = m_tabs[size_t(index)].title;
    m_bar->setTabText(index, QString(title).replace(u'&', QStringLiteral("&&")));
    m_bar->setTabToolTip(index, title);
}

std::vector<KeptTab> Tabs::kept()
{
    keep();
    std::vector<KeptTab> all;
    for (const Tab &tab : m_tabs) {
        if (tab.history.current < 0) {
            continue;
        }
        const Navigator::Visit &visit = tab.history.visits[size_t(tab.history.current)];
        all.push_back(
            {visit.location, visit.view, tab.title, tab.beside ? tab.beside->location : Location{}});
    }
    return all;
}

void Tabs::restore(const std::vector<KeptTab> &tabs, int current)
{
    if (tabs.empty()) {
        return;
    }
    m_tabs.clear();
    const QSignalBlocker quiet(m_bar);
    while (m_bar->count() > 0) {
        m_bar->removeTab(0);
    }
    for (const KeptTab &kept : tabs) {
        Tab tab;
        tab.history = {{{kept.location, kept.title, kept.view, true}}, 0};
        tab.title = kept.title;
        if (kept.beside.isValid()) {
            tab.beside = ReadingDesk::Place{kept.beside, std::nullopt};
        }
        m_tabs.push_back(std::move(tab));
        m_bar->addTab(QString());
        label(count() - 1);
    }
    m_current = std::clamp(current, 0, count() - 1);
    m_bar->setCurrentIndex(m_current);
    Q_EMIT countChanged(count());
    show(m_current);
}

} // namespace Chancery::App
