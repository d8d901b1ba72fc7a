// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentpages.h"

#include "rowmodel.h"
#include "signs.h"

#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace Chancery::App
{

namespace
{

constexpr int PageSize = 40;

RowItem itemOf(const ListedDocument &document)
{
    const DocumentHit &hit = document.hit;
    RowItem item;
    item.key = hit.document.toString();
    item.payload = QVariant::fromValue(document.place);
    item.row.lines.push_back({hit.title, Tone::Plain, 2, {}, {}, signOf(hit.kind)});
    QStringList facts{hit.date.isValid() ? hit.date.toDisplay() : DocumentPages::tr("undated")};
    if (!hit.number.isEmpty()) {
        facts << DocumentPages::tr("No. %1").arg(hit.number);
    }
    if (document.proposed) {
        facts << DocumentPages::tr("proposed");
    }
    facts << hit.volumeName;
    item.row.lines.push_back({facts.join(QStringLiteral(" · ")), Tone::Quiet});
    item.row.toolTip = hit.volumeTitle;
    return item;
}

} // namespace

DocumentPages::DocumentPages(const QString &accessibleName, QWidget *parent)
    : RowView(accessibleName, parent)
    , m_rows(new RowModel(this))
{
    setModel(m_rows);
    openOnClick();
    setItemsExpandable(false);
    setIndentation(0);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DocumentPages::fetchIfShort);
}

DocumentPages::~DocumentPages() = default;

void DocumentPages::show(Ask ask)
{
    m_ask = std::move(ask);
    m_isNew = true;
    start(PageSize);
}

void DocumentPages::readAgain()
{
    // As many as were read, so that the reader stays where they are.
    start(std::max(PageSize, m_rows->rowCount()));
}

void DocumentPages::start(int pageSize)
{
    m_pageSize = pageSize;
    m_next = 0;
    m_total = -1;
    m_pages.start(m_ask != nullptr);
    fetch();
}

void DocumentPages::clear()
{
    m_ask = nullptr;
    start(PageSize);
    m_rows->setItems({});
}

void DocumentPages::fetch()
{
    if (m_pages.mayAsk()) {
        m_pages.ask(
            this, m_ask({m_next, m_pageSize}), [this](const ListedDocuments &page) { take(page); },
            [this](const Error &error) { Q_EMIT failed(error); });
    }
}

void DocumentPages::take(const ListedDocuments &page)
{
    std::vector<RowItem> items;
    items.reserve(page.documents.size());
    for (const ListedDocument &document : page.documents) {
        items.push_back(itemOf(document));
    }
    m_pages.setMore(page.more());
    m_next += page.range.limit;
    m_pageSize = PageSize;
    m_total = page.total;
    m_ofDocuments = page.ofDocuments;
    if (page.range.offset > 0) {
        m_rows->appendItems(std::move(items));
    } else {
        m_rows->setItems(std::move(items));
        if (std::exchange(m_isNew, false)) {
            scrollToTop();
        }
        Q_EMIT counted();
    }
    fetchIfShort();
}

void DocumentPages::fetchIfShort()
{
    // Where the last row stands, not what the scroll bar says: that follows only with the next layout.
    const int rows = m_rows->rowCount();
    if (rows > 0 && visualRect(m_rows->index(rows - 1, 0)).top() < 2 * viewport()->height()) {
        fetch();
    }
}

} // namespace Chancery::App
