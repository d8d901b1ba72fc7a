// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QDockWidget;

namespace Chancery::App
{

/// The head of a panel: its name, and a cross that hides it. Dragging it moves the panel. It takes no room
/// while the panel is one of several under tabs, which say the name already. Where a panel has a bar of its
/// own that speaks for it, that stands in the place of the name. Owned by its dock.
class PanelTitle : public QWidget
{
    Q_OBJECT
public:
    /// Becomes the title bar of \a dock.
    explicit PanelTitle(QDockWidget *dock, QWidget *head = nullptr);

    /// Whether tabs say the name.
    void setTabbed(bool tabbed);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    QWidget *m_head;
    bool m_tabbed = false;
};

} // namespace Chancery::App
