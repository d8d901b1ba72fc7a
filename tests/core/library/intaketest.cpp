// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/edits.h"
#include "library/library.h"

#include "export/exporter.h"

#include "support/openlibrary.h"
#include "support/testsupport.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;

namespace
{

struct Fixture : TestSupport::OpenLibrary {
    Library::Record telegram = record(Library::firstDocument());

    QString path(const char *name) const
    {
        return folder.filePath(QLatin1StringView(name));
    }
    Annotation mark(int passage, TextRange range, AnnotationKind kind = AnnotationKind::Note) const
    {
        Annotation annotation =
            Edits::newAnnotation(kind, MarkColour::Purple,
                                 Edits::segments(*telegram, std::vector<Edits::Selection>{{passage, range}}));
        annotation.body = QStringLiteral("A *note* with “quotes”, <tags> & \U0001F4DC.");
        return annotation;
    }
    void exportTo(const QString &target) const
    {
        Export::ExportRequest request;
        request.annotations = *library->annotations(Layer::Reader).result();
        request.tags = *library->tags().result();
        request.documents.push_back(*telegram);
        REQUIRE(Export::writeFile(request, Export::Format::JsonLd, target));
    }
};

} // namespace

TEST_CASE("annotations exported as JSON-LD come back the same into an empty library")
{
    Fixture mine;
    const Tag tone{QUuid::createUuid(),    {},
                   QStringLiteral("Tone"), QStringLiteral("how it is said"),
                   MarkColour::Pink,       Layer::Reader};
    const Tag sharp{QUuid::createUuid(), tone.uuid,    QStringLiteral("Sharp"), {},
                    MarkColour::Orange,  Layer::Reader};
    Annotation first = mine.mark(3, {0, 20});
    first.tags = {sharp.uuid, tone.uuid};
    Annotation second = mine.mark(5, {10, 30}, AnnotationKind::Query);
    second.proposal = QStringLiteral("offensive");
    second.links = {
        {LinkType::Contradicts, LinkTargetKind::Annotation, first.uuid.toString(QUuid::WithoutBraces)},
        {LinkType::Cites, LinkTargetKind::Document, QStringLiteral("chancery-cards#rio-pact")},
        {LinkType::Quotes, LinkTargetKind::Passage, QStringLiteral("chancery:frus1961-63v11/d223#p4;1-9")}};
    Annotation third = Edits::newAnnotation(
        AnnotationKind::Highlight, MarkColour::Blue,
        Edits::segments(*mine.telegram, std::vector<Edits::Selection>{{4, {0, 9}}, {6, {2, 12}}}));
    WorkChange change = Edits::addAnnotation(first);
    change.tags = {{std::nullopt, tone}, {std::nullopt, sharp}};
    change.annotations.push_back({std::nullopt, second});
    change.annotations.push_back({std::nullopt, third});
    REQUIRE(mine.library->perform(change));
    const QString file = mine.path("mine.jsonld");
    mine.exportTo(file);

    Fixture other;
    const auto taken = other.library->importAnnotations(file);
    REQUIRE(taken);
    for (const Diagnostic &diagnostic : taken->diagnostics) {
        INFO(diagnostic.where.toStdString() << ": " << diagnostic.message.toStdString());
        CHECK(diagnostic.severity == Diagnostic::Severity::Note);
    }
    CHECK(taken->added == 3);
    CHECK(taken->refused == 0);
    auto here = *mine.library->annotations(Layer::Reader).result();
    auto there = *other.library->annotations(Layer::Reader).result();
    REQUIRE(there.size() == here.size());
    for (size_t i = 0; i < here.size(); ++i) {
        CHECK(there[i] == here[i]);
    }
    const auto tags = *other.library->tags().result();
    CHECK(std::ranges::contains(tags, tone));
    CHECK(std::ranges::contains(tags, sharp));

    CHECK(other.library->importAnnotations(file)->unchanged == 3);
}

TEST_CASE("what does not fit is refused item by item, and the rest is taken")
{
    Fixture mine;
    const Annotation good = mine.mark(3, {0, 20});
    const Annotation moved = mine.mark(5, {10, 40});
    const Annotation wrong = mine.mark(4, {0, 17});
    const Annotation foreign = mine.mark(6, {0, 12});
    WorkChange change = Edits::addAnnotation(good);
    for (const Annotation &each : {moved, wrong, foreign}) {
        change.annotations.push_back({std::nullopt, each});
    }
    REQUIRE(mine.library->perform(change));
    const QString path = mine.path("mine.jsonld");
    mine.exportTo(path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    file.close();
    // Words that stand nowhere, and a document that is nowhere.
    json.replace(wrong.segments[0].exact.toUtf8(), "words that nobody wrote");
    const qsizetype item = json.indexOf(foreign.uuid.toString(QUuid::WithoutBraces).toUtf8());
    REQUIRE(item > 0);
    QByteArray tail = json.mid(item);
    tail.replace("d223", "d999");
    json = json.left(item) + tail;
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();

    Fixture other;
    const auto taken = other.library->importAnnotations(path);
    REQUIRE(taken);
    CHECK(taken->read == 4);
    CHECK(taken->added == 2);
    CHECK(taken->refused == 2);
    CHECK(std::ranges::count(taken->diagnostics, Diagnostic::Severity::Error, &Diagnostic::severity) == 2);
    CHECK(other.library->check().result()->isClean());
}

TEST_CASE("a file that holds no annotations is refused whole, by name")
{
    Fixture mine;
    const QString path = mine.path("letter.jsonld");
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("Dear Mr. Chairman"), QByteArray("{\"a\": "), QByteArray(2'000, '[')}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto taken = mine.library->importAnnotations(path);
        REQUIRE_FALSE(taken);
        CHECK(taken.error().message.contains(QStringLiteral("letter.jsonld")));
    }
    CHECK_FALSE(mine.library->importAnnotations(mine.folder.path()));
    CHECK_FALSE(mine.library->importAnnotations(mine.path("nothing.jsonld")));
    CHECK_FALSE(mine.library->importAnnotations(QStringLiteral("/dev/zero"))); // has no end
    CHECK(mine.library->annotations(Layer::Reader).result()->empty());
}

TEST_CASE("a long chain of tags is taken in, children before parents")
{
    Fixture mine;
    QByteArray tags;
    for (int i = 60'000; i > 0; --i) {
        const auto uri = [](int number) {
            return "urn:uuid:00000000-0000-4000-8000-" + QByteArray::number(number).rightJustified(12, '0');
        };
        tags += (tags.isEmpty() ? R"({"id":")" : R"(,{"id":")") + uri(i) + R"(","skos:prefLabel":"t)"
            + QByteArray::number(i) + R"(","skos:broader":")" + uri(i - 1) + R"("})";
    }
    const QString path =
        mine.write(QStringLiteral("chain.jsonld"),
                   R"({"type":"AnnotationCollection","first":{"type":"AnnotationPage","items":[]},"tags":[)"
                       + tags + "]}");
    const auto taken = mine.library->importAnnotations(path);
    REQUIRE(taken);
    CHECK(taken->tags == 60'000);
    CHECK(mine.library->check().result()->isClean());
}
