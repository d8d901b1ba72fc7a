// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "searchrun.h"

#include "widgets/rowmodel.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <optional>

class QAbstractItemDelegate;
class QComboBox;
class QLineEdit;
class QSplitter;
class QStackedLayout;
class QToolButton;

namespace Chancery::App
{

class CaptionLabel;
class EmptyState;
class RowView;
class SavedSearches;
class SearchHelp;

/// Finding in the whole library as one types: documents with their passages, or every place in its context;
/// exact counts, and facets that narrow at a click. Enter or a click goes to a place, with Ctrl beside the page,
/// with Ctrl and Shift (or the middle button) in a new tab. Interface thread; all reading is done elsewhere.
class SearchPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPanel(QWidget *parent = nullptr);

    void setLibrary(Library &library);
    /// Puts \a query into the line, the keyboard too, and looks for it.
    void search(const QString &query);
    /// The keyboard into the line, with all of it selected.
    void activate();
    /// How one searches, in a window of its own whose examples are looked for here.
    void showHelp();

    [[nodiscard]] SearchRequest request() const;
    [[nodiscard]] QLineEdit *lineEdit() const;
    [[nodiscard]] RowView *results() const;
    [[nodiscard]] RowView *facets() const;
    [[nodiscard]] QString caption() const;
    /// Whether an answer to what is typed is still on its way; until it is there the last one stands.
    [[nodiscard]] bool isSearching() const;

Q_SIGNALS:
    void locationActivated(const Chancery::Location &location, Qt::KeyboardModifiers modifiers);
    void failed(const Chancery::Error &error);
    /// Something is looked for here, while the panel may be hidden or behind another.
    void attentionWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTop();
    void buildLists();
    void showMenu(const QPoint &place);
    void joinRun();
    void typed();
    void run();
    void readAgain();
    void start(SearchRun::Counts counts);
    void again();
    void putRows(std::vector<RowItem> items, PageRange range);
    void showPage(const SearchPage &page);
    void showLines(const Concordance &lines);
    void showEmptyWhereNothing();
    void showCounts(const SearchCounts &counts);
    void showSuggestions(const std::vector<Suggestion> &suggestions);
    void showFault(const QueryFault &fault);
    void showNothingAsked();
    void showCaption();
    void openSaved(const SavedSearch &search);
    void setReading(SearchRun::Reading reading);
    void choose(const QModelIndex &index);
    void fillIfShort();

    SearchRun *m_run;
    QTimer m_again; ///< after the library changed: once for a burst of changes
    QLineEdit *m_line;
    SavedSearches *m_saved;
    QToolButton *m_documents;
    QToolButton *m_context;
    QComboBox *m_sort;
    QComboBox *m_contextSort;
    QToolButton *m_narrow;
    CaptionLabel *m_caption;
    QSplitter *m_split;
    RowModel *m_model;
    RowView *m_view;
    RowModel *m_facetModel;
    RowView *m_facetView;
    EmptyState *m_empty;
    SearchHelp *m_help = nullptr; ///< once it was asked for
    QStackedLayout *m_stack;
    SearchFilter m_filter;
    SearchRun::Reading m_reading = SearchRun::Reading::Documents;
    std::optional<SearchPage> m_page; ///< the last that came, without its hits
    std::optional<SearchCounts> m_counts;
    std::optional<Concordance> m_lines; ///< the last that came, without its lines
    QSet<DocumentKey> m_fresh; ///< of a saved search: found for the first time
    QString m_freshText;
    bool m_opening = false; ///< a saved search, whose news are on their way
    QString m_suggested; ///< what the button of the empty state looks for
    QAbstractItemDelegate *m_rowDelegate = nullptr; ///< both the view's
    QAbstractItemDelegate *m_contextDelegate = nullptr;
    Library *m_library = nullptr;
};

} // namespace Chancery::App
