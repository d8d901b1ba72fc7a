// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarypanel.h"

#include "librarymatches.h"
#include "libraryrows.h"
#include "librarytree.h"

#include "widgets/captionlabel.h"
#include "widgets/emptystate.h"
#include "widgets/opening.h"
#include "widgets/rowmodel.h"

#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace Chancery::App
{

namespace
{

enum Page { Shelves, Matches, Empty };

constexpr int patience = 200; ///< milliseconds without an answer

} // namespace

LibraryPanel::LibraryPanel(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_caption(new CaptionLabel(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_tree(new LibraryTree(this))
    , m_matches(new LibraryMatches(this))
{
    setAccessibleName(tr("Library"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildTop();
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_matches);
    m_stack->addWidget(m_empty);
    layout->addLayout(m_stack, 1);
    join(m_tree);
    join(m_matches);
    connect(m_empty, &EmptyState::actionTriggered, this, &LibraryPanel::act);
    connect(m_tree, &LibraryTree::shelvesRead, this, [this] {
        m_matches->setShelves(m_tree->shelves());
        m_matches->refresh();
        showState();
    });
    connect(m_matches, &LibraryMatches::answered, this, &LibraryPanel::showState);
    connect(m_matches, &LibraryMatches::failed, this,
            [this](const Error &error) { m_caption->setText(error.message); });
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &LibraryPanel::showCaption);
    setFocusProxy(m_tree);
}

void LibraryPanel::buildTop()
{
    auto *top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 4);
    top->setSpacing(4);
    m_filter->setPlaceholderText(tr("Filter by title, number or date"));
    m_filter->setToolTip(tr("Volumes, chapters and documents with words that begin so"));
    m_filter->setAccessibleName(tr("Filter the library"));
    m_filter->setClearButtonEnabled(true);
    m_caption->hide();
    top->addWidget(m_filter);
    top->addWidget(m_caption);
    static_cast<QVBoxLayout *>(layout())->addLayout(top);
    connect(m_filter, &QLineEdit::textChanged, this, &LibraryPanel::filter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        if (m_stack->currentIndex() == Empty) {
            act();
        } else {
            view()->setFocus(Qt::ShortcutFocusReason);
        }
    });
    auto *down = new QShortcut(Qt::Key_Down, m_filter);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] { view()->setFocus(Qt::ShortcutFocusReason); });
    auto *clearing = new QShortcut(Qt::Key_Escape, m_filter);
    clearing->setContext(Qt::WidgetShortcut);
    connect(clearing, &QShortcut::activated, m_filter, &QLineEdit::clear);
}

void LibraryPanel::join(RowView *view)
{
    connect(view, &RowView::opened, this, &LibraryPanel::open);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this,
            [this, view](const QPoint &place) { showMenu(view, place); });
    auto *removing = new QShortcut(QKeySequence::Delete, view);
    removing->setContext(Qt::WidgetShortcut);
    connect(removing, &QShortcut::activated, this, [this, view] {
        const Volume *volume = volumeAt(view->currentIndex());
        if (volume && volume->origin == VolumeOrigin::Imported) {
            Q_EMIT removeRequested(volume->id);
        }
    });
}

void LibraryPanel::setLibrary(Library &library)
{
    m_library = &library;
    m_matches->setLibrary(library);
    m_tree->setLibrary(library);
}

void LibraryPanel::setRecord(const Library::Record &record)
{
    if (record) {
        setCurrentLocation({record->document.key, -1, {}});
    }
}

void LibraryPanel::setCurrentLocation(const Location &location)
{
    if (!location.isValid() || location.document == m_current) {
        return;
    }
    m_current = location.document;
    m_tree->setCurrent(m_current);
    m_matches->setCurrent(m_current);
}

void LibraryPanel::reveal(const QString &volume, DivisionId chapter)
{
    m_filter->clear();
    m_tree->revealChapter(volume, chapter);
}

void LibraryPanel::reveal(const DocumentKey &document)
{
    m_filter->clear();
    m_tree->reveal(document);
}

RowView *LibraryPanel::view() const
{
    if (m_matches->isFiltering()) {
        return m_matches;
    }
    return m_tree;
}

QLineEdit *LibraryPanel::filterLine() const
{
    return m_filter;
}

QString LibraryPanel::caption() const
{
    return m_caption->isVisible() ? m_caption->text() : QString();
}

const Volume *LibraryPanel::volumeAt(const QModelIndex &index) const
{
    const ShelvedVolume *shelved =
        index.model() == m_tree->model() ? m_tree->volumeAt(index) : m_matches->volumeAt(index);
    return shelved ? &shelved->volume : nullptr;
}

// Menus -------------------------------------------------------------------------------------------

void LibraryPanel::showMenu(RowView *view, const QPoint &place)
{
    const QModelIndex index = view->indexAt(place);
    auto *menu = new QMenu(view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (DocumentKey::fromString(index.data(RowModel::PayloadRole).toString()).isValid()) {
        addDocumentActs(*menu, index);
    } else if (const Volume *volume = volumeAt(index)) {
        addVolumeActs(*menu, *volume);
    }
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    menu->popup(view->viewport()->mapToGlobal(place));
}

void LibraryPanel::addDocumentActs(QMenu &menu, const QModelIndex &index)
{
    const DocumentKey key = DocumentKey::fromString(index.data(RowModel::PayloadRole).toString());
    addOpeningActs(menu, this, [this, key](Qt::KeyboardModifiers modifiers) {
        Q_EMIT locationActivated({key, -1, {}}, modifiers);
    });
    if (m_matches->isFiltering()) {
        menu.addSeparator();
        menu.addAction(tr("&Show on Its Shelf"), this, [this, key] { reveal(key); });
    }
}

void LibraryPanel::addVolumeActs(QMenu &menu, const Volume &volume)
{
    if (m_matches->isFiltering()) {
        menu.addAction(tr("&Show on Its Shelf"), this, [this, id = volume.id] { reveal(id, {}); });
    }
    if (volume.origin == VolumeOrigin::Own) {
        return;
    }
    menu.addAction(tr("Import &Report…"), this, [this, id = volume.id] { Q_EMIT reportRequested(id); });
    QAction *removing =
        menu.addAction(tr("Re&move Volume…"), this, [this, id = volume.id] { Q_EMIT removeRequested(id); });
    removing->setShortcut(QKeySequence::Delete);
    removing->setEnabled(volume.origin == VolumeOrigin::Imported); // what came with the program stays
}

// The filter --------------------------------------------------------------------------------------

void LibraryPanel::filter()
{
    if (!m_library) {
        return;
    }
    m_matches->setFilter(m_filter->text());
    if (m_matches->isFiltering()) {
        m_patience.start(); // what is to be seen stays until the answer is there
    } else {
        m_patience.stop();
        showState();
    }
}

void LibraryPanel::showState()
{
    const bool isEmpty = m_tree->shelves().empty();
    const bool isFiltering = m_matches->isFiltering();
    m_filter->setEnabled(!isEmpty);
    if (!m_tree->error().isEmpty()) {
        m_empty->setText(tr("The library could not be read"), m_tree->error());
        m_empty->setAction({});
    } else if (isEmpty) {
        m_empty->setText(tr("The library is empty"), tr("Take a volume in, or add a text of your own."));
        m_empty->setAction(tr("Import a volume…"));
    } else {
        m_empty->setText(
            tr("No title has these words"),
            tr("The filter looks at titles, numbers and dates. The words may stand in the texts."));
        m_empty->setAction(tr("Search the texts"));
    }
    const bool isNothing = isFiltering && m_matches->model()->rowCount() == 0;
    if (isEmpty || (isNothing && !m_matches->isLooking())) {
        m_stack->setCurrentIndex(Empty);
    } else {
        m_stack->setCurrentIndex(isFiltering ? Matches : Shelves);
    }
    showCaption();
}

void LibraryPanel::showCaption()
{
    const bool isFiltering = m_matches->isFiltering();
    m_caption->setVisible(isFiltering);
    if (!isFiltering) {
        return;
    }
    if (m_matches->isLooking()) {
        m_caption->setText(tr("Looking through the titles …"));
        return;
    }
    m_patience.stop();
    const ShelfMatches &matches = m_matches->matches();
    const auto of = [](qsizetype part, int whole) {
        return QPair(QLocale().toString(qlonglong(part)), whole);
    };
    const auto [documents, all] = of(qsizetype(matches.documents.size()), matches.searched);
    QStringList parts{tr("%1 of %n document(s)", nullptr, all).arg(documents)};
    if (!matches.chapters.empty()) {
        const auto [chapters, whole] = of(qsizetype(matches.chapters.size()), matches.searchedChapters);
        parts << tr("%1 of %n chapter(s)", nullptr, whole).arg(chapters);
    }
    if (!matches.matchingVolumes.empty()) {
        const auto [volumes, whole] = of(qsizetype(matches.matchingVolumes.size()), matches.searchedVolumes);
        parts << tr("%1 of %n volume(s)", nullptr, whole).arg(volumes);
    }
    m_caption->setText(parts.join(QStringLiteral(" · ")));
}

void LibraryPanel::act()
{
    if (m_tree->shelves().empty()) {
        Q_EMIT importRequested();
    } else {
        Q_EMIT searchRequested(m_filter->text().simplified());
    }
}

void LibraryPanel::open(const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    const DocumentKey key = DocumentKey::fromString(index.data(RowModel::PayloadRole).toString());
    if (key.isValid()) {
        Q_EMIT locationActivated({key, -1, {}}, modifiers);
        return;
    }
    if (!m_matches->isFiltering()) {
        if (!m_tree->readOn(index)) {
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
        }
        return;
    }
    if (m_matches->readOn(index)) {
        return;
    }
    // The found is only what matches: to open a volume or a chapter is to see all of it.
    const auto [volume, chapter] = m_matches->chapterAt(index);
    if (chapter.isValid()) {
        reveal(volume, chapter);
    } else if (const Volume *whole = volumeAt(index)) {
        reveal(QString(whole->id), DivisionId());
    }
    m_tree->setFocus(Qt::OtherFocusReason);
}

} // namespace Chancery::App
