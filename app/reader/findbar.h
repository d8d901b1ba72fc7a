// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace Chancery::App
{

class PageView;

/// Find in page, as you type. Hidden until open(); Enter and F3 go on, Shift+Enter and Shift+F3 back, Esc
/// closes and gives the keyboard back to the page. Lives beside \a page, which must outlive it.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(PageView *page, QWidget *parent = nullptr);

public Q_SLOTS:
    /// Shows the bar with the words selected on the page, if there are few.
    void open();
    void findNext();
    void findPrevious();
    void closeBar();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();
    void showCount();

    PageView *m_page = nullptr;
    QLineEdit *m_words = nullptr;
    QLabel *m_count = nullptr;
    QCheckBox *m_case = nullptr;
    QCheckBox *m_whole = nullptr;
    int m_hits = 0;
};

} // namespace Chancery::App
