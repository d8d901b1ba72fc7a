// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagepane.h"

#include "library/library.h"

#include <QSplitter>

#include <optional>

namespace Chancery::App
{

class Previews;

/// The page, and another document beside it when asked for. Reads documents off the interface thread and
/// shows them when they are there; the latest wish wins. Interface thread.
class ReadingDesk : public QSplitter
{
    Q_OBJECT
public:
    explicit ReadingDesk(Library &library, QWidget *parent = nullptr);

    [[nodiscard]] PageView *page() const
    {
        return m_main.pane->page();
    }
    /// Null while nothing lies beside the page.
    [[nodiscard]] PageView *pageBeside() const;
    /// The page, and the one beside it once there has been one.
    [[nodiscard]] QList<PageView *> pages() const;
    /// The page the keyboard is at.
    [[nodiscard]] PageView *activePage() const;
    [[nodiscard]] FindBar *findBar() const;
    /// What is on the page; null before the first document.
    [[nodiscard]] Library::Record record() const
    {
        return m_main.record;
    }

    /// Shows a place on the page; with \a view exactly as it was left.
    void show(const Location &location, const std::optional<ViewState> &view = std::nullopt);
    void showBeside(const Location &location, const std::optional<ViewState> &view = std::nullopt);
    void closeBeside();
    /// A place, and where it is known exactly how it was left.
    struct Place {
        Location location;
        std::optional<ViewState> view;
    };
    /// What lies beside the page; nothing for nothing.
    [[nodiscard]] std::optional<Place> besidePlace() const;
    /// A target of a reference in one line, for a menu.
    [[nodiscard]] QString targetLine(const ReferenceTarget &target) const;
    enum class Refresh {
        Marks, ///< the text and its references are the same; no page is set anew
        Everything,
    };
    /// Reads again what is shown, keeping every line where it is.
    void refresh(Refresh what);
    void setTags(const std::vector<Tag> &tags);
    void setZoom(int percent);
    void setTelegraphese(Telegraphese telegraphese);

Q_SIGNALS:
    /// There is a second page from now on.
    void pageMade(Chancery::App::PageView *page);
    /// Another document, or a newer reading of the same, is on the page.
    void recordShown(const Chancery::Library::Record &record, const Chancery::Location &location);
    /// The reader moved on the page.
    void locationChanged(const Chancery::Location &location);
    /// A reference was followed; \a modifiers as held.
    void referenceActivated(const Chancery::CrossReference &reference, Qt::KeyboardModifiers modifiers);
    void besideChanged(bool open);
    /// The page beside is to become the page.
    void swapRequested(const Chancery::Location &location);
    void failed(const Chancery::Error &error);

private:
    /// A pane and what it is to show.
    struct Shown {
        PagePane *pane = nullptr;
        Library::Record record;
        int wish = 0; ///< number of the latest wish, so that a slow older one is dropped
        int reading = 0; ///< number of the latest refresh, whose answer may overtake an older one's
    };
    PagePane *makePane(PagePane::Role role);
    PagePane &paneBeside();
    [[nodiscard]] bool isBesideOpen() const;
    void refresh(Refresh what, Shown &shown);
    void settle(const Library::Record &record, const Location &location,
                const std::optional<ViewState> &view);

    Library &m_library;
    Previews *m_previews;
    Shown m_main;
    Shown m_beside; ///< its pane is made when it is first asked for
    std::vector<Tag> m_tags; ///< for it
};

} // namespace Chancery::App
