// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "peoplerows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>

namespace Chancery::App
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::PeopleRows)
};

QString number(int value)
{
    return QLocale().toString(value);
}

/// Names of \a person that are not the one they go by: "also Mendelovich".
QString otherNames(const Person &person)
{
    QStringList names;
    for (const NameForm &form : person.nameForms) {
        const bool isNew = form.kind != NameForm::Kind::Initials && form.text != person.name
            && form.text != person.familyName() && !names.contains(form.text);
        if (isNew) {
            names << form.text;
        }
    }
    return names.isEmpty() ? QString() : Words::tr("also %1").arg(names.join(QStringLiteral(", ")));
}

QString officeText(const Office &office)
{
    return office.held.isValid() ? Words::tr("%1, %2").arg(office.title, office.held.toDisplay())
                                 : office.title;
}

/// What the source says of a person, each thing once.
QStringList sayings(const Person &person)
{
    QStringList lines;
    if (!person.description.isEmpty()) {
        lines << person.description;
    }
    for (const Office &office : person.offices) {
        if (office.held.isValid() || !person.description.contains(office.title, Qt::CaseInsensitive)) {
            lines << officeText(office);
        }
    }
    return lines;
}

RowItem linkItem(const PersonLink &link, const PersonOverview &overview, int index)
{
    const Person &other = farEnd(link, overview);
    RowItem item;
    item.key = QStringLiteral("link:%1:%2").arg(keyOf(link.one).toString(), keyOf(link.other).toString());
    item.payload = index;
    RowLine line{other.name, Tone::Plain, 2};
    QString state;
    switch (link.state) {
    case PersonLinkState::Proposed:
        line.sign = Sign::Dots;
        state = Words::tr("may be the same (%1 %)").arg(qRound(link.confidence * 100));
        break;
    case PersonLinkState::Joined:
        line.sign = Sign::Tick;
        state = Words::tr("joined by me");
        break;
    case PersonLinkState::Apart:
        line.sign = Sign::Cross;
        state = Words::tr("somebody else, as I decided");
        break;
    }
    item.row.lines.push_back(std::move(line));
    const QString volume = overview.volumeNames.value(other.volume, other.volume);
    item.row.lines.push_back({Words::tr("%1 · %2").arg(volume, state), Tone::Quiet, 2});
    if (link.state == PersonLinkState::Proposed && !link.reason.isEmpty()) {
        item.row.lines.push_back({link.reason, Tone::Quiet, 3});
    }
    item.row.toolTip = QStringList{other.description, link.reason}.join(u'\n').trimmed();
    return item;
}

} // namespace

std::vector<RowItem> peopleItems(const PeoplePage &page)
{
    std::vector<RowItem> items;
    for (const ListedPerson &listed : page.people) {
        RowItem item;
        item.key = keyOf(listed.person).toString();
        item.payload = QVariant::fromValue(keyOf(listed.person));
        item.row.lines.push_back({listed.person.name, Tone::Strong, 1, {}, number(listed.documents)});
        if (const QStringList lines = sayings(listed.person); !lines.isEmpty()) {
            item.row.lines.push_back({lines.front(), Tone::Quiet, 2});
        }
        const QString volume = page.volumeNames.value(listed.person.volume, listed.person.volume);
        QStringList facts{
            listed.joined.empty()
                ? volume
                : Words::tr("%1 and %n more, joined by me", nullptr, int(listed.joined.size())).arg(volume)};
        if (const QString names = otherNames(listed.person); !names.isEmpty()) {
            facts << names;
        }
        item.row.lines.push_back({facts.join(QStringLiteral(" · ")), Tone::Quiet});
        if (listed.proposed > 0) {
            item.row.lines.push_back(
                {Words::tr("may be the same as %n other entry(s)", nullptr, listed.proposed),
                 Tone::Quiet,
                 2,
                 {},
                 {},
                 Sign::Dots});
        }
        item.row.toolTip =
            Words::tr("Wrote, received, took part or is named in %n document(s)", nullptr, listed.documents);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<RowItem> overviewItems(const PersonOverview &overview)
{
    std::vector<RowItem> items;
    std::vector<RowItem> decided;
    for (size_t i = 0; i < overview.links.size(); ++i) {
        const bool isProposal = overview.links[i].state == PersonLinkState::Proposed;
        (isProposal ? items : decided).push_back(linkItem(overview.links[i], overview, int(i)));
    }
    for (const Person &person : overview.entries) {
        RowItem item;
        item.key = QStringLiteral("entry:") + keyOf(person).toString();
        item.payload = -1;
        item.row.lines.push_back({overview.volumeNames.value(person.volume, person.volume), Tone::Quiet});
        if (person.name != overview.entries.front().name) {
            item.row.lines.push_back({person.name});
        }
        for (const QString &line : sayings(person)) {
            item.row.lines.push_back({line, Tone::Plain, 4});
        }
        if (const QString names = otherNames(person); !names.isEmpty()) {
            item.row.lines.push_back({names, Tone::Quiet, 2});
        }
        items.push_back(std::move(item));
    }
    if (!decided.empty()) {
        RowItem heading;
        heading.key = QStringLiteral("links");
        heading.row = headingRow(Words::tr("What I decided"));
        heading.selectable = false;
        items.push_back(std::move(heading));
        std::ranges::move(decided, std::back_inserter(items));
    }
    return items;
}

const Person &farEnd(const PersonLink &link, const PersonOverview &overview)
{
    return keyOf(link.other) == keyOf(overview.entries.front())
            || std::ranges::none_of(overview.entries,
                                    [&](const Person &entry) { return keyOf(entry) == keyOf(link.one); })
        ? link.one
        : link.other;
}

QString roleText(PersonRole role)
{
    switch (role) {
    case PersonRole::Wrote:
        return Words::tr("Wrote");
    case PersonRole::Received:
        return Words::tr("Received");
    case PersonRole::TookPart:
        return Words::tr("Took part");
    case PersonRole::Named:
        return Words::tr("Named");
    }
    return {};
}

QString countText(const PersonDocumentCount &count, int ofDocuments)
{
    QStringList parts{Words::tr("%1 of %2 documents").arg(number(count.documents), number(ofDocuments))};
    if (!count.years.empty()) {
        const int first = count.years.front().first;
        const int last = count.years.back().first;
        parts << (first == last ? QString::number(first) : Words::tr("%1–%2").arg(first).arg(last));
    }
    if (count.proposed > 0) {
        parts << Words::tr("in %1 of them only as proposed").arg(number(count.proposed));
    }
    if (count.severalYears > 0) {
        parts << Words::tr("%1 dated to no one year").arg(number(count.severalYears));
    }
    if (count.undated > 0) {
        parts << Words::tr("%1 undated").arg(number(count.undated));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace Chancery::App
