// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationspanel.h"

#include "annotationactions.h"
#include "annotationdelegate.h"
#include "glyphs.h"

#include "models/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Chancery::App
{

namespace
{

enum Page { ListPage, EmptyPage };

} // namespace

AnnotationsPanel::AnnotationsPanel(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_model(new AnnotationsModel(this))
    , m_proxy(new AnnotationsProxy(m_model, this))
    , m_delegate(new AnnotationDelegate(this))
    , m_bar(new AnnotationFilterBar)
    , m_notice(new QPushButton)
    , m_stack(new QStackedWidget)
    , m_view(new QListView)
    , m_emptyText(new QLabel)
    , m_emptyOffer(new QPushButton)
{
    setAccessibleName(tr("Annotations"));
    buildView();
    connectLibrary();
    connect(m_bar, &AnnotationFilterBar::filterChanged, this, &AnnotationsPanel::applyFilter);
    connect(m_bar, &AnnotationFilterBar::scopeChanged, this, &AnnotationsPanel::applyFilter);
    connect(m_bar, &AnnotationFilterBar::orderChanged, this, [this] {
        m_proxy->setOrder(m_bar->order());
        m_view->scrollTo(m_view->currentIndex());
    });
    connect(m_bar, &AnnotationFilterBar::leftDownwards, this, [this] {
        m_view->setFocus(Qt::TabFocusReason);
        if (!m_view->currentIndex().isValid()) {
            m_view->setCurrentIndex(m_proxy->index(0, 0));
        }
    });
    connect(m_bar, &AnnotationFilterBar::exportRequested, this, [this] { Q_EMIT exportRequested(shown()); });
    connect(m_model, &AnnotationsModel::tagsChanged, this, [this] { m_bar->setTags(m_model->tagPlaces()); });
    m_isLoading = true;
    applyFilter();
    // Later: an answer can come at once, and loaded() is for those who have the panel already.
    QMetaObject::invokeMethod(this, &AnnotationsPanel::reload, Qt::QueuedConnection);
}

AnnotationsPanel::~AnnotationsPanel() = default;

void AnnotationsPanel::buildView()
{
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("List of annotations"));
    m_view->installEventFilter(this);
    connect(m_view, &QWidget::customContextMenuRequested, this, &AnnotationsPanel::openMenu);
    connect(m_view, &QListView::clicked, this, [this] {
        // Ctrl and Shift gather marks; that is no wish to go anywhere.
        if (QApplication::keyboardModifiers() == Qt::NoModifier) {
            goTo();
        }
    });
    connect(m_view, &QListView::doubleClicked, this, [this] { editNote(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AnnotationsPanel::chooseCurrent);
    // Heights first, then the view's own laying out, which asks for them.
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (!roles.contains(HereRole)) {
                    m_delegate->forgetHeights();
                    m_view->doItemsLayout();
                }
            });

    m_notice->setFlat(true);
    m_notice->hide();
    connect(m_notice, &QPushButton::clicked, this, [this] {
        const QUuid wanted = m_wanted;
        m_bar->clear();
        if (!select(wanted)) {
            m_bar->setScope(AnnotationScope::Library);
            select(wanted);
        }
    });

    m_stack->insertWidget(ListPage, m_view);
    m_stack->insertWidget(EmptyPage, makeEmptyPage());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addWidget(m_bar);
    rows->addWidget(m_notice);
    rows->addWidget(m_stack, 1);
    setFocusProxy(m_view);
}

QWidget *AnnotationsPanel::makeEmptyPage()
{
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    connect(m_emptyOffer, &QPushButton::clicked, this, [this] {
        if (!m_error.isEmpty()) {
            reload();
        } else if (m_bar->filter().isNarrow()) {
            m_bar->clear();
        } else {
            m_bar->setScope(AnnotationScope::Library);
        }
    });
    auto *empty = new QWidget;
    empty->setBackgroundRole(QPalette::Base);
    empty->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(empty);
    column->setContentsMargins(32, 24, 32, 24);
    column->addStretch(2);
    column->addWidget(m_emptyText);
    column->addSpacing(8);
    column->addWidget(m_emptyOffer, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return empty;
}

void AnnotationsPanel::connectLibrary()
{
    connect(&m_library, &Library::workChanged, this, [this](const WorkChange &change) {
        if (m_isLoading) {
            // What is on its way may have been read before this change.
            reload();
        }
        keepingPlace([&] { m_model->apply(change); });
        askForTitles();
        showState();
        if (!m_wanted.isNull()) {
            showAnnotation(m_wanted);
        }
    });
    connect(&m_library, &Library::changedElsewhere, this, &AnnotationsPanel::reload);
    connect(&m_library, &Library::contentsChanged, this, [this] {
        m_titledVolumes.clear();
        reload();
    });
}

void AnnotationsPanel::reload()
{
    const int round = ++m_round;
    m_isLoading = true;
    // Taken in together: a row that learns the names of its tags later would grow under the reader's eyes.
    m_library.tags().then(this, [this, round](const Result<std::vector<Tag>> &tags) {
        m_library.annotations().then(this,
                                     [this, round, tags](const Result<std::vector<Annotation>> &answer) {
                                         if (round == m_round) {
                                             takeAnswers(tags, answer);
                                         }
                                     });
    });
}

void AnnotationsPanel::takeAnswers(const Result<std::vector<Tag>> &tags,
                                   const Result<std::vector<Annotation>> &answer)
{
    m_isLoading = false;
    m_error = answer ? QString() : answer.error().message;
    if (answer) {
        keepingPlace([&] {
            if (tags) {
                m_model->setTags(*tags);
            }
            m_model->setAnnotations(*answer);
        });
        askForTitles();
    }
    showState();
    if (!m_wanted.isNull()) {
        showAnnotation(m_wanted);
    }
    Q_EMIT loaded();
}

void AnnotationsPanel::askForTitles()
{
    QSet<QString> volumes;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (const Segment &segment : m_model->annotation(row).segments) {
            volumes.insert(segment.document.volume);
        }
        for (const AnnotationLink &link : m_model->annotation(row).links) {
            volumes.insert(Location::fromString(link.target).document.volume);
        }
    }
    volumes.remove(QString());
    volumes -= m_titledVolumes;
    m_titledVolumes += volumes;
    for (const QString &volume : volumes) {
        m_library.documents(volume).then(this, [this](const Result<std::vector<Document>> &answer) {
            TitleOf titles;
            for (const Document &document : answer.value_or(std::vector<Document>())) {
                titles.insert(document.key.toString(), document.title);
            }
            keepingPlace([&] { m_model->addTitles(titles); });
        });
        m_library.people(volume).then(this, [this](const Result<std::vector<Person>> &answer) {
            TitleOf titles;
            for (const Person &person : answer.value_or(std::vector<Person>())) {
                titles.insert(DocumentKey{person.volume, person.xmlId}.toString(), person.name);
            }
            keepingPlace([&] { m_model->addTitles(titles); });
        });
    }
}

void AnnotationsPanel::setRecord(const Library::Record &record)
{
    m_record = record;
    m_model->setRecord(record);
    applyFilter();
}

void AnnotationsPanel::setTags(std::vector<Tag> tags)
{
    keepingPlace([&] { m_model->setTags(std::move(tags)); });
}

void AnnotationsPanel::applyFilter()
{
    AnnotationFilter filter = m_bar->filter();
    if (m_bar->scope() == AnnotationScope::Document) {
        // Without a document an identity that none has, so that the list is empty rather than everything.
        filter.document = m_record ? m_record->document.key : DocumentKey();
    }
    keepingPlace([&] { m_proxy->setFilter(filter); });
    m_notice->hide();
    showState();
}

void AnnotationsPanel::showState()
{
    const int total = m_proxy->scopeCount();
    const int count = m_proxy->rowCount();
    m_bar->setCounts(count, total);
    if (count > 0) {
        m_stack->setCurrentIndex(ListPage);
    } else if (!m_error.isEmpty()) {
        showEmpty(m_error, tr("Try again"));
    } else if (m_isLoading) {
        showEmpty(QString(), QString());
    } else if (total > 0) {
        showEmpty(tr("No annotation here matches the filter."), tr("Show all %1").arg(total));
    } else if (m_bar->scope() == AnnotationScope::Document && !m_record) {
        showEmpty(tr("Open a document to see what is marked in it."), tr("Show the whole library"));
    } else if (!m_library.isWritable()) {
        showEmpty(tr("Nothing is marked here, and this library is open for reading only."), QString());
    } else {
        showEmpty(tr("Nothing is marked here yet.\n\nSelect words in the page and press H to mark them, N to "
                     "write a note, "
                     "T to tag them or L to link them."),
                  m_bar->scope() == AnnotationScope::Document && m_model->rowCount() > 0
                      ? tr("Show the whole library")
                      : QString());
    }
}

void AnnotationsPanel::showEmpty(const QString &sentence, const QString &offer)
{
    m_emptyText->setText(sentence);
    m_emptyOffer->setText(offer);
    m_emptyOffer->setVisible(!offer.isEmpty());
    m_stack->setCurrentIndex(EmptyPage);
}

void AnnotationsPanel::keepingPlace(const std::function<void()> &change)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    const QModelIndex top = m_view->indexAt({m_view->viewport()->width() / 2, 1});
    const QPersistentModelIndex kept(m_view->verticalScrollBar()->value() > 0 ? top : QModelIndex());
    const int before = m_view->visualRect(kept).top();
    change();
    if (kept.isValid()) {
        m_view->doItemsLayout();
        QScrollBar *bar = m_view->verticalScrollBar();
        bar->setValue(bar->value() + m_view->visualRect(kept).top() - before);
    }
}

void AnnotationsPanel::showAnnotation(const QUuid &uuid)
{
    if (select(uuid)) {
        return;
    }
    m_wanted = uuid;
    if (m_model->rowOf(uuid) >= 0) {
        m_view->clearSelection();
        m_notice->setText(m_bar->filter().isNarrow() ? tr("The mark is hidden by the filter. Show it")
                                                     : tr("The mark is in another document. Show it"));
        m_notice->show();
    }
}

bool AnnotationsPanel::select(const QUuid &uuid)
{
    const int row = m_model->rowOf(uuid);
    const QModelIndex index = row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(row));
    if (!index.isValid()) {
        return false;
    }
    m_wanted = {};
    m_notice->hide();
    const QScopedValueRollback quiet(m_isQuiet, true);
    // By the selection model: the view would take a Ctrl still held, as after Ctrl+Return, for a wish to add.
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(index);
    return true;
}

void AnnotationsPanel::setCurrentLocation(const Location &where)
{
    m_model->setCurrentLocation(where);
    if (m_bar->order() != AnnotationOrder::Place || m_view->hasFocus() || m_view->underMouse()) {
        return;
    }
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (m_proxy->index(row, 0).data(HereRole).toBool()) {
            m_view->scrollTo(m_proxy->index(row, 0));
            return;
        }
    }
}

std::vector<Annotation> AnnotationsPanel::shown() const
{
    return m_proxy->shown();
}

const std::vector<Tag> &AnnotationsPanel::tags() const
{
    return m_model->tags();
}

std::vector<Annotation> AnnotationsPanel::selected() const
{
    QModelIndexList indexes = m_view->selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    std::vector<Annotation> annotations;
    for (const QModelIndex &index : std::as_const(indexes)) {
        annotations.push_back(m_model->annotation(m_proxy->mapToSource(index).row()));
    }
    return annotations;
}

std::vector<Annotation> AnnotationsPanel::ownSelected() const
{
    std::vector<Annotation> annotations = selected();
    std::erase_if(annotations,
                  [](const Annotation &annotation) { return annotation.layer != Layer::Reader; });
    return m_library.isWritable() ? annotations : std::vector<Annotation>();
}

std::optional<Annotation> AnnotationsPanel::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(m_model->annotation(m_proxy->mapToSource(index).row()))
                           : std::nullopt;
}

void AnnotationsPanel::chooseCurrent(const QModelIndex &index)
{
    if (!m_isQuiet && index.isValid()) {
        Q_EMIT annotationSelected(index.data(UuidRole).toUuid());
    }
}

void AnnotationsPanel::request(const std::optional<WorkChange> &change)
{
    if (change && !change->isEmpty()) {
        Q_EMIT changeRequested(*change);
    }
}

void AnnotationsPanel::goTo()
{
    if (const auto annotation = current(); annotation && locationOf(*annotation).isValid()) {
        // The list may have made it current by itself, when it was made or clicked on in the page.
        Q_EMIT annotationSelected(annotation->uuid);
        Q_EMIT locationActivated(locationOf(*annotation));
    }
}

void AnnotationsPanel::editNote()
{
    if (const auto own = ownSelected(); own.size() == 1) {
        request(Actions::editNote(own.front(), window()));
    }
}

void AnnotationsPanel::editTags()
{
    if (const auto own = ownSelected(); !own.empty()) {
        request(Actions::editTags(m_library, own, window()));
    }
}

void AnnotationsPanel::addLink()
{
    if (const auto own = ownSelected(); own.size() == 1) {
        request(Actions::addLink(m_library, m_record, own.front(), window()));
    }
}

void AnnotationsPanel::remove()
{
    if (const auto own = ownSelected(); !own.empty()) {
        request(Edits::removeAnnotations(own));
    }
}

void AnnotationsPanel::copy()
{
    QStringList texts;
    for (const Annotation &annotation : selected()) {
        const AnnotationRow &row = m_model->row(m_model->rowOf(annotation.uuid));
        QStringList lines{tr("“%1” (%2)").arg(row.quotation, locationOf(annotation).toString())};
        if (!annotation.body.isEmpty()) {
            lines.append(annotation.body);
        }
        texts.append(lines.join(u'\n'));
    }
    QApplication::clipboard()->setText(texts.join(QStringLiteral("\n\n")));
}

bool AnnotationsPanel::handleKey(int key, Qt::KeyboardModifiers modifiers, bool act)
{
    using Deed = void (AnnotationsPanel::*)();
    Deed deed = nullptr;
    modifiers &= ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier && key == Qt::Key_C) {
        deed = &AnnotationsPanel::copy;
    } else if (modifiers == Qt::NoModifier) {
        switch (key) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            deed = &AnnotationsPanel::goTo;
            break;
        case Qt::Key_F2:
        case Qt::Key_N:
            deed = &AnnotationsPanel::editNote;
            break;
        case Qt::Key_T:
            deed = &AnnotationsPanel::editTags;
            break;
        case Qt::Key_L:
            deed = &AnnotationsPanel::addLink;
            break;
        case Qt::Key_Delete:
            deed = &AnnotationsPanel::remove;
            break;
        default:
            break;
        }
    }
    if (deed && act) {
        (this->*deed)();
    }
    return deed != nullptr;
}

bool AnnotationsPanel::eventFilter(QObject *watched, QEvent *event)
{
    // The same letters mean the selected words in the page; here, where the list has the focus, they mean
    // the chosen mark. Accepting the override keeps the window's actions out of it.
    if (watched == m_view
        && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (handleKey(press->key(), press->modifiers(), event->type() == QEvent::KeyPress)) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AnnotationsPanel::openMenu(const QPoint &where)
{
    if (selected().empty()) {
        return;
    }
    const std::vector<Annotation> own = ownSelected();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, void (AnnotationsPanel::*deed)(), bool isPossible) {
        QAction *action = menu->addAction(text);
        action->setEnabled(isPossible);
        connect(action, &QAction::triggered, this, deed);
    };
    add(tr("&Go to\tReturn"), &AnnotationsPanel::goTo, true);
    menu->addSeparator();
    add(tr("Edit &note…\tF2"), &AnnotationsPanel::editNote, own.size() == 1);
    QMenu *colours = menu->addMenu(tr("Change c&olour"));
    colours->setEnabled(!own.empty());
    for (const auto &[colour, word] : Names<MarkColour>::words) {
        QAction *action = colours->addAction(colourIcon(colour), colourLabel(colour));
        connect(action, &QAction::triggered, this,
                [this, chosen = colour] { request(Actions::recolour(ownSelected(), chosen)); });
    }
    add(tr("&Tags…\tT"), &AnnotationsPanel::editTags, !own.empty());
    add(tr("Add &link…\tL"), &AnnotationsPanel::addLink, own.size() == 1);
    menu->addSeparator();
    add(tr("&Copy\tCtrl+C"), &AnnotationsPanel::copy, true);
    add(tr("&Delete\tDel"), &AnnotationsPanel::remove, !own.empty());
    menu->popup(m_view->viewport()->mapToGlobal(where));
}

} // namespace Chancery::App
