// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarypanel.h"

#include "libraryfilter.h"
#include "libraryrows.h"

#include "widgets/captionlabel.h"
#include "widgets/emptystate.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace Chancery::App
{

LibraryPanel::LibraryPanel(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_caption(new CaptionLabel(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_model(new RowModel(this))
    , m_proxy(new LibraryFilter(this))
    , m_view(new RowView(tr("Library"), this))
{
    setAccessibleName(tr("Library"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 4);
    top->setSpacing(4);
    m_filter->setPlaceholderText(tr("Filter by title, number or date"));
    m_filter->setAccessibleName(tr("Filter the library"));
    m_filter->setClearButtonEnabled(true);
    m_caption->hide();
    top->addWidget(m_filter);
    top->addWidget(m_caption);
    layout->addLayout(top);
    m_proxy->setSourceModel(m_model);
    m_view->setModel(m_proxy);
    m_view->setRootIsDecorated(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    layout->addLayout(m_stack, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &LibraryPanel::filter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(Qt::ShortcutFocusReason); });
    connect(m_model, &RowModel::fetchRequested, this,
            [this](const QString &key) { readVolume(key.sliced(key.indexOf(u':') + 1)); });
    connect(m_view, &RowView::opened, this, &LibraryPanel::open);
    connect(m_empty, &EmptyState::actionTriggered, this, &LibraryPanel::importRequested);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &LibraryPanel::showMenu);
    auto *removing = new QShortcut(QKeySequence::Delete, m_view);
    removing->setContext(Qt::WidgetShortcut);
    connect(removing, &QShortcut::activated, this, [this] {
        const Volume *volume = volumeAt(m_view->currentIndex());
        if (volume && volume->origin == VolumeOrigin::Imported) {
            Q_EMIT removeRequested(volume->id);
        }
    });
    setFocusProxy(m_view);
    build();
}

void LibraryPanel::setLibrary(Library &library)
{
    if (m_library) {
        m_library->disconnect(this);
    }
    m_library = &library;
    connect(&library, &Library::contentsChanged, this, &LibraryPanel::reload);
    connect(&library, &Library::changedElsewhere, this, &LibraryPanel::reload);
    reload();
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
    const DocumentKey before = std::exchange(m_current, location.document);
    markCurrent(before);
    showCurrent(true);
}

RowView *LibraryPanel::view() const
{
    return m_view;
}

QLineEdit *LibraryPanel::filterLine() const
{
    return m_filter;
}

const Volume *LibraryPanel::volumeAt(const QModelIndex &index) const
{
    const auto found = std::ranges::find_if(m_volumes, [&](const Volume &volume) {
        return volumeItemKey(volume.id) == index.data(RowModel::KeyRole).toString();
    });
    return found == m_volumes.end() ? nullptr : &*found;
}

void LibraryPanel::showMenu(const QPoint &place)
{
    const Volume *volume = volumeAt(m_view->indexAt(place));
    if (!volume || volume->origin == VolumeOrigin::Own) {
        return;
    }
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Import &Report…"), this, [this, id = volume->id] { Q_EMIT reportRequested(id); });
    QAction *removing =
        menu->addAction(tr("Re&move Volume…"), this, [this, id = volume->id] { Q_EMIT removeRequested(id); });
    removing->setShortcut(QKeySequence::Delete);
    removing->setEnabled(volume->origin == VolumeOrigin::Imported); // what came with the program stays
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

void LibraryPanel::reload()
{
    const int run = ++m_run;
    m_library->volumes().then(this, [this, run](const Result<std::vector<Volume>> &volumes) {
        if (run != m_run) {
            return;
        }
        m_error = volumes ? QString() : volumes.error().message;
        readShelves(run, volumes.value_or(std::vector<Volume>()));
    });
}

void LibraryPanel::readShelves(int run, const std::vector<Volume> &volumes)
{
    // What must be known before the tree is built: the documents of volumes that were read before, so that
    // nothing open closes, and of the small bundled ones, so that cards are told apart.
    QList<QFuture<Result<std::vector<Document>>>> questions;
    QStringList asked;
    for (const Volume &volume : volumes) {
        if (volume.origin == VolumeOrigin::Bundled || m_documents.contains(volume.id)) {
            questions << m_library->documents(volume.id);
            asked << volume.id;
        }
    }
    const auto take = [this, run, volumes,
                       asked](const QList<QFuture<Result<std::vector<Document>>>> &answers) {
        if (run != m_run) {
            return;
        }
        m_volumes = volumes;
        m_documents.clear();
        for (qsizetype i = 0; i < answers.size(); ++i) {
            m_documents.insert(asked[i], answers[i].result().value_or(std::vector<Document>()));
        }
        build();
        showCurrent(false);
        readNextForFilter();
    };
    if (questions.isEmpty()) {
        take({});
    } else {
        QtFuture::whenAll(questions.begin(), questions.end()).then(this, take);
    }
}

void LibraryPanel::build()
{
    std::vector<RowItem> items;
    for (const Shelf shelf : {Shelf::Volumes, Shelf::Cards, Shelf::Own}) {
        for (const Volume &volume : m_volumes) {
            const auto read = m_documents.constFind(volume.id);
            const bool known = read != m_documents.constEnd();
            if (shelfOf(volume, known ? *read : std::vector<Document>()) != shelf) {
                continue;
            }
            const int parent = int(items.size());
            items.push_back({volumeItemKey(volume.id),
                             volumeRow(volume, shelf, known ? int(read->size()) : -1),
                             {},
                             -1,
                             true,
                             !known});
            if (known) {
                for (RowItem &document : documentItems(*read, m_current)) {
                    document.parent = parent;
                    items.push_back(std::move(document));
                }
            }
        }
    }
    m_model->setItems(std::move(items));
    m_stack->setCurrentIndex(m_volumes.empty() ? 1 : 0);
    m_filter->setEnabled(!m_volumes.empty());
    if (!m_error.isEmpty()) {
        m_empty->setText(tr("The library could not be read"), m_error);
        m_empty->setAction({});
    } else {
        m_empty->setText(tr("The library is empty"), tr("Take a volume in, or add a text of your own."));
        m_empty->setAction(tr("Import a volume…"));
    }
    showCaption();
}

void LibraryPanel::readVolume(const QString &volume)
{
    if (!m_library || m_documents.contains(volume)) {
        return;
    }
    m_library->documents(volume).then(
        this, [this, volume, run = m_run](const Result<std::vector<Document>> &documents) {
            if (run == m_run) {
                takeDocuments(volume, documents.value_or(std::vector<Document>()));
            }
        });
}

void LibraryPanel::takeDocuments(const QString &volume, const std::vector<Document> &documents)
{
    const auto known = std::ranges::find(m_volumes, volume, &Volume::id);
    if (known == m_volumes.end() || m_documents.contains(volume)) {
        return;
    }
    m_documents.insert(volume, documents);
    m_model->setRow(volumeItemKey(volume),
                    volumeRow(*known, shelfOf(*known, documents), int(documents.size())));
    m_model->appendChildren(volumeItemKey(volume), documentItems(documents, m_current));
    if (m_proxy->isFiltering()) {
        m_view->expandAll();
        readNextForFilter();
    } else if (m_current.volume == volume) {
        showCurrent(true);
    }
    showCaption();
}

void LibraryPanel::readNextForFilter()
{
    if (!m_proxy->isFiltering()) {
        return;
    }
    const auto next = std::ranges::find_if(
        m_volumes, [this](const Volume &volume) { return !m_documents.contains(volume.id); });
    if (next != m_volumes.end()) {
        readVolume(next->id);
    }
}

void LibraryPanel::filter()
{
    const bool before = m_proxy->isFiltering();
    m_proxy->setText(m_filter->text());
    if (m_proxy->isFiltering()) {
        m_view->expandAll();
        readNextForFilter();
    } else if (before) {
        m_view->collapseAll();
        showCurrent(true);
    }
    showCaption();
}

void LibraryPanel::showCaption()
{
    m_caption->setVisible(m_proxy->isFiltering());
    if (!m_proxy->isFiltering()) {
        return;
    }
    qsizetype all = 0;
    for (const auto &documents : std::as_const(m_documents)) {
        all += qsizetype(documents.size());
    }
    QString text =
        tr("%1 of %2 documents")
            .arg(QLocale().toString(m_proxy->shownDocuments()), QLocale().toString(qlonglong(all)));
    if (m_documents.size() < qsizetype(m_volumes.size())) {
        text = tr("%1, in %2 of %3 volumes so far")
                   .arg(text, QLocale().toString(qlonglong(m_documents.size())),
                        QLocale().toString(qlonglong(m_volumes.size())));
    }
    m_caption->setText(text);
}

void LibraryPanel::markCurrent(const DocumentKey &before)
{
    for (const DocumentKey &key : {before, m_current}) {
        const auto documents = m_documents.constFind(key.volume);
        if (documents == m_documents.constEnd()) {
            continue;
        }
        const auto document = std::ranges::find(*documents, key, &Document::key);
        if (document != documents->end()) {
            m_model->setRow(documentItemKey(key), documentRow(*document, key == m_current));
        }
    }
}

void LibraryPanel::showCurrent(bool scroll)
{
    if (!m_current.isValid() || m_proxy->isFiltering()) {
        return;
    }
    const QModelIndex volume = m_proxy->mapFromSource(m_model->indexOf(volumeItemKey(m_current.volume)));
    const QModelIndex document = m_proxy->mapFromSource(m_model->indexOf(documentItemKey(m_current)));
    if (!document.isValid()) {
        if (volume.isValid()) {
            m_view->expand(volume); // asks for its documents; when they come this is called again
        }
        return;
    }
    if (!m_view->isExpanded(volume) && (scroll || !m_view->currentIndex().isValid())) {
        m_view->expand(volume);
    }
    if (scroll || !m_view->currentIndex().isValid()) {
        m_view->showCurrent(document);
    }
}

void LibraryPanel::open(const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    const DocumentKey key = DocumentKey::fromString(index.data(RowModel::PayloadRole).toString());
    if (key.isValid()) {
        Q_EMIT locationActivated({key, -1, {}}, modifiers);
    } else {
        m_view->setExpanded(index, !m_view->isExpanded(index));
    }
}

} // namespace Chancery::App
