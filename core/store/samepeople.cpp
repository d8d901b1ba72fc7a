// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samepeople.h"

#include "recordreader.h"

#include "model/folding.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

namespace Chancery::Store
{

namespace
{

constexpr int yearsApart = 12; ///< a career may be longer; a namesake is likelier beyond
/// Of one person, when a volume comes. The same man stands in the lists of a hundred volumes, and who he is in the
/// nearest of them says who he is in all: each with each would be thousands of questions to the reader.
constexpr qsizetype mostProposals = 4;
constexpr double strongEvidence = 0.95; ///< an office in common, or the same number

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::Store::SamePeople)
};

QStringList givenNames(const QString &name)
{
    return foldedName(name.section(u',', 1, 1)).split(u' ', Qt::SkipEmptyParts);
}

/// "Vasily" and "Vasiliy": as long, or nearly, and at most two letters otherwise.
bool isVariant(const QString &one, const QString &other)
{
    if (one.size() < 4 || other.size() < 4 || one[0] != other[0] || std::abs(one.size() - other.size()) > 1) {
        return false;
    }
    std::vector<int> row(size_t(other.size()) + 1);
    std::ranges::generate(row, [next = 0]() mutable { return next++; });
    for (qsizetype i = 1; i <= one.size(); ++i) {
        int corner = std::exchange(row[0], int(i));
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const int change = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
            corner = row[size_t(j)];
            row[size_t(j)] = std::min({change, corner + 1, row[size_t(j) - 1] + 1});
        }
    }
    return row.back() <= 2;
}

enum class NameMatch { Differs, Compatible, Exact };

/// The offices an entry gives, each in small letters without its dates.
QSet<QString> officesOf(const Person &person)
{
    static const QRegularExpression date(QStringLiteral(
        "\\b(?:from|until|after|since|to|through|before|during|in)? ?(?:(?:January|February|March|April|May|"
        "June|July|August|September|October|November|December) ?(?:\\d{1,2})?,? ?)?\\d{4}\\b"));
    QSet<QString> offices;
    QString text = person.description;
    if (std::ranges::any_of(text, [](QChar character) { return character.isDigit(); })) {
        text.remove(date);
    }
    const auto add = [&](const QString &clause) {
        const QString office = foldedName(clause);
        if (office.count(u' ') >= 1) {
            offices.insert(office);
        }
    };
    static const QRegularExpression border(QStringLiteral("[,;]"));
    for (const QString &clause : text.split(border, Qt::SkipEmptyParts)) {
        add(clause);
    }
    for (const Office &office : person.offices) {
        add(office.title);
    }
    return offices;
}

/// One entry of a list of persons, and what is compared of it, found out when it is first asked for.
class Entry
{
public:
    /// \a complete fills in the offices of \a person, where that has not been done.
    explicit Entry(Person &person, std::function<void(Person &)> complete = {})
        : m_person(person)
        , m_complete(std::move(complete))
        , m_family(foldedName(person.name.section(u',', 0, 0)))
        , m_given(givenNames(person.name))
    {
    }
    [[nodiscard]] const QString &authority() const
    {
        return m_person.authority;
    }
    [[nodiscard]] const QString &family() const
    {
        return m_family;
    }
    [[nodiscard]] const QStringList &given() const
    {
        return m_given;
    }
    const QSet<QString> &offices()
    {
        if (!m_offices) {
            if (m_complete) {
                m_complete(m_person);
            }
            m_offices = officesOf(m_person);
        }
        return *m_offices;
    }

private:
    Person &m_person;
    std::function<void(Person &)> m_complete;
    QString m_family;
    QStringList m_given;
    std::optional<QSet<QString>> m_offices;
};

NameMatch matchNames(const Entry &one, const Entry &other)
{
    if (one.family() != other.family()) {
        return NameMatch::Differs;
    }
    const QStringList &a = one.given();
    const QStringList &b = other.given();
    if (a == b) {
        const bool spoken = std::ranges::any_of(a, [](const QString &name) { return name.size() > 1; });
        return spoken || a.isEmpty() ? NameMatch::Exact : NameMatch::Compatible;
    }
    if (a.isEmpty() || b.isEmpty()) {
        return NameMatch::Differs; // a family name alone says nothing
    }
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        const bool initial = a[i].size() == 1 || b[i].size() == 1;
        if (initial ? a[i][0] != b[i][0] : a[i] != b[i] && !isVariant(a[i], b[i])) {
            return NameMatch::Differs;
        }
    }
    return NameMatch::Compatible;
}

/// An office both entries give; empty where there is none.
QString commonOffice(Entry &one, Entry &other)
{
    const QSet<QString> &offices = other.offices();
    QStringList common;
    for (const QString &office : one.offices()) {
        if (offices.contains(office)) {
            common << office;
        }
    }
    std::ranges::sort(common, {}, [](const QString &office) { return std::pair(-office.size(), office); });
    return common.value(0);
}

/// The years a volume covers, by its id: frus1961-63v06 → 1961, 1963.
std::optional<std::pair<int, int>> yearsOf(const QString &volume)
{
    static const QRegularExpression years(QStringLiteral("^frus(\\d{4})(?:-(\\d{2}))?"));
    const auto match = years.match(volume);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int first = match.captured(1).toInt();
    const int last = match.captured(2).isEmpty() ? first : first / 100 * 100 + match.captured(2).toInt();
    return std::pair(first, last);
}

int yearsBetween(const QString &one, const QString &other)
{
    const auto a = yearsOf(one);
    const auto b = yearsOf(other);
    return a && b ? std::max({0, b->first - a->second, a->first - b->second}) : -1;
}

std::vector<Person> readPeople(Query &&rows)
{
    std::vector<Person> people;
    while (rows.next()) {
        people.push_back(readPerson(rows));
    }
    return people;
}

std::optional<SamePersonEvidence> compare(Entry &one, Entry &other, int years)
{
    if (!one.authority().isEmpty() && !other.authority().isEmpty()) {
        if (one.authority() != other.authority()) {
            return std::nullopt;
        }
        return SamePersonEvidence{
            0.98,
            Words::tr("Both have the number %1 in the Office of the Historian’s list of people.")
                .arg(one.authority())};
    }
    const NameMatch names = matchNames(one, other);
    if (names == NameMatch::Differs || years > yearsApart) {
        return std::nullopt;
    }
    if (const QString office = commonOffice(one, other); !office.isEmpty()) {
        return names == NameMatch::Exact
            ? SamePersonEvidence{0.95,
                                 Words::tr("The name is the same, and both lists give an office: %1.")
                                     .arg(office)}
            : SamePersonEvidence{0.85,
                                 Words::tr("The names agree where both give them, and both lists give an "
                                           "office: %1.")
                                     .arg(office)};
    }
    const QString spoken = one.given().value(0);
    const bool sameFirst = spoken.size() > 1 && spoken == other.given().value(0);
    if (names == NameMatch::Compatible && sameFirst && years == 0) {
        return SamePersonEvidence{
            0.6,
            Words::tr(
                "The first name is the same and the others agree, and the volumes cover the same years.")};
    }
    if (names == NameMatch::Exact && years >= 0 && !one.given().isEmpty()) {
        return SamePersonEvidence{
            0.6,
            years == 0
                ? Words::tr("The full name is the same, and the volumes cover the same years.")
                : QCoreApplication::translate(
                      "Chancery::Store::SamePeople",
                      "The full name is the same, and the volumes lie %n year(s) apart.", nullptr, years)};
    }
    return std::nullopt;
}

/// Who a person may be in another volume, and why.
struct Proposal {
    DocumentKey other;
    SamePersonEvidence evidence;
};

bool isStrong(const Proposal &proposal)
{
    return proposal.evidence.confidence >= strongEvidence;
}

void propose(Connection &connection, const DocumentKey &person, const Proposal &proposal)
{
    const auto &[first, second] = std::minmax(person, proposal.other, [](const auto &one, const auto &other) {
        return std::pair(one.volume, one.xmlId) < std::pair(other.volume, other.xmlId);
    });
    connection.query("propose_same_person")
        .bind(first.volume, first.xmlId, second.volume, second.xmlId, proposal.evidence.reason,
              proposal.evidence.confidence)
        .run();
}

} // namespace

QString nameKeyOf(const QString &name)
{
    const QString family = foldedName(name.section(u',', 0, 0));
    const QStringList given = givenNames(name);
    return family.isEmpty() ? QString() : QString(family + u'|' + given.value(0).left(1));
}

std::optional<SamePersonEvidence> samePerson(const Person &one, const Person &other, int years)
{
    Person first = one;
    Person second = other;
    Entry firstEntry(first);
    Entry secondEntry(second);
    return compare(firstEntry, secondEntry, years);
}

void proposeSamePeople(Connection &connection, const QString &volume)
{
    std::vector<Person> people;
    {
        auto rows = connection.query("people_of_volume");
        rows.bind(volume);
        people = readPeople(std::move(rows));
    }
    const auto complete = [&](Person &person) { completePerson(connection, person); };
    const int year = yearsOf(volume).value_or(std::pair(0, 0)).first;
    QHash<QString, int> years; // from the volume to another
    for (Person &person : people) {
        Entry entry(person, complete);
        std::vector<Person> others;
        {
            auto rows = connection.query("namesakes");
            rows.bind(nameKeyOf(person.name), person.authority, volume, year);
            others = readPeople(std::move(rows));
        }
        std::vector<Proposal> proposals;
        for (Person &other : others) {
            auto apart = years.constFind(other.volume);
            if (apart == years.cend()) {
                apart = years.insert(other.volume, yearsBetween(volume, other.volume));
            }
            Entry otherEntry(other, complete);
            if (auto evidence = compare(entry, otherEntry, *apart)) {
                proposals.push_back({keyOf(other), std::move(*evidence)});
            }
            if (std::ranges::count_if(proposals, isStrong) == mostProposals) {
                break; // and what is left is farther away
            }
        }
        std::ranges::stable_sort(proposals, std::ranges::greater(),
                                 [](const Proposal &proposal) { return proposal.evidence.confidence; });
        proposals.resize(std::min(proposals.size(), size_t(mostProposals)));
        for (const Proposal &proposal : proposals) {
            propose(connection, keyOf(person), proposal);
        }
    }
}

} // namespace Chancery::Store
