// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dateparser.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace Chancery::Detect
{

namespace
{

// A month in English, however shortened: its first three letters tell it.
constexpr std::array<QLatin1StringView, 12> Months{
    QLatin1StringView("jan"), QLatin1StringView("feb"), QLatin1StringView("mar"), QLatin1StringView("apr"),
    QLatin1StringView("may"), QLatin1StringView("jun"), QLatin1StringView("jul"), QLatin1StringView("aug"),
    QLatin1StringView("sep"), QLatin1StringView("oct"), QLatin1StringView("nov"), QLatin1StringView("dec")};

#define CHANCERY_MONTH "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?"
#define CHANCERY_DAY "\\d{1,2}(?:st|nd|rd|th|d)?"

int monthOf(QStringView word)
{
    const QString start = word.first(std::min<qsizetype>(3, word.size())).toString().toLower();
    for (size_t i = 0; i < Months.size(); ++i) {
        if (start == Months[i]) {
            return int(i) + 1;
        }
    }
    return 0;
}

int dayOf(const QString &word)
{
    static const QRegularExpression digits(QStringLiteral("^\\d{1,2}"));
    return digits.match(word).captured().toInt();
}

int offsetOf(const HistoricalDate &reference)
{
    return reference.earliest.isValid() ? reference.earliest.offsetFromUtc() : 0;
}

HistoricalDate days(QDate first, QDate last, int offset)
{
    return HistoricalDate::fromTei(first.toString(Qt::ISODate), last.toString(Qt::ISODate), offset);
}

QString reckoned(const HistoricalDate &reference)
{
    return QCoreApplication::translate("DateParser", "Reckoned from the day of writing, %1.")
        .arg(QLocale().toString(reference.earliest.date(), QLocale::LongFormat));
}

/// The year that brings a day nearest to the day of writing.
QDate nearest(int month, int day, const HistoricalDate &reference)
{
    const QDate written = reference.earliest.date();
    QDate best;
    for (int year = written.year() - 1; year <= written.year() + 1; ++year) {
        const QDate candidate(year, month, day);
        if (candidate.isValid()
            && (!best.isValid() || std::abs(candidate.daysTo(written)) < std::abs(best.daysTo(written)))) {
            best = candidate;
        }
    }
    return best;
}

/// "8 p.m.", "8:05 p.m.", "noon" at the end of the words; invalid where there is none.
QTime timeIn(const QString &words)
{
    static const QRegularExpression clock(QStringLiteral("(\\d{1,2})(?::(\\d\\d))? ?([ap])\\.?m\\b"));
    if (const auto match = clock.match(words); match.hasMatch()) {
        const int hour = match.captured(1).toInt() % 12 + (match.captured(3) == u"p" ? 12 : 0);
        return QTime(hour, match.captured(2).toInt());
    }
    if (words.endsWith(u"noon")) {
        return QTime(12, 0);
    }
    return words.endsWith(u"midnight") ? QTime(0, 0) : QTime();
}

/// Day, month and perhaps year in either order, one day or two, perhaps with a time.
HistoricalDate monthAndDay(const QString &words, const HistoricalDate &reference)
{
    static const QRegularExpression monthFirst(
        QStringLiteral("^(" CHANCERY_MONTH ") (" CHANCERY_DAY ")(?: ?[-–—] ?(" CHANCERY_MONTH
                       " )?(" CHANCERY_DAY "))?(?:,? (\\d{4}))?(?:,|$)"));
    static const QRegularExpression dayFirst(QStringLiteral("^(" CHANCERY_DAY ")(?: ?[-–—] ?(" CHANCERY_DAY
                                                            "))? (?:of )?(" CHANCERY_MONTH
                                                            ")(?:,? (\\d{4}))?(?:,|$)"));
    QString month, day, secondMonth, secondDay, year;
    if (const auto match = monthFirst.match(words); match.hasMatch()) {
        month = match.captured(1);
        day = match.captured(2);
        secondMonth = match.captured(3);
        secondDay = match.captured(4);
        year = match.captured(5);
    } else if (const auto other = dayFirst.match(words); other.hasMatch()) {
        day = other.captured(1);
        secondDay = other.captured(2);
        month = other.captured(3);
        year = other.captured(4);
    } else {
        return {};
    }
    if (year.isEmpty() && !reference.isValid()) {
        return {};
    }
    const int firstMonth = monthOf(month);
    const QDate first = year.isEmpty() ? nearest(firstMonth, dayOf(day), reference)
                                       : QDate(year.toInt(), firstMonth, dayOf(day));
    QDate last = first;
    if (!secondDay.isEmpty()) {
        const int lastMonth = secondMonth.isEmpty() ? firstMonth : monthOf(secondMonth);
        last = QDate(first.year() + (lastMonth < firstMonth ? 1 : 0), lastMonth, dayOf(secondDay));
    }
    if (!first.isValid() || !last.isValid() || last < first) {
        return {};
    }
    HistoricalDate date = days(first, last, offsetOf(reference));
    if (const QTime time = timeIn(words); time.isValid() && first == last) {
        date = HistoricalDate::fromTei(QDateTime(first, time).toString(Qt::ISODate),
                                       QDateTime(first, time).toString(Qt::ISODate), offsetOf(reference));
    }
    if (year.isEmpty()) {
        date.basis =
            QCoreApplication::translate("DateParser", "The year is that nearest to the day of writing, %1.")
                .arg(QLocale().toString(reference.earliest.date(), QLocale::LongFormat));
    }
    return date;
}

/// "27th ultimo": a day of the month before, of this month, of the next.
HistoricalDate ofThisMonth(const QString &words, const HistoricalDate &reference)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(" CHANCERY_DAY ") (?:(ult)(?:imo|\\.)?|(inst)(?:ant|\\.)?|(prox)(?:imo|\\.)?)$"));
    const auto match = pattern.match(words);
    if (!match.hasMatch() || !reference.isValid()) {
        return {};
    }
    const int months = !match.captured(2).isEmpty() ? -1 : !match.captured(4).isEmpty() ? 1 : 0;
    const QDate written = reference.earliest.date();
    const QDate month = QDate(written.year(), written.month(), 1).addMonths(months);
    const QDate day(month.year(), month.month(), dayOf(match.captured(1)));
    if (!day.isValid()) {
        return {};
    }
    HistoricalDate date = days(day, day, offsetOf(reference));
    date.basis = reckoned(reference);
    return date;
}

/// "yesterday", "next week", "in couple of days".
HistoricalDate relative(const QString &words, const HistoricalDate &reference)
{
    if (!reference.isValid()) {
        return {};
    }
    static const QRegularExpression within(QStringLiteral(
        "^in (?:a |the next )?(one|two|three|couple|few|several)?(?: of)? ?(day|week|month)s?$"));
    const QDate written = reference.earliest.date();
    const QDate monday = written.addDays(1 - written.dayOfWeek());
    const QString lower = words.toLower();
    QDate first, last;
    if (lower == u"today" || lower == u"tonight") {
        first = last = written;
    } else if (lower == u"yesterday" || lower == u"last night") {
        first = last = written.addDays(-1);
    } else if (lower == u"tomorrow") {
        first = last = written.addDays(1);
    } else if (lower == u"last week" || lower == u"next week") {
        first = monday.addDays(lower == u"next week" ? 7 : -7);
        last = first.addDays(6);
    } else if (lower == u"last month" || lower == u"next month") {
        first = QDate(written.year(), written.month(), 1).addMonths(lower == u"next month" ? 1 : -1);
        last = first.addMonths(1).addDays(-1);
    } else if (lower == u"last year" || lower == u"next year") {
        first = QDate(written.year() + (lower == u"next year" ? 1 : -1), 1, 1);
        last = first.addYears(1).addDays(-1);
    } else if (const auto match = within.match(lower); match.hasMatch()) {
        // "A couple" leaves a day more than two open, "few" and "several" as much as seven.
        const QString count = match.captured(1);
        const int most = count == u"one" || count.isEmpty() ? 1
            : count == u"two"                               ? 2
            : count == u"few" || count == u"several"        ? 7
                                                            : 3;
        const int unit = match.captured(2) == u"day" ? 1 : match.captured(2) == u"week" ? 7 : 30;
        first = written.addDays(1);
        last = written.addDays(most * unit);
    } else {
        return {};
    }
    HistoricalDate date = days(first, last, offsetOf(reference));
    date.basis = reckoned(reference);
    return date;
}

} // namespace

HistoricalDate parseDate(QStringView words, const HistoricalDate &reference)
{
    const QString text = words.trimmed().toString();
    const int offset = offsetOf(reference);
    static const QRegularExpression iso(QStringLiteral("^\\d{4}(?:-\\d\\d-\\d\\d)?$"));
    if (iso.match(text).hasMatch()) {
        return HistoricalDate::fromTei(text, text, offset);
    }
    static const QRegularExpression month(QStringLiteral("^(" CHANCERY_MONTH "),? (\\d{4})$"));
    if (const auto match = month.match(text); match.hasMatch()) {
        const QString value = QStringLiteral("%1-%2")
                                  .arg(match.captured(2))
                                  .arg(monthOf(match.captured(1)), 2, 10, QLatin1Char('0'));
        return HistoricalDate::fromTei(value, value, offset);
    }
    static const QRegularExpression slashes(QStringLiteral("^(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})$"));
    if (const auto match = slashes.match(text); match.hasMatch()) {
        int year = match.captured(3).toInt();
        if (year < 100) {
            year += reference.isValid() ? reference.earliest.date().year() / 100 * 100 : 1900;
        }
        const QDate day(year, match.captured(1).toInt(), match.captured(2).toInt());
        return day.isValid() ? days(day, day, offset) : HistoricalDate();
    }
    for (const auto &reading : {monthAndDay, ofThisMonth, relative}) {
        if (HistoricalDate date = reading(text, reference); date.isValid()) {
            return date;
        }
    }
    return {};
}

} // namespace Chancery::Detect
