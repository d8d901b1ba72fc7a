// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "annotations/tagsdialog.h"
#include "annotations/tagtreewidget.h"
#include "library/edits.h"
#include "models/roles.h"

#include "support/testsupport.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QUndoStack>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;
using Chancery::TestSupport::answerOf;
using Chancery::TestSupport::NoWarnings;
using Chancery::TestSupport::RealLibrary;

namespace
{

/// A library with tags "Tone", "Tone/Irony" and "Mood", two marks, and the dialog over it.
struct Tagged {
    Tagged()
    {
        WorkChange tags;
        tags.name = QStringLiteral("Tags");
        tone = add(tags, QStringLiteral("Tone"), {});
        irony = add(tags, QStringLiteral("Irony"), tone);
        mood = add(tags, QStringLiteral("Mood"), {});
        real.perform(tags);
        first = real.markOn(QStringLiteral("jaundiced"));
        first.tags = {tone, irony};
        second = real.markOn(QStringLiteral("Castro"));
        second.tags = {mood, tone};
        real.perform(Edits::addAnnotation(first));
        real.perform(Edits::addAnnotation(second));
        dialog = std::make_unique<TagsDialog>(*real.library);
        QObject::connect(dialog.get(), &TagsDialog::changeRequested, dialog.get(),
                         [this](const WorkChange &change) {
                             last = change;
                             real.perform(change);
                         });
        QSignalSpy loaded(dialog.get(), &TagsDialog::loaded);
        dialog->show();
        REQUIRE((!loaded.isEmpty() || loaded.wait(20000)));
    }
    static QUuid add(WorkChange &change, const QString &name, const QUuid &parent)
    {
        Tag tag;
        tag.uuid = QUuid::createUuid();
        tag.name = name;
        tag.parent = parent;
        change.tags.push_back({std::nullopt, tag});
        return tag.uuid;
    }
    /// Does \a deed and waits until the dialog shows what became of it.
    template<typename Deed>
    void act(Deed deed)
    {
        QSignalSpy loaded(dialog.get(), &TagsDialog::loaded);
        deed();
        REQUIRE((!loaded.isEmpty() || loaded.wait(20000)));
    }
    QStringList paths() const
    {
        QStringList own;
        for (const TagPlace &place : tagTree(answerOf(real.library->tags()))) {
            if (place.tag.layer == Layer::Reader) {
                own.append(place.path);
            }
        }
        return own;
    }
    std::vector<QUuid> tagsOf(const Annotation &annotation) const
    {
        return answerOf(real.library->annotation(annotation.uuid)).tags;
    }

    RealLibrary real;
    QUuid tone, irony, mood;
    Annotation first, second;
    std::unique_ptr<TagsDialog> dialog;
    WorkChange last;
};

} // namespace

TEST_CASE("Merging a tag moves its marks and its children, as one step that can be taken back")
{
    const NoWarnings guard;
    Tagged tagged;
    tagged.act([&] { tagged.dialog->mergeTag(tagged.tone, tagged.mood); });
    CHECK(tagged.last.name == QStringLiteral("Merge tag “Tone” into “Mood”"));
    CHECK(tagged.last.annotations.size() == 2);
    CHECK(tagged.paths() == QStringList{"Mood", "Mood/Irony"});
    CHECK(tagged.tagsOf(tagged.first) == std::vector<QUuid>{tagged.irony, tagged.mood});
    CHECK(tagged.tagsOf(tagged.second) == std::vector<QUuid>{tagged.mood});
    CHECK(tagged.dialog->tree()->currentTag() == tagged.mood);

    tagged.act([&] { tagged.real.library->undoStack()->undo(); });
    CHECK(tagged.paths() == QStringList{"Mood", "Tone", "Tone/Irony"});
    CHECK(tagged.tagsOf(tagged.first) == tagged.first.tags);
    CHECK(tagged.tagsOf(tagged.second) == tagged.second.tags);
}

TEST_CASE("The tree counts the marks of each tag with the number of all, and keeps the editor's apart")
{
    const NoWarnings guard;
    Tagged tagged;
    TagTreeWidget *tree = tagged.dialog->tree();
    tree->setCurrentTag(tagged.tone);
    const int all = int(answerOf(tagged.real.library->annotations()).size());
    CHECK(tree->currentItem()->text(1) == QStringLiteral("2 of %1").arg(all));
    const QTreeWidgetItem *editors = tree->topLevelItem(tree->topLevelItemCount() - 1);
    REQUIRE(editors->childCount() > 0);
    const QUuid editorial = editors->child(0)->data(0, UuidRole).toUuid();
    REQUIRE_FALSE(editorial.isNull());
    QSignalSpy requests(tagged.dialog.get(), &TagsDialog::changeRequested);
    tagged.dialog->mergeTag(editorial, tagged.tone);
    CHECK_FALSE(tagged.dialog->objection().isEmpty());
    tagged.dialog->moveTag(tagged.tone, editorial);
    tagged.dialog->deleteTag(editorial);
    CHECK(requests.isEmpty());
}

TEST_CASE("Tags are made, renamed, described, moved and deleted from the keyboard")
{
    const NoWarnings guard;
    Tagged tagged;
    TagTreeWidget *tree = tagged.dialog->tree();
    REQUIRE(QTest::qWaitForWindowActive(tagged.dialog.get()));
    tree->setFocus();
    tree->setCurrentTag(tagged.mood);

    tagged.act([&] { QTest::keyClick(tree, Qt::Key_Insert, Qt::ShiftModifier); });
    auto *name = qobject_cast<QLineEdit *>(tagged.dialog->focusWidget());
    REQUIRE(name);
    CHECK(tagged.paths() == QStringList{"Mood", "Mood/New tag", "Tone", "Tone/Irony"});
    tagged.act([&] {
        QTest::keyClicks(name, QStringLiteral("Weary"));
        QTest::keyClick(name, Qt::Key_Return);
    });
    CHECK(tagged.paths() == QStringList{"Mood", "Mood/Weary", "Tone", "Tone/Irony"});
    CHECK(tagged.dialog->isVisible());

    tree->setFocus();
    tagged.act([&] { QTest::keyClick(tree, Qt::Key_Left, Qt::AltModifier); });
    CHECK(tagged.paths() == QStringList{"Mood", "Tone", "Tone/Irony", "Weary"});
    tagged.act([&] { QTest::keyClick(tree, Qt::Key_Right, Qt::AltModifier); });
    CHECK(tagged.paths() == QStringList{"Mood", "Tone", "Tone/Irony", "Tone/Weary"});
    tree->setFocus();
    tagged.act([&] { QTest::keyClick(tree, Qt::Key_Delete); });
    CHECK(tagged.paths() == QStringList{"Mood", "Tone", "Tone/Irony"});
    CHECK(tagged.last.name == QStringLiteral("Delete tag “Weary”"));
}

TEST_CASE("A name that is taken is refused with a sentence, and nothing is asked for")
{
    const NoWarnings guard;
    Tagged tagged;
    QSignalSpy requests(tagged.dialog.get(), &TagsDialog::changeRequested);
    Tag renamed = *findTag(tagged.mood, tagged.dialog->tags());
    renamed.name = QStringLiteral("tone");
    tagged.dialog->changeTag(renamed);
    CHECK(requests.isEmpty());
    CHECK(tagged.dialog->objection().contains(QStringLiteral("Tone")));
    tagged.dialog->moveTag(tagged.tone, tagged.irony);
    CHECK(requests.isEmpty());
}
