// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingdesk.h"

#include "previews.h"

namespace Chancery::App
{

ReadingDesk::ReadingDesk(Library &library, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_library(library)
    , m_previews(new Previews(library, this))
    , m_main(makePane(PagePane::Role::Main))
{
    setChildrenCollapsible(false);
    setHandleWidth(1);
    addWidget(m_main);
    connect(m_main->page(), &PageView::locationChanged, this, &ReadingDesk::locationChanged);
}

PagePane &ReadingDesk::paneBeside()
{
    if (!m_beside) {
        m_beside = makePane(PagePane::Role::Beside);
        m_beside->hide();
        addWidget(m_beside);
        m_beside->page()->setTags(m_tags);
        m_beside->page()->setZoom(m_main->page()->zoom());
        m_beside->page()->setTelegraphese(m_main->page()->telegraphese());
        connect(m_beside, &PagePane::closeRequested, this, &ReadingDesk::closeBeside);
        connect(m_beside, &PagePane::swapRequested, this, [this] {
            if (m_recordBeside) {
                Q_EMIT swapRequested(m_beside->page()->topLocation());
            }
        });
        Q_EMIT pageMade(m_beside->page());
    }
    return *m_beside;
}

bool ReadingDesk::isBesideOpen() const
{
    return m_beside && m_beside->isVisible();
}

PagePane *ReadingDesk::makePane(PagePane::Role role)
{
    auto *pane = new PagePane(role, this);
    PageView *page = pane->page();
    page->setPreviewProvider([this](const CrossReference &reference) { return m_previews->html(reference); });
    connect(page, &PageView::referenceActivated, this,
            [this, page](CrossReferenceId id, Qt::KeyboardModifiers modifiers) {
                const Library::Record record = page->record();
                const auto found = std::ranges::find(record->references, id, &CrossReference::id);
                if (found != record->references.end()) {
                    Q_EMIT referenceActivated(*found, modifiers);
                }
            });
    return pane;
}

PageView *ReadingDesk::pageBeside() const
{
    return isBesideOpen() ? m_beside->page() : nullptr;
}

QList<PageView *> ReadingDesk::pages() const
{
    return m_beside ? QList{m_main->page(), m_beside->page()} : QList{m_main->page()};
}

PageView *ReadingDesk::activePage() const
{
    return isBesideOpen() && m_beside->page()->hasFocus() ? m_beside->page() : m_main->page();
}

FindBar *ReadingDesk::findBar() const
{
    return activePage() == m_main->page() ? m_main->findBar() : m_beside->findBar();
}

void ReadingDesk::show(const Location &location, const std::optional<ViewState> &view)
{
    const int wish = ++m_wish;
    if (m_record && m_record->document.key == location.document) {
        settle(m_record, location, view);
        return;
    }
    m_library.record(location.document)
        .then(this, [this, wish, location, view](const Result<Library::Record> &read) {
            if (wish != m_wish) {
                return;
            }
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            settle(*read, location, view);
        });
}

void ReadingDesk::settle(const Library::Record &record, const Location &location,
                         const std::optional<ViewState> &view)
{
    if (m_record != record) {
        m_record = record;
        m_main->page()->setRecord(record);
        m_previews->readAhead(record);
    }
    if (view) {
        m_main->page()->restoreViewState(*view);
    } else {
        m_main->page()->showLocation(location);
    }
    Q_EMIT recordShown(record, location);
}

void ReadingDesk::showBeside(const Location &location)
{
    const int wish = ++m_wishBeside;
    m_library.record(location.document)
        .then(this, [this, wish, location](const Result<Library::Record> &read) {
            if (wish != m_wishBeside) {
                return;
            }
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_recordBeside = *read;
            PagePane &pane = paneBeside();
            pane.setTitle((*read)->document.title);
            pane.page()->setRecord(*read);
            if (!pane.isVisible()) {
                pane.show();
                setSizes({width() / 2, width() / 2});
                Q_EMIT besideChanged(true);
            }
            pane.page()->showLocation(location);
        });
}

void ReadingDesk::closeBeside()
{
    ++m_wishBeside;
    if (isBesideOpen()) {
        m_beside->hide();
        m_recordBeside.reset();
        m_main->page()->setFocus();
        Q_EMIT besideChanged(false);
    }
}

void ReadingDesk::refresh(Refresh what)
{
    refreshPane(what, m_main, m_record, m_wish, m_reading);
    refreshPane(what, m_beside, m_recordBeside, m_wishBeside, m_readingBeside);
}

void ReadingDesk::refreshPane(Refresh what, PagePane *pane, Library::Record &held, const int &wish,
                              int &reading)
{
    if (!held) {
        return;
    }
    m_library.record(held->document.key)
        .then(this,
              [this, what, pane, &held, &wish, asked = wish, &reading,
               own = ++reading](const Result<Library::Record> &read) {
                  if (asked != wish || !read) {
                      return; // another document has been asked for since
                  }
                  if (own != reading) {
                      // Overtaken by a later refresh, which may have been of the marks alone.
                      if (what == Refresh::Everything) {
                          refreshPane(what, pane, held, wish, reading);
                      }
                      return;
                  }
                  // Volumes may arrive ten a second: the page is not set anew, under a reader's selection, for each.
                  const bool same = **read == *held;
                  held = *read;
                  if (what == Refresh::Marks) {
                      pane->page()->updateAnnotations((*read)->annotations);
                  } else if (!same) {
                      pane->page()->setRecord(*read);
                  }
                  if (pane == m_main) {
                      if (what == Refresh::Everything) {
                          m_previews->readAhead(*read);
                      }
                      Q_EMIT recordShown(*read, pane->page()->currentLocation());
                  }
              });
}

QString ReadingDesk::targetLine(const ReferenceTarget &target) const
{
    return m_previews->line(target);
}

void ReadingDesk::setTags(const std::vector<Tag> &tags)
{
    m_tags = tags;
    for (PageView *page : pages()) {
        page->setTags(tags);
    }
}

void ReadingDesk::setZoom(int percent)
{
    for (PageView *page : pages()) {
        page->setZoom(percent);
    }
}

void ReadingDesk::setTelegraphese(Telegraphese telegraphese)
{
    for (PageView *page : pages()) {
        page->setTelegraphese(telegraphese);
    }
}

} // namespace Chancery::App
