// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

#include <optional>

class QAction;
class QDockWidget;
class QMainWindow;

namespace Chancery::App
{

/// The panels round the page and how they stand: as long as the reader has not moved them they make room for
/// the page, which needs a readable measure before a panel needs a place. Interface thread.
class Panels : public QObject
{
    Q_OBJECT
public:
    /// Wide: library over speakers on the left, annotations, references and search on the right. Narrow: these five
    /// under tabs on the left. Pages: two documents beside each other leave no room for what stands at their sides,
    /// which is hidden until one of the documents goes and then is as it was, wherever the reader had put it. The
    /// timeline is below the page in all.
    enum class Arrangement { Wide, Narrow, Pages };

    explicit Panels(QMainWindow *window);

    /// The panels in their order: library, speakers, annotations, references, search, timeline. \a head, if any, is
    /// taken out of the panel and stands in the place of its name.
    void add(QWidget *panel, const QString &title, const QString &name, QWidget *head = nullptr);
    /// What shows and hides each, in their order.
    [[nodiscard]] QList<QAction *> toggles() const;

    /// Puts all panels where they belong at the window's size.
    void reset();
    /// To be called when the window's size has changed, or that of the page without it (\a pages beside each
    /// other): arranges anew where the panels stand as arranged for another width.
    void adapt();
    void setPages(int pages);
    /// How the panels stand; nothing where the reader has put them otherwise.
    [[nodiscard]] std::optional<Arrangement> arrangement() const;
    /// Shows the panel \a panel lies in, in front of those it shares tabs with.
    void raise(const QWidget *panel);
    /// The panels' ground is the window's, so that the page alone is paper. After a change of palette.
    void setGround();

private:
    [[nodiscard]] Arrangement wanted() const;
    void arrange(Arrangement arrangement);
    /// Remembers how the panels stand, for when there is one page again.
    void keep();
    void giveBack();
    /// Leaves the width to the pages.
    void clear();
    [[nodiscard]] bool isBesidePages(QDockWidget *dock) const;
    void nameTabbed();

    QMainWindow *m_window;
    QList<QDockWidget *> m_docks;
    int m_pages = 1;
    QByteArray m_before; ///< how they stood before they made room for a second page; empty where they did not
    bool m_cleared = false; ///< arranged as Pages, whatever the reader has shown since
    bool m_arranging = false;
};

} // namespace Chancery::App
