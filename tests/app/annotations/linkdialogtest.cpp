// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "annotations/annotationactions.h"
#include "annotations/linkdialog.h"

#include "support/testsupport.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;
using Chancery::TestSupport::NoWarnings;
using Chancery::TestSupport::RealLibrary;
using Chancery::TestSupport::Sample;
using Chancery::TestSupport::whenDialogOpens;

TEST_CASE("What is pasted names its target by itself")
{
    CHECK(targetOfPasted(QStringLiteral(" chancery:frus1961-63v11/d223 "))->kind == LinkTargetKind::Document);
    CHECK(targetOfPasted(QStringLiteral("chancery:frus1961-63v11/d223"))->identity
          == QStringLiteral("frus1961-63v11#d223"));
    CHECK(targetOfPasted(QStringLiteral("frus1961-63v11#d223"))->kind == LinkTargetKind::Document);
    const auto passage = targetOfPasted(QStringLiteral("chancery:frus1961-63v11/d223#p7;12-48"));
    REQUIRE(passage.has_value());
    CHECK(passage->kind == LinkTargetKind::Passage);
    CHECK(passage->identity == QStringLiteral("chancery:frus1961-63v11/d223#p7;12-48"));
    CHECK(targetOfPasted(QUuid::createUuid().toString())->kind == LinkTargetKind::Annotation);
    CHECK_FALSE(targetOfPasted(QStringLiteral("letter of Oct 27")).has_value());
    CHECK_FALSE(targetOfPasted(QString()).has_value());
}

TEST_CASE("Targets match by every word, their beginnings first, a few of each kind")
{
    std::vector<LinkTarget> targets{
        {LinkTargetKind::Document, QStringLiteral("v#1"), QStringLiteral("On the Rio Pact"), {}},
        {LinkTargetKind::Document, QStringLiteral("v#2"), QStringLiteral("Rio Pact, Article 6"), {}},
        {LinkTargetKind::Person, QStringLiteral("v#3"), QStringLiteral("Zorin, V. A."),
         QStringLiteral("Soviet delegate")}};
    for (int i = 0; i < 20; ++i) {
        targets.push_back(
            {LinkTargetKind::Event, QStringLiteral("v#e%1").arg(i), QStringLiteral("Meeting at Rio"), {}});
    }
    const auto found = matching(targets, QStringLiteral("rio"), 3);
    REQUIRE(found.size() == 5);
    CHECK(found[0].identity == QStringLiteral("v#2"));
    CHECK(found[1].identity == QStringLiteral("v#1"));
    CHECK(matching(targets, QStringLiteral("soviet zorin"), 3).size() == 1);
    CHECK(matching(targets, QStringLiteral("rio nowhere"), 3).empty());
}

TEST_CASE("A mark is linked to a document, a person, an event, a passage and another mark of a real library")
{
    const NoWarnings guard;
    const RealLibrary real;
    const Annotation other = real.markOn(QStringLiteral("jaundiced"));
    real.perform(Edits::addAnnotation(other));
    LinkDialog dialog(*real.library, real.telegram, real.markOn(QStringLiteral("Castro")));
    dialog.show();
    const auto offers = [&](const QString &text, LinkTargetKind kind) {
        dialog.field()->setText(text);
        return QTest::qWaitFor([&] {
            for (int row = 0; row < dialog.list()->count(); ++row) {
                dialog.list()->setCurrentRow(row);
                if (dialog.link().targetKind == kind) {
                    return true;
                }
            }
            return false;
        });
    };
    CHECK(offers(QStringLiteral("jaundiced"), LinkTargetKind::Annotation));
    CHECK(dialog.link().target == other.uuid.toString(QUuid::WithoutBraces));
    CHECK(offers(QStringLiteral("Mendelevich"), LinkTargetKind::Person));
    CHECK(offers(QStringLiteral("Rio"), LinkTargetKind::Document));
    CHECK(offers(QStringLiteral("jaundiced"), LinkTargetKind::Passage));
    REQUIRE_FALSE(real.telegram->events.empty());
    CHECK(offers(real.telegram->events.front().label, LinkTargetKind::Event));
}

TEST_CASE("The key L asks for a target and makes a mark that leads there")
{
    const NoWarnings guard;
    const RealLibrary real;
    const Annotation words = real.markOn(QStringLiteral("jaundiced"));
    const Actions::Chosen chosen{
        *real.library, real.telegram, {{words.segments[0].passageOrdinal, words.segments[0].range}}};
    whenDialogOpens([](QWidget *widget) {
        auto *dialog = qobject_cast<LinkDialog *>(widget);
        REQUIRE(dialog);
        dialog->types()->setCurrentIndex(dialog->types()->findData(int(LinkType::Contradicts)));
        QTest::keyClicks(dialog->field(), QStringLiteral("chancery:frus1961-63v11/d223#p7"));
        QTest::keyClick(dialog->field(), Qt::Key_Return);
    });
    const auto change = Actions::link(chosen);
    REQUIRE(change.has_value());
    REQUIRE(change->annotations.size() == 1);
    const Annotation &made = *change->annotations[0].after;
    CHECK(made.kind == AnnotationKind::Link);
    CHECK(made.quotation() == QStringLiteral("jaundiced"));
    CHECK(made.links
          == std::vector<AnnotationLink>{{LinkType::Contradicts, LinkTargetKind::Passage,
                                          QStringLiteral("chancery:frus1961-63v11/d223#p7")}});
    real.perform(*change);

    whenDialogOpens([](QWidget *widget) { QTest::keyClick(widget, Qt::Key_Escape); });
    CHECK_FALSE(Actions::link(chosen).has_value());
}
