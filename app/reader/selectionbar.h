// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "floatingframe.h"

class QBoxLayout;
class QToolButton;

namespace Chancery::App
{

enum class SelectionAction;

/// The small bar over selected words. It never takes the keyboard and never covers the words: above them,
/// below them, or upright beside them where they fill the view. A child of the page.
class SelectionBar : public FloatingFrame
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *page);

    /// Shows the bar near \a selection (page's coordinates) inside \a view. \a canAdd offers adding the
    /// words to the active mark.
    void showNear(const QRect &selection, const QRect &view, bool canAdd);

Q_SIGNALS:
    void chosen(Chancery::App::SelectionAction action);

private:
    QToolButton *add(const QString &text, QChar key, SelectionAction action);

    QBoxLayout *m_layout = nullptr;
    QToolButton *m_addToMark = nullptr;
};

} // namespace Chancery::App
