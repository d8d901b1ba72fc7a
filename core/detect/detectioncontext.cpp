// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detectioncontext.h"

#include "dateparser.h"

#include <QRegularExpression>

#include <algorithm>

namespace Chancery::Detect
{

namespace
{

struct OfficeTitles {
    const char *pattern; ///< at the beginning of the office as a list of persons words it
    QStringList titles;
};

// Only offices that prose of the service uses in place of a name. "Secretary of State for …" is another
// office; a president of anything but the United States is called by name in American papers.
const std::vector<OfficeTitles> &officeTitles()
{
    using namespace Qt::StringLiterals;
    static const std::vector<OfficeTitles> table = {
        {"^President of the United States", {u"President"_s, u"Pres"_s}},
        {"^Secretary of State(?! for)", {u"Secretary"_s, u"Secretary of State"_s, u"SecState"_s}},
        {"^(?:Acting )?Secretary[- ]General",
         {u"Secretary-General"_s, u"Secretary General"_s, u"SYG"_s, u"SecGen"_s}},
        {"^Vice President of the United States", {u"Vice President"_s}},
        {"^Attorney General(?! of New)", {u"Attorney General"_s}},
        {"^Chairman of the Council of Ministers", {u"Chairman"_s, u"Premier"_s}},
        {"^(?:British |\\w+ )?Prime Minister", {u"Prime Minister"_s}},
        {"^(?:Federal )?Chancellor", {u"Chancellor"_s}},
    };
    return table;
}

bool heldAt(const Office &office, const HistoricalDate &written)
{
    return !office.held.isValid() || !written.isValid()
        || (office.held.earliest <= written.latest && office.held.latest >= written.earliest);
}

/// "… until January 20, 1961", "after September 4, 1962": whether a description's first office is one of the
/// time of writing.
bool describesOfficeAt(const QString &description, const HistoricalDate &written)
{
    static const QRegularExpression bound(
        QStringLiteral("^[^;]*?\\b(until|after|from|since)\\b.*?((?:[A-Z][a-z]+ (?:\\d{1,2}, )?)?\\d{4})"));
    const auto match = bound.match(description);
    if (!match.hasMatch() || !written.isValid()) {
        return true;
    }
    const HistoricalDate date = parseDate(match.captured(2), {});
    if (!date.isValid()) {
        return true;
    }
    return match.captured(1) == u"until" ? written.earliest <= date.latest : written.latest >= date.earliest;
}

} // namespace

QStringList titlesOfOffice(const QString &office)
{
    for (const OfficeTitles &entry : officeTitles()) {
        if (QRegularExpression(QLatin1StringView(entry.pattern)).match(office).hasMatch()) {
            return entry.titles;
        }
    }
    return {};
}

KnownPerson knownPerson(const Person &person, const QString &party, const HistoricalDate &written)
{
    KnownPerson known{person.xmlId, person.name, {}, {}, party};
    for (const Office &office : person.offices) {
        if (heldAt(office, written)) {
            known.titles << titlesOfOffice(office.title);
        }
    }
    if (person.offices.empty() && describesOfficeAt(person.description, written)) {
        known.titles << titlesOfOffice(person.description);
    }
    for (const NameForm &form : person.nameForms) {
        if (form.kind != NameForm::Kind::Printed || form.text.isEmpty()) {
            continue;
        }
        // A list may give "President" as a printed form of a name: it is a title all the same.
        const bool isTitle = std::ranges::any_of(
            officeTitles(), [&](const OfficeTitles &entry) { return entry.titles.contains(form.text); });
        (isTitle ? known.titles : known.forms) << form.text;
    }
    known.titles.removeDuplicates();
    known.forms.removeDuplicates();
    return known;
}

DetectionContext contextOf(const VolumeDraft &volume, const HistoricalDate &written)
{
    DetectionContext context;
    context.written = written;
    context.terms = volume.terms;
    for (const PersonDraft &draft : volume.people) {
        context.people.push_back(knownPerson(draft.person, draft.party, written));
    }
    for (const Party &party : volume.parties) {
        context.parties.push_back({party.xmlId, {party.name, party.shortName}});
    }
    // The series prints papers of one government; "our" in them is the United States.
    if (volume.volume.id.startsWith(u"frus")) {
        const auto own = std::ranges::find_if(context.parties, [](const KnownParty &party) {
            return party.names.contains(QStringLiteral("United States"));
        });
        context.authorParty = own == context.parties.end() ? QString() : own->key;
    }
    for (const DocumentDraft &draft : volume.documents) {
        const Document &document = draft.document;
        KnownDocument known{document.key,
                            document.kind,
                            document.title,
                            document.sender,
                            document.recipient,
                            document.date,
                            {},
                            document.describes,
                            {}};
        for (const PassageDraft &passage : draft.passages) {
            if (!passage.passage.xmlId.isEmpty()) {
                known.passages << passage.passage.xmlId;
            }
        }
        context.catalogue.push_back(std::move(known));
    }
    return context;
}

} // namespace Chancery::Detect
