// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchpanel.h"

#include "contextdelegate.h"
#include "savedsearches.h"
#include "searchhelp.h"
#include "searchrows.h"

#include "widgets/captionlabel.h"
#include "widgets/emptystate.h"
#include "widgets/opening.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace Chancery::App
{

namespace
{

constexpr int afterChanges = 300; ///< milliseconds of quiet before a search is done again

QToolButton *readingButton(const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

SearchPanel::SearchPanel(QWidget *parent)
    : QWidget(parent)
    , m_run(new SearchRun(this))
    , m_line(new QLineEdit(this))
    , m_saved(new SavedSearches(this))
    , m_documents(readingButton(tr("Documents"), tr("What was found, document by document"), this))
    , m_context(readingButton(tr("In context"), tr("Every place with the words around it"), this))
    , m_sort(new QComboBox(this))
    , m_contextSort(new QComboBox(this))
    , m_narrow(readingButton(tr("Narrow"), tr("By year, volume, person, kind, classification and tag"), this))
    , m_caption(new CaptionLabel(this))
    , m_split(new QSplitter(Qt::Vertical, this))
    , m_model(new RowModel(this))
    , m_view(new RowView(tr("Found"), this))
    , m_facetModel(new RowModel(this))
    , m_facetView(new RowView(tr("Narrow by"), this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    setAccessibleName(tr("Search"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildTop();
    buildLists();
    joinRun();
    m_again.setSingleShot(true);
    m_again.setInterval(afterChanges);
    connect(&m_again, &QTimer::timeout, this, &SearchPanel::again);
    setFocusProxy(m_line);
    showNothingAsked();
}

void SearchPanel::buildTop()
{
    m_line->setPlaceholderText(tr("Search the whole library"));
    m_line->setAccessibleName(tr("Search the whole library"));
    m_line->setToolTip(
        tr("Words, \"phrases\", AND OR NOT, prefix*, NEAR, =exact; person: from: to: date:1962-10..1962-12 "
           "volume: kind: tag: in:notes in:mine"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_sort->setAccessibleName(tr("Order"));
    m_sort->addItem(tr("By relevance"), int(SearchSort::Relevance));
    m_sort->addItem(tr("Oldest first"), int(SearchSort::Date));
    m_sort->addItem(tr("Newest first"), int(SearchSort::DateDescending));
    m_sort->addItem(tr("By place"), int(SearchSort::Place));
    m_contextSort->setAccessibleName(tr("Order of the lines"));
    m_contextSort->addItem(tr("As found"), int(ContextSort::AsFound));
    m_contextSort->addItem(tr("By words before"), int(ContextSort::Left));
    m_contextSort->addItem(tr("By words after"), int(ContextSort::Right));
    m_contextSort->hide();
    auto *readings = new QButtonGroup(this);
    readings->addButton(m_documents);
    readings->addButton(m_context);
    m_documents->setChecked(true);
    m_narrow->setChecked(true);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 4);
    top->setSpacing(4);
    auto *asking = new QHBoxLayout;
    asking->addWidget(m_line, 1);
    asking->addWidget(m_saved);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(2);
    choices->addWidget(m_documents);
    choices->addWidget(m_context);
    choices->addStretch(1);
    choices->addWidget(m_sort);
    choices->addWidget(m_contextSort);
    choices->addWidget(m_narrow);
    top->addLayout(asking);
    top->addLayout(choices);
    top->addWidget(m_caption);
    static_cast<QVBoxLayout *>(layout())->addLayout(top);
    connect(m_line, &QLineEdit::textEdited, this, &SearchPanel::typed);
    connect(m_line, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
    connect(m_sort, &QComboBox::activated, this, &SearchPanel::readAgain);
    connect(m_contextSort, &QComboBox::activated, this, &SearchPanel::readAgain);
    connect(m_documents, &QToolButton::clicked, this, [this] { setReading(SearchRun::Reading::Documents); });
    connect(m_context, &QToolButton::clicked, this, [this] { setReading(SearchRun::Reading::Context); });
    connect(m_narrow, &QToolButton::toggled, m_facetView, &QWidget::setVisible);
}

void SearchPanel::buildLists()
{
    m_view->setModel(m_model);
    m_view->openOnClick();
    m_view->setIndentation(12);
    m_rowDelegate = m_view->itemDelegate();
    m_contextDelegate = new ContextDelegate(m_view);
    m_facetView->setModel(m_facetModel);
    m_facetView->setFrameShape(QFrame::NoFrame);
    m_split->addWidget(m_view);
    m_split->addWidget(m_facetView);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    m_stack->addWidget(m_split);
    m_stack->addWidget(m_empty);
    static_cast<QVBoxLayout *>(layout())->addLayout(m_stack, 1);
    connect(m_view, &RowView::opened, this,
            [this](const QModelIndex &index, Qt::KeyboardModifiers modifiers) {
                Q_EMIT locationActivated(index.data(RowModel::PayloadRole).value<Location>(), modifiers);
            });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &SearchPanel::showMenu);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &SearchPanel::fillIfShort);
    // A double click is a click and an opening: one choice, not one and its opposite.
    connect(m_facetView, &QAbstractItemView::clicked, this, &SearchPanel::choose);
    auto *enter = new QShortcut(QKeySequence(Qt::Key_Return), m_facetView);
    enter->setContext(Qt::WidgetShortcut);
    connect(enter, &QShortcut::activated, this, [this] { choose(m_facetView->currentIndex()); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_suggested.isEmpty()) {
            showHelp();
        } else {
            search(m_suggested);
        }
    });
}

void SearchPanel::showMenu(const QPoint &place)
{
    const Location location = m_view->indexAt(place).data(RowModel::PayloadRole).value<Location>();
    if (!location.isValid()) {
        return;
    }
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addOpeningActs(*menu, this, [this, location](Qt::KeyboardModifiers modifiers) {
        Q_EMIT locationActivated(location, modifiers);
    });
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

void SearchPanel::joinRun()
{
    connect(m_run, &SearchRun::pageFound, this, &SearchPanel::showPage);
    connect(m_run, &SearchRun::linesFound, this, &SearchPanel::showLines);
    connect(m_run, &SearchRun::counted, this, &SearchPanel::showCounts);
    connect(m_run, &SearchRun::suggested, this, &SearchPanel::showSuggestions);
    connect(m_run, &SearchRun::failed, this, &SearchPanel::failed);
    connect(m_saved, &SavedSearches::chosen, this, &SearchPanel::openSaved);
    connect(m_saved, &SavedSearches::failed, this, &SearchPanel::failed);
}

void SearchPanel::setLibrary(Library &library)
{
    if (m_library) {
        m_library->disconnect(&m_again);
    }
    m_library = &library;
    m_run->setLibrary(library);
    m_saved->setLibrary(library);
    connect(&library, &Library::contentsChanged, &m_again, qOverload<>(&QTimer::start));
    connect(&library, &Library::changedElsewhere, &m_again, qOverload<>(&QTimer::start));
}

bool SearchPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::FocusIn && m_library) {
        m_library->prepareFinding(); // while the reader types
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPanel::search(const QString &query)
{
    m_line->setText(query);
    m_line->setFocus(Qt::ShortcutFocusReason);
    typed();
}

void SearchPanel::activate()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void SearchPanel::showHelp()
{
    if (!m_help) {
        m_help = new SearchHelp(window());
        connect(m_help, &SearchHelp::searchRequested, this, [this](const QString &query) {
            Q_EMIT attentionWanted();
            search(query);
        });
    }
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

SearchRequest SearchPanel::request() const
{
    return {m_line->text().trimmed(), m_filter, SearchSort(m_sort->currentData().toInt())};
}

QLineEdit *SearchPanel::lineEdit() const
{
    return m_line;
}

RowView *SearchPanel::results() const
{
    return m_view;
}

RowView *SearchPanel::facets() const
{
    return m_facetView;
}

QString SearchPanel::caption() const
{
    return m_caption->text();
}

bool SearchPanel::isSearching() const
{
    return m_opening || m_run->isRunning();
}

void SearchPanel::typed()
{
    // Another question: what the last one was narrowed to says nothing of this one.
    m_filter = {};
    m_fresh.clear();
    m_freshText.clear();
    run();
}

void SearchPanel::run()
{
    m_run->stop();
    const SearchRequest wanted = request();
    if (wanted.query.isEmpty()) {
        showNothingAsked();
        return;
    }
    if (const auto fault = Library::queryFault(wanted.query)) {
        showFault(*fault);
        return;
    }
    m_saved->setPresent(wanted);
    m_counts.reset();
    start(SearchRun::Counts::Ask);
}

void SearchPanel::readAgain()
{
    if (m_counts) {
        start(SearchRun::Counts::Known);
    } else {
        run();
    }
}

void SearchPanel::start(SearchRun::Counts counts)
{
    m_page.reset();
    m_lines.reset();
    m_run->start(request(), m_reading, ContextSort(m_contextSort->currentData().toInt()), counts);
}

void SearchPanel::again()
{
    if (!m_line->text().trimmed().isEmpty()) {
        run();
    }
}

void SearchPanel::putRows(std::vector<RowItem> items, PageRange range)
{
    if (range.offset > 0) {
        m_model->appendItems(std::move(items));
        return;
    }
    m_model->setItems(std::move(items));
    m_view->scrollToTop();
}

void SearchPanel::showPage(const SearchPage &page)
{
    std::vector<RowItem> items = hitItems(page.hits, m_fresh);
    const int before = page.range.offset == 0 ? 0 : m_model->rowCount();
    putRows(std::move(items), page.range);
    for (int row = before; row < m_model->rowCount(); ++row) {
        m_view->expand(m_model->index(row, 0));
    }
    m_page = page;
    m_page->hits.clear();
    showEmptyWhereNothing();
    showCaption();
    fillIfShort();
}

void SearchPanel::showLines(const Concordance &lines)
{
    putRows(contextItems(lines.lines, lines.range.offset), lines.range);
    m_lines = lines;
    m_lines->lines.clear();
    showEmptyWhereNothing();
    showCaption();
    fillIfShort();
}

void SearchPanel::showEmptyWhereNothing()
{
    // With a choice in the facets the lists stay, so that it can be taken back.
    const bool lists = m_model->rowCount() > 0 || !m_filter.isEmpty();
    m_stack->setCurrentWidget(lists ? static_cast<QWidget *>(m_split) : m_empty);
    if (!lists) {
        m_suggested.clear();
        m_empty->setText(tr("Nothing was found"),
                         tr("No document of the library holds all of it. Fewer words, or a prefix such as "
                            "negot*, find more."));
        m_empty->setAction({});
    }
}

void SearchPanel::showCounts(const SearchCounts &counts)
{
    m_counts = counts;
    m_facetModel->setItems(facetItems(counts, m_filter));
    showCaption();
}

void SearchPanel::showSuggestions(const std::vector<Suggestion> &suggestions)
{
    if (suggestions.empty()) {
        return;
    }
    const Suggestion &best = suggestions.front();
    m_suggested = best.query;
    m_empty->setText(tr("Nothing was found"),
                     tr("No document holds “%1”. “%2” stands in %n document(s).", nullptr, best.documents)
                         .arg(best.instead, best.word));
    m_empty->setAction(tr("Search for “%1”").arg(best.word));
}

void SearchPanel::showFault(const QueryFault &fault)
{
    m_saved->setPresent(std::nullopt);
    const QString where = m_line->text().trimmed().mid(fault.column, std::max(1, fault.length));
    m_caption->setText(
        where.isEmpty()
            ? fault.reason
            : tr("At character %1, “%2”: %3").arg(QLocale().toString(fault.column + 1), where, fault.reason));
}

void SearchPanel::showNothingAsked()
{
    m_saved->setPresent(std::nullopt);
    m_model->setItems({});
    m_facetModel->setItems({});
    m_page.reset();
    m_lines.reset();
    m_counts.reset();
    m_suggested.clear();
    m_empty->setText(tr("Search the whole library"),
                     tr("Words, \"a phrase\", OR, NOT, negot*, missiles NEAR bombers; person:khrushchev, "
                        "from:rusk, date:1962-10..1962-12, kind:telegram, in:notes, in:mine, tag:Tone. "
                        "Abbreviations are found in both forms; =negots finds this form alone."));
    m_empty->setAction(tr("How to search"));
    m_stack->setCurrentWidget(m_empty);
    m_caption->clear();
}

void SearchPanel::showCaption()
{
    QStringList parts;
    if (m_reading == SearchRun::Reading::Context && m_lines) {
        parts << tr("%n line(s)", nullptr, m_lines->gathered);
        if (m_counts) {
            parts << tr("from %1 of %2 documents found")
                         .arg(QLocale().toString(m_lines->documents),
                              QLocale().toString(m_counts->documents));
        }
    } else if (m_page) {
        parts << reachText(*m_page, m_counts ? &*m_counts : nullptr);
    }
    if (!m_freshText.isEmpty()) {
        parts << m_freshText;
    }
    m_caption->setText(parts.join(QStringLiteral(" · ")));
}

void SearchPanel::openSaved(const SavedSearch &search)
{
    m_line->setText(search.request.query);
    m_sort->setCurrentIndex(m_sort->findData(int(search.request.sort)));
    m_filter = search.request.filter;
    m_fresh.clear();
    m_freshText.clear();
    m_opening = true;
    // Asked before anything is marked as seen; the results wait for it, so that what is new is marked so.
    m_library->newSinceSeen(search.uuid).then(this, [this, search](const Result<NewSinceSeen> &news) {
        m_opening = false;
        if (m_line->text() != search.request.query) {
            return; // the reader asks something else by now
        }
        if (news) {
            m_fresh = QSet<DocumentKey>(news->fresh.begin(), news->fresh.end());
            m_freshText = news->since.isValid()
                ? tr("%1 new since %2")
                      .arg(QLocale().toString(qlonglong(news->fresh.size())),
                           QLocale().toString(news->since.toLocalTime(), QLocale::ShortFormat))
                : QString();
            m_library->markSearchSeen(search.uuid);
        }
        run();
    });
}

void SearchPanel::setReading(SearchRun::Reading reading)
{
    m_reading = reading;
    const bool context = reading == SearchRun::Reading::Context;
    m_contextSort->setVisible(context);
    m_sort->setVisible(!context);
    m_model->setItems({});
    m_view->setItemDelegate(context ? m_contextDelegate : m_rowDelegate);
    readAgain();
}

void SearchPanel::choose(const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsEnabled)) {
        return;
    }
    m_filter = toggled(m_filter, index.data(RowModel::PayloadRole).value<FacetChoice>());
    run();
}

void SearchPanel::fillIfShort()
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    if (bar->maximum() - bar->value() < m_view->viewport()->height()) {
        m_run->fetchMore();
    }
}

} // namespace Chancery::App
