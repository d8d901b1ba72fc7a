// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandpalette.h"

#include "captionlabel.h"
#include "rowmodel.h"
#include "rowview.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Chancery::App
{

namespace
{

constexpr int Width = 640;
constexpr int Height = 420;
constexpr int TopDistance = 48; ///< below the window's upper edge
constexpr int SideDistance = 20;
constexpr size_t Limit = 40;
constexpr int LeastHeight = 110;
constexpr int RecentKept = 24;
constexpr int RecentShown = 6;
constexpr size_t AtOnce = 20'000; ///< entries matched on the interface thread, about 10 ms

QString menuOf(const QAction &action)
{
    for (QObject *object : action.associatedObjects()) {
        if (const auto *menu = qobject_cast<QMenu *>(object); menu && !menu->title().isEmpty()) {
            return menu->title().remove(u'&');
        }
    }
    return {};
}

Sign signOf(const PaletteEntry &entry)
{
    if (std::holds_alternative<int>(entry.target)) {
        return entry.checked ? Sign::Tick : Sign::Command;
    }
    if (std::holds_alternative<PalettePerson>(entry.target)) {
        return Sign::Person;
    }
    if (std::holds_alternative<Location>(entry.target)) {
        return entry.card ? Sign::Card : Sign::Page;
    }
    return Sign::Note;
}

Row rowOf(const PaletteEntry &entry)
{
    Row row;
    if (std::holds_alternative<int>(entry.target)) {
        // A command is one line, so that many are seen: where it is in the menus stands before its keys.
        QStringList beside{entry.detail, entry.trailing};
        beside.removeAll(QString());
        row.lines.push_back(
            {entry.label, Tone::Plain, 1, {}, beside.join(QStringLiteral("  ·  ")), signOf(entry)});
        return row;
    }
    row.lines.push_back({entry.label, Tone::Plain, 1, {}, entry.trailing, signOf(entry)});
    if (!entry.detail.isEmpty()) {
        row.lines.push_back({entry.detail, Tone::Quiet, 1, {}, {}, Sign::None});
    }
    return row;
}

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window, Qt::Popup)
    , m_line(new QLineEdit(this))
    , m_caption(new CaptionLabel(this))
    , m_model(new RowModel(this))
    , m_view(new RowView(tr("Results"), this))
    , m_entries(std::make_shared<const std::vector<PaletteEntry>>())
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAccessibleName(tr("Find a command, a person, a document or a mark"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(0);
    m_line->setFrame(false);
    m_line->setPlaceholderText(tr("Find a command, a person, a document, a mark, or a place such as ¶ 7"));
    m_line->setAccessibleName(accessibleName());
    m_line->setTextMargins(8, 8, 8, 8);
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_caption->setContentsMargins(10, 4, 10, 4);
    m_view->setModel(m_model);
    m_view->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(m_line);
    layout->addWidget(m_caption);
    layout->addWidget(m_view, 1);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::refresh);
    connect(m_view, &RowView::picked, this, &CommandPalette::tellCurrent);
    connect(m_view, &QAbstractItemView::clicked, this,
            [this](const QModelIndex &index) { activate(index, QGuiApplication::keyboardModifiers()); });
}

void CommandPalette::setActions(const QList<QAction *> &actions)
{
    m_actions.clear();
    for (QAction *action : actions) {
        m_actions.push_back(action);
    }
}

void CommandPalette::setLibrary(Library &library)
{
    if (m_library) {
        m_library->disconnect(this);
    }
    delete m_documents;
    m_library = &library;
    m_documents = new DocumentIndex(library, this);
    m_peopleRead = false;
    m_annotationsRead = false;
    connect(m_documents, &DocumentIndex::changed, this, &CommandPalette::refresh);
    connect(&library, &Library::workChanged, this, [this] { m_annotationsRead = false; });
    const auto outdated = [this] {
        m_peopleRead = false;
        m_annotationsRead = false;
    };
    connect(&library, &Library::contentsChanged, this, outdated);
    connect(&library, &Library::changedElsewhere, this, outdated);
}

void CommandPalette::setRecord(const Library::Record &record)
{
    m_record = record;
}

void CommandPalette::openWith(const QString &text)
{
    collectActions();
    if (m_library) {
        m_documents->load();
        readPeople();
        readAnnotations();
    }
    joinEntries();
    place();
    QFrame::show();
    m_line->setText(text);
    m_line->selectAll();
    m_line->setFocus(Qt::PopupFocusReason);
    refresh();
}

QStringList CommandPalette::recentKeys() const
{
    return m_recent;
}

void CommandPalette::setRecentKeys(const QStringList &keys)
{
    m_recent = keys.first(std::min<qsizetype>(keys.size(), RecentKept));
}

QLineEdit *CommandPalette::lineEdit() const
{
    return m_line;
}

RowView *CommandPalette::results() const
{
    return m_view;
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_view, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(m_view->currentIndex(), key->modifiers() & ~Qt::KeypadModifier);
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void CommandPalette::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_line->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr;
    const QSize room = window ? window->size() : QSize(Width, Height);
    resize(std::min(Width, std::max(240, room.width() - 2 * SideDistance)),
           std::min(Height, std::max(160, room.height() - 2 * TopDistance)));
    m_fullHeight = height();
    if (window) {
        move(window->mapToGlobal(QPoint((room.width() - width()) / 2, TopDistance)));
    }
}

void CommandPalette::collectActions()
{
    m_actionEntries.clear();
    for (int i = 0; i < int(m_actions.size()); ++i) {
        const QAction *action = m_actions[i];
        if (!action || !action->isEnabled() || !action->isVisible() || action->isSeparator()
            || action->menu()) {
            continue;
        }
        const QString label = action->text().remove(u'&');
        if (label.isEmpty()) {
            continue;
        }
        const QString menu = menuOf(*action);
        const QString name = action->objectName().isEmpty() ? label : action->objectName();
        m_actionEntries.push_back({QString(u"action:" % name), label, menu,
                                   action->shortcut().toString(QKeySequence::NativeText),
                                   folded(QString(label % u' ' % menu)), i, action->isChecked(), false});
    }
}

void CommandPalette::readPeople()
{
    if (m_peopleRead) {
        return;
    }
    m_peopleRead = true;
    m_library->people().then(this, [this](const Result<std::vector<Person>> &people) {
        m_people.clear();
        for (const Person &person : people.value_or(std::vector<Person>())) {
            m_people.push_back(paletteEntry(person));
        }
        joinEntries();
        refresh();
    });
}

void CommandPalette::readAnnotations()
{
    if (m_annotationsRead) {
        return;
    }
    m_annotationsRead = true;
    m_library->annotations().then(this, [this](const Result<std::vector<Annotation>> &annotations) {
        m_annotations.clear();
        for (const Annotation &annotation : annotations.value_or(std::vector<Annotation>())) {
            m_annotations.push_back(paletteEntry(annotation));
        }
        joinEntries();
        refresh();
    });
}

void CommandPalette::joinEntries()
{
    auto all = std::make_shared<std::vector<PaletteEntry>>(m_actionEntries);
    all->insert(all->end(), m_people.begin(), m_people.end());
    all->insert(all->end(), m_annotations.begin(), m_annotations.end());
    m_entries = std::move(all);
}

void CommandPalette::refresh()
{
    if (!isVisible()) {
        return;
    }
    const int search = ++m_search;
    const FuzzyQuery query(m_line->text());
    if (query.isEmpty()) {
        showRecent();
        return;
    }
    const DocumentIndex::Entries documents =
        m_documents ? m_documents->entries() : std::make_shared<const std::vector<DocumentEntry>>();
    const auto finish = [this, search](std::vector<PaletteEntry> found) {
        if (search != m_search) {
            return;
        }
        if (const Location typed = typedPlace(m_line->text(), m_record.get()); typed.isValid()) {
            found.insert(found.begin(),
                         {QString(),
                          tr("Go to %1").arg(m_line->text().trimmed()),
                          typed.toString(),
                          tr("Place"),
                          {},
                          typed,
                          false,
                          false});
        }
        const bool reading = m_documents && m_documents->isLoading();
        if (found.empty() && !reading) {
            const QString typed = m_line->text().trimmed();
            PaletteEntry texts;
            texts.label = tr("Search the texts for “%1”").arg(typed);
            texts.trailing = tr("Search");
            texts.target = PaletteSearch{typed};
            show({std::move(texts)}, tr("Nothing here is called that."));
            return;
        }
        show(std::move(found), reading ? tr("The list of documents is still being read…") : QString());
    };
    if (m_entries->size() + documents->size() <= AtOnce) {
        finish(ranked(query, *m_entries, *documents, Limit));
        return;
    }
    QtConcurrent::run([query, entries = m_entries, documents] {
        return ranked(query, *entries, *documents, Limit);
    }).then(this, finish);
}

void CommandPalette::show(std::vector<PaletteEntry> entries, const QString &caption)
{
    m_shown = std::move(entries);
    std::vector<RowItem> items;
    items.reserve(m_shown.size());
    for (size_t i = 0; i < m_shown.size(); ++i) {
        items.push_back({QString::number(i), rowOf(m_shown[i]), int(i), -1, true, false});
    }
    m_model->setItems(std::move(items));
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
    m_view->showCurrent(m_model->index(0, 0));
    m_view->scrollToTop();
    // No taller than what was found: the page behind it stays in sight.
    m_view->doItemsLayout();
    const int found =
        m_shown.empty() ? 0 : m_view->visualRect(m_model->index(int(m_shown.size()) - 1, 0)).bottom() + 1;
    const int around = m_line->sizeHint().height()
        + (caption.isEmpty() ? 0 : m_caption->heightForWidth(width())) + layout()->contentsMargins().bottom()
        + 2 * frameWidth();
    resize(width(), std::clamp(found + around, std::min(LeastHeight, m_fullHeight), m_fullHeight));
    tellCurrent();
}

void CommandPalette::showRecent()
{
    std::vector<PaletteEntry> entries;
    for (const QString &key : m_recent) {
        if (entries.size() == RecentShown) {
            break;
        }
        const auto found = std::ranges::find(*m_entries, key, &PaletteEntry::key);
        if (found != m_entries->end()) {
            entries.push_back(*found);
        } else if (m_documents && key.startsWith(u"document:")) {
            const DocumentKey wanted = DocumentKey::fromString(QStringView(key).sliced(9));
            const auto documents = m_documents->entries();
            const auto document = std::ranges::find(*documents, wanted, &DocumentEntry::key);
            if (document != documents->end()) {
                entries.push_back(paletteEntry(*document));
            }
        }
    }
    const bool recent = !entries.empty();
    for (const PaletteEntry &action : m_actionEntries) {
        if (std::ranges::find(entries, action.key, &PaletteEntry::key) == entries.end()) {
            entries.push_back(action);
        }
    }
    show(std::move(entries), recent ? tr("Chosen lately, then all commands") : tr("All commands"));
}

void CommandPalette::tellCurrent()
{
    // The keyboard stays in the line, so a screen reader hears of the result through the line.
    m_line->setAccessibleDescription(m_view->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::activate(const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    const int at = index.data(RowModel::PayloadRole).toInt();
    if (!index.isValid() || at < 0 || at >= int(m_shown.size())) {
        return;
    }
    const PaletteEntry entry = m_shown[size_t(at)];
    hide();
    if (!entry.key.isEmpty()) {
        m_recent.removeAll(entry.key);
        m_recent.prepend(entry.key);
        setRecentKeys(m_recent);
    }
    if (const int *number = std::get_if<int>(&entry.target)) {
        if (QAction *action = m_actions.value(*number)) {
            action->trigger();
        }
    } else if (const auto *person = std::get_if<PalettePerson>(&entry.target)) {
        if (m_record && m_record->person(person->id)) {
            Q_EMIT speakerChosen(person->id);
        } else {
            Q_EMIT personSearchRequested(person->familyName);
        }
    } else if (const auto *location = std::get_if<Location>(&entry.target)) {
        goTo(*location, modifiers);
    } else if (const auto *annotation = std::get_if<QUuid>(&entry.target)) {
        Q_EMIT annotationActivated(*annotation);
    } else if (const auto *search = std::get_if<PaletteSearch>(&entry.target)) {
        Q_EMIT searchRequested(search->words);
    }
}

void CommandPalette::goTo(const Location &location, Qt::KeyboardModifiers modifiers)
{
    if (!m_library || location.passage >= 0) {
        Q_EMIT locationActivated(location, modifiers);
        return;
    }
    // What looks like a document may be the id of one of its passages.
    m_library->locate(location.document)
        .then(this, [this, location, modifiers](const Result<Location> &found) {
            Q_EMIT locationActivated(found.value_or(location), modifiers);
        });
}

} // namespace Chancery::App
