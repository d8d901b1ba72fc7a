// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "annotations/tagpicker.h"

#include "support/testsupport.h"

#include <QLineEdit>
#include <QListWidget>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;
using Chancery::TestSupport::NoWarnings;
using Chancery::TestSupport::Sample;

namespace
{

struct Picking {
    Picking()
    {
        picker.setTags(sample.tags);
        picker.show();
        picker.field()->setFocus();
        REQUIRE(QTest::qWaitForWindowActive(&picker));
    }
    QStringList lines() const
    {
        QStringList texts;
        for (int row = 0; row < picker.list()->count(); ++row) {
            texts.append(picker.list()->item(row)->text());
        }
        return texts;
    }
    void key(int code)
    {
        QWidget *focus = picker.list()->hasFocus() ? static_cast<QWidget *>(picker.list()) : picker.field();
        QTest::keyClick(focus, Qt::Key(code));
    }

    Sample sample;
    TagPicker picker;
};

} // namespace

TEST_CASE("The tags are offered as a tree; typing narrows it to paths")
{
    const NoWarnings guard;
    Picking picking;
    CHECK(picking.lines() == QStringList{"Method", "Tone", "    Irony", "Issues (editor)", "    Rio Pact"});
    QTest::keyClicks(picking.picker.field(), QStringLiteral("iro"));
    CHECK(picking.lines() == QStringList{"Tone/Irony", "Make “iro”"});
    picking.key(Qt::Key_Return);
    CHECK(picking.picker.result() == QDialog::Accepted);
    CHECK(picking.picker.applied({}) == std::vector<QUuid>{picking.sample.tag(QStringLiteral("Irony"))});
    CHECK(picking.picker.made().empty());
}

TEST_CASE("Parent/Child makes both, and both come before the mark that bears them")
{
    const NoWarnings guard;
    Picking picking;
    QTest::keyClicks(picking.picker.field(), QStringLiteral("Sources/Soviet record"));
    CHECK(picking.lines() == QStringList{"Make “Sources/Soviet record”"});
    picking.key(Qt::Key_Return);
    const std::vector<Tag> made = picking.picker.made();
    REQUIRE(made.size() == 2);
    CHECK(made[0].name == QStringLiteral("Sources"));
    CHECK(made[0].parent.isNull());
    CHECK(made[1].name == QStringLiteral("Soviet record"));
    CHECK(made[1].parent == made[0].uuid);
    CHECK(picking.picker.applied({}) == std::vector<QUuid>{made[1].uuid});
}

TEST_CASE("Arrows go into the list, Space ticks, and typing goes on where it was")
{
    const NoWarnings guard;
    Picking picking;
    picking.key(Qt::Key_Down); // Method
    CHECK(picking.picker.list()->hasFocus());
    picking.key(Qt::Key_Space);
    picking.key(Qt::Key_Down); // Tone
    picking.key(Qt::Key_Space);
    picking.key(Qt::Key_Space); // … and not
    picking.key(Qt::Key_Down); // Irony
    picking.key(Qt::Key_Space);
    QTest::keyClicks(picking.picker.list(), QStringLiteral("N"));
    CHECK(picking.picker.field()->hasFocus());
    QTest::keyClicks(picking.picker.field(), QStringLiteral("ew one"));
    CHECK(picking.picker.field()->text() == QStringLiteral("New one"));
    picking.key(Qt::Key_Down);
    picking.key(Qt::Key_Space); // makes it
    REQUIRE(QTest::qWaitFor([&] { return picking.picker.field()->text().isEmpty(); }));
    CHECK(picking.picker.field()->hasFocus());
    picking.key(Qt::Key_Return);
    CHECK(picking.picker.result() == QDialog::Accepted);
    const std::vector<Tag> made = picking.picker.made();
    REQUIRE(made.size() == 1);
    CHECK(made[0].name == QStringLiteral("New one"));
    CHECK(picking.picker.applied({})
          == std::vector<QUuid>{picking.sample.tag(QStringLiteral("Method")), made[0].uuid,
                                picking.sample.tag(QStringLiteral("Irony"))});
}

TEST_CASE("A tag made and unticked again is not made")
{
    const NoWarnings guard;
    Picking picking;
    QTest::keyClicks(picking.picker.field(), QStringLiteral("Passing thought"));
    picking.key(Qt::Key_Down);
    picking.key(Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return picking.picker.field()->text().isEmpty(); }));
    QTest::keyClicks(picking.picker.field(), QStringLiteral("passing thought"));
    picking.key(Qt::Key_Down);
    picking.key(Qt::Key_Space);
    picking.picker.accept();
    CHECK(picking.picker.made().empty());
    CHECK(picking.picker.applied({}).empty());
}

TEST_CASE("Tags that only some of the marks bear stay as they are unless ticked or unticked")
{
    const NoWarnings guard;
    Picking picking;
    const QUuid tone = picking.sample.tag(QStringLiteral("Tone"));
    const QUuid irony = picking.sample.tag(QStringLiteral("Irony"));
    const QUuid method = picking.sample.tag(QStringLiteral("Method"));
    const QUuid unknown = QUuid::createUuid();
    picking.picker.setStates({{tone, Qt::PartiallyChecked}, {irony, Qt::Checked}});
    picking.key(Qt::Key_Down); // Method
    picking.key(Qt::Key_Space);
    picking.key(Qt::Key_Down); // Tone
    picking.key(Qt::Key_Down); // Irony
    picking.key(Qt::Key_Space);
    picking.key(Qt::Key_Return);
    CHECK(picking.picker.applied({irony, tone, unknown}) == std::vector<QUuid>{tone, unknown, method});
    CHECK(picking.picker.applied({irony}) == std::vector<QUuid>{method});
}
