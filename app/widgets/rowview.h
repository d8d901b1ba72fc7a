// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPersistentModelIndex>
#include <QSet>
#include <QTreeView>

namespace Chancery::App
{

/// The list and tree of every panel: rows as wide as the view, painted by RowDelegate, opened with Enter or
/// a double click (with Ctrl beside the page; with Ctrl and Shift, or the middle button, in a new tab), or with one
/// click where openOnClick() was called. Over a reset of its model it brings back by RowModel::KeyRole what was
/// current, what was open and what stood at the top.
class RowView : public QTreeView
{
    Q_OBJECT
public:
    explicit RowView(const QString &accessibleName, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// From now on one click opens a row that leads somewhere, which is one with a payload; a double click is then
    /// no more than a click. Rows that only hold others keep to the double click.
    void openOnClick();
    /// Makes \a index current without telling that the reader picked it; scrolls only as far as needed.
    void showCurrent(const QModelIndex &index);
    /// The key of the current row; empty for none.
    [[nodiscard]] QString currentKey() const;
    [[nodiscard]] QModelIndex indexOfKey(const QString &key) const;

Q_SIGNALS:
    /// The reader wants to go there.
    void opened(const QModelIndex &index, Qt::KeyboardModifiers modifiers);
    /// The reader moved to a row, by key or click; not told for showCurrent() and resets.
    void picked(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void drawChevron(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void rememberState();
    void restoreState();

    void tellCurrent();
    [[nodiscard]] bool opensOnClick(const QModelIndex &index) const;

    bool m_opensOnClick = false;
    QPersistentModelIndex m_pressed; ///< by the left button, and not yet let go; none in a double click
    bool m_untold = false; ///< the current row is the program's own choice, which nobody was told of
    bool m_quiet = false; ///< the change of the current row is the program's own
    QString m_keptCurrent;
    QString m_keptTop;
    int m_keptTopOffset = 0;
    QSet<QString> m_keptOpen;
    bool m_hadRows = false;
};

} // namespace Chancery::App
