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

{
    setChildrenCollapsible(false);
    setHandleWidth(1);
    m_main.pane = makePane(PagePane::Role::Main);
    addWidget(m_main.pane);
    connect(m_main.pane->page(), &PageView::locationChanged, this, &ReadingDesk::locationChanged);
}

PagePane &ReadingDesk::paneBeside()
{
    if (!m_beside.pane) {
        m_beside.pane = makePane(PagePane::Role::Beside);
        m_beside.pane->hide();
        addWidget(m_beside.pane);
        m_beside.pane->page()->setTags(m_tags);
        m_beside.pane->page()->setZoom(m_main.pane->page()->zoom());
        m_beside.pane->page()->setTelegraphese(m_main.pane->page()->telegraphese());
        connect(m_beside.pane, &PagePane::closeRequested, this, &ReadingDesk::closeBeside);
        connect(m_beside.pane, &PagePane::swapRequested, this, [this] {
            if (m_beside.record) {
                Q_EMIT swapRequested(m_beside.pane->page()->topLocation());
            }
        });
        Q_EMIT pageMade(m_beside.pane->page());
    }
    return *m_beside.pane;
}

bool ReadingDesk::isBesideOpen() const
{
    return m_beside.pane && m_beside.pane->isVisible();
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
    return isBesideOpen() ? m_beside.pane->page() : nullptr;
}

QList<PageView *> ReadingDesk::pages() const
{
    return m_beside.pane ? QList{m_main.pane->page(), m_beside.pane->page()} : QList{m_main.pane->page()};
}

PageView *ReadingDesk::activePage() const
{
    return isBesideOpen() && m_beside.pane->page()->hasFocus() ? m_beside.pane->page() : m_main.pane->page();
}

FindBar *ReadingDesk::findBar() const
{
    return activePage() == m_main.pane->page() ? m_main.pane->findBar() : m_beside.pane->findBar();
}

void ReadingDesk::show(const Location &location, const std::optional<ViewState> &view)
{
    const int wish = ++m_main.wish;
    if (m_main.record && m_main.record->document.key == location.document) {
        settle(m_main.record, location, view);
        return;
    }
    m_library.record(location.document)
        .then(this, [this, wish, location, view](const Result<Library::Record> &read) {
            if (wish != m_main.wish) {
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
    if (m_main.record != record) {
        m_main.record = record;
        m_main.pane->page()->setRecord(record);
        m_previews->readAhead(record);
    }
    if (view) {
        m_main.pane->page()->restoreViewState(*view);
    } else {
        m_main.pane->page()->showLocation(location);
    }
    Q_EMIT recordShown(record, location);
}

std::optional<ReadingDesk::Place> ReadingDesk::besidePlace() const
{
    const PageView *page = pageBeside();
    return page && m_beside.record ? std::optional(Place{page->topLocation(), page->viewState()})
                                   : std::nullopt;
}

void ReadingDesk::showBeside(const Location &location, const std::optional<ViewState> &view)
{
    const int wish = ++m_beside.wish;
    m_library.record(location.document)
        .then(this, [this, wish, location, view](const Result<Library::Record> &read) {
            if (wish != m_beside.wish) {
                return;
            }
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_beside.record = *read;
            PagePane &pane = paneBeside();
            pane.setTitle((*read)->document.title);
            pane.page()->setRecord(*read);
            if (!pane.isVisible()) {
                pane.show();
                setSizes({width() / 2, width() / 2});
                Q_EMIT besideChanged(true);
            }
            if (view) {
                pane.page()->restoreViewState(*view);
            } else {
                pane.page()->showLocation(location);
            }
        });
}

void ReadingDesk::closeBeside()
{
    ++m_beside.wish;
    if (isBesideOpen()) {
        m_beside.pane->hide();
        m_beside.record.reset();
        m_main.pane->page()->setFocus();
        Q_EMIT besideChanged(false);
    }
}

void ReadingDesk::refresh(Refresh what)
{
    refresh(what, m_main);
    refresh(what, m_beside);
}

void ReadingDesk::refresh(Refresh what, Shown &shown)
{
    if (!shown.record) {
        return;
    }
    const auto take = [this, what, &shown, key = shown.record->document.key,
                       reading = ++shown.reading](const Result<Library::Record> &read) {
        if (!shown.record || shown.record->document.key != key || !read) {
            return; // another document has come since; a place of the same one is no other
        }
        if (reading != shown.reading) {
            // Overtaken by a later refresh, which may have been of the marks alone.
            if (what == Refresh::Everything) {
                refresh(what, shown);
            }
            return;
        }
        // Volumes may arrive ten a second: the page is not set anew, under a reader's selection, for each.
        const bool same = **read == *shown.record;
        shown.record = *read;
        PageView *page = shown.pane->page();
        if (what == Refresh::Marks) {
            page->updateAnnotations((*read)->annotations);
        } else if (!same) {
            page->setRecord(*read);
        }
        if (&shown == &m_main) {
            if (what == Refresh::Everything) {
                m_previews->readAhead(*read);
            }
            Q_EMIT recordShown(*read, page->currentLocation());
        }
    };
    m_library.record(shown.record->document.key).then(this, take);
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
