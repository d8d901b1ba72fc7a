// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The persons of a library, by key and mouse.

#include "people/peoplepanel.h"
#include "people/peoplelist.h"
#include "people/peoplerows.h"
#include "people/personpage.h"
#include "people/rolebutton.h"
#include "speakers/speakerspanel.h"
#include "widgets/documentpages.h"
#include "widgets/rowmodel.h"

#include "library/edits.h"

#include "support/lettervolume.h"
#include "support/openlibrary.h"
#include "support/testsupport.h"
#include "support/widgets.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

/// The panel over the bundled volume and one of letters, which know Khrushchev and Kennedy both.
struct People : TestSupport::OpenLibrary {
    People()
    {
        REQUIRE(TestSupport::importFile(
            *library, write(QStringLiteral("frus1961-63v99.xml"), TestSupport::letterVolume())));
        speakers = new SpeakersPanel;
        panel = std::make_unique<PeoplePanel>(speakers);
        panel->resize(300, 760);
        panel->setLibrary(*library);
        QObject::connect(panel.get(), &PeoplePanel::changeRequested, library.get(),
                         [this](const WorkChange &change) { CHECK(library->perform(change)); });
        panel->show();
        panel->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(panel.get()));
    }
    void type(const QString &words) const
    {
        panel->setPage(PeoplePanel::Page::Library);
        panel->list()->lineEdit()->setFocus();
        panel->list()->lineEdit()->clear();
        QTest::keyClicks(panel->list()->lineEdit(), words);
    }
    [[nodiscard]] int listed() const
    {
        return panel->list()->view()->model()->rowCount();
    }
    void open(const QString &volume, const QString &id) const
    {
        panel->showPerson({volume, id});
        REQUIRE(QTest::qWaitFor([&] {
            const auto &overview = panel->person()->overview();
            return overview && keyOf(overview->entries.front()) == DocumentKey{volume, id};
        }));
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        return TestSupport::button(*panel->person(), text);
    }
    /// The keyboard to the person's link of this state.
    void toLink(PersonLinkState state) const
    {
        const auto &links = panel->person()->overview()->links;
        const auto link = std::ranges::find(links, state, &PersonLink::state);
        REQUIRE(link != links.end());
        const int wanted = int(link - links.begin());
        RowView *about = panel->person()->about();
        about->setFocus();
        QTest::keyClick(about, Qt::Key_Home);
        const auto here = [&] { return about->currentIndex().data(RowModel::PayloadRole).toInt(); };
        for (int i = 0; i < 8 && here() != wanted; ++i) {
            QTest::keyClick(about, Qt::Key_Down);
        }
        REQUIRE(here() == wanted);
    }
    [[nodiscard]] int count(PersonRole role) const
    {
        return panel->person()->overview()->counts[size_t(role)].documents;
    }

    TestSupport::NoWarnings guard;
    SpeakersPanel *speakers = nullptr;
    std::unique_ptr<PeoplePanel> panel;
};

const QString letters = QStringLiteral("frus1961-63v99");

} // namespace

TEST_CASE("A name is found as one types, with the count of all, and a name nobody bears says so")
{
    const People people;
    people.type(QStringLiteral("seward"));
    REQUIRE(QTest::qWaitFor([&] { return people.listed() == 1; }));
    const Row row = people.panel->list()->view()->model()->index(0, 0).data(RowModel::RowRole).value<Row>();
    CHECK(row.lines.front().text == QStringLiteral("Seward, William H."));
    CHECK(row.lines.front().trailing == QStringLiteral("40"));
    CHECK(people.panel->list()->caption().startsWith(QStringLiteral("1 of 20 entries")));
    people.type(QStringLiteral("xyzzy"));
    CHECK(QTest::qWaitFor([&] { return people.listed() == 0; }));
    people.type({});
    CHECK(QTest::qWaitFor([&] { return people.listed() == 20; }));
}

TEST_CASE("Enter on a person shows what they wrote by date, and each role its documents; Escape leads back")
{
    const People people;
    people.type(QStringLiteral("seward"));
    REQUIRE(QTest::qWaitFor([&] { return people.listed() == 1; }));
    QTest::keyClick(people.panel->list()->lineEdit(), Qt::Key_Down);
    QTest::keyClick(people.panel->list()->view(), Qt::Key_Return);
    DocumentPages *documents = people.panel->person()->documents();
    REQUIRE(QTest::qWaitFor([&] { return documents->total() == 40; }));
    CHECK_FALSE(people.panel->person()->role(PersonRole::Wrote)->isEnabled());
    CHECK(people.panel->person()->role(PersonRole::Named)->isChecked());
    CHECK(people.panel->person()->role(PersonRole::Named)->accessibleName()
          == QStringLiteral("Named: 40 of 68 documents · 1861–1900"));
    QSignalSpy opened(people.panel.get(), &PeoplePanel::locationActivated);
    documents->setFocus();
    QTest::keyClick(documents, Qt::Key_Home);
    QTest::keyClick(documents, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    const auto place = opened[0][0].value<Location>();
    CHECK(place.document == DocumentKey{letters, QStringLiteral("d1")});
    CHECK(place.passage >= 0); // the passage that names him
    CHECK_FALSE(place.range.isEmpty());
    QTest::keyClick(documents, Qt::Key_Escape);
    CHECK(people.panel->list()->view()->isVisible());

    people.open(letters, QStringLiteral("p_K"));
    CHECK(people.count(PersonRole::Wrote) == 17);
    CHECK(people.count(PersonRole::Received) == 0);
    REQUIRE(QTest::qWaitFor([&] { return documents->total() == 17; }));
    people.open(letters, QStringLiteral("p_J"));
    CHECK(people.count(PersonRole::Received) == 17);
    QSignalSpy searched(people.panel.get(), &PeoplePanel::searchRequested);
    for (QToolButton *button : people.panel->person()->findChildren<QToolButton *>()) {
        if (button->accessibleName() == QStringLiteral("Show in search")) {
            button->click();
        }
    }
    REQUIRE(searched.size() == 1);
    CHECK(searched[0][0].toString() == QStringLiteral("person:\"Kennedy\""));
}

TEST_CASE("A proposal stays a proposal until the reader joins it, and a join can be taken apart and undone")
{
    const People people;
    people.open(letters, QStringLiteral("p_K"));
    REQUIRE(people.panel->person()->overview()->links.size() == 1);
    CHECK(people.panel->person()->overview()->links[0].state == PersonLinkState::Proposed);
    CHECK(people.count(PersonRole::Named) == 17);
    people.toLink(PersonLinkState::Proposed);
    const Row proposal = people.panel->person()->about()->currentIndex().data(RowModel::RowRole).value<Row>();
    CHECK(proposal.lines[1].text.contains(QStringLiteral("may be the same")));
    REQUIRE(people.button(QStringLiteral("Join"))->isVisible());
    QTest::mouseClick(people.button(QStringLiteral("Join")), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return people.panel->person()->overview()->entries.size() == 2; }));
    CHECK(people.count(PersonRole::Named) > 17); // the telegram names him too
    people.type(QStringLiteral("khrushchev"));
    CHECK(QTest::qWaitFor([&] { return people.listed() == 2; })); // of three entries: one is still a proposal

    people.open(letters, QStringLiteral("p_K"));
    people.toLink(PersonLinkState::Joined);
    QTest::mouseClick(people.button(QStringLiteral("Take apart")), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return people.panel->person()->overview()->entries.size() == 1; }));
    CHECK(people.count(PersonRole::Named) == 17);
    people.library->undoStack()->undo();
    CHECK(QTest::qWaitFor([&] { return people.panel->person()->overview()->entries.size() == 2; }));
}

TEST_CASE(
    "The list says who may be listed elsewhere too, and at the top of the page the reader joins or refuses")
{
    const People people;
    people.type(QStringLiteral("khrushchev"));
    REQUIRE(QTest::qWaitFor([&] { return people.listed() == 3; }));
    RowView *list = people.panel->list()->view();
    QModelIndex mine;
    for (int row = 0; row < 3; ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data(RowModel::PayloadRole).value<DocumentKey>().volume == letters) {
            mine = index;
        }
    }
    REQUIRE(mine.isValid());
    CHECK(mine.data(RowModel::RowRole).value<Row>().lines.back().text
          == QStringLiteral("may be the same as 1 other entry(s)"));
    CHECK(mine.data(RowModel::RowRole)
              .value<Row>()
              .lines[2]
              .text.startsWith(QStringLiteral("A Century of Letters"))); // not its id
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(mine).center());
    PersonPage *page = people.panel->person();
    REQUIRE(QTest::qWaitFor([&] { return page->overview() && !page->overview()->links.empty(); }));
    // At the top, before anything else: who, where, and why; and it is what the buttons are about.
    const QModelIndex top = page->about()->model()->index(0, 0);
    const Row first = top.data(RowModel::RowRole).value<Row>();
    CHECK(first.lines[0].text.startsWith(QStringLiteral("Khrushchev")));
    CHECK(first.lines[1].text.startsWith(QStringLiteral("1961–1963, vol. XI · may be the same")));
    CHECK(first.lines[2].text == page->overview()->links.front().reason);
    CHECK(page->about()->currentIndex() == top);
    QTest::mouseClick(people.button(QStringLiteral("Not the same")), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return page->overview()->links.front().state == PersonLinkState::Apart; }));
    CHECK(people.button(QStringLiteral("Reopen"))->isVisible());
    people.library->undoStack()->undo();
    const auto isOpen = [&] { return page->overview()->links.front().state == PersonLinkState::Proposed; };
    REQUIRE(QTest::qWaitFor(isOpen));
    CHECK(people.button(QStringLiteral("Not the same"))->isVisible());
    QTest::mouseClick(people.button(QStringLiteral("Join")), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return page->overview()->entries.size() == 2; }));
}

TEST_CASE("In the room the panel has in a window most of a person's page is the list of documents")
{
    const People people;
    people.panel->resize(256, 330);
    people.open(letters, QStringLiteral("p_S"));
    DocumentPages *documents = people.panel->person()->documents();
    REQUIRE(QTest::qWaitFor([&] { return documents->total() == 40; }));
    CHECK(documents->height() > 330 / 3);
    people.open(letters, QStringLiteral("p_K")); // with a proposal above
    REQUIRE(QTest::qWaitFor([&] { return documents->total() == 17; }));
    CHECK(documents->height() > 330 / 4);
}

TEST_CASE("A speaker of the document leads to all of that person's documents")
{
    const People people;
    people.speakers->setRecord(*people.library->record(Library::firstDocument()).result());
    const auto record = *people.library->record(Library::firstDocument()).result();
    const auto mccloy = std::ranges::find_if(record->people, [](const Person &person) {
        return person.name.startsWith(QStringLiteral("McCloy"));
    });
    REQUIRE(mccloy != record->people.end());
    Voice voice;
    voice.person = mccloy->id;
    people.speakers->setChosen(voice);
    for (QToolButton *button : people.speakers->findChildren<QToolButton *>()) {
        if (button->text() == QStringLiteral("All documents of this person")) {
            REQUIRE(button->isVisible());
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    CHECK(people.panel->page() == PeoplePanel::Page::Library);
    REQUIRE(QTest::qWaitFor([&] { return people.panel->person()->overview().has_value(); }));
    CHECK(people.panel->person()->overview()->entries.front().name == mccloy->name);
}
