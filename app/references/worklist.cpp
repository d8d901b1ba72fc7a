// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "worklist.h"

#include "referencerows.h"
#include "settlepane.h"

#include "widgets/captionlabel.h"
#include "widgets/emptystate.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include <QComboBox>
#include <QLocale>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace Chancery::App
{

WorkList::WorkList(QWidget *parent)
    : QWidget(parent)
    , m_scope(new QComboBox(this))
    , m_caption(new CaptionLabel(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_model(new RowModel(this))
    , m_view(new RowView(tr("References to settle"), this))
    , m_pane(new SettlePane(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_scope->addItems({tr("In this document"), tr("In the whole library")});
    m_scope->setAccessibleName(tr("Which references to list"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 4);
    top->setSpacing(6);
    top->addWidget(m_scope);
    top->addWidget(m_caption);
    layout->addLayout(top);
    m_view->setModel(m_model);
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    layout->addLayout(m_stack, 1);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &WorkList::reload);
    connect(m_pane, &SettlePane::changeRequested, this, &WorkList::changeRequested);
    connect(m_view, &RowView::picked, this, [this](const QModelIndex &index) {
        showPane();
        if (const OpenReference *item = itemAt(index);
            item && m_record && item->citation.fromKey == m_record->document.key) {
            Q_EMIT locationSelected(
                {item->citation.fromKey, item->citation.passageOrdinal, item->citation.range});
        }
    });
    connect(
        m_view, &RowView::opened, this, [this](const QModelIndex &index, Qt::KeyboardModifiers modifiers) {
            if (const OpenReference *item = itemAt(index)) {
                Q_EMIT locationActivated(
                    {item->citation.fromKey, item->citation.passageOrdinal, item->citation.range}, modifiers);
            }
        });
    reload();
}

void WorkList::setLibrary(Library &library)
{
    m_library = &library;
    m_pane->setLibrary(library);
    reload();
}

void WorkList::setRecord(const Library::Record &record)
{
    const bool other = !record || !m_record || record->document.key != m_record->document.key;
    m_record = record;
    if (other && !isWholeLibrary()) {
        m_pane->clear();
    }
    reload();
}

void WorkList::reload()
{
    const int question = ++m_question;
    if (!isWholeLibrary()) {
        OpenReferences here;
        here.list = m_record ? openReferencesOf(*m_record) : std::vector<OpenReference>();
        here.total = int(here.list.size());
        here.settled = int(std::ranges::count(here.list, true, &OpenReference::settled));
        show(std::move(here));
        return;
    }
    if (!m_library) {
        show({});
        return;
    }
    m_library->openReferences().then(this, [this, question](const Result<OpenReferences> &open) {
        if (question != m_question) {
            return;
        }
        show(open ? *open : OpenReferences());
        if (!open) {
            m_empty->setText(tr("The work list could not be read"), open.error().message);
        }
    });
}

RowView *WorkList::view() const
{
    return m_view;
}

QComboBox *WorkList::scope() const
{
    return m_scope;
}

SettlePane *WorkList::settlePane() const
{
    return m_pane;
}

bool WorkList::isWholeLibrary() const
{
    return m_scope->currentIndex() == 1;
}

void WorkList::show(OpenReferences open)
{
    m_items = std::move(open.list);
    m_model->setItems(workRows(m_items, isWholeLibrary()));
    m_stack->setCurrentIndex(m_items.empty() ? 1 : 0);
    m_empty->setText(tr("Nothing to settle"),
                     isWholeLibrary() ? tr("No reference in this library is left open.")
                                      : tr("No reference in this document is left open. Choose the whole "
                                           "library above to see others."));
    m_caption->setVisible(!m_items.empty());
    const QLocale locale;
    QString caption =
        tr("%1 of %2 settled by you").arg(locale.toString(open.settled), locale.toString(open.total));
    if (int(m_items.size()) < open.total) {
        caption = tr("%1; the first %2 are listed").arg(caption, locale.toString(qlonglong(m_items.size())));
    }
    m_caption->setText(caption);
    showPane();
}

const OpenReference *WorkList::itemAt(const QModelIndex &index) const
{
    bool ok = false;
    const int at = index.data(RowModel::PayloadRole).toInt(&ok);
    return ok && at >= 0 && at < int(m_items.size()) ? &m_items[size_t(at)] : nullptr;
}

void WorkList::showPane()
{
    const int question = ++m_paneQuestion;
    const OpenReference *item = itemAt(m_view->currentIndex());
    if (!item) {
        m_pane->clear();
        return;
    }
    if (m_record && m_record->document.key == item->citation.fromKey) {
        showPaneWith(m_record, *item);
        return;
    }
    if (!m_library) {
        return;
    }
    // The record is read anew each time: what is settled is composed from it, and it must not be stale.
    m_library->record(item->citation.fromKey)
        .then(this, [this, question, item = *item](const Result<Library::Record> &record) {
            if (question != m_paneQuestion) {
                return;
            }
            if (record) {
                showPaneWith(*record, item);
            } else {
                m_pane->clear();
            }
        });
}

void WorkList::showPaneWith(const Library::Record &record, const OpenReference &item)
{
    const auto found = std::ranges::find_if(record->references, [&](const CrossReference &reference) {
        const Passage *passage = record->passage(reference.passage);
        return passage && passage->ordinal == item.citation.passageOrdinal
            && reference.range == item.citation.range;
    });
    if (found == record->references.end()) {
        m_pane->clear();
        return;
    }
    m_pane->setReference(record, *found);
}

} // namespace Chancery::App
