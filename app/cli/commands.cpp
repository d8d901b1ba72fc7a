// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "answers.h"

#include "model/ownspeeches.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace Chancery::Cli
{

namespace
{

QString partyName(const DocumentRecord &record, PartyId id)
{
    const Party *party = record.party(id);
    return party ? party->shortName : QString();
}

/// Characters of reported talk per speaker; where speeches nest, the innermost speaker has the words.
QHash<PersonId, int> talkBySpeaker(const DocumentRecord &record)
{
    QHash<PersonId, int> talk;
    for (const Passage &passage : record.passages) {
        std::vector<const Speech *> holder(size_t(codePointCount(passage.text)), nullptr);
        // Speeches come outer before inner, so that the inner overwrites.
        for (const Speech &speech : record.speeches) {
            for (const PassageRange &range : speech.ranges) {
                if (range.passage == passage.id) {
                    for (int i = range.range.start; i < std::min(range.range.end, int(holder.size())); ++i) {
                        holder[size_t(i)] = &speech;
                    }
                }
            }
        }
        for (const Speech *speech : holder) {
            if (speech) {
                ++talk[speech->speaker];
            }
        }
    }
    return talk;
}

} // namespace

Exit info(Library &library, Output output)
{
    const auto counts = library.counts().result();
    if (!counts) {
        return fail(counts.error());
    }
    const QJsonObject json{{QStringLiteral("file"), library.file()},
                           {QStringLiteral("outcome"), nameOf(library.opened().outcome)},
                           {QStringLiteral("volumes"), counts->volumes},
                           {QStringLiteral("documents"), counts->documents},
                           {QStringLiteral("passages"), counts->passages},
                           {QStringLiteral("people"), counts->people},
                           {QStringLiteral("mentions"), counts->mentions},
                           {QStringLiteral("references"), counts->references},
                           {QStringLiteral("resolvedReferences"), counts->resolvedReferences},
                           {QStringLiteral("speeches"), counts->speeches},
                           {QStringLiteral("events"), counts->events},
                           {QStringLiteral("annotations"), counts->readerAnnotations},
                           {QStringLiteral("editorialAnnotations"), counts->editorAnnotations},
                           {QStringLiteral("tags"), counts->readerTags}};
    if (output == Output::Json) {
        print(json);
        return Exit::Done;
    }
    for (const QString &key : json.keys()) {
        print(QStringLiteral("%1: %2").arg(key, json.value(key).toVariant().toString()));
    }
    return Exit::Done;
}

Exit show(Library &library, const DocumentKey &document, bool textOnly, Output output)
{
    const auto record = library.record(document).result();
    if (!record) {
        return fail(record.error());
    }
    if (output == Output::Json) {
        print(documentJson(**record));
    } else if (textOnly) {
        print(plainText(**record));
    } else {
        const Document &shown = (*record)->document;
        print(QStringLiteral("%1 · %2").arg(shown.key.toString(), (*record)->volume.completeTitle));
        print(plainText(**record));
        for (const Passage &passage : (*record)->passages) {
            if (isNote(passage.kind)) {
                print(QStringLiteral("\n(%1) %2").arg(passage.label, passage.text));
            }
        }
    }
    return Exit::Done;
}

namespace
{

/// The state of a reference; of a proposal of the program's also how sure it is of it.
QString standing(const QJsonObject &reference)
{
    const double confidence = reference[u"confidence"].toDouble();
    const bool proposed = reference[u"origin"].toString() == nameOf(Layer::Detected) && confidence < 1
        && !reference[u"settledByReader"].toBool() && !reference[u"targets"].toArray().isEmpty();
    return proposed ? QStringLiteral("%1, proposed: %2 %")
                          .arg(reference[u"state"].toString())
                          .arg(qRound(confidence * 100))
                    : reference[u"state"].toString();
}

} // namespace

Exit references(Library &library, const DocumentKey &document, Output output)
{
    const auto record = library.record(document).result();
    if (!record) {
        return fail(record.error());
    }
    const auto citedBy = library.citations(document).result();
    if (!citedBy) {
        return fail(citedBy.error());
    }
    QJsonArray cites;
    for (const CrossReference &reference : (*record)->references) {
        cites.append(referenceJson(**record, reference));
    }
    QJsonArray citations;
    for (const Citation &citation : citedBy->list) {
        citations.append(citationJson(citation));
    }
    if (output == Output::Json) {
        print(QJsonObject{{QStringLiteral("document"), document.toString()},
                          {QStringLiteral("cites"), cites},
                          {QStringLiteral("citedBy"), citations},
                          {QStringLiteral("citedByTotal"), citedBy->total}});
        return Exit::Done;
    }
    for (const QJsonValue value : std::as_const(cites)) {
        QStringList targets;
        for (const QJsonValue target : value[u"targets"].toArray()) {
            targets << target[u"raw"].toString();
        }
        print(QStringLiteral("¶%1 “%2” → %3 (%4) %5")
                  .arg(value[u"passage"].toInt())
                  .arg(value[u"words"].toString(), targets.join(QStringLiteral(", ")),
                       standing(value.toObject()), value[u"reason"].toString()));
    }
    for (const Citation &citation : citedBy->list) {
        print(QStringLiteral("cited by %1 ¶%2: %3")
                  .arg(citation.fromKey.toString())
                  .arg(citation.passageOrdinal)
                  .arg(citation.context));
    }
    if (citedBy->next.isValid()) {
        print(QStringLiteral("%1 of %2 references that cite it are listed")
                  .arg(citedBy->list.size())
                  .arg(citedBy->total));
    }
    return Exit::Done;
}

Exit speakers(Library &library, const DocumentKey &document, Output output)
{
    const auto found = library.record(document).result();
    if (!found) {
        return fail(found.error());
    }
    const DocumentRecord &record = **found;
    const QHash<PersonId, int> talk = talkBySpeaker(record);
    const std::vector<size_t> holding = speechesHolding(record);
    const int allSpeeches = ownSpeeches(holding);
    int total = 0;
    for (const int characters : talk) {
        total += characters;
    }
    QJsonArray rows;
    for (const Person &person : record.people) {
        int speeches = 0;
        for (size_t i = 0; i < holding.size(); ++i) {
            speeches += holding[i] == i && record.speeches[i].speaker == person.id ? 1 : 0;
        }
        const auto mentions = std::ranges::count(record.mentions, person.id, &Mention::person);
        const bool present = std::ranges::any_of(record.participants, [&](const Participant &participant) {
            return participant.person == person.id && participant.role == Participation::Participant;
        });
        rows.append(QJsonObject{{QStringLiteral("id"), DocumentKey{person.volume, person.xmlId}.toString()},
                                {QStringLiteral("name"), person.name},
                                {QStringLiteral("party"), partyName(record, person.party)},
                                {QStringLiteral("office"),
                                 person.offices.empty() ? person.description : person.offices.front().title},
                                {QStringLiteral("participant"), present},
                                {QStringLiteral("speeches"), speeches},
                                {QStringLiteral("characters"), talk.value(person.id)},
                                {QStringLiteral("ofCharacters"), total},
                                {QStringLiteral("mentions"), int(mentions)}});
        if (output == Output::Text) {
            const QString share = speeches > 0
                ? QStringLiteral("%1 of %2 characters of reported talk").arg(talk.value(person.id)).arg(total)
                : present ? QStringLiteral("silent: 0 of %1 speeches").arg(allSpeeches)
                          : QStringLiteral("named only");
            print(QStringLiteral("%1 (%2): %3, %4 mentions")
                      .arg(person.name, partyName(record, person.party), share)
                      .arg(mentions));
        }
    }
    if (output == Output::Json) {
        print(QJsonObject{{QStringLiteral("document"), document.toString()},
                          {QStringLiteral("speeches"), allSpeeches},
                          {QStringLiteral("people"), rows}});
    }
    return Exit::Done;
}

Exit timeline(Library &library, const DocumentKey &document, Output output)
{
    std::vector<DocumentKey> keys;
    if (document.isValid()) {
        keys.push_back(document);
    } else {
        const auto documents = library.documents().result();
        if (!documents) {
            return fail(documents.error());
        }
        for (const Document &each : *documents) {
            keys.push_back(each.key);
        }
    }
    QJsonArray events;
    for (const DocumentKey &key : keys) {
        const auto record = library.record(key).result();
        if (!record) {
            return fail(record.error());
        }
        for (const Event &event : (*record)->events) {
            events.append(eventJson(event, key));
            if (output == Output::Text) {
                print(QStringLiteral("%1\t%2\t%3")
                          .arg(nameOf(event.clock), event.date.toDisplay(), event.label));
            }
        }
    }
    if (output == Output::Json) {
        print(events);
    }
    return Exit::Done;
}

} // namespace Chancery::Cli
