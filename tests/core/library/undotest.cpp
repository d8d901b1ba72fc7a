// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/edits.h"
#include "library/library.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QSignalSpy>
#include <QUndoStack>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

namespace
{

struct Fixture : TestSupport::OpenLibrary {
    Library::Record telegram = record(Library::firstDocument());

    Annotation mark(int passage, TextRange range) const
    {
        return Edits::newAnnotation(
            AnnotationKind::Highlight, MarkColour::Yellow,
            Edits::segments(*telegram, std::vector<Edits::Selection>{{passage, range}}));
    }
    std::vector<Annotation> work() const
    {
        auto annotations = *library->annotations(Layer::Reader).result();
        std::ranges::sort(annotations, {}, &Annotation::uuid);
        return annotations;
    }
};

} // namespace

TEST_CASE("undoing everything leaves nothing, redoing everything leaves all as it was")
{
    Fixture fixture;
    const Annotation first = fixture.mark(3, {0, 12});
    const Annotation second = fixture.mark(4, {5, 25});
    Annotation noted = first;
    noted.body = QStringLiteral("A note.");
    const Tag tag{QUuid::createUuid(), {}, QStringLiteral("Tone"), {}, MarkColour::Pink, Layer::Reader};
    REQUIRE(fixture.library->perform(Edits::addAnnotation(first)));
    REQUIRE(fixture.library->perform(Edits::addAnnotation(second)));
    REQUIRE(fixture.library->perform(Edits::changeAnnotation(first, noted)));
    REQUIRE(fixture.library->perform(Edits::addTag(tag)));
    Annotation tagged = second;
    tagged.tags = {tag.uuid};
    REQUIRE(fixture.library->perform(Edits::changeAnnotation(second, tagged)));
    const std::vector<Annotation> bearers{*fixture.library->annotation(second.uuid).result()};
    REQUIRE(fixture.library->perform(Edits::removeTag(tag, std::vector{tag}, bearers)));
    REQUIRE(fixture.library->perform(
        Edits::removeAnnotations(std::vector{*fixture.library->annotation(first.uuid).result()})));
    const auto work = fixture.work();

    QUndoStack *stack = fixture.library->undoStack();
    CHECK(stack->count() == 7);
    CHECK(stack->undoText().contains(QStringLiteral("Delete")));
    QSignalSpy refused(fixture.library.get(), &Library::undoRefused);
    while (stack->canUndo()) {
        stack->undo();
    }
    CHECK(fixture.work().empty());
    while (stack->canRedo()) {
        stack->redo();
    }
    CHECK(refused.isEmpty());
    CHECK(fixture.work() == work);
    CHECK(fixture.library->check().result()->isClean());
}

TEST_CASE("an edit is on disk when perform() returns")
{
    Fixture fixture;
    const Annotation annotation = fixture.mark(3, {0, 12});
    REQUIRE(fixture.library->perform(Edits::addAnnotation(annotation)));
    auto other = Library::open(fixture.file, OpenMode::OpenExisting);
    REQUIRE(other);
    CHECK((*other)->annotation(annotation.uuid).result());
}

TEST_CASE("an undo that another program has overtaken is dropped and told")
{
    Fixture fixture;
    const Annotation annotation = fixture.mark(3, {0, 12});
    REQUIRE(fixture.library->perform(Edits::addAnnotation(annotation)));
    {
        auto other = Library::open(fixture.file, OpenMode::OpenExisting);
        REQUIRE((*other)->perform(
            Edits::removeAnnotations(std::vector{*(*other)->annotation(annotation.uuid).result()})));
    }
    QSignalSpy refused(fixture.library.get(), &Library::undoRefused);
    fixture.library->undoStack()->undo();
    CHECK(refused.size() == 1);
    CHECK_FALSE(fixture.library->undoStack()->canUndo());
    CHECK_FALSE(fixture.library->undoStack()->canRedo());
}
