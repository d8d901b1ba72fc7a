// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "download/volumechoices.h"
#include "download/volumefilter.h"

#include "support/testsupport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;
using namespace Qt::StringLiterals;

namespace
{

Download::Catalogue catalogueOf(const QStringList &volumes)
{
    Download::Catalogue catalogue;
    for (const QString &volume : volumes) {
        catalogue.entries.push_back({volume, 1'000'000, QByteArray(40, 'a')});
    }
    std::ranges::sort(catalogue.entries, {}, &Download::CatalogueEntry::volume);
    return catalogue;
}

struct Fixture {
    VolumeChoices choices;
    VolumeFilter filter;
    QAbstractItemModelTester first{&choices, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Fixture()
    {
        filter.setSourceModel(&choices);
        choices.setCatalogue(catalogueOf(
            {u"frus1961-63v06"_s, u"frus1961-63v11"_s, u"frus1861"_s, u"frus1862"_s, u"frus1958-60v01"_s}));
    }
    QStringList chosen() const
    {
        QStringList volumes;
        for (const auto &entry : choices.chosen()) {
            volumes << entry.volume;
        }
        return volumes;
    }
    QStringList headings() const
    {
        QStringList titles;
        for (int row = 0; row < filter.rowCount(); ++row) {
            titles << filter.index(row, 0).data().toString();
        }
        return titles;
    }
    void check(const QString &heading, Qt::CheckState state)
    {
        const QModelIndex index = filter.index(int(headings().indexOf(heading)), 0);
        REQUIRE(index.isValid());
        CHECK(filter.setData(index, state, Qt::CheckStateRole));
    }
    Qt::CheckState stateOf(const QString &heading) const
    {
        return filter.index(int(headings().indexOf(heading)), 0)
            .data(Qt::CheckStateRole)
            .value<Qt::CheckState>();
    }
};

const QString sixties = u"1961–1963"_s;

} // namespace

TEST_CASE("Volumes to fetch stand under headings in the order of their years")
{
    const TestSupport::NoWarnings guard;
    Fixture fixture;
    CHECK(fixture.headings() == QStringList{u"Single years, 1861–1869"_s, u"1958–1960"_s, sixties});
    const QModelIndex volume = fixture.choices.indexOf(u"frus1961-63v11"_s);
    CHECK(volume.data().toString() == u"Volume XI"_s); // the years are the heading's
    CHECK(volume.data(Qt::AccessibleTextRole).toString().startsWith(u"1961–1963, Volume XI"_s));
    CHECK(fixture.choices.indexOf(u"frus1861"_s).data().toString() == u"1861"_s);
}

TEST_CASE("A heading chooses what is below it and not in the library")
{
    const TestSupport::NoWarnings guard;
    Fixture fixture;
    fixture.choices.setHeld({{u"frus1961-63v06"_s, {Held::How::File, u"Exchanges"_s}}});
    fixture.check(sixties, Qt::Checked);
    CHECK(fixture.chosen() == QStringList{u"frus1961-63v11"_s});
    CHECK(fixture.stateOf(sixties) == Qt::Checked);
    fixture.choices.setHeld({{u"frus1961-63v06"_s, {Held::How::Part, {}}}});
    fixture.check(sixties, Qt::Checked);
    CHECK(fixture.chosen() == QStringList{u"frus1961-63v11"_s});
    fixture.choices.setHeld({{u"frus1961-63v06"_s, {Held::How::OtherFile, u"Exchanges"_s}}});
    CHECK(fixture.stateOf(sixties) == Qt::PartiallyChecked);
    CHECK(fixture.choices.indexOf(u"frus1961-63v06"_s).data().toString() == u"Volume VI · Exchanges"_s);
    CHECK(fixture.choices.indexOf(u"frus1961-63v06"_s)
              .siblingAtColumn(VolumeChoices::StateColumn)
              .data()
              .toString()
              .contains(u"differs"_s));
}

TEST_CASE("A heading never chooses what the filter hides")
{
    const TestSupport::NoWarnings guard;
    Fixture fixture;
    fixture.filter.setText(u"XI"_s);
    CHECK(fixture.filter.volumes() == 1);
    fixture.check(sixties, Qt::Checked);
    CHECK(fixture.chosen() == QStringList{u"frus1961-63v11"_s});
    fixture.filter.setText({});
    CHECK(fixture.stateOf(sixties) == Qt::PartiallyChecked);
}

TEST_CASE("A year finds every volume that covers it")
{
    const TestSupport::NoWarnings guard;
    Fixture fixture;
    fixture.filter.setText(u"1962"_s);
    CHECK(fixture.headings() == QStringList{sixties});
    CHECK(fixture.filter.volumes() == 2);
    fixture.filter.setText(u"1959"_s);
    CHECK(fixture.headings() == QStringList{u"1958–1960"_s});
}

TEST_CASE("What is chosen stays chosen when the list is told anew, and is summed up")
{
    const TestSupport::NoWarnings guard;
    Fixture fixture;
    fixture.choices.choose(u"frus1862"_s, Qt::Checked);
    fixture.choices.choose(u"frus1861"_s, Qt::Checked);
    CHECK(fixture.choices.sumOfChosen().volumes == 2);
    CHECK(fixture.choices.sumOfChosen().bytes == 2'000'000);
    Download::Catalogue later = catalogueOf({u"frus1862"_s, u"frus1863p1"_s});
    later.entries[0].size = -1;
    fixture.choices.setCatalogue(later);
    CHECK(fixture.chosen() == QStringList{u"frus1862"_s});
    CHECK(fixture.choices.sumOfChosen().unknown == 1);
    CHECK(fixture.choices.sumOfChosen().bytes == 0);
    fixture.choices.setFrozen(true);
    fixture.choices.choose(u"frus1862"_s, Qt::Unchecked);
    CHECK(fixture.chosen().size() == 1);
}
