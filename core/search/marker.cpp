// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "marker.h"

#include "words.h"

#include <algorithm>

namespace Chancery::Search
{

namespace
{

Place columnOf(PassageKind kind)
{
    return isNote(kind)                                              ? Place::Notes
        : kind == PassageKind::Head || kind == PassageKind::ListHead ? Place::Headings
                                                                     : Place::Body;
}

/// Sets of first letters are 64 bits: what has none of them needs no looking up.
quint64 bitOf(QChar letter)
{
    return quint64(1) << (letter.unicode() % 64);
}

/// Whether \a form stands in \a words from \a at on.
bool standsAt(const MarkedForm &form, const WordReader &words, size_t at)
{
    const size_t length = size_t(form.words.size());
    if (at + length > words.size()) {
        return false;
    }
    for (size_t i = 0; i < length; ++i) {
        const QString &wanted = form.words[qsizetype(i)];
        const QStringView word = words.text(at + i);
        if (form.prefix && i + 1 == length ? !word.startsWith(wanted) : word != wanted) {
            return false;
        }
    }
    return true;
}

} // namespace

struct Marker::Found {
    Match match;
    const MarkedForm *form = nullptr;
    int first = 0; ///< number of the first word in the column
    int last = 0; ///< … and of the one behind the last
};

Marker::Marker(std::vector<MarkedForm> forms)
    : m_forms(std::move(forms))
{
    for (size_t i = 0; i < m_forms.size(); ++i) {
        const MarkedForm &form = m_forms[i];
        if (form.prefix && form.words.size() == 1) {
            m_prefixes.push_back(i);
        } else {
            const QString &first = form.words.front();
            m_byFirstWord[first].push_back(i);
            m_firstLetters |= first.isEmpty() ? 0 : bitOf(first.front());
        }
    }
}

std::vector<Match> Marker::matches(const std::vector<PassageText> &passages) const
{
    std::vector<Match> matches;
    if (m_forms.empty()) {
        return matches;
    }
    for (const Place column : {Place::Headings, Place::Body, Place::Notes}) {
        lookIn(passages, column, matches);
    }
    std::ranges::sort(matches, [](const Match &one, const Match &other) {
        return std::tuple(one.passage, one.start, -one.end)
            < std::tuple(other.passage, other.start, -other.end);
    });
    std::vector<Match> apart;
    for (const Match &match : matches) {
        if (apart.empty() || apart.back().passage != match.passage || apart.back().end <= match.start) {
            apart.push_back(match);
        }
    }
    return apart;
}

void Marker::lookIn(const std::vector<PassageText> &passages, Place column, std::vector<Match> &matches) const
{
    std::vector<Found> found;
    WordReader words;
    int before = 0; // words of the column before this passage; the break between two counts as one
    for (size_t index = 0; index < passages.size(); ++index) {
        if (columnOf(passages[index].kind) != column) {
            continue;
        }
        words.read(passages[index].text);
        const auto take = [&](size_t formIndex, size_t at) {
            const MarkedForm &form = m_forms[formIndex];
            if ((form.place == Place::Anywhere || form.place == column) && standsAt(form, words, at)) {
                const size_t last = at + size_t(form.words.size()) - 1;
                found.push_back({{int(index), words.start(at), words.end(last), form.term},
                                 &form,
                                 before + int(at),
                                 before + int(last) + 1});
            }
        };
        for (size_t at = 0; at < words.size(); ++at) {
            if (const QStringView word = words.text(at); (m_firstLetters & bitOf(word.front())) != 0) {
                const auto forms = m_byFirstWord.constFind(QString::fromRawData(word.data(), word.size()));
                for (size_t i = 0; forms != m_byFirstWord.cend() && i < forms->size(); ++i) {
                    take((*forms)[i], at);
                }
            }
            for (const size_t form : m_prefixes) {
                take(form, at);
            }
        }
        before += int(words.size()) + 1;
    }
    keepNear(found);
    for (const Found &each : found) {
        matches.push_back(each.match);
    }
}

void Marker::keepNear(std::vector<Found> &found) const
{
    std::vector<Found> kept;
    for (const Found &one : found) {
        const int group = one.form->near;
        const bool stays = group < 0
            || std::ranges::all_of(
                               m_forms,
                               [&](const MarkedForm &form) {
                                   // Each other term of the group has some form close by.
                                   return form.near != group || form.term == one.form->term
                                       || std::ranges::any_of(found, [&](const Found &other) {
                                              return other.form->term == form.term
                                                  && std::max(other.first - one.last, one.first - other.last)
                                                  <= form.distance;
                                          });
                               });
        if (stays) {
            kept.push_back(one);
        }
    }
    found = std::move(kept);
}

} // namespace Chancery::Search
