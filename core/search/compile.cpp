// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compile.h"

#include <algorithm>
#include <utility>

namespace Chancery::Search
{

namespace
{

using Condition = SearchPlan::Condition;

/// Phrases in one expression; beyond it words stand for themselves alone. FTS5 reads every one of them for
/// every document.
constexpr size_t mostWidened = 400;

QString quoted(const QStringList &words)
{
    return u'"' + words.join(u' ') + u'"';
}

QString columnOf(Place place)
{
    switch (place) {
    case Place::Body:
        return QStringLiteral("body");
    case Place::Notes:
        return QStringLiteral("note");
    case Place::Headings:
        return QStringLiteral("heading");
    case Place::Anywhere:
        break;
    }
    return {};
}

QString bracketed(const QStringList &parts, QLatin1StringView sign)
{
    return parts.size() == 1 ? parts.front() : u'(' + parts.join(sign) + u')';
}

/// A part of a query: words the index can answer, and what it cannot; both hold.
struct Part {
    QString words;
    std::vector<int> groups;
    std::optional<Condition> condition;

    [[nodiscard]] bool isWordsOnly() const
    {
        return !words.isEmpty() && !condition;
    }
};

Condition leaf(Condition::Kind kind, const QString &text)
{
    Condition condition;
    condition.kind = kind;
    condition.text = text;
    return condition;
}

Condition joined(Condition::Kind kind, std::vector<Condition> children)
{
    if (children.size() == 1 && kind != Condition::Kind::Not) {
        return std::move(children.front());
    }
    Condition condition;
    condition.kind = kind;
    condition.children = std::move(children);
    return condition;
}

Condition asCondition(Part part)
{
    std::vector<Condition> parts;
    if (!part.words.isEmpty()) {
        parts.push_back(leaf(Condition::Kind::Words, part.words));
    }
    if (part.condition) {
        parts.push_back(std::move(*part.condition));
    }
    return joined(Condition::Kind::And, std::move(parts));
}

void append(std::vector<int> &groups, const std::vector<int> &more)
{
    groups.insert(groups.end(), more.begin(), more.end());
}

class Compiler
{
public:
    Compiler(const Synonyms &synonyms, const PrefixWords &prefixes)
        : m_synonyms(synonyms)
        , m_prefixes(prefixes)
    {
    }

    Part part(const Node &node)
    {
        switch (node.kind) {
        case Node::Kind::Phrase:
            return phrase(node);
        case Node::Kind::Near:
            return near(node);
        case Node::Kind::And:
            return conjunction(node);
        case Node::Kind::Or:
            return alternatives(node);
        case Node::Kind::Not:
            return difference(node);
        default:
            return {{}, {}, field(node)};
        }
    }

    std::vector<MarkedForm> takeMarks()
    {
        return std::move(m_marks);
    }
    QStringList mine;
    bool openPrefix = false;

private:
    struct Form {
        QStringList words;
        bool prefix = false;

        [[nodiscard]] QString expression() const
        {
            return prefix ? quoted(words) + u'*' : quoted(words);
        }
    };

    std::vector<Form> forms(const Phrase &phrase)
    {
        std::vector<Form> forms;
        if (phrase.prefix && m_prefixes.contains(phrase.words.back()) && m_written < mostWidened) {
            for (const QString &word : m_prefixes.value(phrase.words.back())) {
                forms.push_back({phrase.words.first(phrase.words.size() - 1) << word, false});
            }
        }
        openPrefix = openPrefix || (phrase.prefix && forms.empty());
        if (forms.empty() && m_widen && m_written < mostWidened) {
            for (const QStringList &words : formsOf(phrase, m_synonyms)) {
                forms.push_back({words, phrase.prefix});
            }
        }
        if (forms.empty()) {
            forms.push_back({phrase.words, phrase.prefix});
        }
        m_written += forms.size();
        return forms;
    }

    /// A prefix is marked as a prefix, however the index was asked for it.
    void mark(const Phrase &phrase, const std::vector<Form> &forms, const MarkedForm &like)
    {
        if (m_silent) {
            return;
        }
        MarkedForm form = like;
        if (phrase.prefix) {
            form.words = phrase.words;
            form.prefix = true;
            m_marks.push_back(form);
            return;
        }
        for (const Form &each : forms) {
            form.words = each.words;
            m_marks.push_back(form);
        }
    }

    Part phrase(const Node &node)
    {
        const std::vector<Form> found = forms(node.phrase);
        MarkedForm like;
        like.place = node.place;
        like.term = ++m_term;
        mark(node.phrase, found, like);
        QStringList alternatives;
        for (const Form &form : found) {
            alternatives << form.expression();
        }
        return {placed(node.place, bracketed(alternatives, QLatin1StringView(" OR "))),
                std::vector<int>(found.size(), like.term),
                {}};
    }

    static QString placed(Place place, const QString &expression)
    {
        const QString column = columnOf(place);
        return column.isEmpty() ? expression : QStringLiteral("({%1}: (%2))").arg(column, expression);
    }

    /// FTS5 knows no alternatives inside NEAR: every combination of forms is written out.
    Part near(const Node &node)
    {
        std::vector<std::vector<Form>> combinations{{}};
        std::vector<int> terms;
        ++m_near;
        for (const Node &child : node.children) {
            std::vector<Form> found = forms(child.phrase);
            if (combinations.size() * found.size() > mostWidened / 4) {
                found = {{child.phrase.words, child.phrase.prefix}};
            }
            MarkedForm like;
            like.place = node.place;
            like.term = ++m_term;
            like.near = m_near;
            like.distance = node.distance;
            terms.push_back(like.term);
            mark(child.phrase, found, like);
            std::vector<std::vector<Form>> longer;
            for (const auto &before : combinations) {
                for (const Form &form : found) {
                    longer.push_back(before);
                    longer.back().push_back(form);
                }
            }
            combinations = std::move(longer);
        }
        QStringList written;
        Part part;
        for (const auto &combination : combinations) {
            QStringList phrases;
            for (const Form &form : combination) {
                phrases << form.expression();
            }
            written << QStringLiteral("NEAR(%1, %2)").arg(phrases.join(u' ')).arg(node.distance);
            append(part.groups, terms);
        }
        part.words = placed(node.place, bracketed(written, QLatin1StringView(" OR ")));
        return part;
    }

    Part conjunction(const Node &node)
    {
        Part whole;
        QStringList words;
        std::vector<Condition> conditions;
        for (size_t i = 0; i < node.children.size();) {
            const size_t length = readingAt(node.children, i);
            Part next = length > 1 ? reading(node.children, i, length) : part(node.children[i]);
            i += length;
            if (!next.words.isEmpty()) {
                words << next.words;
                append(whole.groups, next.groups);
            }
            if (next.condition) {
                conditions.push_back(std::move(*next.condition));
            }
        }
        if (!words.isEmpty()) {
            whole.words = bracketed(words, QLatin1StringView(" AND "));
        }
        if (!conditions.empty()) {
            whole.condition = joined(Condition::Kind::And, std::move(conditions));
        }
        return whole;
    }

    /// How many plain words from \a at on make up the reading of an abbreviation: "foreign minister"; 1 for
    /// none.
    size_t readingAt(const std::vector<Node> &nodes, size_t at) const
    {
        if (!m_widen) {
            return 1;
        }
        QStringList words;
        size_t longest = 1;
        for (size_t i = at; i < nodes.size() && int(i - at) < m_synonyms.longest(); ++i) {
            const Node &node = nodes[i];
            if (node.kind != Node::Kind::Phrase || node.place != nodes[at].place || node.phrase.exact
                || node.phrase.prefix || node.phrase.quoted || node.phrase.words.size() > 1) {
                break;
            }
            words << node.phrase.words.front();
            if (i > at && !m_synonyms.of(words.join(u' ')).isEmpty()) {
                longest = i - at + 1;
            }
        }
        return longest;
    }

    Part reading(const std::vector<Node> &nodes, size_t at, size_t length)
    {
        Node each;
        each.kind = Node::Kind::And;
        QStringList words;
        for (size_t i = at; i < at + length; ++i) {
            each.children.push_back(nodes[i]);
            words << nodes[i].phrase.words.front();
            each.children.back().grouped = false;
        }
        QStringList written;
        Part whole;
        for (const Node &child : each.children) {
            const Part one = phrase(child);
            written << one.words;
            append(whole.groups, one.groups);
        }
        QStringList alternatives{bracketed(written, QLatin1StringView(" AND "))};
        for (const QString &form : m_synonyms.of(words.join(u' '))) {
            Node short_;
            short_.place = nodes[at].place;
            short_.phrase.words = form.split(u' ');
            short_.phrase.exact = true;
            const Part one = phrase(short_);
            alternatives << one.words;
            append(whole.groups, one.groups);
        }
        whole.words = bracketed(alternatives, QLatin1StringView(" OR "));
        return whole;
    }

    Part alternatives(const Node &node)
    {
        std::vector<Part> parts;
        parts.reserve(node.children.size());
        for (const Node &child : node.children) {
            parts.push_back(part(child));
        }
        Part whole;
        if (std::ranges::all_of(parts, &Part::isWordsOnly)) {
            QStringList words;
            for (const Part &each : parts) {
                words << each.words;
                append(whole.groups, each.groups);
            }
            whole.words = bracketed(words, QLatin1StringView(" OR "));
            return whole;
        }
        std::vector<Condition> conditions;
        conditions.reserve(parts.size());
        for (Part &each : parts) {
            conditions.push_back(asCondition(std::move(each)));
        }
        whole.condition = joined(Condition::Kind::Or, std::move(conditions));
        return whole;
    }

    Part difference(const Node &node)
    {
        Part whole = part(node.children[0]);
        const bool wasSilent = std::exchange(m_silent, true);
        Part without = part(node.children[1]);
        m_silent = wasSilent;
        if (without.isWordsOnly() && !whole.words.isEmpty()) {
            whole.words = QStringLiteral("(%1 NOT %2)").arg(whole.words, without.words);
            append(whole.groups, without.groups);
            return whole;
        }
        Condition none = joined(Condition::Kind::Not, {asCondition(std::move(without))});
        std::vector<Condition> both;
        if (whole.condition) {
            both.push_back(std::move(*whole.condition));
        }
        both.push_back(std::move(none));
        whole.condition = joined(Condition::Kind::And, std::move(both));
        return whole;
    }

    /// Words in another index than the text's: nothing of them is marked in the text.
    QString elsewhere(const Node &node, bool widen)
    {
        const bool wasSilent = std::exchange(m_silent, true);
        const bool widened = std::exchange(m_widen, widen);
        const QString words = part(node).words;
        m_silent = wasSilent;
        m_widen = widened;
        return words;
    }

    Condition field(const Node &node)
    {
        switch (node.kind) {
        case Node::Kind::From:
            return about(node, QStringLiteral("sender"));
        case Node::Kind::To:
            return about(node, QStringLiteral("recipient"));
        case Node::Kind::Person:
            return about(node, QStringLiteral("person sender recipient"));
        case Node::Kind::Mine: {
            const QString words = elsewhere(node.children.front(), true);
            mine << words;
            return leaf(Condition::Kind::Mine, words);
        }
        case Node::Kind::Date: {
            Condition condition = leaf(Condition::Kind::Date, {});
            condition.first = node.first;
            condition.last = node.last;
            return condition;
        }
        case Node::Kind::Volume:
            return leaf(Condition::Kind::VolumeLike, node.value);
        case Node::Kind::DocumentKind:
            return leaf(Condition::Kind::DocumentKind, node.value);
        case Node::Kind::Classification:
            return leaf(Condition::Kind::ClassificationLike, node.value);
        default:
            return leaf(Condition::Kind::TagLike, node.value);
        }
    }

    Condition about(const Node &node, const QString &columns)
    {
        return leaf(Condition::Kind::About,
                    QStringLiteral("{%1}: (%2)").arg(columns, elsewhere(node.children.front(), false)));
    }

    const Synonyms &m_synonyms;
    const PrefixWords &m_prefixes;
    std::vector<MarkedForm> m_marks;
    size_t m_written = 0;
    int m_term = 0;
    int m_near = -1;
    bool m_silent = false; ///< nothing is marked: what is taken away, and what stands elsewhere
    bool m_widen = true;
};

template<typename List, typename Make>
void addChoice(std::vector<Condition> &conditions, const List &values, Make make)
{
    if (values.empty()) {
        return;
    }
    std::vector<Condition> choice;
    choice.reserve(size_t(values.size()));
    for (const auto &value : values) {
        choice.push_back(make(value));
    }
    conditions.push_back(joined(Condition::Kind::Or, std::move(choice)));
}

std::vector<Condition> narrowed(const SearchFilter &filter)
{
    std::vector<Condition> conditions;
    addChoice(conditions, filter.years, [](int year) {
        Condition condition = leaf(Condition::Kind::Year, {});
        condition.number = year;
        return condition;
    });
    addChoice(conditions, filter.volumes,
              [](const QString &id) { return leaf(Condition::Kind::Volume, id); });
    addChoice(conditions, filter.kinds,
              [](DocumentKind kind) { return leaf(Condition::Kind::DocumentKind, nameOf(kind)); });
    addChoice(conditions, filter.classifications,
              [](const QString &marking) { return leaf(Condition::Kind::Classification, marking); });
    addChoice(conditions, filter.people,
              [](const QString &name) { return leaf(Condition::Kind::Person, name); });
    addChoice(conditions, filter.tags, [](const QUuid &tag) {
        return leaf(Condition::Kind::Tag, tag.toString(QUuid::WithoutBraces));
    });
    return conditions;
}

} // namespace

QStringList prefixesOf(const Node &query)
{
    QStringList prefixes;
    if (query.kind == Node::Kind::Phrase && query.phrase.prefix) {
        prefixes << query.phrase.words.back();
    }
    for (const Node &child : query.children) {
        prefixes << prefixesOf(child);
    }
    prefixes.removeDuplicates();
    return prefixes;
}

Compiled compile(const Node &query, const SearchFilter &filter, const Synonyms &synonyms,
                 const PrefixWords &prefixes)
{
    Compiler compiler(synonyms, prefixes);
    Part part = compiler.part(query);
    std::vector<Condition> conditions = narrowed(filter);
    if (part.condition) {
        conditions.insert(conditions.begin(), std::move(*part.condition));
    }
    Compiled compiled;
    compiled.plan.words = part.words;
    compiled.plan.groups = std::move(part.groups);
    compiled.plan.openPrefix = compiler.openPrefix;
    if (!conditions.empty()) {
        compiled.plan.condition = joined(Condition::Kind::And, std::move(conditions));
    }
    compiled.marks = compiler.takeMarks();
    compiled.mine = compiler.mine;
    return compiled;
}

} // namespace Chancery::Search
