// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detect/gazetteer.h"
#include "detect/rules.h"
#include "support/testsupport.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>

#include <catch2/catch_test_macros.hpp>

#include <QSet>

using namespace Chancery;
using namespace Chancery::Detect;
using namespace Qt::StringLiterals;

TEST_CASE("the definitions load from the program without a warning")
{
    const TestSupport::NoWarnings guard;
    const Rules rules;
    CHECK(rules.definitionPath().startsWith(u":/chancery"));
    CHECK(rules.version() >= 1);

    KSyntaxHighlighting::Repository repository;
    repository.addCustomSearchPath(u":/chancery"_s);
    const auto within = repository.definitionForName(u"Diplomatic Prose Within"_s);
    REQUIRE(within.isValid());
    CHECK(within.filePath().startsWith(u":/chancery"));

    QSet<QString> formats;
    for (const auto &format : repository.definitionForName(u"Diplomatic Prose"_s).formats()) {
        formats.insert(format.name());
    }
    for (const auto &[kind, name] : Names<MentionKind>::words) {
        INFO(name.data());
        CHECK(formats.contains(formatOfKind(kind)));
        CHECK(kindOfFormat(formatOfKind(kind)) == kind);
    }
    CHECK_FALSE(kindOfFormat(u"Prose"_s));
}

TEST_CASE("the lists of people and terms can be filled at run time")
{
    const TestSupport::NoWarnings guard;
    Rules rules;
    CHECK(rules.match(u"Then Umbrella spoke of fishery.").empty());
    rules.setWords(u"people"_s, {u"Umbrella"_s});
    rules.setWords(u"terms"_s, {u"fishery"_s});
    const auto spans = rules.match(u"Then Umbrella spoke of fishery.");
    REQUIRE(spans.size() == 2);
    CHECK(spans[0].kind == MentionKind::Person);
    CHECK(spans[0].start == 5);
    CHECK(spans[1].kind == MentionKind::Term);

    rules.setWords(u"people"_s, {});
    CHECK_FALSE(rules.words(u"people"_s).isEmpty());
}

TEST_CASE("nothing carries over from one passage to the next")
{
    const Rules rules;
    // The rule for honorifics opens a context; the line ends before the name.
    CHECK(rules.match(u"This is for Ambassador ").empty());
    CHECK(rules.match(u"Bridges were built.").empty());
}

TEST_CASE("the rules find every treaty of the gazetteer by every name")
{
    const Rules rules;
    for (const Treaty &treaty : Gazetteer::instance().treaties()) {
        for (const QString &name : treaty.names) {
            INFO(name.toStdString());
            const QString text = u"violates "_s + name + u" now"_s;
            const auto spans = rules.match(text);
            REQUIRE(spans.size() == 1);
            CHECK(spans[0].kind == MentionKind::Document);
            CHECK(text.sliced(spans[0].start, spans[0].length) == name);
            CHECK(Gazetteer::instance().treaty(name) == &treaty);
        }
    }
}

TEST_CASE("no rule takes the space around its words")
{
    const Rules rules;
    const QString text =
        u"The letter of Oct 27 to Ambassador Bohlen, telegrams 5 and 6 ; Arts 6 and 8 of Rio Pact , in Cuba on Oct 27 ."_s;
    const auto spans = rules.match(text);
    CHECK(spans.size() == 7);
    for (const MatchedSpan &span : spans) {
        const QString words = text.sliced(span.start, span.length);
        INFO(words.toStdString());
        CHECK(words == words.trimmed());
    }
}

TEST_CASE("the gazetteer reads its lists whole")
{
    const Gazetteer &gazetteer = Gazetteer::instance();
    CHECK(gazetteer.treaties().size() >= 10);
    CHECK(gazetteer.abbreviations().value(u"negots"_s).front().reading == u"negotiations"_s);
    CHECK(gazetteer.abbreviations().value(u"LA"_s).size() == 2);
    CHECK(gazetteer.verbs().value(u"objected"_s).base == u"object"_s);
    CHECK(gazetteer.partyNames(u"Sovs"_s).contains(u"Union of Soviet Socialist Republics"_s));
    CHECK(gazetteer.partyNames(u"Ruritania"_s) == QStringList{u"Ruritania"_s});
    CHECK(gazetteer.treaty(u"Nobody's Pact"_s) == nullptr);
}
