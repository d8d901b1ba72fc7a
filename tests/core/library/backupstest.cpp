// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The copies that are made by themselves beside a library.

#include "library/edits.h"
#include "library/library.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QDir>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Qt::StringLiterals;

namespace
{

struct Fixture : TestSupport::OpenLibrary {
    const QDir backups{file + u".backups"_s};

    void mark() const
    {
        const auto telegram = record(Library::firstDocument());
        perform(Edits::addAnnotation(
            Edits::newAnnotation(AnnotationKind::Highlight, MarkColour::Yellow,
                                 Edits::segments(*telegram, std::vector<Edits::Selection>{{3, {0, 9}}}))));
    }
    /// What is still to be saved is saved when the library closes.
    void close()
    {
        library.reset();
    }
    void openAgain()
    {
        library = std::move(*Library::open(file, OpenMode::OpenExisting));
    }
    [[nodiscard]] QStringList saved(const QString &pattern) const
    {
        return backups.entryList({pattern}, QDir::Files, QDir::Name);
    }
};

QString dayBefore(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(-days).toString(u"yyyyMMdd"_s);
}

} // namespace

TEST_CASE("what was marked stands beside the library when it has closed, as annotations and in a whole copy")
{
    const TestSupport::NoWarnings guard;
    Fixture fixture;
    fixture.mark();
    const Annotation mark = fixture.library->annotations(Layer::Reader).result()->front();
    fixture.close();
    const QStringList annotations = fixture.saved(u"annotations-*.jsonld"_s);
    REQUIRE(annotations.size() == 1);
    CHECK(TestSupport::contentOf(fixture.backups.filePath(annotations.front()))
              .contains(mark.segments.front().exact.toUtf8()));
    const QStringList libraries = fixture.saved(u"library-*.chancery"_s);
    REQUIRE(libraries.size() == 1);
    const auto copy = Library::open(fixture.backups.filePath(libraries.front()), OpenMode::OpenExisting);
    REQUIRE(copy);
    CHECK((*copy)->annotation(mark.uuid).result() == mark);
}

TEST_CASE("a library that was only read leaves nothing beside it, and one copy of it a day is enough")
{
    Fixture fixture;
    fixture.close();
    CHECK_FALSE(fixture.backups.exists());
    for (int session = 0; session < 2; ++session) {
        fixture.openAgain();
        fixture.mark();
        fixture.close();
    }
    CHECK(fixture.saved(u"library-*.chancery"_s).size() == 1);
    CHECK_FALSE(fixture.saved(u"annotations-*.jsonld"_s).isEmpty());
}

TEST_CASE(
    "the ten newest copies of a kind stay, and of older annotations the last of each day for thirty days")
{
    Fixture fixture;
    REQUIRE(fixture.backups.mkpath(u"."_s));
    for (int days = 1; days <= 40; ++days) {
        for (const QString &name : {u"annotations-%1-090000.jsonld"_s, u"annotations-%1-180000.jsonld"_s,
                                    u"library-%1-120000.chancery"_s}) {
            TestSupport::writeFile(fixture.backups.filePath(name.arg(dayBefore(days))), "old");
        }
    }
    fixture.mark();
    fixture.close();
    CHECK(fixture.saved(u"library-*.chancery"_s).size() == 10);
    CHECK(fixture.backups.exists(u"library-%1-120000.chancery"_s.arg(dayBefore(9))));
    CHECK_FALSE(fixture.backups.exists(u"library-%1-120000.chancery"_s.arg(dayBefore(10))));
    // The new one and nine of the old ones are the ten newest.
    CHECK(fixture.backups.exists(u"annotations-%1-090000.jsonld"_s.arg(dayBefore(4))));
    CHECK_FALSE(fixture.backups.exists(u"annotations-%1-090000.jsonld"_s.arg(dayBefore(5))));
    CHECK(fixture.backups.exists(u"annotations-%1-180000.jsonld"_s.arg(dayBefore(29))));
    CHECK_FALSE(fixture.backups.exists(u"annotations-%1-180000.jsonld"_s.arg(dayBefore(32))));
}
