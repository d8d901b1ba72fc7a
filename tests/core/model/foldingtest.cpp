// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/folding.h"

#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Qt::StringLiterals;

TEST_CASE("text is compared without case, accents, and kinds of quotes, dashes and spaces")
{
    CHECK(folded(u"MEMORANDUM No. 7"_s) == u"memorandum no. 7"_s);
    CHECK(folded(u"Alphand, Hervé"_s) == u"alphand, herve"_s);
    CHECK(folded(u"E\u0301lyse\u0301e"_s) == u"elysee"_s);
    CHECK(folded(u"O\u2019Neill"_s) == u"o'neill"_s);
    CHECK(folded(u"O\u02bcNeill"_s) == folded(u"O'Neill"_s));
    CHECK(folded(u"1961\u20131963"_s) == u"1961-1963"_s);
    CHECK(folded(u"Vol.\u00a0VI"_s) == u"vol. vi"_s);
    CHECK(folded({}).isEmpty());
}

TEST_CASE("names are compared by their letters, and hyphens and stops part them")
{
    CHECK(foldedName(u"O\u2019Donnell, Kenneth P."_s) == u"odonnell kenneth p"_s);
    CHECK(foldedName(u"ODonnell"_s) == foldedName(u"O'Donnell"_s));
    CHECK(foldedName(u"Couve de Murville, Maurice-Hervé"_s) == u"couve de murville maurice herve"_s);
    CHECK(foldedName(u"1962 (?)"_s).isEmpty());
}

TEST_CASE("bytes of a library are folded as text is, whatever was in the room before")
{
    const QStringList texts{
        {},
        u" "_s,
        u"MEMORANDUM No. 7"_s,
        u"Rusk, D. -- \tDean\n(Secretary)"_s,
        u".-Lebanon-."_s,
        u"Alphand, Herv\u00e9"_s,
        u"O\u2019Donnell,\u00a0Kenneth P."_s,
        u"\u0425\u0440\u0443\u0449\u0451\u0432"_s,
        u"AZaz@[`{09\u007f"_s,
    };
    QByteArray room = "what was there";
    for (const QString &text : texts) {
        CAPTURE(text);
        foldInto(room, text.toUtf8());
        CHECK(QString::fromUtf8(room) == folded(text));
        foldNameInto(room, text.toUtf8());
        CHECK(QString::fromUtf8(room) == foldedName(text));
    }
}
