// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chronologypage.h"

#include "chronologyview.h"

#include "theme/icons.h"
#include "widgets/documentpages.h"
#include "widgets/elidedlabel.h"
#include "widgets/rowmodel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Chancery::App
{

namespace
{

constexpr int ListWidth = 340;
constexpr int LeastHeight = 110; ///< pixels, whatever stands in the list beside
constexpr double Upright = 1.4; ///< a panel less wide than so many times its height has the list below

} // namespace

ChronologyPage::ChronologyPage(QWidget *parent)
    : QWidget(parent)
    , m_view(new ChronologyView(this))
    , m_list(new DocumentPages(tr("Documents of the chosen time"), this))
    , m_side(new QWidget(this))
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_caption(new ElidedLabel(m_side))
    , m_search(new QToolButton(m_side))
    , m_close(new QToolButton(m_side))
{
    buildList();
    m_split->addWidget(m_view);
    m_split->addWidget(m_side);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({3 * ListWidth, ListWidth});
    m_split->setMinimumHeight(LeastHeight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_split);
    m_side->hide();
    setFocusProxy(m_view);
    connect(m_view, &ChronologyView::chosenChanged, this, &ChronologyPage::choose);
    connect(m_view, &ChronologyView::failed, this, &ChronologyPage::failed);
    connect(m_view, &Canvas::locationActivated, this,
            [this](const Location &location) { Q_EMIT locationActivated(location, {}); });
}

void ChronologyPage::buildList()
{
    m_search->setIcon(lineIcon(Icon::Search));
    m_search->setToolTip(tr("Show in search: look among these documents"));
    m_search->setAccessibleName(tr("Show in search"));
    m_close->setIcon(lineIcon(Icon::Close));
    m_close->setToolTip(tr("Close the list (Escape)"));
    m_close->setAccessibleName(tr("Close the list"));
    for (QToolButton *button : {m_search, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_caption->setQuiet(true);
    m_caption->setAccessibleName(tr("What the list holds"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 0, 4, 2);
    head->setSpacing(2);
    head->addWidget(m_caption, 1);
    head->addWidget(m_search);
    head->addWidget(m_close);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    m_list->setFrameShape(QFrame::NoFrame);
    connect(m_list, &DocumentPages::counted, this, &ChronologyPage::showCaption);
    connect(m_list, &DocumentPages::failed, this, &ChronologyPage::failed);
    connect(m_list, &RowView::opened, this,
            [this](const QModelIndex &index, Qt::KeyboardModifiers modifiers) {
                Q_EMIT locationActivated(index.data(RowModel::PayloadRole).value<Location>(), modifiers);
            });
    connect(m_search, &QToolButton::clicked, this,
            [this] { Q_EMIT searchRequested(stretchQuery(*m_stretch)); });
    const auto close = [this] {
        m_view->setFocus(Qt::OtherFocusReason);
        choose(std::nullopt);
    };
    connect(m_close, &QToolButton::clicked, this, close);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_side);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, close);
}

void ChronologyPage::setLibrary(Library &library)
{
    m_library = &library;
    m_view->setLibrary(library);
    const auto changed = [this] {
        if (m_stretch) {
            m_list->readAgain();
        }
    };
    connect(&library, &Library::contentsChanged, this, changed);
    connect(&library, &Library::changedElsewhere, this, changed);
}

void ChronologyPage::choose(const std::optional<DayStretch> &stretch)
{
    m_stretch = stretch;
    m_view->setChosen(stretch);
    m_side->setVisible(stretch.has_value());
    if (!stretch) {
        m_list->clear();
        return;
    }
    m_search->setVisible(stretch->isValid());
    m_list->show([this, asked = *stretch](PageRange range) {
        return m_library->documentsDated(asked.first, asked.last, range);
    });
    showCaption();
}

void ChronologyPage::showCaption()
{
    if (!m_stretch) {
        return;
    }
    const QString when = stretchText(*m_stretch, locale());
    m_caption->setFullText(m_list->total() < 0 ? when
                                               : tr("%1: %2 of %3 documents")
                                                     .arg(when, locale().toString(m_list->total()),
                                                          locale().toString(m_list->ofDocuments())));
}

void ChronologyPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_split->setOrientation(width() < height() * Upright ? Qt::Vertical : Qt::Horizontal);
}

} // namespace Chancery::App
