// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplepanel.h"

#include "peoplelist.h"
#include "personpage.h"

#include "speakers/speakerspanel.h"
#include "widgets/rowview.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QToolButton>

namespace Chancery::App
{

namespace
{

/// Rather than the most any of the pages would like: a window may be small.
constexpr int LeastHeight = 160;

} // namespace

PeoplePanel::PeoplePanel(SpeakersPanel *speakers, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QWidget(this))
    , m_choice(new QButtonGroup(this))
    , m_list(new PeopleList)
    , m_person(new PersonPage)
    , m_library(new QStackedLayout)
    , m_pages(new QStackedLayout)
{
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(4, 0, 4, 0);
    bar->setSpacing(2);
    addPage(Page::Document, tr("Speakers"), tr("Who speaks in the document being read"));
    addPage(Page::Library, tr("All persons"),
            tr("The persons of the whole library: what they wrote, received and are named in"));
    bar->addStretch(1);
    auto *library = new QWidget;
    library->setLayout(m_library);
    m_library->addWidget(m_list);
    m_library->addWidget(m_person);
    m_pages->addWidget(speakers);
    m_pages->addWidget(library);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addLayout(m_pages, 1);

    connect(m_choice, &QButtonGroup::idClicked, this, [this](int id) { setPage(Page(id)); });
    connect(m_list, &PeopleList::personActivated, this, &PeoplePanel::showPerson);
    connect(m_list, &PeopleList::failed, this, &PeoplePanel::failed);
    connect(m_person, &PersonPage::closed, this, [this] {
        const bool hadKeyboard = m_person->isAncestorOf(focusWidget());
        m_library->setCurrentWidget(m_list);
        setPage(page());
        if (hadKeyboard) {
            m_list->view()->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_person, &PersonPage::locationActivated, this, &PeoplePanel::locationActivated);
    connect(m_person, &PersonPage::searchRequested, this, &PeoplePanel::searchRequested);
    connect(m_person, &PersonPage::changeRequested, this, &PeoplePanel::changeRequested);
    connect(m_person, &PersonPage::failed, this, &PeoplePanel::failed);
    connect(speakers, &SpeakersPanel::personRequested, this, &PeoplePanel::showPerson);
    setMinimumHeight(LeastHeight);
    setPage(Page::Document);
}

void PeoplePanel::addPage(Page page, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(m_bar);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_choice->addButton(button, int(page));
    m_bar->layout()->addWidget(button);
}

void PeoplePanel::setLibrary(Chancery::Library &library)
{
    m_list->setLibrary(library);
    m_person->setLibrary(library);
}

void PeoplePanel::setPage(Page page)
{
    m_choice->button(int(page))->setChecked(true);
    m_pages->setCurrentIndex(int(page));
    setFocusProxy(page == Page::Document ? m_pages->currentWidget() : m_library->currentWidget());
}

PeoplePanel::Page PeoplePanel::page() const
{
    return Page(m_pages->currentIndex());
}

void PeoplePanel::showPerson(const DocumentKey &person)
{
    m_library->setCurrentWidget(m_person);
    setPage(Page::Library);
    m_person->showPerson(person);
    m_person->setFocus(Qt::OtherFocusReason);
}

} // namespace Chancery::App
