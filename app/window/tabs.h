// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "navigator.h"

#include "desk/readingdesk.h"

#include <QObject>

#include <vector>

class QTabBar;

namespace Chancery::App
{

/// A document in a tab, as much of it as a session keeps.
struct KeptTab {
    Location location;
    ViewState view;
    QString title;
    Location beside; ///< invalid where nothing lay beside the page
};

/// Several documents on one desk, each with its own way back and what lies beside it. There is one page: a tab
/// that is not shown is a history and nothing more, so that thirty cost no more than one. The bar is hidden
/// while there is but one. Interface thread.
class Tabs : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the tabs; \a parent is the bar's.
    Tabs(Navigator &navigator, ReadingDesk &desk, QWidget *parent);

    [[nodiscard]] QTabBar *bar() const
    {
        return m_bar;
    }
    [[nodiscard]] int count() const
    {
        return int(m_tabs.size());
    }
    [[nodiscard]] int current() const
    {
        return m_current;
    }

    /// Goes to \a location in a new tab after the current one.
    void open(const Location &location);
    /// The last one stays.
    void close(int index);
    /// To the next (+1) or previous (-1), around the ends.
    void step(int direction);
    /// Names the current one.
    void setTitle(const QString &title);

    [[nodiscard]] std::vector<KeptTab> kept();
    /// In place of the one empty tab there is at first; shows \a current.
    void restore(const std::vector<KeptTab> &tabs, int current);

Q_SIGNALS:
    void countChanged(int count);

private:
    struct Tab {
        Navigator::History history;
        std::optional<ReadingDesk::Place> beside;
        QString title;
    };
    void keep();
    void show(int index);
    void switchTo(int index);
    void label(int index);

    Navigator &m_navigator;
    ReadingDesk &m_desk;
    QTabBar *m_bar;
    std::vector<Tab> m_tabs; ///< never empty; of the current one only the title holds
    int m_current = 0;
};

} // namespace Chancery::App
