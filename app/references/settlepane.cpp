// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settlepane.h"

#include "referencerows.h"

#include "library/edits.h"

#include "widgets/documentindex.h"
#include "widgets/fuzzymatch.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrentRun>

#include <algorithm>
#include <ranges>

namespace Chancery::App
{

namespace
{

constexpr size_t FoundLimit = 30;

Row documentRow(const QString &title, const QString &detail, Sign sign)
{
    Row row;
    row.lines.push_back({title, Tone::Plain, 2, {}, {}, sign});
    if (!detail.isEmpty()) {
        row.lines.push_back({detail, Tone::Quiet, 1, {}, {}, Sign::None});
    }
    return row;
}

/// The documents that fit \a query best. Any thread.
std::vector<RowItem> likeliest(const FuzzyQuery &query, const std::vector<DocumentEntry> &entries)
{
    std::vector<std::pair<double, const DocumentEntry *>> found;
    for (const DocumentEntry &entry : entries) {
        if (const double score = query.score(entry.words); score > 0) {
            found.emplace_back(score, &entry);
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), [](const auto &hit) { return hit.first; });
    std::vector<RowItem> items;
    for (const auto &[score, entry] : found | std::views::take(FoundLimit)) {
        const QString identity = entry->key.toString();
        const QString detail =
            entry->date.isEmpty() ? entry->volume : QString(entry->date % u" · " % entry->volume);
        items.push_back({QString(u"to:" % identity),
                         documentRow(entry->title, detail,
                                     entry->kind == DocumentKind::CatalogueCard ? Sign::Card : Sign::Page),
                         identity, -1, true, false});
    }
    return items;
}

} // namespace

SettlePane::SettlePane(QWidget *parent)
    : QWidget(parent)
    , m_context(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_model(new RowModel(this))
    , m_choices(new RowView(tr("Where the reference could lead"), this))
    , m_settle(new QPushButton(tr("Leads here"), this))
    , m_unsettle(new QPushButton(tr("Reopen"), this))
{
    setAccessibleName(tr("Settle a reference"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(6);
    m_context->setWordWrap(true);
    m_context->setTextFormat(Qt::RichText);
    m_context->setContentsMargins(10, 0, 10, 0);
    m_search->setPlaceholderText(tr("Search a document it could mean"));
    m_search->setAccessibleName(tr("Search a document the reference could mean"));
    m_search->setClearButtonEnabled(true);
    m_choices->setModel(m_model);
    layout->addWidget(m_context);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(10, 0, 10, 0);
    line->addWidget(m_search);
    layout->addLayout(line);
    layout->addWidget(m_choices, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(10, 0, 10, 0);
    m_unsettle->setToolTip(tr("Take your word back; the program’s own proposal holds again"));
    buttons->addWidget(m_unsettle);
    buttons->addStretch();
    buttons->addWidget(m_settle);
    layout->addLayout(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &SettlePane::fillChoices);
    connect(m_search, &QLineEdit::returnPressed, this,
            [this] { m_choices->setFocus(Qt::ShortcutFocusReason); });
    connect(m_choices, &RowView::picked, this, &SettlePane::showState);
    connect(m_choices, &RowView::opened, this, &SettlePane::settle);
    connect(m_settle, &QPushButton::clicked, this, &SettlePane::settle);
    connect(m_unsettle, &QPushButton::clicked, this, &SettlePane::unsettle);
    clear();
}

void SettlePane::setLibrary(Library &library)
{
    delete m_documents;
    m_library = &library;
    m_documents = new DocumentIndex(library, this);
    connect(m_documents, &DocumentIndex::changed, this, &SettlePane::fillChoices);
}

void SettlePane::setReference(const Library::Record &record, const CrossReference &reference)
{
    const bool same =
        m_record && m_record->document.key == record->document.key && m_reference.id == reference.id;
    m_record = record;
    m_reference = reference;
    if (!same) {
        m_search->clear();
    }
    const Passage *passage = record->passage(reference.passage);
    if (passage) {
        // Set in two steps, so that words of the source are only ever text.
        const QString words = textIn(passage->text, reference.range).toHtmlEscaped();
        const QString before = contextOf(passage->text, reference.range);
        const QString escaped = before.toHtmlEscaped();
        const qsizetype at = escaped.indexOf(words);
        QString rich = escaped;
        if (at >= 0 && !words.isEmpty()) {
            rich = QString(escaped.first(at) % u"<b>" % words % u"</b>" % escaped.sliced(at + words.size()));
        }
        m_context->setText(rich);
    }
    fillChoices();
    show();
}

void SettlePane::clear()
{
    m_record.reset();
    m_reference = {};
    hide();
}

RowView *SettlePane::choices() const
{
    return m_choices;
}

QLineEdit *SettlePane::searchLine() const
{
    return m_search;
}

void SettlePane::fillChoices()
{
    ++m_asked;
    if (!m_record) {
        return;
    }
    const FuzzyQuery query(m_search->text());
    if (query.isEmpty() || !m_documents) {
        showChoices(proposed());
        return;
    }
    m_documents->load();
    QtConcurrent::run([query, entries = m_documents->entries()] {
        return likeliest(query, *entries);
    }).then(this, [this, asked = m_asked](const std::vector<RowItem> &found) {
        if (asked == m_asked) {
            showChoices(found);
        }
    });
}

/// What the program proposes, and that the reference leads nowhere.
std::vector<RowItem> SettlePane::proposed() const
{
    std::vector<RowItem> items;
    for (const ReferenceTarget &target : m_reference.targets) {
        const QString identity = target.key.toString();
        const QString title = target.title.isEmpty() ? identity : target.title;
        const Sign sign = m_reference.settledByReader ? Sign::Tick
            : target.place.isValid()                  ? Sign::Page
                                                      : Sign::Ring;
        const bool known = std::ranges::any_of(
            items, [&](const RowItem &item) { return item.payload.toString() == identity; });
        if (!known && target.key.isValid()) {
            items.push_back(
                {QString(u"to:" % identity), documentRow(title, identity, sign), identity, -1, true, false});
        }
    }
    items.push_back({QStringLiteral("nowhere"),
                     documentRow(tr("Leads nowhere"), tr("It names no document one could find"), Sign::Cross),
                     QString(), -1, true, false});
    return items;
}

void SettlePane::showChoices(std::vector<RowItem> items)
{
    m_model->setItems(std::move(items));
    if (!m_choices->currentIndex().isValid()) {
        m_choices->showCurrent(m_model->index(0, 0));
    }
    showState();
}

void SettlePane::showState()
{
    const bool writable = m_library && m_library->isWritable();
    const QModelIndex current = m_choices->currentIndex();
    m_settle->setText(m_choices->currentKey() == u"nowhere" ? tr("Leads nowhere") : tr("Leads here"));
    m_settle->setEnabled(writable && m_record && current.isValid());
    m_unsettle->setEnabled(writable && m_reference.settledByReader);
    m_settle->setToolTip(writable ? QString() : tr("This library can only be read."));
}

void SettlePane::settle()
{
    const QModelIndex current = m_choices->currentIndex();
    if (!m_record || !current.isValid() || !m_settle->isEnabled()) {
        return;
    }
    const QString target = current.data(RowModel::PayloadRole).toString();
    const bool same = m_reference.settledByReader
        && (m_reference.targets.empty() ? target.isEmpty()
                                        : m_reference.targets.front().key.toString() == target);
    if (!same) {
        Q_EMIT changeRequested(Edits::settleReference(*m_record, m_reference, target));
    }
}

void SettlePane::unsettle()
{
    if (m_record && m_reference.settledByReader) {
        Q_EMIT changeRequested(Edits::unsettleReference(*m_record, m_reference));
    }
}

} // namespace Chancery::App
