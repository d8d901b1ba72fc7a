// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumeshape.h"

#include "vocabulary.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace Chancery::Benchmark
{

namespace
{

struct Subseries {
    const char *id;
    const char *printed;
    int firstYear;
    int lastYear;
};

constexpr std::array subseries{
    Subseries{"1961-63", "1961–1963", 1961, 1963}, Subseries{"1969-76", "1969–1976", 1969, 1976},
    Subseries{"1955-57", "1955–1957", 1955, 1957}, Subseries{"1872", "1872", 1871, 1872},
    Subseries{"1948", "1948", 1948, 1948},         Subseries{"1964-68", "1964–1968", 1964, 1968},
    Subseries{"1958-60", "1958–1960", 1958, 1960}, Subseries{"1918", "1918", 1917, 1918},
    Subseries{"1977-80", "1977–1980", 1977, 1980}, Subseries{"1952-54", "1952–1954", 1952, 1954},
    Subseries{"1894", "1894", 1893, 1894},         Subseries{"1981-88", "1981–1988", 1981, 1988},
};

constexpr int firstNumber = 51; ///< no real subseries has so many volumes
constexpr int castOfSeries = 2500;
constexpr std::array given{"Anna",   "Boris",  "Charles", "Dean",   "Edward",   "Foy",    "George", "Harold",
                           "Ivan",   "John",   "Konrad",  "Lewis",  "McGeorge", "Nina",   "Oleg",   "Paul",
                           "Robert", "Semyon", "Thomas",  "Ulrich", "Valerian", "Walter", "Yuri",   "Zhou"};
constexpr std::array roles{"Ambassador to ",
                           "Minister of Foreign Affairs of ",
                           "Consul General in ",
                           "Assistant Secretary of State for ",
                           "Deputy Director for ",
                           "Special Adviser on ",
                           "Member of the Delegation of ",
                           "Editor of the newspaper of "};
constexpr std::array knownTerms{"NATO", "USUN", "USSR", "GDR", "FRG", "CENTO", "OAS", "EDT"};
constexpr auto letters = "ABCDEFGHIKLMNOPRSTUVW";

QByteArray capitalised(QByteArray word)
{
    word[0] = char(word[0] - 'a' + 'A');
    return word;
}

/// A member of the whole series' cast; several volumes meet the same one.
MadePerson member(uint64_t seed, int number)
{
    Random random(seed ^ 0x63617374ULL, uint64_t(number));
    MadePerson person;
    const QByteArray first = random.oneOf(given);
    const char middle = letters[random.between(0, 20)];
    person.surname = capitalised(Vocabulary::made(random, 2));
    person.name = first + ' ' + middle + ". " + person.surname;
    person.role = random.oneOf(roles) + capitalised(Vocabulary::made(random, 2));
    person.id = QByteArray("p_") + person.surname[0] + first[0] + middle;
    return person;
}

void cast(VolumeShape &volume, uint64_t seed, Random &random)
{
    // Those of a time are neighbours in the cast, so that volumes of one time share them.
    const int middle = (volume.firstYear - 1861) * castOfSeries / 130;
    QHash<int, bool> taken;
    QHash<QByteArray, int> ids;
    for (int wanted = random.between(60, 190); wanted > 0; --wanted) {
        const int number = (middle + random.between(0, 400)) % castOfSeries;
        if (std::exchange(taken[number], true)) {
            continue;
        }
        MadePerson person = member(seed, number);
        person.id += QByteArray::number(++ids[person.id]);
        volume.persons.push_back(std::move(person));
    }
    std::ranges::sort(volume.persons, {}, &MadePerson::surname);
    for (const char *term : knownTerms) {
        volume.terms.emplace_back(term);
    }
    while (volume.terms.size() < 60) {
        QByteArray term;
        for (int length = random.between(3, 5); length > 0; --length) {
            term += letters[random.between(0, 20)];
        }
        if (!std::ranges::contains(volume.terms, term)) {
            volume.terms.push_back(term);
        }
    }
    std::ranges::sort(volume.terms);
}

} // namespace

VolumeShape outline(uint64_t seed, int index)
{
    Random random(seed, uint64_t(index));
    const Subseries &of = subseries[size_t(index) % subseries.size()];
    VolumeShape volume;
    volume.index = index;
    volume.number = firstNumber + index / int(subseries.size());
    volume.id =
        QByteArray("frus") + of.id + (volume.number < 10 ? "v0" : "v") + QByteArray::number(volume.number);
    volume.subseries = of.printed;
    volume.firstYear = of.firstYear;
    volume.lastYear = of.lastYear;
    volume.era = of.firstYear < 1920 ? Era::Nineteenth : of.firstYear < 1955 ? Era::Middle : Era::Modern;
    volume.today = random.chance(0.5);
    volume.documents = 120 + random.between(0, 200) + random.between(0, 200);
    return volume;
}

VolumeShape shape(uint64_t seed, int index)
{
    VolumeShape volume = outline(seed, index);
    if (volume.era == Era::Modern) {
        Random random(seed ^ 0x66726f6e74ULL, uint64_t(index));
        cast(volume, seed, random);
    }
    return volume;
}

} // namespace Chancery::Benchmark
