// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "library/edits.h"
#include "models/annotationsproxy.h"

#include "support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;
using Chancery::TestSupport::NoWarnings;
using Chancery::TestSupport::Sample;

namespace
{

struct Listed {
    Listed()
        : proxy(&model)
        , testModel(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        , testProxy(&proxy, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        model.setTags(sample.tags);
        model.setAnnotations(sample.annotations);
        model.setRecord(sample.record());
    }
    QStringList shown() const
    {
        QStringList words;
        for (const Annotation &annotation : proxy.shown()) {
            words.append(annotation.quotation().left(14));
        }
        return words;
    }
    QStringList shownWith(const AnnotationFilter &filter)
    {
        proxy.setFilter(filter);
        return shown();
    }
    AnnotationFilter here() const
    {
        AnnotationFilter filter;
        filter.document = sample.document.document.key;
        return filter;
    }

    Sample sample;
    AnnotationsModel model;
    AnnotationsProxy proxy;
    QAbstractItemModelTester testModel;
    QAbstractItemModelTester testProxy;
};

} // namespace

TEST_CASE("Annotations are listed as they stand in the text, or the last touched first")
{
    const NoWarnings guard;
    Listed list;
    CHECK(list.shownWith(list.here())
          == QStringList{"Rio Pact is pa", "jaundiced look", "defensive weap", "weapons capabl", "solely",
                         "not part of th"});
    list.proxy.setOrder(AnnotationOrder::Time);
    CHECK(list.shown()
          == QStringList{"solely", "weapons capabl", "defensive weap", "jaundiced look", "not part of th",
                         "Rio Pact is pa"});
}

TEST_CASE("The scope is the denominator, and a filter changes only the count")
{
    const NoWarnings guard;
    Listed list;
    CHECK(list.proxy.scopeCount() == 7);
    AnnotationFilter filter = list.here();
    filter.kinds = {AnnotationKind::Note, AnnotationKind::Query};
    CHECK(list.shownWith(filter) == QStringList{"jaundiced look", "defensive weap"});
    CHECK(list.proxy.scopeCount() == 6);
}

TEST_CASE("Filters of several sorts narrow each other; within one any will do")
{
    const NoWarnings guard;
    Listed list;
    AnnotationFilter filter;
    filter.colours = {MarkColour::Blue, MarkColour::Green};
    CHECK(list.shownWith(filter).size() == 3);
    filter.layers = {Layer::Reader};
    CHECK(list.shownWith(filter) == QStringList{"weapons capabl", "solely"});
    filter.kinds = {AnnotationKind::Highlight};
    CHECK(list.shownWith(filter) == QStringList{"solely"});
    filter.layers = {Layer::Editor};
    CHECK(list.shownWith(filter).isEmpty());
    CHECK(filter.narrowing() == 3);
}

TEST_CASE("A tag means its descendants too, those made later included")
{
    const NoWarnings guard;
    Listed list;
    AnnotationFilter filter = list.here();
    filter.tags = {list.sample.tag(QStringLiteral("Tone"))};
    CHECK(list.shownWith(filter) == QStringList{"jaundiced look", "solely"});
    filter.tags = {list.sample.tag(QStringLiteral("Irony"))};
    CHECK(list.shownWith(filter) == QStringList{"jaundiced look"});

    // "Method" moves below "Irony", which the first mark bears anyway; the query gains it now.
    Tag method = *findTag(list.sample.tag(QStringLiteral("Method")), list.sample.tags);
    const Tag before = method;
    method.parent = list.sample.tag(QStringLiteral("Irony"));
    Annotation doubt = list.sample.annotations[2];
    doubt.tags = {method.uuid};
    list.model.apply({{}, {{before, method}}, {{list.sample.annotations[2], doubt}}, {}});
    CHECK(list.shown() == QStringList{"jaundiced look", "defensive weap"});
}

TEST_CASE("Every word looked for must occur, in the quotation, note, proposal, tags or links")
{
    const NoWarnings guard;
    Listed list;
    const auto found = [&](const QString &text) {
        AnnotationFilter filter = list.here();
        filter.text = text;
        return list.shownWith(filter);
    };
    CHECK(found(QStringLiteral("WEAPONS")) == QStringList{"defensive weap", "weapons capabl"});
    CHECK(found(QStringLiteral("weapons contrary")) == QStringList{"defensive weap"});
    CHECK(found(QStringLiteral("memorandum")) == QStringList{"jaundiced look"});
    CHECK(found(QStringLiteral("rio pact firm")) == QStringList{"Rio Pact is pa"});
    CHECK(found(QStringLiteral("tone/iro")) == QStringList{"jaundiced look"});
    CHECK(found(QStringLiteral("contradicts")) == QStringList{"weapons capabl"});
    CHECK(found(QStringLiteral("weapons nowhere")).isEmpty());
}

TEST_CASE("An edit changes one row, and an edit taken back changes it back")
{
    const NoWarnings guard;
    Listed list;
    list.proxy.setFilter(list.here());
    const QStringList before = list.shown();
    QSignalSpy resets(&list.model, &QAbstractItemModel::modelReset);

    const WorkChange removal = Edits::removeAnnotations(std::span(list.sample.annotations).first(2));
    list.model.apply(removal);
    CHECK(list.shown() == QStringList{"Rio Pact is pa", "defensive weap", "solely", "not part of th"});
    CHECK(list.model.rowOf(list.sample.annotations[0].uuid) == -1);
    list.model.apply(removal.inverted());
    CHECK(list.shown() == before);

    Annotation noted = list.sample.annotations[4];
    noted.body = QStringLiteral("# A word too much");
    list.model.apply(Edits::changeAnnotation(list.sample.annotations[4], noted));
    CHECK(list.model.row(list.model.rowOf(noted.uuid)).note == QStringLiteral("A word too much"));
    CHECK(resets.isEmpty());
}

TEST_CASE("What the store holds now is taken over row by row, so that views keep their place")
{
    const NoWarnings guard;
    Listed list;
    QSignalSpy resets(&list.model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&list.model, &QAbstractItemModel::dataChanged);
    const QPersistentModelIndex solely = list.model.index(list.model.rowOf(list.sample.annotations[4].uuid));
    list.model.setAnnotations(list.sample.annotations);
    CHECK(changes.isEmpty());

    std::vector<Annotation> now(list.sample.annotations.begin() + 2, list.sample.annotations.end());
    now[0].colour = MarkColour::Pink;
    list.model.setAnnotations(now);
    CHECK(resets.isEmpty());
    CHECK(changes.size() == 1);
    CHECK(list.model.rowCount() == 5);
    REQUIRE(solely.isValid());
    CHECK(solely.data(UuidRole).toUuid() == list.sample.annotations[4].uuid);
}

TEST_CASE("A row says where it stands, what it says and where it leads")
{
    const NoWarnings guard;
    Listed list;
    const auto row = [&](int which) {
        return list.model.row(list.model.rowOf(list.sample.annotations[size_t(which)].uuid));
    };
    CHECK(row(0).place == QStringLiteral("¶ 3"));
    CHECK(
        row(0).note.startsWith(QStringLiteral("McCloy’s own words? The phrase is not in the Soviet record")));
    CHECK(row(0).tags.front().path == QStringLiteral("Tone/Irony"));
    CHECK(row(2).note == QStringLiteral("Read “offensive”. The sense asks for the contrary."));
    CHECK(row(5).place == QStringLiteral("Note 1"));
    CHECK(row(6).place == QStringLiteral("chancery-cards#letter-1962-10-27, ¶ 4"));
    CHECK(row(1).links == QStringList{"contradicts: chancery-cards#press-conference-1962-11-20"});

    list.model.addTitles(
        {{QStringLiteral("chancery-cards#press-conference-1962-11-20"), QStringLiteral("Press conference")},
         {QStringLiteral("chancery-cards#letter-1962-10-27"), QStringLiteral("Letter of October 27")}});
    CHECK(row(1).links == QStringList{"contradicts: Press conference"});
    CHECK(row(6).place == QStringLiteral("Letter of October 27, ¶ 4"));
    CHECK(spokenText(row(3)).contains(QStringLiteral("Editor")));
}

TEST_CASE("Marks at the reader's place say so")
{
    const NoWarnings guard;
    Listed list;
    const auto here = [&] {
        int count = 0;
        for (int row = 0; row < list.model.rowCount(); ++row) {
            count += int(list.model.index(row).data(HereRole).toBool());
        }
        return count;
    };
    CHECK(here() == 0);
    list.model.setCurrentLocation({list.sample.document.document.key, 3, {}});
    CHECK(here() == 3);
    list.model.setCurrentLocation(locationOf(list.sample.annotations[0]));
    CHECK(here() == 1);
}

TEST_CASE("Markdown's signs are left out of a line in the list")
{
    CHECK(plainBeginning(
              QStringLiteral("# Head\n\n> *quoted* __strong__ `code`\n\n1. [a link](https://example.org) x"))
          == QStringLiteral("Head quoted strong code a link x"));
    CHECK(plainBeginning(QStringLiteral("2 * 3 * 4 and snake_case_name \\*kept\\*"))
          == QStringLiteral("2 * 3 * 4 and snake_case_name *kept*"));
    CHECK(plainBeginning(QString(1000, u'x'), 20).size() == 21);
}
