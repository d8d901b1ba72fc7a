// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detect/detect.h"
#include "detect/speechattributor.h"
#include "support/testsupport.h"
#include "testtexts.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Detect;
using namespace Qt::StringLiterals;

namespace
{

/// "speaker/verb: words" of every speech.
QStringList speeches(const QStringList &paragraphs)
{
    DocumentDraft draft = TestTexts::draftOf(paragraphs);
    detectAll(draft, TestTexts::context());
    QStringList list;
    for (const SpeechDraft &speech : draft.speeches) {
        CHECK(speech.layer == Layer::Detected);
        REQUIRE(speech.ranges.size() == 1);
        const SpeechDraft::Range &range = speech.ranges.front();
        list << speech.speaker + u'/' + speech.verb + u": "_s
                + textIn(draft.passages[size_t(range.passage)].passage.text, range.range);
    }
    return list;
}

} // namespace

TEST_CASE("a reporting sentence is its subject's speech, and a second verb opens a second")
{
    CHECK(speeches(
              {u"As to overflights Kuznetsov said this ref unacceptable and reiterated usual arguments."_s})
          == QStringList{u"p_kuznetsov/say: Kuznetsov said this ref unacceptable"_s,
                         u"p_kuznetsov/reiterate: reiterated usual arguments."_s});
    CHECK(speeches({u"Kuznetsov said he hoped to have it."_s})
          == QStringList{u"p_kuznetsov/say: Kuznetsov said he hoped to have it."_s});
    CHECK(speeches({u"McCloy concluded by urging that we not haggle."_s})
          == QStringList{u"p_mccloy/urge: McCloy concluded by urging that we not haggle."_s});
}

TEST_CASE("who spoke before speaks on")
{
    CHECK(
        speeches({u"Kuznetsov claimed it was settled. No mention was made of Cuba. He also objected to it."_s,
                  u"He mentioned new point."_s})
        == QStringList{u"p_kuznetsov/claim: Kuznetsov claimed it was settled."_s,
                       u"p_kuznetsov/: No mention was made of Cuba."_s,
                       u"p_kuznetsov/object: He also objected to it."_s,
                       u"p_kuznetsov/mention: He mentioned new point."_s});
}

TEST_CASE("a party speaks where only the party is named")
{
    CHECK(speeches({u"On points to which Sovs strongly objected, they claimed ref is unacceptable."_s})
          == QStringList{u"party_ussr/claim: they claimed ref is unacceptable."_s});
}

TEST_CASE("words between quotation marks are a verbatim speech within the other")
{
    DocumentDraft draft =
        TestTexts::draftOf({u"Kuznetsov objected to phrase \"weapons capable of offensive use\"."_s});
    detectAll(draft, TestTexts::context());
    REQUIRE(draft.speeches.size() == 2);
    CHECK(draft.speeches[0].manner == SpeechManner::CloseParaphrase);
    CHECK(draft.speeches[1].manner == SpeechManner::Verbatim);
    CHECK(textIn(draft.passages[0].passage.text, draft.speeches[1].ranges[0].range)
          == u"weapons capable of offensive use"_s);
}

TEST_CASE("the verb may close what was said, and what both sides settled is the reporter's")
{
    CHECK(speeches({u"Kuznetsov summed up."_s, u"Kuznetsov agreed. Let us stick to it he urged."_s}).last()
          == u"p_kuznetsov/urge: Let us stick to it he urged."_s);
    CHECK(speeches({u"Kuznetsov said it is ready and it was left that we would await it."_s})
          == QStringList{u"p_kuznetsov/say: Kuznetsov said it is ready"_s});
}

TEST_CASE("points somebody raised and what is not told as speech are no speech")
{
    CHECK(speeches({u"McCloy agreed. Points Kuznetsov had raised remain."_s})
          == QStringList{u"p_mccloy/agree: McCloy agreed."_s,
                         u"p_mccloy/: Points Kuznetsov had raised remain."_s});
    CHECK(speeches({u"Meeting lasted five hours. Weather was fine. Then Kuznetsov left."_s}).isEmpty());
    CHECK(speeches({QString()}).isEmpty());
}

TEST_CASE("a summary is told from a paraphrase by its verb, and what is carried over is less sure")
{
    DocumentDraft draft =
        TestTexts::draftOf({u"Kuznetsov spoke of guarantees. Kuznetsov said no. It was so."_s});
    detectAll(draft, TestTexts::context());
    REQUIRE(draft.speeches.size() == 3);
    CHECK(draft.speeches[0].manner == SpeechManner::Summary);
    CHECK(draft.speeches[1].manner == SpeechManner::CloseParaphrase);
    CHECK(draft.speeches[2].confidence < draft.speeches[1].confidence);
}

TEST_CASE("a speech told of inside another belongs to its own speaker")
{
    CHECK(speeches({u"McCloy said we were relieved when Khrushchev indicated they would go."_s})
          == QStringList{
              u"p_mccloy/say: McCloy said we were relieved when Khrushchev indicated they would go."_s,
              u"p_khrushchev/indicate: Khrushchev indicated they would go"_s});
    CHECK(speeches({u"Kuznetsov claimed it was settled. Sov Govt had mentioned this."_s})
          == QStringList{u"p_kuznetsov/claim: Kuznetsov claimed it was settled."_s,
                         u"p_kuznetsov/: Sov Govt had mentioned this."_s,
                         u"party_ussr/mention: Sov Govt had mentioned this."_s});
}

TEST_CASE("the writer of a letter is not taken for the speaker he reports")
{
    CHECK(speeches({u"Kuznetsov said it was settled. I cannot accept this view."_s})
          == QStringList{u"p_kuznetsov/say: Kuznetsov said it was settled."_s});
}
