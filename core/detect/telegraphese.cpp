// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "telegraphese.h"

#include "gazetteer.h"

#include <QRegularExpression>

namespace Chancery::Detect
{

namespace
{

bool holds(const Abbreviation &abbreviation, QStringView before, QStringView after)
{
    static const QRegularExpression number(QStringLiteral("^\\.? \\d"));
    static const QRegularExpression noun(QStringLiteral("^ [a-z]"));
    static const QRegularExpression dayAfter(QStringLiteral("^\\.? \\d{1,2}\\b"));
    static const QRegularExpression dayBefore(QStringLiteral("\\d (?:of )?$"));
    switch (abbreviation.holds) {
    case Abbreviation::Holds::Word:
        return true;
    case Abbreviation::Holds::BeforeNumber:
        return number.matchView(after).hasMatch();
    case Abbreviation::Holds::BeforeNoun:
        return noun.matchView(after).hasMatch();
    case Abbreviation::Holds::WithDay:
        return dayAfter.matchView(after).hasMatch() || dayBefore.matchView(before).hasMatch();
    }
    return false;
}

/// The entry for \a form as printed, or for its small-letter form where a sentence opens with it.
const std::vector<Abbreviation> *entriesFor(const QString &form, bool *capitalised)
{
    const auto &all = Gazetteer::instance().abbreviations();
    *capitalised = false;
    auto found = all.constFind(form);
    if (found == all.constEnd() && form.size() > 1 && form[0].isUpper() && form[1].isLower()) {
        found = all.constFind(form[0].toLower() + form.sliced(1));
        *capitalised = true;
    }
    return found == all.constEnd() ? nullptr : &*found;
}

} // namespace

std::vector<Choice> expansionsIn(const QString &passageText)
{
    // A word with its inner points, hyphens and apostrophes: "U.S.", "IL-28", "ref'd", "ICBM's", "Pres'".
    static const QRegularExpression token(
        QStringLiteral("(?<![\\w.])(?:(?:[A-Z]\\.){2,}|[A-Za-z]+(?:-\\d+|['’][a-z]+)?|[A-Z]{2,}-\\d+)"));
    const CodePointIndex index(passageText);
    const QStringView text(passageText);
    std::vector<Choice> choices;
    for (auto it = token.globalMatch(passageText); it.hasNext();) {
        const auto match = it.next();
        const qsizetype start = match.capturedStart();
        QString form = match.captured().replace(u'’', u'\'');
        qsizetype end = match.capturedEnd();
        // A possessive of a form in -s is an apostrophe alone and changes the reading: "Pres'".
        if (end < text.size() && (text[end] == u'\'' || text[end] == u'’') && form.endsWith(u's')
            && Gazetteer::instance().abbreviations().contains(form + u'\'')) {
            form += u'\'';
            ++end;
        }
        bool capitalised = false;
        const auto *entries = entriesFor(form, &capitalised);
        if (!entries && form.contains(u'\'')) {
            // "Govt's": the abbreviation ends before the apostrophe.
            end = start + form.indexOf(u'\'');
            form.truncate(form.indexOf(u'\''));
            entries = entriesFor(form, &capitalised);
        }
        if (!entries) {
            continue;
        }
        for (const Abbreviation &entry : *entries) {
            if (holds(entry, text.first(start), text.sliced(end))) {
                QString reading = entry.reading;
                if (capitalised) {
                    reading[0] = reading[0].toUpper();
                }
                choices.push_back(
                    {{index.fromUtf16(start), index.fromUtf16(end)}, ChoiceKind::Abbreviation, reading});
                break;
            }
        }
    }
    return choices;
}

} // namespace Chancery::Detect
