// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samepeople.h"

#include "recordreader.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <vector>

namespace Chancery::Store
{

namespace
{

constexpr int yearsApart = 12; ///< a career may be longer; a namesake is likelier beyond

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::Store::SamePeople)
};

/// Small letters without accents or punctuation: "Hervé" → "herve", "O’Donnell" → "odonnell".
QString folded(const QString &text)
{
    QString result;
    for (const QChar character : text.normalized(QString::NormalizationForm_KD)) {
        if (character.isLetter()) {
            result += character.toLower();
        } else if (character.isSpace() || character == u'-' || character == u'.') {
            result += u' ';
        }
    }
    return result.simplified();
}

QStringList givenNames(const QString &name)
{
    return folded(name.section(u',', 1, 1)).split(u' ', Qt::SkipEmptyParts);
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

NameMatch matchNames(const QString &one, const QString &other)
{
    if (folded(one.section(u',', 0, 0)) != folded(other.section(u',', 0, 0))) {
        return NameMatch::Differs;
    }
    const QStringList a = givenNames(one);
    const QStringList b = givenNames(other);
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

/// The offices an entry gives, each in small letters without its dates.
QSet<QString> officesOf(const Person &person)
{
    static const QRegularExpression date(QStringLiteral(
        "\\b(?:from|until|after|since|to|through|before|during|in)? ?(?:(?:January|February|March|April|May|"
        "June|July|August|September|October|November|December) ?(?:\\d{1,2})?,? ?)?\\d{4}\\b"));
    QSet<QString> offices;
    QString text = person.description;
    text.remove(date);
    const auto add = [&](const QString &clause) {
        const QString office = folded(clause);
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

/// An office both entries give; empty where there is none.
QString commonOffice(const Person &one, const Person &other)
{
    const QSet<QString> offices = officesOf(other);
    QStringList common;
    for (const QString &office : officesOf(one)) {
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

std::vector<Person> readPeople(Connection &connection, Query &&rows)
{
    std::vector<Person> people;
    while (rows.next()) {
        people.push_back(readPerson(rows));
    }
    for (Person &person : people) {
        completePerson(connection, person);
    }
    return people;
}

} // namespace

QString nameKeyOf(const QString &name)
{
    const QString family = folded(name.section(u',', 0, 0));
    const QStringList given = givenNames(name);
    return family.isEmpty() ? QString() : QString(family + u'|' + given.value(0).left(1));
}

std::optional<SamePersonEvidence> samePerson(const Person &one, const Person &other, int years)
{
    if (!one.authority.isEmpty() && !other.authority.isEmpty()) {
        if (one.authority != other.authority) {
            return std::nullopt;
        }
        return SamePersonEvidence{
            0.98,
            Words::tr("Both have the number %1 in the Office of the Historian’s list of people.")
                .arg(one.authority)};
    }
    const NameMatch names = matchNames(one.name, other.name);
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
    const QString spoken = givenNames(one.name).value(0);
    const bool sameFirst = spoken.size() > 1 && spoken == givenNames(other.name).value(0);
    if (names == NameMatch::Compatible && sameFirst && years == 0) {
        return SamePersonEvidence{
            0.6,
            Words::tr(
                "The first name is the same and the others agree, and the volumes cover the same years.")};
    }
    if (names == NameMatch::Exact && years >= 0 && !givenNames(one.name).isEmpty()) {
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

void proposeSamePeople(Connection &connection, const QString &volume)
{
    std::vector<Person> people;
    {
        auto rows = connection.query("people_of_volume");
        rows.bind(volume);
        people = readPeople(connection, std::move(rows));
    }
    for (const Person &person : people) {
        std::vector<Person> others;
        {
            auto rows = connection.query("namesakes");
            rows.bind(nameKeyOf(person.name), person.authority, volume);
            others = readPeople(connection, std::move(rows));
        }
        for (const Person &other : others) {
            const auto evidence = samePerson(person, other, yearsBetween(volume, other.volume));
            if (!evidence) {
                continue;
            }
            const auto one = std::pair(person.volume, person.xmlId);
            const auto two = std::pair(other.volume, other.xmlId);
            const auto &[first, second] = std::minmax(one, two);
            connection.query("propose_same_person")
                .bind(first.first, first.second, second.first, second.second, evidence->reason,
                      evidence->confidence)
                .run();
        }
    }
}

} // namespace Chancery::Store
