// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prose.h"

#include <algorithm>
#include <array>

namespace Chancery::Benchmark
{

namespace
{

constexpr qsizetype bytesOfPage = 3900; ///< of XML
/// Turns of phrase that recur, so that a search for words in a row has something to find.
constexpr std::array phrases{
    "the Secretary of State", "the United States Government", "the Soviet Union",        "in reply to your",
    "point of view",          "on-site inspection",           "the President said that", "for the purpose of",
    "with respect to",        "Ministry of Foreign Affairs"};
constexpr std::array markings{"Secret; Priority.",    "Confidential.",
                              "Top Secret; Niact.",   "Secret.",
                              "Official Use Only.",   "No classification marking.",
                              "Limited Official Use."};
constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

QByteArray number(int value)
{
    return QByteArray::number(value);
}

QByteArray roman(int value)
{
    QByteArray text;
    constexpr std::array<std::pair<int, const char *>, 9> digits{
        {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    for (const auto &[worth, digit] : digits) {
        for (; value >= worth; value -= worth) {
            text += digit;
        }
    }
    return text;
}

void capitalise(QByteArray &word)
{
    if (word[0] >= 'a' && word[0] <= 'z') {
        word[0] = char(word[0] - 'a' + 'A');
    }
}

} // namespace

Prose::Prose(const Vocabulary &vocabulary, const VolumeShape &volume, uint64_t seed, Random &random,
             TeiWriter &writer)
    : m_vocabulary(vocabulary)
    , m_volume(volume)
    , m_seed(seed)
    , m_random(random)
    , m_writer(writer)
    , m_dialect(random.between(0, Vocabulary::dialects - 1))
{
    for (int i = 0; i < 24; ++i) {
        QByteArray name = Vocabulary::made(random, random.between(2, 3));
        capitalise(name);
        m_places.push_back(name);
    }
}

void Prose::beginDocument(int document)
{
    m_document = document;
    m_note = 0;
    m_subject.clear();
    for (int i = 0; i < 16; ++i) {
        m_subject.push_back(m_random.between(150, 9000));
    }
}

QByteArray Prose::words(int count)
{
    QByteArray text;
    for (; count > 0; --count) {
        text += m_vocabulary.word(m_vocabulary.sample(m_random, m_dialect));
        text += count > 1 ? " " : "";
    }
    return text;
}

QByteArray Prose::capitalisedWords(int count)
{
    QByteArray text = words(count);
    capitalise(text);
    return text;
}

QByteArray Prose::place()
{
    return m_random.oneOf(m_places);
}

QByteArray Prose::person(const QByteArray &type)
{
    QByteArray attributes = type.isEmpty() ? QByteArray() : " type=\"" + type + '"';
    if (m_volume.persons.empty()) {
        return "<persName" + attributes + ">Mr. " + place() + "</persName>";
    }
    // The first few of a list are met far more often than the rest.
    const double near = m_random.fraction();
    const auto &person = m_volume.persons[size_t(near * near * double(m_volume.persons.size()))];
    if (!m_random.chance(0.1)) { // as in the files, not every one is identified
        attributes = " corresp=\"#" + person.id + '"' + attributes;
    }
    return "<persName" + attributes + '>' + (m_random.chance(0.7) ? person.surname : person.name)
        + "</persName>";
}

QByteArray Prose::pageBreak()
{
    const QByteArray page = number(++m_page);
    m_pageStart = m_writer.size();
    return "<pb n=\"" + page + "\" xml:id=\"pg_" + page + "\" facs=\"" + page.rightJustified(4, '0') + "\"/>";
}

void Prose::pageBreakBetween()
{
    m_writer.milestone(pageBreak());
}

void Prose::pageBreakIfDue()
{
    if (m_writer.size() - m_pageStart > bytesOfPage) {
        m_writer.blank();
        m_writer.put(pageBreak());
    }
}

QByteArray Prose::plainReference()
{
    switch (m_random.between(0, 3)) {
    case 0:
        return "See telegram " + number(m_random.between(10, 4000)) + " from " + place() + ", "
            + m_random.oneOf(months) + ' ' + number(m_random.between(1, 28)) + '.';
    case 1:
        return "Not printed.";
    case 2:
        return "<hi rend=\"italic\">Ibid.</hi>, vol. " + roman(m_random.between(1, 25)) + ", pp. "
            + number(m_random.between(1, 400)) + "–" + number(m_random.between(401, 800)) + '.';
    default:
        return "See footnote " + number(m_random.between(1, 4)) + ", Document "
            + number(m_random.between(1, 120)) + '.';
    }
}

void Prose::reference()
{
    const auto link = [&](const QByteArray &target, const QByteArray &words) {
        m_writer.put("<ref target=\"" + target + "\">" + words + "</ref>");
    };
    const double kind = m_random.fraction();
    if (m_volume.era != Era::Modern || kind < 0.06) {
        m_writer.put("See");
        m_writer.blank();
        const QByteArray page = number(m_random.between(1, std::max(1, m_page)));
        link("#pg_" + page, "p. " + page);
    } else if (kind < 0.9) {
        // Mostly to what is near, as documents of one matter stand together.
        const int away = int(m_random.logNormal(4, 1)) * (m_random.chance(0.7) ? -1 : 1);
        const QByteArray other = number(std::clamp(m_document + away, 1, m_volume.documents));
        m_writer.put("See");
        m_writer.blank();
        m_random.chance(0.1) ? link("#d" + other + "fn1", "footnote 1, Document " + other)
                             : link("#d" + other, "Document " + other);
    } else {
        const int near = std::max(0, m_volume.index + m_random.between(-15, 6));
        const VolumeShape volume = outline(m_seed, near);
        const QByteArray other = number(m_random.between(1, volume.documents));
        m_writer.put("<hi rend=\"italic\">Foreign Relations</hi>, " + volume.subseries + ", vol. "
                     + roman(volume.number) + ',');
        m_writer.blank();
        link(volume.id + "#d" + other, "Document " + other);
    }
    m_writer.put(".");
}

void Prose::note(const QByteArray &attributes, const QByteArray &opening)
{
    const QByteArray label = number(++m_note);
    m_writer.put("<note n=\"" + label + "\" xml:id=\"d" + number(m_document) + "fn" + label + '"'
                 + (attributes.isEmpty() ? QByteArray() : ' ' + attributes) + '>');
    m_writer.put(opening);
    if (!opening.isEmpty()) {
        m_writer.blank();
    }
    const double kind = m_random.fraction();
    if (kind < 0.45) {
        reference();
    } else if (kind < 0.7) {
        m_writer.put(plainReference());
    }
    if (kind > 0.35) {
        if (kind < 0.7) {
            m_writer.blank();
        }
        sentence(Where::Note);
    }
    m_writer.put("</note>");
}

void Prose::sourceNote()
{
    note("type=\"source\"",
         "Source: Department of State, Central Files, " + number(m_random.between(100, 799)) + '.'
             + number(m_random.between(10, 99)) + '/' + number(m_random.between(1, 12)) + "–"
             + number(m_random.between(100, 9999)) + ". " + m_random.oneOf(markings) + " Drafted by "
             + person() + '.');
}

void Prose::mention(Where where)
{
    const double kind = m_random.fraction();
    if (kind < 0.3 && m_volume.era == Era::Modern) {
        m_writer.put(person());
    } else if (kind < 0.45 && !m_volume.terms.empty()) {
        const QByteArray &term = m_random.oneOf(m_volume.terms);
        m_writer.put("<gloss target=\"#t_" + term + "1\">" + term + "</gloss>");
    } else if (kind < 0.5) {
        m_writer.put("<hi rend=\"italic\">" + words(2) + "</hi>");
    } else if (kind < 0.65) {
        m_writer.put(where == Where::Text ? place() : number(m_random.between(1861, 1988)));
    } else if (kind < 0.8) {
        m_writer.put(number(m_random.between(1, 999)));
    } else {
        m_writer.put(m_random.oneOf(phrases));
    }
}

void Prose::word(Where where, bool begins)
{
    if (where == Where::Text && m_random.chance(0.06) && !m_subject.empty()) {
        m_writer.put(m_vocabulary.word(m_random.oneOf(m_subject)));
    } else if (begins) {
        m_writer.put(capitalisedWords(1));
    } else {
        m_writer.put(m_vocabulary.word(m_vocabulary.sample(m_random, m_dialect)));
    }
}

void Prose::sentence(Where where)
{
    const int length = 5 + m_random.between(0, 14) + m_random.between(0, 14);
    for (int i = 0; i < length; ++i) {
        if (i > 0) {
            m_writer.blank();
        }
        i > 0 && m_random.chance(0.035) ? mention(where) : word(where, i == 0);
        if (i > 2 && i + 2 < length && m_random.chance(0.06)) {
            m_writer.put(m_random.chance(0.06) ? ";" : ",");
        }
    }
    m_writer.put(".");
}

void Prose::write(qsizetype characters)
{
    const double notes = m_volume.era == Era::Nineteenth ? 0.01 : 0.055;
    for (const qsizetype end = m_writer.size() + characters * 3 / 2; m_writer.size() < end;) {
        sentence(Where::Text);
        if (m_document > 0 && m_random.chance(notes)) {
            note({}, {});
        }
        pageBreakIfDue();
        m_writer.blank();
    }
}

} // namespace Chancery::Benchmark
