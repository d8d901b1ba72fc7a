// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolBar>

class QToolButton;

namespace Chancery::App
{

class ElidedLabel;
class Navigator;
class WindowActions;

/// The bar above the page: back and forward with their histories, what is being read, the line that finds
/// everything, how the page is set and lit, the way out.
class WindowBar : public QToolBar
{
    Q_OBJECT
public:
    /// Both must outlive it.
    WindowBar(const WindowActions &actions, Navigator &navigator, QWidget *parent);

    /// What is being read: its \a title, when it was written, and how it is cited.
    void setDocument(const QString &title, const QString &date, const QString &citation);

private:
    QToolButton *addHistory(QAction *action, bool back);
    void showHistory(QToolButton *button, bool back);
    void addTypeMenu(const WindowActions &actions);
    void addAppearanceMenu(const WindowActions &actions);

    Navigator &m_navigator;
    ElidedLabel *m_title;
    ElidedLabel *m_date;
};

} // namespace Chancery::App
