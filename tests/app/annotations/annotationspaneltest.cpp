// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "annotations/annotationactions.h"
#include "annotations/annotationspanel.h"
#include "annotations/notedialog.h"
#include "annotations/tagpicker.h"

#include "support/testsupport.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QUndoStack>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;
using Chancery::TestSupport::answerOf;
using Chancery::TestSupport::NoWarnings;
using Chancery::TestSupport::RealLibrary;
using Chancery::TestSupport::whenDialogOpens;

namespace
{

constexpr int patience = 20000; ///< milliseconds a busy machine may take to answer

struct Shown {
    Shown()
        : panel(*real.library)
    {
        QObject::connect(&panel, &AnnotationsPanel::changeRequested, &panel,
                         [this](const WorkChange &change) { real.perform(change); });
        panel.resize(360, 700);
        QSignalSpy loaded(&panel, &AnnotationsPanel::loaded);
        panel.setRecord(real.telegram);
        panel.show();
        REQUIRE((!loaded.isEmpty() || loaded.wait(patience)));
        REQUIRE(QTest::qWaitForWindowActive(&panel));
    }
    Annotation add(const QString &words)
    {
        const Annotation mark = real.markOn(words);
        real.perform(Edits::addAnnotation(mark));
        return mark;
    }
    QString count() const
    {
        for (const QLabel *label : panel.filterBar()->findChildren<QLabel *>()) {
            if (label->text().contains(QStringLiteral(" of "))) {
                return label->text();
            }
        }
        return {};
    }
    /// The sentence and the offer shown in place of the list; empty while the list is shown.
    QStringList empty() const
    {
        QStringList texts;
        for (const QLabel *label : panel.findChildren<QLabel *>()) {
            if (label->isVisible() && label->parentWidget() != panel.filterBar()) {
                texts.append(label->text());
            }
        }
        for (const QPushButton *button : panel.findChildren<QPushButton *>()) {
            if (button->isVisible()) {
                texts.append(button->text());
            }
        }
        return texts;
    }
    Annotation stored(const Annotation &mark) const
    {
        return answerOf(real.library->annotation(mark.uuid));
    }
    int editorial() const
    {
        return int(answerOf(real.library->annotations(Layer::Editor)).size());
    }

    RealLibrary real;
    AnnotationsPanel panel;
};

} // namespace

TEST_CASE("A mark is in the list as soon as it is stored, and out of it when it is taken back")
{
    const NoWarnings guard;
    Shown shown;
    const size_t before = shown.panel.shown().size();
    const Annotation mark = shown.add(QStringLiteral("jaundiced"));
    CHECK(shown.panel.shown().size() == before + 1);
    CHECK(shown.count() == QStringLiteral("%1 of %1").arg(before + 1));
    shown.real.library->undoStack()->undo();
    CHECK(shown.panel.shown().size() == before);
    shown.real.library->undoStack()->redo();
    shown.panel.showAnnotation(mark.uuid);
    REQUIRE(shown.panel.selected().size() == 1);
    CHECK(shown.panel.selected().front().uuid == mark.uuid);
}

TEST_CASE("Choosing in the list says so; being chosen from elsewhere says nothing")
{
    const NoWarnings guard;
    Shown shown;
    const Annotation first = shown.add(QStringLiteral("jaundiced"));
    QSignalSpy chosen(&shown.panel, &AnnotationsPanel::annotationSelected);
    QSignalSpy went(&shown.panel, &AnnotationsPanel::locationActivated);
    shown.panel.showAnnotation(first.uuid);
    CHECK(chosen.isEmpty());
    CHECK(went.isEmpty());

    QListView *view = shown.panel.view();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_End);
    CHECK_FALSE(chosen.isEmpty());
    shown.panel.showAnnotation(first.uuid);
    QTest::keyClick(view, Qt::Key_Return);
    REQUIRE(went.size() == 1);
    CHECK(went[0][0].value<Location>() == locationOf(first));

    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->currentIndex()).center());
    CHECK(went.size() == 2);
}

TEST_CASE("The filter field narrows the list, tells the denominator, and an empty result offers to show all")
{
    const NoWarnings guard;
    Shown shown;
    shown.add(QStringLiteral("jaundiced"));
    const size_t all = shown.panel.shown().size();
    auto *field = shown.panel.filterBar()->findChild<QLineEdit *>();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("jaundiced"));
    const size_t some = shown.panel.shown().size();
    CHECK(some >= 1);
    CHECK(shown.count() == QStringLiteral("%1 of %2").arg(some).arg(all));
    QTest::keyClicks(field, QStringLiteral(" zzz"));
    CHECK(shown.panel.shown().empty());
    const QStringList offer = shown.empty();
    REQUIRE(offer.size() == 2);
    CHECK(offer[1] == QStringLiteral("Show all %1").arg(all));
    for (QPushButton *button : shown.panel.findChildren<QPushButton *>()) {
        if (button->isVisible()) {
            button->click();
        }
    }
    CHECK(shown.panel.shown().size() == all);
    CHECK(field->text().isEmpty());
}

TEST_CASE("The filter menu narrows by kind, colour, layer and tag, and exports what is listed")
{
    const NoWarnings guard;
    Shown shown;
    Annotation mark = shown.add(QStringLiteral("jaundiced"));
    const QList<QAction *> sections = shown.panel.filterBar()->menu()->actions();
    QMenu *kinds = sections[0]->menu();
    QMenu *layers = sections[2]->menu();
    REQUIRE(kinds);
    REQUIRE(layers);
    layers->actions()[0]->trigger(); // mine
    REQUIRE(shown.panel.shown().size() == 1);
    QSignalSpy exported(&shown.panel, &AnnotationsPanel::exportRequested);
    sections.last()->trigger();
    REQUIRE(exported.size() == 1);
    CHECK(exported[0][0].value<std::vector<Annotation>>().size() == 1);
    kinds->actions()[1]->trigger(); // notes
    CHECK(shown.panel.shown().empty());
    shown.panel.showAnnotation(mark.uuid);
    CHECK(shown.panel.selected().empty());
    CHECK(shown.empty().join(u' ').contains(QStringLiteral("hidden by the filter")));
    for (QPushButton *button : shown.panel.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().contains(QStringLiteral("hidden"))) {
            button->click();
            break;
        }
    }
    REQUIRE(shown.panel.selected().size() == 1);
    CHECK(shown.panel.selected().front().uuid == mark.uuid);
}

TEST_CASE("In the list N writes, T tags and Del deletes the chosen mark, each one step of undo")
{
    const NoWarnings guard;
    Shown shown;
    const Annotation mark = shown.add(QStringLiteral("jaundiced"));
    shown.panel.showAnnotation(mark.uuid);
    QListView *view = shown.panel.view();
    view->setFocus();
    whenDialogOpens([](QWidget *widget) {
        auto *dialog = qobject_cast<NoteDialog *>(widget);
        REQUIRE(dialog);
        QTest::keyClicks(dialog->editor()->textEdit(), QStringLiteral("dry"));
        QTest::keyClick(dialog->editor()->textEdit(), Qt::Key_Return, Qt::ControlModifier);
    });
    QTest::keyClick(view, Qt::Key_N);
    CHECK(shown.stored(mark).body == QStringLiteral("dry"));

    whenDialogOpens([](QWidget *widget) {
        auto *dialog = qobject_cast<TagPicker *>(widget);
        REQUIRE(dialog);
        QTest::keyClicks(dialog->field(), QStringLiteral("Tone/Irony"));
        QTest::keyClick(dialog->field(), Qt::Key_Return);
    });
    QTest::keyClick(view, Qt::Key_T);
    CHECK(shown.stored(mark).tags.size() == 1);
    REQUIRE(shown.panel.selected().size() == 1);
    CHECK(shown.panel.selected().front().tags.size() == 1);

    QTest::keyClick(view, Qt::Key_Delete);
    CHECK(shown.panel.shown().size() == size_t(shown.editorial()));
    shown.real.library->undoStack()->undo();
    shown.real.library->undoStack()->undo();
    CHECK(shown.stored(mark).tags.empty());
    CHECK(shown.stored(mark).body == QStringLiteral("dry"));
    shown.real.library->undoStack()->undo();
    CHECK(shown.stored(mark) == mark);
}

TEST_CASE("The editor's marks cannot be edited or deleted from the list")
{
    const NoWarnings guard;
    Shown shown;
    REQUIRE(shown.editorial() > 0);
    QSignalSpy requests(&shown.panel, &AnnotationsPanel::changeRequested);
    QListView *view = shown.panel.view();
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Delete);
    QTest::keyClick(view, Qt::Key_N);
    CHECK(requests.isEmpty());
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().contains(QStringLiteral("chancery:frus1961-63v11/d223#p")));
}

TEST_CASE("Another program's marks come in without moving the list or the choice")
{
    const NoWarnings guard;
    Shown shown;
    for (int i = 0; i < 12; ++i) {
        shown.add(QStringLiteral("jaundiced"));
    }
    QListView *view = shown.panel.view();
    view->doItemsLayout();
    view->setCurrentIndex(view->model()->index(view->model()->rowCount() - 1, 0));
    view->scrollToBottom();
    REQUIRE(view->verticalScrollBar()->value() > 0);
    const QUuid chosen = shown.panel.selected().front().uuid;

    QTest::qWait(1000);
    auto other = Library::open(shown.real.library->file());
    REQUIRE(other.has_value());
    const size_t before = shown.panel.shown().size();
    const int top = view->visualRect(view->currentIndex()).top();
    REQUIRE(
        (*other)->perform(Edits::addAnnotation(shown.real.markOn(QStringLiteral("Rio Pact")))).has_value());
    REQUIRE(QTest::qWaitFor([&] { return shown.panel.shown().size() == before + 1; }, patience));
    REQUIRE(shown.panel.selected().size() == 1);
    CHECK(shown.panel.selected().front().uuid == chosen);
    CHECK(view->visualRect(view->currentIndex()).top() == top);
}

TEST_CASE("An empty list says what one could do, and whose list it is")
{
    const NoWarnings guard;
    Shown shown;
    shown.panel.setRecord({});
    REQUIRE(shown.empty().size() == 2);
    CHECK(shown.empty()[0].contains(QStringLiteral("Open a document")));
    auto own = std::make_shared<DocumentRecord>();
    own->document.key = {QStringLiteral("mine"), QStringLiteral("d1")};
    shown.panel.setRecord(own);
    CHECK(shown.empty()[0].contains(QStringLiteral("press H")));
    CHECK(shown.count() == QStringLiteral("0 of 0"));
    shown.panel.filterBar()->setScope(AnnotationScope::Library);
    CHECK(int(shown.panel.shown().size()) == shown.editorial());
}

TEST_CASE("The keys H, N, T and Q make marks of the chosen words")
{
    const NoWarnings guard;
    const RealLibrary real;
    const Annotation words = real.markOn(QStringLiteral("jaundiced"));
    const Actions::Chosen chosen{*real.library,
                                 real.telegram,
                                 {{words.segments[0].passageOrdinal, words.segments[0].range}},
                                 MarkColour::Pink};

    const auto mark = Actions::highlight(chosen);
    REQUIRE(mark.has_value());
    CHECK(mark->name == QStringLiteral("Highlight “jaundiced”"));
    CHECK(mark->annotations[0].after->colour == MarkColour::Pink);
    real.perform(*mark);

    whenDialogOpens([](QWidget *widget) {
        auto *picker = qobject_cast<TagPicker *>(widget);
        REQUIRE(picker);
        QTest::keyClicks(picker->field(), QStringLiteral("Tone/Irony"));
        QTest::keyClick(picker->field(), Qt::Key_Return);
    });
    const auto tagged = Actions::tag(chosen);
    REQUIRE(tagged.has_value());
    CHECK(tagged->tags.size() == 2);
    real.perform(*tagged);

    whenDialogOpens([](QWidget *widget) {
        auto *dialog = qobject_cast<NoteDialog *>(widget);
        REQUIRE(dialog);
        QTest::keyClicks(dialog->editor()->proposalEdit(), QStringLiteral("jaundiced?"));
        dialog->accept();
    });
    const auto query = Actions::query(chosen);
    REQUIRE(query.has_value());
    CHECK(query->annotations[0].after->proposal == QStringLiteral("jaundiced?"));
    real.perform(*query);

    whenDialogOpens([](QWidget *widget) { qobject_cast<NoteDialog *>(widget)->reject(); });
    CHECK_FALSE(Actions::note(chosen).has_value());
    CHECK_FALSE(Actions::highlight({*real.library, real.telegram, {}}).has_value());
    CHECK(answerOf(real.library->annotations(Layer::Reader)).size() == 3);
}

TEST_CASE("Every widget of the panel that takes the focus has a name for those who cannot see it")
{
    Shown shown;
    for (const QWidget *widget : shown.panel.findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
            && !widget->inherits("QAbstractItemView")
            && widget->parentWidget()->inherits("Chancery::App::AnnotationFilterBar")) {
            INFO(widget->metaObject()->className());
            CHECK_FALSE(widget->accessibleName().isEmpty());
        }
    }
    CHECK_FALSE(shown.panel.view()->accessibleName().isEmpty());
}
