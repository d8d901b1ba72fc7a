// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include <array>

namespace Chancery::TestSupport
{

namespace
{

const DocumentKey Key{QStringLiteral("frus1961-63v11"), QStringLiteral("d223")};

constexpr PartyId UnitedStates{1};
constexpr PartyId SovietUnion{2};

enum Speaker { Sovs = 0, McCloy = 1, Yost, Kuznetsov, Zorin, Mendelevich };

struct Said {
    int paragraph; ///< passage ordinal
    Speaker speaker;
    QStringView verb;
    int issue; ///< index into IssueNames, -1 for none
    QStringView words;
};

constexpr std::array<QStringView, 12> IssueNames{u"Reference to the Rio Pact",
                                                 u"Overflights and means of inspection",
                                                 u"The proviso on Cuba",
                                                 u"On-site inspection",
                                                 u"Assurances by other states",
                                                 u"“Weapons capable of offensive use”",
                                                 u"Soviet military personnel",
                                                 u"Castro’s points",
                                                 u"Further negotiation",
                                                 u"Medium and intermediate range",
                                                 u"U Thant’s plan",
                                                 u"How and when to close"};

constexpr std::array<Said, 34> Talk{{
    {3, Sovs, u"take position", 0,
     u"Sovs took even stronger position than formerly against 3 points in U.S. declaration: Rio Pact, "
     u"overflights, and condition attached to our non-invasion assurances."},
    {3, Kuznetsov, u"say", 11,
     u"Kuznetsov concluded session by saying that it would be very difficult to foresee how long it would be "
     u"before agreement on presentation to SC."},
    {3, Kuznetsov, u"emphasize", 11,
     u"he at same time emphasized great importance Sovs attach to presentation to SC of documents agreed on "
     u"main points."},
    {3, Kuznetsov, u"favor", 11, u"Kuznetsov favored working rapidly toward conclusion of this kind"},
    {4, Kuznetsov, u"say", 11, u"Kuznetsov said he hoped to have Sov draft declaration in couple of days"},
    {5, Sovs, u"claim", 0,
     u"they claimed ref to Rio Pact is part of U.S. attempt to give U.S. commitment conditional character "
     u"and hence is unacceptable."},
    {5, Sovs, u"", 0,
     u"It would authorize U.S. to take action against Cuba under Arts 6 and 8, including use of armed "
     u"force."},
    {5, Kuznetsov, u"claim", 0,
     u"Kuznetsov also claimed Rio Pact violates UN Charter in that it authorizes armed response against "
     u"non-armed attack."},
    {6, Kuznetsov, u"say", 1, u"As to overflights Kuznetsov said this ref unacceptable"},
    {6, Kuznetsov, u"reiterate", 1,
     u"reiterated usual arguments about unilateral actions violating sovereignty of Cuba, norms of "
     u"international law and UN Charter."},
    {6, Kuznetsov, u"claim", 1,
     u"He claimed U.S. desires overthrow whole set of legal norms covering relations between states."},
    {6, Kuznetsov, u"", 10,
     u"Only obligations outstanding can be met by U Thant plan of observation in Caribbean, on basis of "
     u"equality applied to all parties."},
    {7, Kuznetsov, u"object", 2,
     u"Kuznetsov objected to phrase in U.S. draft declaration on grounds this is new subject not covered in "
     u"exchange of letters."},
    {7, Kuznetsov, u"", 2,
     u"President's letter of Oct 27 offered invasion assurance in return solely for actions by Sov Union. No "
     u"mention was made of action on part of Cuba."},
    {8, Kuznetsov, u"reiterate", 3,
     u"Kuznetsov reiterated earlier claim that Khrushchev had not agreed to on-site inspection except with "
     u"consent of Cuba."},
    {9, Kuznetsov, u"speak", 4,
     u"He also spoke again of guarantees against invasions by other states of Western Hemisphere and quoted "
     u"Pres' letter on this point."},
    {10, Kuznetsov, u"object", 5, u"He also objected to phrase weapons capable of offensive use."},
    {10, Kuznetsov, u"claim", 5,
     u"He claimed only weapons envisaged in correspondence were those present in Cuba at time of crisis, as "
     u"in Pres' press conference of Nov 20."},
    {11, Kuznetsov, u"assert", 6,
     u"As to withdrawal of Sov military personnel, Kuznetsov asserted this need not be referred to in U.S. "
     u"declaration."},
    {12, Kuznetsov, u"repeat", 7,
     u"Kuznetsov repeated very briefly Sov support of Castro points included in protocol."},
    {13, Kuznetsov, u"mention", 8,
     u"He mentioned new point, asserting that, even if agreed declaration made by 2 parties in SC, much "
     u"would remain outstanding."},
    {14, Kuznetsov, u"suggest", 9,
     u"He mentioned U.S. ref to medium and intermediate range missiles and suggested omission of latter."},
    {15, Kuznetsov, u"say", -1,
     u"Summing up his remarks he said U.S. had made substantial step backward from exchange of letters."},
    {16, McCloy, u"reply", -1,
     u"McCloy replied that there seemed to be very little left in U.S. draft that was acceptable to Sovs."},
    {16, McCloy, u"list", -1,
     u"He listed numerous steps U.S. had taken, including limitation of our quarantine, its lifting before "
     u"all Sov obligations had been met, and introduction of words supporting invasion."},
    {17, McCloy, u"say", 9,
     u"McCloy said he did not understand distinction between medium and intermediate missiles since we had "
     u"identified both types on sites."},
    {17, McCloy, u"", 5,
     u"He was alarmed by thought Sovs considered as offensive only particular weapons which had been removed "
     u"from Cuba."},
    {18, McCloy, u"reiterate", 7,
     u"McCloy reiterated that we do not accept these conditions and cannot deal with them in any way in our "
     u"declaration."},
    {18, McCloy, u"agree", 6, u"McCloy agreed their withdrawal was not considered condition of settlement"},
    {19, McCloy, u"repeat", 4,
     u"McCloy also repeated again that Pres was merely expressing an opinion, that we are not in position to "
     u"restrain them."},
    {20, McCloy, u"express", 10,
     u"McCloy expressed usual objections to so-called U Thant proposal for reciprocal inspection."},
    {20, McCloy, u"repeat", 1,
     u"He then repeated at length reasons why we must have right to use our own means of inspection in "
     u"absence of acceptable international arrangements."},
    {21, McCloy, u"recognize", 0,
     u"As to Rio Pact McCloy recognized there is fundamental difference between us."},
    {22, Yost, u"add", 11,
     u"Yost added that it hardly seemed possible for 2 sides to reach total agreement on 2 declarations."},
}};

QUuid tagId(int number)
{
    return QUuid::createUuidV5(QUuid(), QStringLiteral("tag %1").arg(number));
}

Event eventOf(int id, QStringView label, Clock clock, const HistoricalDate &date, const QString &basis,
              std::initializer_list<int> passages)
{
    Event event;
    event.id = {id};
    event.volume = Key.volume;
    event.label = label.toString();
    event.clock = clock;
    event.date = date;
    event.date.basis = basis;
    for (const int passage : passages) {
        event.passages.push_back({PassageId{passage + 1}, {}});
    }
    return event;
}

std::vector<Event> events()
{
    const auto on = [](QStringView day) { return HistoricalDate::fromTei(day); };
    const auto limits = [](QStringView from, QStringView to) {
        return HistoricalDate::fromTeiLimits(from, to);
    };
    const QString open = QStringLiteral("No date is named; only the lower limit is known.");
    return {
        eventOf(1, u"Telegram 2086 dated", Clock::Written, on(u"1962-12-03T20:00:00-05:00"),
                QStringLiteral("The dateline. The hour is taken as Eastern Standard Time."), {1}),
        eventOf(2, u"Meeting of McCloy and Yost with Kuznetsov, Zorin and Mendelevich", Clock::Happened,
                on(u"1962-12-03"), QStringLiteral("The telegram gives the length, not the day or the hours."),
                {2}),
        eventOf(3, u"Charter of the United Nations signed", Clock::ReferredTo, on(u"1945-06-26"),
                QStringLiteral("General knowledge."), {5, 6}),
        eventOf(4, u"Rio Pact opened for signature", Clock::ReferredTo, on(u"1947-09-02"), {}, {3, 5, 21}),
        eventOf(5, u"Rio Pact in force", Clock::ReferredTo, on(u"1948-12-03"), {}, {5, 21}),
        eventOf(6, u"Kennedy’s letter to Khrushchev", Clock::ReferredTo, on(u"1962-10-27"),
                QStringLiteral("The telegram gives the day; so does the letter."), {7, 9, 16, 19}),
        eventOf(7, u"Khrushchev’s letter to Kennedy", Clock::ReferredTo, on(u"1962-10-28"), {}, {10, 23}),
        eventOf(8, u"Exchange of letters", Clock::ReferredTo,
                HistoricalDate::fromTei(u"1962-10-27", u"1962-10-28"), {}, {7, 10, 15, 16, 23}),
        eventOf(9, u"Soviet draft protocol forwarded", Clock::ReferredTo, on(u"1962-11-15"),
                QStringLiteral("That this is the protocol meant is our reading."), {12}),
        eventOf(10, u"President’s press conference", Clock::ReferredTo, on(u"1962-11-20"), {}, {10}),
        eventOf(11, u"Missiles dismantled and withdrawn", Clock::ReferredTo,
                limits(u"1962-10-28", u"1962-11-20"), QStringLiteral("Not dated in the telegram."),
                {6, 8, 16}),
        eventOf(12, u"Quarantine lifted", Clock::ReferredTo, on(u"1962-11-20"),
                QStringLiteral("Not dated in the telegram."), {16}),
        eventOf(13, u"U.S. draft declaration handed over", Clock::ReferredTo,
                limits(u"1962-11-24", u"1962-11-25"), {}, {3, 7, 16}),
        eventOf(14, u"Soviet draft declaration expected", Clock::Foreseen,
                limits(u"1962-12-04", u"1962-12-06"),
                QStringLiteral("“In couple of days”, read as one to three days after December 3."), {4, 22}),
        eventOf(15, u"Next meeting", Clock::Foreseen, limits(u"1962-12-03", {}), open, {4}),
        eventOf(16, u"Presentation to the Security Council", Clock::Foreseen, limits(u"1962-12-03", {}), open,
                {3, 13}),
        eventOf(17, u"Negotiation to continue after the declarations", Clock::Foreseen,
                limits(u"1962-12-03", {}), open, {3, 13}),
        eventOf(18, u"Soviet military personnel to be withdrawn", Clock::Foreseen, limits(u"1962-12-03", {}),
                open, {11, 18}),
    };
}

Person personOf(Speaker id, QStringView name, QStringView initials, PartyId party)
{
    Person person;
    person.id = {id};
    person.volume = Key.volume;
    person.name = name.toString();
    person.initials = initials.toString();
    person.party = party;
    return person;
}

void addPassages(DocumentRecord &record)
{
    for (int ordinal = 0; ordinal < 24; ++ordinal) {
        Passage passage;
        passage.id = {ordinal + 1};
        passage.document = record.document.id;
        passage.ordinal = ordinal;
        passage.kind = ordinal == 0 ? PassageKind::Head
            : ordinal == 1          ? PassageKind::Dateline
                                    : PassageKind::Paragraph;
        passage.text = ordinal == 0 ? record.document.title
            : ordinal == 1          ? record.document.dateline
                                    : QString();
        record.passages.push_back(passage);
    }
    record.passages[2].text = QStringLiteral("Fol is summary five and one half hour meeting.");
    record.passages[23].text = QStringLiteral("Let us stick to exchange of letters of Oct 27-28.");
}

void addTalk(DocumentRecord &record)
{
    for (const Said &said : Talk) {
        Passage &passage = record.passages[size_t(said.paragraph)];
        if (!passage.text.isEmpty()) {
            passage.text += u' ';
        }
        const int start = codePointCount(passage.text);
        passage.text += said.words;
        const TextRange range{start, codePointCount(passage.text)};
        Speech speech;
        speech.id = {qint64(record.speeches.size()) + 1};
        speech.speaker = {said.speaker};
        speech.party = said.speaker == McCloy || said.speaker == Yost ? UnitedStates : SovietUnion;
        speech.verb = said.verb.toString();
        speech.manner = SpeechManner::CloseParaphrase;
        speech.ranges = {{passage.id, range}};
        record.speeches.push_back(speech);
        if (said.issue >= 0) {
            Annotation position;
            position.uuid =
                QUuid::createUuidV5(QUuid(), QStringLiteral("position %1").arg(record.speeches.size()));
            position.layer = Layer::Editor;
            position.kind = AnnotationKind::Position;
            position.segments = {
                {passage.id, Key, said.paragraph, {range.start + 1, range.end - 1}, {}, {}, {}}};
            position.tags = {tagId(100), tagId(said.issue)};
            record.annotations.push_back(position);
        }
    }
}

} // namespace

DocumentRecord sampleRecord()
{
    DocumentRecord record;
    record.volume.id = Key.volume;
    record.document.id = {1};
    record.document.key = Key;
    record.document.kind = DocumentKind::Telegram;
    record.document.title =
        QStringLiteral("Telegram From the Mission to the United Nations to the Department of State");
    record.document.dateline = QStringLiteral("Washington, December 3, 1962, 8 p.m.");
    record.document.date = HistoricalDate::fromTei(u"1962-12-03T20:00:00-05:00");
    record.parties = {{UnitedStates, Key.volume, QStringLiteral("us"), QStringLiteral("United States"),
                       QStringLiteral("U.S.")},
                      {SovietUnion, Key.volume, QStringLiteral("ussr"),
                       QStringLiteral("Union of Soviet Socialist Republics"), QStringLiteral("U.S.S.R.")}};
    record.people = {personOf(McCloy, u"McCloy, John J.", u"MC", UnitedStates),
                     personOf(Yost, u"Yost, Charles W.", u"YO", UnitedStates),
                     personOf(Kuznetsov, u"Kuznetsov, Vasiliy V.", u"KU", SovietUnion),
                     personOf(Zorin, u"Zorin, Valerian A.", u"ZO", SovietUnion),
                     personOf(Mendelevich, u"Mendelevich, Lev I.", u"ME", SovietUnion)};
    for (const Speaker speaker : {McCloy, Yost, Kuznetsov, Zorin, Mendelevich}) {
        record.participants.push_back({PersonId{speaker}, Participation::Participant});
    }
    record.events = events();
    addPassages(record);
    addTalk(record);
    return record;
}

std::vector<Tag> sampleTags()
{
    std::vector<Tag> tags;
    const auto add = [&](int id, int parent, const QString &name) {
        tags.push_back(
            {tagId(id), parent < 0 ? QUuid() : tagId(parent), name, {}, MarkColour::Blue, Layer::Editor});
    };
    add(200, -1, QStringLiteral("Issues"));
    for (size_t i = 0; i < IssueNames.size(); ++i) {
        add(int(i), 200, IssueNames[i].toString());
    }
    add(201, -1, QStringLiteral("Stances"));
    add(100, 201, QStringLiteral("Insists"));
    return tags;
}

} // namespace Chancery::TestSupport
