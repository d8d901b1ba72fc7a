// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakerrows.h"

#include <QCoreApplication>
#include <QLocale>

namespace Chancery::App
{

namespace
{

constexpr int OfficeLines = 2; ///< of a row that is not chosen

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::SpeakerRows)
};

QString number(int value)
{
    return QLocale().toString(value);
}

/// Makes the rows of one document; holds what all of them need.
class RowMaker
{
public:
    RowMaker(const DocumentRecord &record, const SpeakerTable &table, const SpeakerMarks &marks)
        : m_record(record)
        , m_table(table)
        , m_marks(marks)
    {
    }

    [[nodiscard]] RowItem make(const SpeakerShare &share) const
    {
        RowItem item;
        item.row = share.person.isValid() ? personRow(share) : sideRow(share);
        item.row.mark = markOf(share);
        item.key = speakerKey(share.voice());
        item.payload = QVariant::fromValue(share.voice());
        return item;
    }

private:
    [[nodiscard]] Row::Mark markOf(const SpeakerShare &share) const
    {
        return m_marks.chosen == share.voice() ? Row::Mark::Chosen
            : m_marks.here == share.voice()    ? Row::Mark::Here
                                               : Row::Mark::None;
    }

    [[nodiscard]] Row personRow(const SpeakerShare &share) const
    {
        const Person &person = *m_record.person(share.person);
        const Party *party = m_record.party(share.party);
        const bool chosen = markOf(share) == Row::Mark::Chosen;
        Row row;
        row.side = sideOf(m_record.parties, share.party);
        row.initials = person.initials.isEmpty() ? person.familyName().left(2).toUpper() : person.initials;
        row.lines.push_back(
            {person.name, Tone::Plain, 2, person.familyName(), trailingOf(share, party), Sign::None});
        addBar(row, share);
        addNames(row, person);
        const QString office = officeAt(person, m_record.document.date);
        if (!office.isEmpty()) {
            row.lines.push_back(
                {officeWithin(office, party), Tone::Quiet, chosen ? 0 : OfficeLines, {}, {}, Sign::None});
        }
        if (hasTalk(share)) {
            row.lines.push_back({speechText(share), Tone::Quiet, 2, {}, {}, Sign::None});
        }
        row.lines.push_back({mentionText(share), Tone::Quiet, 2, {}, {}, Sign::None});
        row.toolTip = toolTip(share, person, office);
        row.spoken = spoken(share, person.name, party, office);
        return row;
    }

    [[nodiscard]] Row sideRow(const SpeakerShare &share) const
    {
        const Party *party = m_record.party(share.party);
        Row row;
        row.side = sideOf(m_record.parties, share.party);
        row.inset = true;
        const QString name =
            party ? (party->shortName.isEmpty() ? party->name : party->shortName) : QString();
        row.lines.push_back({Words::tr("%1 side, speaker not named").arg(name),
                             Tone::Quiet,
                             2,
                             {},
                             percentText(share.characters, m_table.characters),
                             Sign::None});
        addBar(row, share);
        row.lines.push_back({speechText(share), Tone::Quiet, 2, {}, {}, Sign::None});
        row.toolTip = Words::tr("Talk the text gives to the delegation without naming who spoke.");
        row.spoken = spoken(share, row.lines.front().text, party, {});
        return row;
    }

    [[nodiscard]] QString trailingOf(const SpeakerShare &share, const Party *party) const
    {
        if (share.participant || share.speeches > 0) {
            return share.speeches > 0  ? percentText(share.characters, m_table.characters)
                : m_table.speeches > 0 ? Words::tr("silent")
                                       : QString();
        }
        return party ? party->shortName : QString();
    }

    void addBar(Row &row, const SpeakerShare &share) const
    {
        if (hasTalk(share)) {
            row.bar =
                RowBar{double(share.characters) / m_table.characters, row.side, int(row.lines.size()) - 1};
        }
    }

    static void addNames(Row &row, const Person &person)
    {
        QStringList printed = printedOtherwise(person);
        if (printed.isEmpty()) {
            return;
        }
        for (QString &form : printed) {
            form = Words::tr("“%1”").arg(form);
        }
        row.lines.push_back({Words::tr("printed %1").arg(printed.join(QStringLiteral(", "))),
                             Tone::Quiet,
                             2,
                             {},
                             {},
                             Sign::None});
    }

    /// Whether a share of the talk is to be shown, be it nothing.
    [[nodiscard]] bool hasTalk(const SpeakerShare &share) const
    {
        return m_table.characters > 0 && (share.participant || share.speeches > 0);
    }

    [[nodiscard]] QString speechText(const SpeakerShare &share) const
    {
        return share.isSilent()
            ? Words::tr("silent: 0 of %1 speeches").arg(number(m_table.speeches))
            : Words::tr("%1 of %2 speeches").arg(number(share.speeches), number(m_table.speeches));
    }

    [[nodiscard]] QString mentionText(const SpeakerShare &share) const
    {
        return Words::tr("named %1 of %2 times").arg(number(share.mentions), number(m_table.mentions));
    }

    [[nodiscard]] QString toolTip(const SpeakerShare &share, const Person &person,
                                  const QString &office) const
    {
        QStringList lines{person.name};
        if (!office.isEmpty()) {
            lines << office;
        }
        if (hasTalk(share)) {
            lines << Words::tr("%1 of %2 characters of reported talk")
                         .arg(number(share.characters), number(m_table.characters));
        }
        return lines.join(u'\n');
    }

    [[nodiscard]] QString spoken(const SpeakerShare &share, const QString &name, const Party *party,
                                 const QString &office) const
    {
        QStringList parts{name};
        if (markOf(share) == Row::Mark::Chosen) {
            parts << Words::tr("chosen");
        } else if (markOf(share) == Row::Mark::Here) {
            parts << Words::tr("speaks here");
        }
        if (party) {
            parts << party->name;
        }
        parts << office;
        if (hasTalk(share)) {
            parts
                << Words::tr("%1 of the reported talk").arg(percentText(share.characters, m_table.characters))
                << speechText(share);
        }
        if (share.person.isValid()) {
            parts << mentionText(share);
        }
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }

    const DocumentRecord &m_record;
    const SpeakerTable &m_table;
    const SpeakerMarks &m_marks;
};

} // namespace

QString speakerKey(const Voice &voice)
{
    return voice.person.isValid() ? QStringLiteral("person:%1").arg(voice.person.value)
                                  : QStringLiteral("side:%1").arg(voice.party.value);
}

QString percentText(int part, int whole)
{
    if (whole <= 0 || part <= 0) {
        return Words::tr("0 %");
    }
    const double percent = 100.0 * part / whole;
    return percent < 1 ? Words::tr("< 1 %") : Words::tr("%1 %").arg(QLocale().toString(qRound(percent)));
}

std::vector<RowItem> speakerRows(const DocumentRecord &record, const SpeakerTable &table,
                                 const SpeakerMarks &marks)
{
    const RowMaker maker(record, table, marks);
    std::vector<RowItem> items;
    for (const SpeakerGroup &group : table.groups) {
        const Party *party = record.party(group.party);
        items.push_back({QStringLiteral("party:%1").arg(group.party.value),
                         headingRow(party ? party->name : Words::tr("No side known")),
                         {},
                         -1,
                         false,
                         false});
        for (const SpeakerShare &share : group.shares) {
            items.push_back(maker.make(share));
        }
    }
    if (!table.named.empty()) {
        items.push_back({QStringLiteral("named"),
                         headingRow(table.groups.empty() ? Words::tr("Named here") : Words::tr("Also named")),
                         {},
                         -1,
                         false,
                         false});
        for (const SpeakerShare &share : table.named) {
            items.push_back(maker.make(share));
        }
    }
    return items;
}

} // namespace Chancery::App
