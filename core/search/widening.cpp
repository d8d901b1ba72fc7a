// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widening.h"

#include "words.h"

#include <algorithm>

namespace Chancery::Search
{

namespace
{

constexpr size_t mostForms = 12;
constexpr qsizetype shortestInflected = 4; ///< letters: "has" is no plural, "his" no singular's plural
constexpr qsizetype shortestRemainder = 4; ///< letters after a hyphenating prefix

/// Forms that mean something else when capitals are gone.
const QStringList commonWords{QStringLiteral("us"),  QStringLiteral("la"),  QStringLiteral("las"),
                              QStringLiteral("art"), QStringLiteral("min"), QStringLiteral("u s"),
                              QStringLiteral("res")};

/// First parts that are as often written with a hyphen as without.
const QStringList looseParts{QStringLiteral("anti"),  QStringLiteral("co"),   QStringLiteral("counter"),
                             QStringLiteral("inter"), QStringLiteral("mid"),  QStringLiteral("multi"),
                             QStringLiteral("non"),   QStringLiteral("off"),  QStringLiteral("on"),
                             QStringLiteral("over"),  QStringLiteral("post"), QStringLiteral("pre"),
                             QStringLiteral("pro"),   QStringLiteral("re"),   QStringLiteral("self"),
                             QStringLiteral("semi"),  QStringLiteral("sub"),  QStringLiteral("vice")};

void addOnce(std::vector<QStringList> &forms, const QStringList &form)
{
    if (forms.size() < mostForms && std::ranges::find(forms, form) == forms.end()) {
        forms.push_back(form);
    }
}

bool isConsonant(QChar c)
{
    return !QStringLiteral("aeiou").contains(c);
}

/// The other number of an English noun, by the regular rules; a form nobody uses finds nothing.
QStringList otherNumber(const QString &word)
{
    if (word.size() < shortestInflected
        || !std::ranges::all_of(word, [](QChar c) { return c >= u'a' && c <= u'z'; })) {
        return {};
    }
    const auto ends = [&](const char16_t *ending) { return word.endsWith(QStringView(ending)); };
    if (ends(u"ies")) {
        return {word.chopped(3) + u'y'};
    }
    if (ends(u"sses") || ends(u"xes") || ends(u"ches") || ends(u"shes") || ends(u"zes")) {
        return {word.chopped(2)};
    }
    if (ends(u"s") && !ends(u"ss") && !ends(u"us") && !ends(u"is")) {
        return {word.chopped(1)};
    }
    if (ends(u"y") && isConsonant(word[word.size() - 2])) {
        return {word.chopped(1) + QStringLiteral("ies")};
    }
    if (ends(u"s") || ends(u"x") || ends(u"z") || ends(u"ch") || ends(u"sh")) {
        return {word + QStringLiteral("es")};
    }
    return {word + u's'};
}

/// \a form with every stretch that has synonyms replaced, one at a time.
void addSynonyms(std::vector<QStringList> &forms, const QStringList &form, const Synonyms &synonyms)
{
    for (qsizetype from = 0; from < form.size(); ++from) {
        for (qsizetype length = 1; length <= synonyms.longest() && from + length <= form.size(); ++length) {
            for (const QString &other : synonyms.of(form.mid(from, length).join(u' '))) {
                addOnce(forms, form.first(from) + other.split(u' ') + form.sliced(from + length));
            }
        }
    }
}

} // namespace

void Synonyms::add(const QString &form, const QString &reading)
{
    const QStringList formWords = foldedWords(form);
    const QStringList readingWords = foldedWords(reading);
    if (formWords.isEmpty() || readingWords.isEmpty() || formWords == readingWords) {
        return;
    }
    QStringList &readings = m_readings[formWords.join(u' ')];
    if (!readings.contains(readingWords.join(u' '))) {
        readings << readingWords.join(u' ');
    }
    QStringList &forms = m_forms[readingWords.join(u' ')];
    if (!forms.contains(formWords.join(u' '))) {
        forms << formWords.join(u' ');
    }
    m_longest = std::max({m_longest, int(formWords.size()), int(readingWords.size())});
}

QStringList Synonyms::of(const QString &words) const
{
    QStringList found = m_readings.value(words);
    const QStringList readings = QStringList(found) << words;
    for (const QString &reading : readings) {
        const QStringList forms = m_forms.value(reading);
        for (const QString &form : forms) {
            if (form != words && !commonWords.contains(form) && !found.contains(form)) {
                found << form;
            }
        }
    }
    return found;
}

std::vector<QStringList> formsOf(const Phrase &phrase, const Synonyms &synonyms)
{
    std::vector<QStringList> forms{phrase.words};
    if (phrase.exact || phrase.prefix) {
        return forms;
    }
    for (size_t i = 0; i < phrase.joins.size(); ++i) {
        if (phrase.joins[i]) {
            const auto at = qsizetype(i);
            addOnce(forms,
                    phrase.words.first(at)
                        << QString(phrase.words[at] + phrase.words[at + 1]) << phrase.words.sliced(at + 2));
        }
    }
    if (phrase.words.size() == 1 && !phrase.quoted) {
        for (const QString &other : otherNumber(phrase.words.front())) {
            addOnce(forms, {other});
        }
    }
    if (phrase.words.size() == 1) {
        const QString &word = phrase.words.front();
        for (const QString &part : looseParts) {
            if (word.startsWith(part) && word.size() - part.size() >= shortestRemainder) {
                addOnce(forms, {part, word.sliced(part.size())});
            }
        }
    }
    for (size_t i = 0, typed = forms.size(); i < typed; ++i) {
        addSynonyms(forms, QStringList(forms[i]), synonyms);
    }
    return forms;
}

} // namespace Chancery::Search
