// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentwriter.h"

#include <algorithm>
#include <array>

namespace Chancery::Benchmark
{

namespace
{

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};
constexpr double medianLength = 3250; ///< characters of a document; half are shorter
constexpr double spread = 1.05;
constexpr double longest = 150'000;
constexpr qsizetype largestLength = 200'000;
constexpr int everyFiftieth = 50;

} // namespace

DocumentWriter::DocumentWriter(const VolumeShape &volume, Random &random, TeiWriter &writer, Prose &prose)
    : m_volume(volume)
    , m_random(random)
    , m_xml(writer)
    , m_prose(prose)
{
}

bool DocumentWriter::isLargest(int number) const
{
    return number == 1 && m_volume.index % everyFiftieth == 0;
}

DocumentWriter::Day DocumentWriter::dayOf(int number)
{
    // Twelve months of 28 days: no calendar is needed for what nobody lived through.
    const int span = (m_volume.lastYear - m_volume.firstYear + 1) * 12 * 28;
    const int at =
        std::min(span - 1, int(double(span) * (number - 1) / m_volume.documents) + m_random.between(0, 9));
    Day day;
    day.year = m_volume.firstYear + at / (12 * 28);
    day.month = at / 28 % 12 + 1;
    day.day = at % 28 + 1;
    day.machine = QByteArray::number(day.year) + '-' + QByteArray::number(day.month).rightJustified(2, '0')
        + '-' + QByteArray::number(day.day).rightJustified(2, '0');
    day.printed = QByteArray(months[size_t(day.month - 1)]) + ' ' + QByteArray::number(day.day) + ", "
        + QByteArray::number(day.year);
    return day;
}

void DocumentWriter::openDivision(int number, const Day &day)
{
    const QByteArray digits = QByteArray::number(number);
    QByteArray attributes = "type=\"document\" xml:id=\"d" + digits + "\" n=\""
        + (m_volume.era == Era::Nineteenth ? '[' + digits + ']' : digits) + '"';
    if (m_volume.today) {
        attributes += m_form == Form::EditorialNote ? " subtype=\"editorial-note\""
                                                    : " subtype=\"historical-document\"";
        attributes += " frus:doc-dateTime-min=\"" + day.machine + "T00:00:00-05:00\" frus:doc-dateTime-max=\""
            + day.machine + "T23:59:59-05:00\"";
    }
    m_xml.open("div", attributes);
}

void DocumentWriter::head(int number)
{
    const QByteArray digits =
        m_volume.era == Era::Nineteenth ? QByteArray() : QByteArray::number(number) + ". ";
    m_xml.open("head");
    switch (m_form) {
    case Form::EditorialNote:
        m_xml.put(digits + "Editorial Note");
        break;
    case Form::Letter:
        m_xml.put(digits + "Letter From " + m_prose.person("from") + " to " + m_prose.person("to"));
        break;
    case Form::Telegram:
        m_xml.put(digits + "Telegram From the <gloss type=\"from\">Embassy in " + m_prose.place()
                  + "</gloss> to the <gloss type=\"to\">Department of State</gloss>");
        break;
    case Form::Memorandum:
        m_xml.put(digits + "Memorandum From " + m_prose.person("from") + " to " + m_prose.person("to"));
        break;
    case Form::Conversation:
        m_xml.put(digits + "Memorandum of Conversation");
        break;
    }
    if (m_form != Form::EditorialNote && m_volume.era != Era::Nineteenth) {
        m_prose.sourceNote();
    }
    m_xml.close();
}

void DocumentWriter::dateline(const Day &day)
{
    QByteArray when = day.machine;
    QByteArray printed = day.printed;
    if (m_volume.era == Era::Modern && m_random.chance(0.4)) {
        const int hour = m_random.between(1, 11);
        const QByteArray minute = QByteArray::number(m_random.between(10, 59));
        when += 'T' + QByteArray::number(hour + 12) + ':' + minute + ":00" + (m_volume.today ? "-05:00" : "");
        printed += ", " + QByteArray::number(hour) + ':' + minute + " p.m.";
    }
    m_xml.line("dateline",
               "<placeName>" + m_prose.place() + "</placeName>, <date when=\"" + when + "\">" + printed
                   + "</date>.");
}

void DocumentWriter::olderBeginning(int number, const Day &day)
{
    m_xml.line("note",
               "File No. " + QByteArray::number(m_random.between(100, 899)) + ".51/"
                   + QByteArray::number(number),
               "rend=\"inline\" type=\"source\"");
    head(number);
    m_xml.open("opener");
    dateline(day);
    m_xml.line("seg", "No. " + QByteArray::number(m_random.between(1, 400)) + ".]", "rendition=\"#left\"");
    m_xml.line("salute", "<hi rend=\"smallcaps\">Sir</hi>:");
    m_xml.close();
}

void DocumentWriter::participants()
{
    m_xml.open("list", "type=\"participants\"");
    m_xml.line("head", "PARTICIPANTS");
    for (int i = m_random.between(2, 9); i > 0; --i) {
        m_xml.line("item", m_prose.person() + ", " + m_prose.words(3));
    }
    m_xml.close();
    m_xml.open("list", "type=\"subject\"");
    m_xml.line("head", "SUBJECT");
    m_xml.line("item", m_prose.capitalisedWords(4));
    m_xml.close();
}

void DocumentWriter::table(int rows, int columns)
{
    m_xml.open("table",
               "rows=\"" + QByteArray::number(rows) + "\" cols=\"" + QByteArray::number(columns) + '"');
    for (int row = 0; row < rows; ++row) {
        m_xml.open("row", row == 0 ? QByteArray("role=\"label\"") : QByteArray());
        for (int column = 0; column < columns; ++column) {
            m_xml.line("cell",
                       column == 0 || row == 0 ? m_prose.words(2)
                                               : QByteArray::number(m_random.between(1, 90'000)));
        }
        m_xml.close();
    }
    m_xml.close();
}

void DocumentWriter::paragraphs(qsizetype characters)
{
    for (const qsizetype end = m_xml.size() + characters * 3 / 2; m_xml.size() < end;) {
        if (m_random.chance(0.02)) {
            m_xml.open("quote", "rend=\"blockquote\"");
            m_xml.open("p");
            m_prose.write(m_random.between(200, 900));
            m_xml.close();
            m_xml.close();
            continue;
        }
        if (m_random.chance(0.015)) {
            m_xml.open("list");
            for (int item = 1, items = m_random.between(2, 6); item <= items; ++item) {
                m_xml.line("label", '(' + QByteArray::number(item) + ')');
                m_xml.open("item");
                m_prose.write(m_random.between(60, 400));
                m_xml.close();
            }
            m_xml.close();
        }
        m_xml.open("p", m_random.chance(0.05) ? QByteArray("rend=\"flushleft\"") : QByteArray());
        m_prose.write(
            std::min(qsizetype(m_random.logNormal(280, 0.7)), std::max<qsizetype>(60, end - m_xml.size())));
        m_xml.close();
    }
}

void DocumentWriter::attachment(const Day &day, int depth)
{
    m_xml.open("frus:attachment");
    m_xml.line("head", m_prose.capitalisedWords(4));
    dateline(day);
    paragraphs(qsizetype(m_random.logNormal(1200, 0.8)));
    if (depth < 2 && m_random.chance(0.1)) {
        attachment(day, depth + 1);
    }
    m_xml.close();
}

void DocumentWriter::ending()
{
    m_xml.open("closer");
    m_xml.line("signed", "<hi rend=\"strong\">" + m_prose.person() + "</hi>");
    m_xml.close();
    if (m_volume.era == Era::Nineteenth && m_random.chance(0.6)) {
        m_xml.open("postscript");
        m_xml.line("p", m_prose.person() + ", " + m_prose.place());
        m_xml.close();
    }
}

void DocumentWriter::write(int number)
{
    const double form = m_random.fraction();
    const bool older = m_volume.era == Era::Nineteenth;
    m_form = form < 0.07 && !older ? Form::EditorialNote
        : form < 0.35 || older     ? Form::Letter
        : form < 0.6               ? Form::Telegram
        : form < 0.8               ? Form::Memorandum
                                   : Form::Conversation;
    const Day day = dayOf(number);
    m_prose.beginDocument(number);
    openDivision(number, day);
    if (older) {
        olderBeginning(number, day);
    } else {
        head(number);
        if (m_form != Form::EditorialNote) {
            dateline(day);
        }
        if (m_form == Form::Conversation) {
            participants();
        }
    }
    if (isLargest(number)) {
        table(100, 7);
    } else if (m_random.chance(0.03)) {
        table(m_random.between(3, 20), m_random.between(2, 6));
    }
    paragraphs(isLargest(number) ? largestLength
                                 : qsizetype(std::min(longest, m_random.logNormal(medianLength, spread))));
    if (m_form == Form::Letter || m_random.chance(0.3)) {
        ending();
    }
    if (m_random.chance(older ? 0.18 : 0.02)) {
        attachment(day, 0);
    }
    m_xml.close();
}

} // namespace Chancery::Benchmark
