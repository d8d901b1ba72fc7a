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
        return m_main->page();
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
        return m_record;
    }

    /// Shows a place on the page; with \a view exactly as it was left.
    void show(const Location &location, const std::optional<ViewState> &view = std::nullopt);
    void showBeside(const Location &location);
    void closeBeside();
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
    PagePane *makePane(PagePane::Role role);
    PagePane &paneBeside();
    [[nodiscard]] bool isBesideOpen() const;
    void refreshPane(Refresh what, PagePane *pane, Library::Record &held, const int &wish, int &reading);
    void settle(const Library::Record &record, const Location &location,
                const std::optional<ViewState> &view);

    Library &m_library;
    Previews *m_previews;
    PagePane *m_main;
    PagePane *m_beside = nullptr; ///< made when it is first asked for
    std::vector<Tag> m_tags; ///< for it
    Library::Record m_record;
    Library::Record m_recordBeside;
    int m_wish = 0; ///< number of the latest wish for the page, so that a slow older one is dropped
    int m_wishBeside = 0;
    int m_reading = 0; ///< number of the latest refresh, whose answer may overtake an older one's
    int m_readingBeside = 0;
};

} // namespace Chancery::App
