// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testtexts.h"

using namespace Qt::StringLiterals;

namespace Chancery::TestTexts
{

namespace
{

HistoricalDate day(const QString &iso)
{
    return HistoricalDate::fromTei(iso, iso, -5 * 3600);
}

Detect::KnownDocument card(const QString &id, const QString &title, const HistoricalDate &date,
                           const QStringList &describes = {}, const QStringList &passages = {})
{
    return {{u"cards"_s, id}, DocumentKind::CatalogueCard, title, {}, {}, date, {}, describes, passages};
}

} // namespace

Detect::DetectionContext context()
{
    Detect::DetectionContext known;
    known.written = HistoricalDate::fromTei(u"1962-12-03T20:00:00-05:00");
    known.people = {
        {u"p_kuznetsov"_s, u"Kuznetsov, Vasiliy V."_s, {}, {}, u"party_ussr"_s},
        {u"p_mccloy"_s, u"McCloy, John J."_s, {}, {}, u"party_us"_s},
        {u"p_yost"_s, u"Yost, Charles W."_s, {}, {}, u"party_us"_s},
        {u"p_mendelevich"_s, u"Mendelevich, Lev I."_s, {u"Mendelovich"_s}, {}, u"party_ussr"_s},
        {u"p_khrushchev"_s, u"Khrushchev, Nikita S."_s, {}, {u"Chairman"_s}, u"party_ussr"_s},
        {u"p_kennedy"_s, u"Kennedy, John F."_s, {}, {u"President"_s, u"Pres"_s}, u"party_us"_s},
        {u"p_rfk"_s, u"Kennedy, Robert F."_s, {}, {}, u"party_us"_s},
        {u"p_rusk"_s, u"Rusk, Dean"_s, {}, {u"Secretary"_s, u"Secretary of State"_s}, u"party_us"_s},
        {u"p_thant"_s, u"Thant, U"_s, {}, {u"Secretary-General"_s, u"SYG"_s}, u"party_un"_s},
        {u"p_castro"_s, u"Castro Ruz, Fidel"_s, {}, {}, u"party_cuba"_s},
        {u"p_degaulle"_s, u"de Gaulle, General Charles"_s, {}, {}, {}},
    };
    known.parties = {{u"party_us"_s, {u"United States"_s, u"U.S."_s}},
                     {u"party_ussr"_s, {u"Union of Soviet Socialist Republics"_s, u"U.S.S.R."_s}},
                     {u"party_un"_s, {u"United Nations"_s, u"UN"_s}}};
    known.authorParty = u"party_us"_s;
    known.catalogue = {
        card(u"letter-27"_s, u"Letter from President Kennedy to Chairman Khrushchev, October 27, 1962"_s,
             day(u"1962-10-27"_s), {u"v06#d67"_s}),
        card(u"letter-28"_s, u"Letter from Chairman Khrushchev to President Kennedy, October 28, 1962"_s,
             day(u"1962-10-28"_s)),
        {{u"v06"_s, u"d67"_s},
         DocumentKind::Letter,
         u"Message From President Kennedy to Chairman Khrushchev"_s,
         u"President Kennedy"_s,
         u"Chairman Khrushchev"_s,
         day(u"1962-10-27"_s),
         {},
         {},
         {}},
        card(u"press"_s, u"President Kennedy’s press conference of November 20, 1962"_s,
             day(u"1962-11-20"_s)),
        card(u"rio-pact"_s, u"Inter-American Treaty of Reciprocal Assistance (Rio Pact)"_s,
             day(u"1947-09-02"_s), {}, {u"rio-pact-art3"_s, u"rio-pact-art6"_s, u"rio-pact-art8"_s}),
        card(u"un-charter"_s, u"Charter of the United Nations, June 26, 1945"_s, day(u"1945-06-26"_s), {},
             {u"un-charter-art51"_s, u"un-charter-art53"_s}),
        card(u"us-draft"_s, u"U.S. draft declaration, November 1962"_s, day(u"1962-11-24"_s)),
        card(u"soviet-draft"_s, u"Soviet draft declaration, December 1962"_s, day(u"1962-12-06"_s)),
        {{u"v11"_s, u"d234"_s},
         DocumentKind::Telegram,
         u"Telegram From the Mission to the United Nations"_s,
         {},
         {},
         day(u"1962-12-06"_s),
         u"2179"_s,
         {},
         {}},
    };
    return known;
}

DocumentDraft draftOf(const QStringList &paragraphs)
{
    DocumentDraft draft;
    draft.document.key = {u"v11"_s, u"d223"_s};
    draft.document.date = context().written;
    for (const QString &paragraph : paragraphs) {
        PassageDraft passage;
        passage.passage.ordinal = int(draft.passages.size());
        passage.passage.xmlId = u"p%1"_s.arg(draft.passages.size());
        passage.passage.kind = PassageKind::Paragraph;
        passage.passage.text = paragraph;
        draft.passages.push_back(passage);
    }
    return draft;
}

} // namespace Chancery::TestTexts
