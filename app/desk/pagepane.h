// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/pageview.h"

#include <QWidget>

namespace Chancery::App
{

class ElidedLabel;
class FindBar;

/// A page with its find bar, and, beside another page, a line that names it and closes it.
class PagePane : public QWidget
{
    Q_OBJECT
public:
    enum class Role { Main, Beside };

    explicit PagePane(Role role, QWidget *parent = nullptr);

    [[nodiscard]] PageView *page() const
    {
        return m_page;
    }
    [[nodiscard]] FindBar *findBar() const
    {
        return m_findBar;
    }
    void setTitle(const QString &title);

Q_SIGNALS:
    void closeRequested();
    /// The page beside is to become the page.
    void swapRequested();

private:
    PageView *m_page;
    FindBar *m_findBar;
    ElidedLabel *m_title = nullptr;
};

} // namespace Chancery::App
