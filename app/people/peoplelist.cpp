// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplelist.h"

#include "peoplerows.h"

#include "widgets/captionlabel.h"
#include "widgets/emptystate.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Chancery::App
{

namespace
{

constexpr int afterChanges = 300; ///< milliseconds of quiet before the list is read again

} // namespace

PeopleList::PeopleList(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_caption(new CaptionLabel(this))
    , m_model(new RowModel(this))
    , m_view(new RowView(tr("Persons of the library"), this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    m_line->setPlaceholderText(tr("Find a person of the library"));
    m_line->setAccessibleName(tr("Find a person of the library"));
    m_line->setClearButtonEnabled(true);
    m_line->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->openOnClick();
    m_view->setItemsExpandable(false);
    m_view->setIndentation(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(10, 6, 10, 4);
    top->setSpacing(4);
    top->addWidget(m_line);
    top->addWidget(m_caption);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addLayout(m_stack, 1);
    setFocusProxy(m_line);
    m_again.setSingleShot(true);
    m_again.setInterval(afterChanges);
    connect(&m_again, &QTimer::timeout, this, &PeopleList::changed);
    connect(m_line, &QLineEdit::textChanged, this, &PeopleList::typed);
    connect(m_view, &RowView::opened, this, &PeopleList::open);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &PeopleList::fetchIfShort);
}

PeopleList::~PeopleList() = default;

void PeopleList::setLibrary(Library &library)
{
    m_library = &library;
    connect(&library, &Library::contentsChanged, &m_again, qOverload<>(&QTimer::start));
    connect(&library, &Library::changedElsewhere, &m_again, qOverload<>(&QTimer::start));
    connect(&library, &Library::workChanged, this, [this](const WorkChange &change) {
        if (!change.people.empty()) {
            m_again.start();
        }
    });
}

QString PeopleList::caption() const
{
    return m_caption->text();
}

bool PeopleList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_view->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PeopleList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        changed();
    }
}

void PeopleList::changed()
{
    m_isStale = true;
    if (isVisible()) {
        // As many as were read, so that the reader stays where they are.
        start(std::max(PeopleQuestion().limit, m_model->rowCount()));
    }
}

void PeopleList::typed()
{
    m_isNew = true;
    start(PeopleQuestion().limit);
}

void PeopleList::start(int limit)
{
    m_question = {};
    m_question.words = m_line->text().trimmed();
    m_question.limit = limit;
    m_isFirst = true;
    m_isStale = false;
    m_pages.start(m_library != nullptr);
    fetch();
}

void PeopleList::fetch()
{
    if (m_pages.mayAsk()) {
        m_pages.ask(
            this, m_library->listPeople(m_question), [this](const PeoplePage &page) { take(page); },
            [this](const Error &error) { Q_EMIT failed(error); });
    }
}

void PeopleList::take(const PeoplePage &page)
{
    m_pages.setMore(page.more);
    m_question.afterName = page.lastName;
    m_question.after = page.last;
    m_question.limit = PeopleQuestion().limit;
    if (m_isFirst) {
        m_isFirst = false;
        m_model->setItems(peopleItems(page));
        if (std::exchange(m_isNew, false)) {
            m_view->scrollToTop();
        }
        m_caption->setVisible(page.ofEntries > 0);
        m_caption->setText(
            tr("%1 of %2 entries in the volumes’ lists of persons; beside each, in how many of %3 documents")
                .arg(QLocale().toString(page.matching.value_or(0)), QLocale().toString(page.ofEntries),
                     QLocale().toString(page.ofDocuments)));
        m_empty->setText(
            page.ofEntries > 0 ? tr("Nobody of that name") : tr("Nobody is listed"),
            page.ofEntries > 0
                ? tr("No list of persons in this library has such a name, as known or as printed.")
                : tr("Volumes of the later decades bring a list of persons with them. Add one to "
                     "see who wrote, received and is named in its documents."));
        m_stack->setCurrentIndex(page.matching.value_or(0) > 0 ? 0 : 1);
    } else {
        m_model->appendItems(peopleItems(page));
    }
    fetchIfShort();
}

void PeopleList::fetchIfShort()
{
    // Where the last row stands, not what the scroll bar says: that follows only with the next layout. A page may
    // bring nobody, where all on it are joined with somebody before.
    const int rows = m_model->rowCount();
    if (rows == 0
        || m_view->visualRect(m_model->index(rows - 1, 0)).top() < 2 * m_view->viewport()->height()) {
        fetch();
    }
}

void PeopleList::open(const QModelIndex &index)
{
    if (const auto person = index.data(RowModel::PayloadRole).value<DocumentKey>(); person.isValid()) {
        Q_EMIT personActivated(person);
    }
}

} // namespace Chancery::App
