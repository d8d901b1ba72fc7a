// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "personpage.h"

#include "peoplerows.h"
#include "rolebutton.h"

#include "theme/icons.h"
#include "widgets/captionlabel.h"
#include "widgets/documentpages.h"
#include "widgets/elidedlabel.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include "library/edits.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Chancery::App
{

namespace
{

constexpr double AboutShare = 0.25; ///< of the height, at most, until the reader draws it otherwise
constexpr int LeastAbout = 40;
constexpr int LowPage = 480; ///< below which roles stand two by two
constexpr int LeastHeight = 200;

} // namespace

PersonPage::PersonPage(QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton(this))
    , m_search(new QToolButton(this))
    , m_name(new ElidedLabel(this))
    , m_about(new RowModel(this))
    , m_aboutView(new RowView(tr("Who it is"), this))
    , m_linkBar(new QWidget(this))
    , m_join(new QPushButton(tr("Join"), m_linkBar))
    , m_apart(new QPushButton(tr("Take apart"), m_linkBar))
    , m_reopen(new QPushButton(tr("Reopen"), m_linkBar))
    , m_roleGrid(new QGridLayout)
    , m_caption(new CaptionLabel(this))
    , m_documents(new DocumentPages(tr("Documents of the person"), this))
    , m_split(new QSplitter(Qt::Vertical, this))
{
    buildHead();
    buildLinks();
    auto *below = new QWidget(m_split);
    auto *lower = new QVBoxLayout(below);
    lower->setContentsMargins(0, 4, 0, 0);
    lower->setSpacing(0);
    auto *group = new QButtonGroup(this);
    for (const PersonRole role :
         {PersonRole::Wrote, PersonRole::Received, PersonRole::TookPart, PersonRole::Named}) {
        auto *button = new RoleButton(role, below);
        m_roles[size_t(role)] = button;
        button->setEnabled(false);
        group->addButton(button, int(role));
    }
    lower->addLayout(m_roleGrid);
    m_roleGrid->setSpacing(0);
    layRoles();
    m_caption->setContentsMargins(10, 4, 10, 4);
    m_documents->setFrameShape(QFrame::NoFrame);
    lower->addWidget(m_caption);
    lower->addWidget(m_documents, 1);
    m_split->addWidget(below);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    m_split->setMinimumHeight(LeastHeight); // rather than all that is in it: the window is to be made small
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_isDrawn = true; });
    static_cast<QVBoxLayout *>(layout())->addWidget(m_split, 1);
    setFocusProxy(m_documents);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { chooseRole(PersonRole(id)); });
    joinAll();
}

PersonPage::~PersonPage()
{
    m_asked.cancel();
}

void PersonPage::buildHead()
{
    m_back->setIcon(lineIcon(isRightToLeft() ? Icon::Forward : Icon::Back));
    m_back->setToolTip(tr("All persons (Escape)"));
    m_back->setAccessibleName(tr("All persons"));
    m_search->setIcon(lineIcon(Icon::Search));
    m_search->setToolTip(tr("Show in search what bears this name"));
    m_search->setAccessibleName(tr("Show in search"));
    for (QToolButton *button : {m_back, m_search}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    QFont strong = font();
    strong.setBold(true);
    m_name->setFont(strong);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(4, 4, 4, 4);
    head->setSpacing(4);
    head->addWidget(m_back);
    head->addWidget(m_name, 1);
    head->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PersonPage::closed);
}

void PersonPage::buildLinks()
{
    m_aboutView->setModel(m_about);
    m_aboutView->setItemsExpandable(false);
    m_aboutView->setIndentation(0);
    m_aboutView->setFrameShape(QFrame::NoFrame);
    m_join->setToolTip(tr("They are one person: count and list their documents together"));
    m_apart->setToolTip(tr("They are two persons"));
    m_reopen->setToolTip(tr("Take my word back; what the program proposes holds again"));
    m_linkBar->setAccessibleName(tr("The same person elsewhere?"));
    auto *buttons = new QHBoxLayout(m_linkBar);
    buttons->setContentsMargins(10, 2, 10, 2);
    for (QPushButton *button : {m_join, m_apart, m_reopen}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *above = new QWidget(m_split);
    auto *column = new QVBoxLayout(above);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_aboutView, 1);
    column->addWidget(m_linkBar);
    m_aboutView->setMinimumHeight(LeastAbout);
    m_split->addWidget(above);
    m_linkBar->hide();
}

void PersonPage::joinAll()
{
    connect(m_back, &QToolButton::clicked, this, &PersonPage::closed);
    connect(m_search, &QToolButton::clicked, this, [this] {
        if (m_overview) {
            const QString family = m_overview->entries.front().familyName();
            Q_EMIT searchRequested(QStringLiteral("person:\"%1\"").arg(QString(family).remove(u'"')));
        }
    });
    connect(m_aboutView, &RowView::picked, this, &PersonPage::showLink);
    connect(m_join, &QPushButton::clicked, this, [this] { decide(PersonLinkState::Joined); });
    connect(m_apart, &QPushButton::clicked, this, [this] { decide(PersonLinkState::Apart); });
    connect(m_reopen, &QPushButton::clicked, this, [this] { decide(PersonLinkState::Proposed); });
    connect(m_documents, &DocumentPages::failed, this, &PersonPage::failed);
    connect(m_documents, &RowView::opened, this,
            [this](const QModelIndex &index, Qt::KeyboardModifiers modifiers) {
                Q_EMIT locationActivated(index.data(RowModel::PayloadRole).value<Location>(), modifiers);
            });
}

void PersonPage::setLibrary(Library &library)
{
    m_library = &library;
    connect(&library, &Library::contentsChanged, this, &PersonPage::changed);
    connect(&library, &Library::changedElsewhere, this, &PersonPage::changed);
    connect(&library, &Library::workChanged, this, [this](const WorkChange &change) {
        if (!change.people.empty()) {
            changed();
        }
    });
}

void PersonPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        read();
    }
}

void PersonPage::changed()
{
    m_isStale = true;
    if (isVisible()) {
        read();
    }
}

void PersonPage::showPerson(const DocumentKey &person)
{
    if (person != m_person) {
        m_person = person;
        m_overview.reset();
        m_name->setFullText({});
        m_about->setItems({});
        m_documents->clear();
        m_caption->clear();
        m_linkBar->hide();
        for (RoleButton *button : m_roles) {
            button->setCount({}, 0, 0, 0);
        }
    }
    read();
}

void PersonPage::read()
{
    if (!m_person.isValid() || !m_library) {
        return;
    }
    m_isStale = false;
    m_asked.cancel();
    auto future = m_library->person(m_person);
    m_asked = QFuture<void>(future);
    future.then(this, [this, run = ++m_run](const Result<PersonOverview> &overview) {
        if (run != m_run) {
            return;
        }
        if (overview) {
            take(*overview);
        } else if (overview.error().kind == Error::Kind::NotFound) {
            m_person = {}; // their volume has been taken out
            Q_EMIT closed();
        } else {
            Q_EMIT failed(overview.error());
        }
    });
}

void PersonPage::take(const PersonOverview &overview)
{
    const bool isNew = !m_overview;
    m_overview = overview;
    m_name->setFullText(overview.entries.front().name);
    m_about->setItems(overviewItems(overview));
    if (isNew && !overview.links.empty()) {
        m_aboutView->showCurrent(
            m_about->index(0, 0)); // a proposal, where there is one: what the buttons are about
    }
    int first = 9999;
    int last = 0;
    for (const PersonDocumentCount &count : overview.counts) {
        if (!count.years.empty()) {
            first = std::min(first, count.years.front().first);
            last = std::max(last, count.years.back().first);
        }
    }
    PersonRole busiest = PersonRole::Named;
    for (RoleButton *button : m_roles) {
        const PersonDocumentCount &count = overview.counts[size_t(button->role())];
        button->setCount(count, overview.ofDocuments, first, last);
        if (count.documents > 0 && overview.counts[size_t(busiest)].documents == 0) {
            busiest = button->role();
        }
    }
    const auto written = std::ranges::find_if(m_roles, &RoleButton::isEnabled);
    if (isNew) {
        m_role = written == m_roles.end() ? busiest : (*written)->role();
    }
    if (isNew) {
        chooseRole(m_role);
    } else {
        m_documents->readAgain();
        showCaption();
    }
    showLink();
    fitAbout();
}

void PersonPage::chooseRole(PersonRole role)
{
    m_role = role;
    m_roles[size_t(role)]->setChecked(true);
    m_documents->show([this, person = m_person, role](PageRange range) {
        return m_library->documentsOf(person, role, range);
    });
    showCaption();
}

void PersonPage::showCaption()
{
    m_caption->setText(countText(m_overview->counts[size_t(m_role)], m_overview->ofDocuments));
}

/// One below another each has room for its years; where the page is low they give way to the documents.
void PersonPage::layRoles()
{
    const int columns = height() < LowPage ? 2 : 1;
    if (columns == std::exchange(m_roleColumns, columns)) {
        return;
    }
    for (size_t i = 0; i < m_roles.size(); ++i) {
        m_roleGrid->addWidget(m_roles[i], int(i) / columns, int(i) % columns);
    }
}

/// Who it is takes no more than it needs, and leaves the room to the documents.
void PersonPage::fitAbout()
{
    const int rows = m_about->rowCount();
    if (m_isDrawn || rows == 0 || m_split->height() <= 0) {
        return;
    }
    const int needed = m_aboutView->visualRect(m_about->index(rows - 1, 0)).bottom()
        - m_aboutView->visualRect(m_about->index(0, 0)).top() + 1;
    const int most = std::max(LeastAbout, int(m_split->height() * AboutShare));
    const int about =
        std::clamp(needed, LeastAbout, most) + (m_linkBar->isHidden() ? 0 : m_linkBar->sizeHint().height());
    m_split->setSizes({about, m_split->height() - about});
}

void PersonPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layRoles();
    fitAbout();
}

/// The one that is picked, else the first that waits for a decision.
const PersonLink *PersonPage::currentLink() const
{
    if (!m_overview) {
        return nullptr;
    }
    const std::vector<PersonLink> &links = m_overview->links;
    const QModelIndex index = m_aboutView->currentIndex();
    const int picked = index.isValid() ? index.data(RowModel::PayloadRole).toInt() : -1;
    if (picked >= 0 && picked < int(links.size())) {
        return &links[size_t(picked)];
    }
    const auto proposed = std::ranges::find(links, PersonLinkState::Proposed, &PersonLink::state);
    return proposed == links.end() ? nullptr : &*proposed;
}

void PersonPage::showLink()
{
    const PersonLink *link = currentLink();
    const bool canDecide = link && m_library->isWritable();
    m_linkBar->setVisible(canDecide);
    if (!canDecide) {
        return;
    }
    const bool isProposal = link->state == PersonLinkState::Proposed;
    const Person &other = farEnd(*link, *m_overview);
    const QString who =
        tr("%1, %2").arg(other.name, m_overview->volumeNames.value(other.volume, other.volume));
    for (QPushButton *button : {m_join, m_apart, m_reopen}) {
        button->setAccessibleDescription(who);
    }
    m_join->setVisible(link->state != PersonLinkState::Joined);
    m_apart->setText(isProposal ? tr("Not the same") : tr("Take apart"));
    m_apart->setVisible(link->state != PersonLinkState::Apart);
    m_reopen->setVisible(!isProposal);
}

void PersonPage::decide(PersonLinkState state)
{
    if (const PersonLink *link = currentLink()) {
        Q_EMIT changeRequested(Edits::decideOnPersons(link->one, link->other, link->state, state));
    }
}

} // namespace Chancery::App
