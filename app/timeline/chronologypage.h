// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "daystretch.h"

#include "library/library.h"

#include <QWidget>

#include <optional>

class QSplitter;
class QToolButton;

namespace Chancery::App
{

class ChronologyView;
class DocumentPages;
class ElidedLabel;

/// The library over time, and beside it (below it, where the panel is narrow) the documents of the stretch the
/// reader has chosen. Interface thread.
class ChronologyPage : public QWidget
{
    Q_OBJECT
public:
    explicit ChronologyPage(QWidget *parent = nullptr);

    void setLibrary(Library &library);
    /// Lists the documents of \a stretch, or the undated ones for an invalid one; none at all for nothing.
    void choose(const std::optional<DayStretch> &stretch);

    [[nodiscard]] ChronologyView *view() const
    {
        return m_view;
    }
    [[nodiscard]] DocumentPages *list() const
    {
        return m_list;
    }

Q_SIGNALS:
    void locationActivated(const Chancery::Location &location, Qt::KeyboardModifiers modifiers);
    /// The reader wants what is listed in the search panel: what would be typed there.
    void searchRequested(const QString &query);
    void failed(const Chancery::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildList();
    void showCaption();

    Library *m_library = nullptr;
    ChronologyView *m_view;
    DocumentPages *m_list;
    QWidget *m_side;
    QSplitter *m_split;
    ElidedLabel *m_caption;
    QToolButton *m_search;
    QToolButton *m_close;
    std::optional<DayStretch> m_stretch;
};

} // namespace Chancery::App
