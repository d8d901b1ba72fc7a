// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "store/migrator.h"
#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>
#include <sqlite3.h>

#include <QFile>
#include <QTimeZone>

namespace Chancery::TestSupport
{

namespace
{

PassageDraft passage(int ordinal, PassageKind kind, const QString &text, const QString &xmlId = {})
{
    PassageDraft draft;
    draft.passage.ordinal = ordinal;
    draft.passage.kind = kind;
    draft.passage.text = text;
    draft.passage.xmlId = xmlId;
    return draft;
}

DocumentDraft document(const QString &xmlId, const QString &title)
{
    DocumentDraft draft;
    draft.document.key = {QStringLiteral("sample"), xmlId};
    draft.document.title = title;
    draft.document.bodyHash = QStringLiteral("body");
    draft.document.wholeHash = QStringLiteral("whole");
    draft.passages.push_back(passage(0, PassageKind::Head, title, xmlId + QStringLiteral("-head")));
    return draft;
}

} // namespace

VolumeDraft sampleVolume(const QString &sha256)
{
    VolumeDraft volume;
    volume.volume.id = QStringLiteral("sample");
    volume.volume.title = QStringLiteral("A sample");
    volume.volume.sourceSha256 = sha256;
    PersonDraft person;
    person.person.xmlId = QStringLiteral("p_KVV2");
    person.person.name = QStringLiteral("Kuznetsov, Vasiliy V.");
    person.party = QStringLiteral("party_ussr");
    volume.parties.push_back(
        {{}, {}, QStringLiteral("party_ussr"), QStringLiteral("Soviet Union"), QStringLiteral("U.S.S.R.")});
    volume.people.push_back(person);

    DocumentDraft first = document(QStringLiteral("d1"), QStringLiteral("First"));
    first.passages.push_back(
        passage(1, PassageKind::Paragraph,
                QStringLiteral("Kuznetsov said the \U0001F4DC scroll of Oct 27 was clear.")));
    first.passages.push_back(
        passage(2, PassageKind::Paragraph, QStringLiteral("He took a jaundiced look at it.")));
    PassageDraft note =
        passage(3, PassageKind::Footnote, QStringLiteral("A note on the scroll."), QStringLiteral("d1fn1"));
    note.passage.label = QStringLiteral("1");
    note.passage.anchorOffset = 9;
    note.anchorPassage = 1;
    first.passages.push_back(note);
    MentionDraft who;
    who.passage = 1;
    who.mention.range = {0, 9};
    who.mention.kind = MentionKind::Person;
    who.person = QStringLiteral("p_KVV2");
    first.mentions.push_back(who);
    MentionDraft what;
    what.passage = 1;
    what.mention.range = {15, 37};
    what.mention.kind = MentionKind::Document;
    first.mentions.push_back(what);
    first.mentions.push_back(what);
    first.mentions.back().mention.range = {21, 27};
    first.references.push_back({1, {}, {QStringLiteral("#d2")}, QStringLiteral("encoded"), 1.0, false});
    first.references.push_back({2, {}, {QStringLiteral("elsewhere#d9")}, {}, 1.0, false});
    SpeechDraft speech;
    speech.speaker = QStringLiteral("p_KVV2");
    speech.verb = QStringLiteral("say");
    speech.ranges.push_back({1, {0, 9}});
    first.speeches.push_back(speech);
    volume.documents.push_back(first);

    DocumentDraft second = document(QStringLiteral("d2"), QStringLiteral("Second"));
    second.passages.push_back(passage(1, PassageKind::Paragraph, QStringLiteral("The words of the scroll.")));
    volume.documents.push_back(second);
    return volume;
}

Annotation sampleAnnotation(int passageOrdinal, TextRange range, const QString &exact)
{
    Annotation annotation;
    annotation.uuid = QUuid::createUuid();
    annotation.created = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, QTimeZone::UTC);
    annotation.modified = annotation.created;
    Segment segment;
    segment.document = {QStringLiteral("sample"), QStringLiteral("d1")};
    segment.passageOrdinal = passageOrdinal;
    segment.range = range;
    segment.exact = exact;
    annotation.segments.push_back(segment);
    return annotation;
}

OpenStore::OpenStore()
{
    REQUIRE(Store::openLibrary(file, OpenMode::CreateIfMissing));
    writer = std::move(*Store::LibraryWriter::open(file));
    reader = std::move(*Store::LibraryReader::open(file));
}

QString sqlite(const QString &file, const QString &sql)
{
    sqlite3 *database = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(file).constData(), &database) == SQLITE_OK);
    QString answer;
    const auto collect = [](void *target, int columns, char **values, char **) {
        auto *text = static_cast<QString *>(target);
        if (columns > 0 && values[0] && text->isNull()) {
            *text = QString::fromUtf8(values[0]);
        }
        return 0;
    };
    char *message = nullptr;
    const int status = sqlite3_exec(database, sql.toUtf8().constData(), collect, &answer, &message);
    INFO((message ? message : ""));
    sqlite3_free(message);
    sqlite3_close(database);
    REQUIRE(status == SQLITE_OK);
    return answer;
}

QString sqliteRefusal(const QString &file, const QString &sql)
{
    sqlite3 *database = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(file).constData(), &database) == SQLITE_OK);
    char *message = nullptr;
    sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, &message);
    const QString words = QString::fromUtf8(message);
    sqlite3_free(message);
    sqlite3_close(database);
    return words;
}

} // namespace Chancery::TestSupport
