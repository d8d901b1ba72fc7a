// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include <catch2/catch_test_macros.hpp>

namespace Samples
{

namespace
{

Person person(qint64 id, const QString &name, const QString &initials, qint64 party, const QString &printed,
              const QString &office)
{
    Person made;
    made.id = {id};
    made.volume = QStringLiteral("v");
    made.xmlId = QStringLiteral("p%1").arg(id);
    made.name = name;
    made.initials = initials;
    made.party = {party};
    made.nameForms = {{NameForm::Kind::Known, name}, {NameForm::Kind::Printed, printed}};
    made.offices = {{office, {}}};
    return made;
}

Passage paragraph(qint64 id, int ordinal, const QString &text)
{
    Passage passage;
    passage.id = {id};
    passage.ordinal = ordinal;
    passage.text = text;
    return passage;
}

Speech speech(qint64 id, qint64 speaker, qint64 party, std::vector<PassageRange> ranges)
{
    Speech made;
    made.id = {id};
    made.speaker = {speaker};
    made.party = {party};
    made.ranges = std::move(ranges);
    return made;
}

Mention mention(qint64 id, qint64 who, qint64 passage, TextRange range)
{
    Mention made;
    made.id = {id};
    made.passage = {passage};
    made.range = range;
    made.person = {who};
    return made;
}

CrossReference reference(qint64 id, TextRange range, ReferenceState state,
                         std::vector<ReferenceTarget> targets)
{
    CrossReference made;
    made.id = {id};
    made.passage = {2};
    made.range = range;
    made.state = state;
    made.targets = std::move(targets);
    made.reason = QStringLiteral("the words before it name the treaty");
    return made;
}

ReferenceTarget target(const QString &id, bool here)
{
    ReferenceTarget made;
    made.raw = QString(u"cards#" + id);
    made.key = {QStringLiteral("cards"), id};
    made.title = id;
    if (here) {
        made.document = {9};
        made.place = {{QStringLiteral("cards"), id}, -1, {}};
    }
    return made;
}

} // namespace

std::shared_ptr<DocumentRecord> meeting()
{
    auto record = std::make_shared<DocumentRecord>();
    record->volume.id = QStringLiteral("v");
    record->document.id = {1};
    record->document.key = {QStringLiteral("v"), QStringLiteral("d1")};
    record->document.title = QStringLiteral("A meeting");
    record->document.date = HistoricalDate::fromTei(u"1962-12-03");
    record->parties = {
        {{1},
         QStringLiteral("v"),
         QStringLiteral("us"),
         QStringLiteral("United States"),
         QStringLiteral("U.S.")},
        {{2},
         QStringLiteral("v"),
         QStringLiteral("su"),
         QStringLiteral("Soviet Union"),
         QStringLiteral("U.S.S.R.")},
        {{3}, QStringLiteral("v"), QStringLiteral("cuba"), QStringLiteral("Cuba"), QStringLiteral("Cuba")}};
    record->people = {person(4, QStringLiteral("Castro Ruz, Fidel"), QStringLiteral("CA"), 3,
                             QStringLiteral("Castro"), QStringLiteral("Prime Minister of Cuba")),
                      person(1, QStringLiteral("McCloy, John J."), QStringLiteral("MC"), 1,
                             QStringLiteral("McCloy"), QStringLiteral("Advisor")),
                      person(2, QStringLiteral("Kuznetsov, Vasiliy V."), QStringLiteral("KU"), 2,
                             QStringLiteral("Kuznetsov"),
                             QStringLiteral("First Deputy Minister, Soviet Union")),
                      person(3, QStringLiteral("Mendelevich, Lev I."), QStringLiteral("ME"), 2,
                             QStringLiteral("Mendelovich"), QStringLiteral("Head of department"))};
    record->participants = {{{1}, Participation::Participant},
                            {{2}, Participation::Participant},
                            {{3}, Participation::Participant},
                            {{4}, Participation::Addressee}};
    record->passages = {
        paragraph(1, 0, QString(60, u'a')),
        paragraph(
            2, 1,
            QStringLiteral("as Arts 6 and 8 of the pact, that draft and the exchange say, and more of it"))};
    record->passages[0].text.replace(0, 9, QStringLiteral("Kuznetsov"));
    record->speeches = {speech(1, 2, 2, {{{1}, {0, 60}}}), speech(2, 1, 1, {{{1}, {50, 60}}}),
                        speech(3, 1, 1, {{{2}, {0, 29}}}), speech(4, 1, 1, {{{2}, {29, 30}}}),
                        speech(5, 0, 2, {{{2}, {30, 40}}})};
    record->mentions = {mention(1, 2, 1, {0, 9}), mention(2, 1, 1, {12, 18}), mention(3, 3, 1, {20, 30}),
                        mention(4, 4, 2, {0, 2}), mention(5, 4, 2, {3, 7}),   mention(6, 0, 2, {8, 9})};
    record->references = {
        reference(1, {3, 15}, ReferenceState::KnownElsewhere,
                  {target(QStringLiteral("art6"), true), target(QStringLiteral("art8"), true)}),
        reference(2, {29, 39}, ReferenceState::Ambiguous,
                  {target(QStringLiteral("draft-a"), true), target(QStringLiteral("draft-b"), true)}),
        reference(3, {44, 56}, ReferenceState::KnownElsewhere, {target(QStringLiteral("letters"), false)})};
    return record;
}

DocumentKey telegram()
{
    return Library::firstDocument();
}

} // namespace Samples
