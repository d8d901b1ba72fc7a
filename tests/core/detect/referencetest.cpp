// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detect/detect.h"
#include "detect/referenceresolver.h"
#include "support/testsupport.h"
#include "testtexts.h"

#include <catch2/catch_test_macros.hpp>

#include <QMap>

using namespace Chancery;
using namespace Chancery::Detect;
using namespace Qt::StringLiterals;

namespace
{

struct Answer {
    QStringList targets;
    double confidence = 0;
    QString reason;
};

/// What is proposed for the references of these paragraphs, by their words (the last of equal ones wins).
QMap<QString, Answer> answers(const QStringList &paragraphs,
                              const DetectionContext &context = TestTexts::context())
{
    DocumentDraft draft = TestTexts::draftOf(paragraphs);
    detectAll(draft, context);
    QMap<QString, Answer> found;
    for (const ReferenceDraft &reference : draft.references) {
        const MentionDraft &mention = draft.mentions[size_t(reference.mention)];
        const QString words =
            textIn(draft.passages[size_t(mention.passage)].passage.text, mention.mention.range);
        found[words] = {reference.targets, reference.confidence, reference.reason};
        CHECK_FALSE(reference.reason.isEmpty());
        CHECK((reference.confidence > 0) == !reference.targets.isEmpty());
    }
    return found;
}

QStringList targets(const QString &text, const QString &words)
{
    const auto found = answers({text});
    INFO(found.keys().join(u" | "_s).toStdString());
    REQUIRE(found.contains(words));
    return found.value(words).targets;
}

} // namespace

TEST_CASE("an article belongs to the treaty named last before it that has such an article")
{
    const QString text =
        u"Ref to Rio Pact gives free hand. It would authorize action under Arts 6 and 8. Kuznetsov claimed "
        "Rio Pact violates UN Charter in that it is not in accord with Art 51, nor Art 53."_s;
    CHECK(targets(text, u"Arts 6 and 8"_s)
          == QStringList{u"cards#rio-pact-art6"_s, u"cards#rio-pact-art8"_s});
    CHECK(targets(text, u"Art 51"_s) == QStringList{u"cards#un-charter-art51"_s});
    CHECK(targets(text, u"Art 53"_s) == QStringList{u"cards#un-charter-art53"_s});
    // 51 is beyond the Rio Pact's articles, whatever stands nearer.
    CHECK(targets(u"UN Charter stands above Rio Pact as Art 51 says."_s, u"Art 51"_s)
          == QStringList{u"cards#un-charter-art51"_s});
    CHECK(targets(u"Rio Pact must yield to Article 3 of the UN Charter."_s, u"Article 3"_s)
          == QStringList{u"cards#un-charter"_s});
    CHECK(targets(u"He quoted Art 51."_s, u"Art 51"_s).isEmpty());
    CHECK(answers({u"Kuznetsov named Rio Pact."_s, u"He then quoted Art 6."_s}).value(u"Art 6"_s).targets
          == QStringList{u"cards#rio-pact-art6"_s});
}

TEST_CASE("a letter is found by its author and its day, and by its card rather than what the card describes")
{
    CHECK(targets(u"President's letter of Oct 27 offered it."_s, u"President's letter of Oct 27"_s)
          == QStringList{u"cards#letter-27"_s});
    CHECK(targets(u"See letter of October 28, 1962."_s, u"letter of October 28, 1962"_s)
          == QStringList{u"cards#letter-28"_s});
    CHECK(targets(u"Pres' press conference of Nov 20 said so."_s, u"Pres' press conference of Nov 20"_s)
          == QStringList{u"cards#press"_s});
    CHECK(targets(u"See letter of October 9, 1962."_s, u"letter of October 9, 1962"_s).isEmpty());
}

TEST_CASE("an exchange of letters leads to both, dated or not")
{
    const QStringList both{u"cards#letter-27"_s, u"cards#letter-28"_s};
    const QString text =
        u"Stick to exchange of letters of Oct 27-28. It was not in exchange of letters nor in correspondence."_s;
    CHECK(targets(text, u"exchange of letters of Oct 27-28"_s) == both);
    CHECK(targets(text, u"exchange of letters"_s) == both);
    CHECK(targets(text, u"correspondence"_s) == both);
    CHECK(targets(u"It was not in exchange of letters."_s, u"exchange of letters"_s).isEmpty());
}

TEST_CASE("a draft is told by its side")
{
    CHECK(targets(u"He objected to U.S. draft declaration."_s, u"U.S. draft declaration"_s)
          == QStringList{u"cards#us-draft"_s});
    CHECK(targets(u"We keep it in our declaration."_s, u"our declaration"_s)
          == QStringList{u"cards#us-draft"_s});
    CHECK(targets(u"He urged Sovs to submit their draft."_s, u"their draft"_s)
          == QStringList{u"cards#soviet-draft"_s});
    CHECK(targets(u"He hoped to have Sov draft declaration; we await that draft."_s, u"that draft"_s)
          == QStringList{u"cards#soviet-draft"_s});
}

TEST_CASE("a short noun means what it meant last")
{
    CHECK(targets(u"Rio Pact is illegal since pact in conflict with UN Charter."_s, u"pact"_s)
          == QStringList{u"cards#rio-pact"_s});
    CHECK(targets(u"All must be in accordance with Charter."_s, u"Charter"_s)
          == QStringList{u"cards#un-charter"_s});
    CHECK(targets(u"President's letter of Oct 27 is clear. He quoted Pres' letter."_s, u"Pres' letter"_s)
          == QStringList{u"cards#letter-27"_s});
}

TEST_CASE("a telegram is found by its number")
{
    CHECK(targets(u"See telegram 2179."_s, u"telegram 2179"_s) == QStringList{u"v11#d234"_s});
    CHECK(targets(u"See Document 234."_s, u"Document 234"_s) == QStringList{u"v11#d234"_s});
    CHECK(targets(u"See Embtel 9999."_s, u"Embtel 9999"_s).isEmpty());
    CHECK(targets(u"See vol. VI, Document 234."_s, u"vol. VI, Document 234"_s).isEmpty());
}

TEST_CASE("a reference to a place in the same text is only proposed where a list stands before")
{
    const auto found =
        answers({u"Points were: (1) overflights, (2) Rio Pact."_s, u"On points listed above he objected."_s});
    CHECK(found.value(u"listed above"_s).targets == QStringList{u"#p0"_s});
    CHECK(answers({u"As described above he objected."_s}).value(u"described above"_s).targets.isEmpty());
}

TEST_CASE("where two documents fit, both are proposed and the doubt is said")
{
    DetectionContext context = TestTexts::context();
    KnownDocument second = context.catalogue.front();
    second.key.xmlId = u"letter-27b"_s;
    context.catalogue.push_back(second);
    const Answer answer = answers({u"President's letter of Oct 27 offered it."_s}, context)
                              .value(u"President's letter of Oct 27"_s);
    CHECK(answer.targets.size() == 2);
    CHECK(answer.confidence <= 0.5);
}

TEST_CASE("without a catalogue nothing is forced")
{
    DetectionContext context = TestTexts::context();
    context.catalogue.clear();
    const auto found = answers(
        {u"Rio Pact, Art 6, U.S. draft, Pres' letter of Oct 27, telegram 2179, that pact."_s}, context);
    CHECK(found.size() == 6);
    for (const Answer &answer : found) {
        CHECK(answer.targets.isEmpty());
    }
}
