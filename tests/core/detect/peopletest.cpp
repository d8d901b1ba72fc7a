// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detect/mentiondetector.h"
#include "support/testsupport.h"
#include "testtexts.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Detect;
using namespace Qt::StringLiterals;

namespace
{

/// "words=key" of every person found.
QStringList people(const QString &text)
{
    static MentionDetector detector(TestTexts::context());
    QStringList list;
    for (const DetectedMention &mention : detector.detect(text)) {
        CHECK(mention.words == textIn(text, mention.range));
        if (mention.kind == MentionKind::Person) {
            list << mention.words + u'=' + mention.person;
        }
    }
    return list;
}

Person listed(const QString &name, const QString &description)
{
    Person person;
    person.xmlId = u"p"_s;
    person.name = name;
    person.description = description;
    return person;
}

} // namespace

TEST_CASE("a name means the person it is printed of, with all that is printed of it")
{
    CHECK(people(u"Kuznetsov said V. V. Kuznetsov and Vasiliy Kuznetsov are one."_s)
          == QStringList{u"Kuznetsov=p_kuznetsov"_s, u"V. V. Kuznetsov=p_kuznetsov"_s,
                         u"Vasiliy Kuznetsov=p_kuznetsov"_s});
    CHECK(people(u"so-called U Thant proposal"_s) == QStringList{u"U Thant=p_thant"_s});
    CHECK(people(u"with Mendelovich, and Fidel Castro's points"_s)
          == QStringList{u"Mendelovich=p_mendelevich"_s, u"Fidel Castro=p_castro"_s});
    CHECK(people(u"De Gaulle and General de Gaulle"_s)
          == QStringList{u"De Gaulle=p_degaulle"_s, u"de Gaulle=p_degaulle"_s});
}

TEST_CASE("an honorific stays outside, and brings names nobody knows")
{
    CHECK(people(u"Mr. Kuznetsov met Ambassador Finletter."_s)
          == QStringList{u"Kuznetsov=p_kuznetsov"_s, u"Finletter="_s});
    CHECK(people(u"Secretary Rusk and Mr. Tom Finletter"_s)
          == QStringList{u"Rusk=p_rusk"_s, u"Tom Finletter="_s});
    CHECK(people(u"General Assembly and Chairman said"_s) == QStringList{u"Chairman=p_khrushchev"_s});
}

TEST_CASE("a title stands for whoever holds it at the time")
{
    CHECK(people(u"Eyes only Secretary. Re: Cuba. Pres would go, the President's view."_s)
          == QStringList{u"Secretary=p_rusk"_s, u"Pres=p_kennedy"_s, u"President=p_kennedy"_s});
    CHECK(people(u"President of France; Under Secretary; Presidential advisor"_s).isEmpty());
}

TEST_CASE("of two people of one name the one in office is meant oftener, and the doubt is kept")
{
    MentionDetector detector(TestTexts::context());
    const auto found = detector.detect(u"Kennedy spoke; Robert Kennedy listened."_s);
    REQUIRE(found.size() == 2);
    CHECK(found[0].person == u"p_kennedy"_s);
    CHECK(found[0].confidence < 0.8);
    CHECK(found[1].person == u"p_rfk"_s);
    CHECK(found[1].confidence > 0.9);
}

TEST_CASE("one person in the lists of two volumes is no doubt")
{
    DetectionContext context = TestTexts::context();
    context.people.push_back({u"v06#p_KVV2"_s, u"Kuznetsov, Vasily V."_s, {}, {}, {}});
    context.people.push_back({u"v06#p_KJF2"_s, u"Kennedy, John F."_s, {}, {u"President"_s}, {}});
    MentionDetector detector(context);
    const auto found = detector.detect(u"Kuznetsov thanked the President."_s);
    REQUIRE(found.size() == 2);
    CHECK(found[0].person == u"p_kuznetsov"_s);
    CHECK(found[0].confidence == 1.0);
    CHECK(found[1].person == u"p_kennedy"_s);
    CHECK(found[1].confidence > 0.8);
}

TEST_CASE("an office in a list of persons becomes a title only while it is held")
{
    const HistoricalDate written = HistoricalDate::fromTei(u"1962-12-03");
    const auto titles = [&](const QString &description) {
        return knownPerson(listed(u"Somebody, A."_s, description), {}, written).titles;
    };
    CHECK(titles(u"President of the United States until January 20, 1961"_s).isEmpty());
    CHECK(titles(u"President of the United States until his assassination on November 22, 1963"_s)
              .contains(u"President"_s));
    CHECK(titles(u"Secretary of State"_s).contains(u"Secretary"_s));
    CHECK(titles(u"Secretary of State for Far Eastern Affairs"_s).isEmpty());
    CHECK(titles(u"Ambassador to France after September 4, 1962"_s).isEmpty());
    CHECK(titles(u"Acting Secretary-General of the United Nations"_s).contains(u"SYG"_s));

    Person printed = listed(u"Kennedy, John F."_s, u"President of the United States"_s);
    printed.nameForms = {{NameForm::Kind::Printed, u"Pres"_s}, {NameForm::Kind::Printed, u"JFK"_s}};
    const KnownPerson known = knownPerson(printed, u"party_us"_s, written);
    CHECK(known.forms == QStringList{u"JFK"_s});
    CHECK(known.titles == QStringList{u"President"_s, u"Pres"_s});
    CHECK(known.party == u"party_us"_s);
}

TEST_CASE("mentions are counted in code points")
{
    MentionDetector detector(TestTexts::context());
    const auto found = detector.detect(u"𝔘𝔘 Kuznetsov"_s);
    REQUIRE(found.size() == 1);
    CHECK(found[0].range == TextRange{3, 12});
    CHECK(detector.detect(QString()).empty());
    CHECK(detector.definitionPath().startsWith(u":/chancery"));
}
