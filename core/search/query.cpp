// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <vector>

namespace Chancery::Search
{

namespace
{

constexpr int nearDistance = 10; ///< words between the two sides of NEAR
constexpr qsizetype longestQuery = 2000; ///< characters; more is a pasted text, not a question
constexpr int deepestGroup = 50;
constexpr int deepestExpression = 90; ///< brackets; FTS5's own parser has a stack of a hundred signs

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Search", text);
}

struct Token {
    enum class Kind { Words, And, Or, Not, Near, Open, Close, Column, End };
    Kind kind = Kind::End;
    QString text; ///< FTS5 string for Words, column for Column
    qsizetype at = 0; ///< position in the query, from 0
};

QString quoted(QStringView words, bool prefix)
{
    QString text = words.toString();
    text.remove(QChar(0)); // SQLite reads text up to the first NUL
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + (prefix ? QStringLiteral("\"*") : QStringLiteral("\""));
}

/// Whether the index would see any word in it: punctuation alone matches nothing and is left out.
bool hasWord(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

std::unexpected<Error> unreadable(const QString &why, qsizetype at)
{
    return failure(Error::Kind::BadInput,
                   say("The search cannot be read at character %1: %2").arg(at + 1).arg(why));
}

class Lexer
{
public:
    explicit Lexer(QStringView text)
        : m_text(text)
    {
    }

    Result<std::vector<Token>> tokens()
    {
        std::vector<Token> found;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c.isSpace()) {
                ++m_at;
            } else if (c == u'(' || c == u')') {
                found.push_back({c == u'(' ? Token::Kind::Open : Token::Kind::Close, {}, m_at++});
            } else if (isQuote(c)) {
                const qsizetype from = ++m_at;
                while (m_at < m_text.size() && !isQuote(m_text[m_at])) {
                    ++m_at;
                }
                if (m_at == m_text.size()) {
                    return unreadable(say("the quotation is not closed."), from - 1);
                }
                addWords(found, m_text.sliced(from, m_at - from), from - 1, followsStar(m_at + 1));
                ++m_at;
            } else if (auto word = readWord(found); !word) {
                return std::unexpected(word.error());
            }
        }
        found.push_back({Token::Kind::End, {}, m_text.size()});
        return found;
    }

private:
    static bool isQuote(QChar c)
    {
        return c == u'"' || c == u'\u201c' || c == u'\u201d';
    }
    bool followsStar(qsizetype at)
    {
        if (at < m_text.size() && m_text[at] == u'*') {
            ++m_at;
            return true;
        }
        return false;
    }
    void addWords(std::vector<Token> &found, QStringView words, qsizetype at, bool prefix)
    {
        if (hasWord(words)) {
            found.push_back({Token::Kind::Words, quoted(words, prefix), at});
        }
    }
    Result<void> readWord(std::vector<Token> &found)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && !isQuote(m_text[m_at])
               && m_text[m_at] != u'(' && m_text[m_at] != u')') {
            ++m_at;
        }
        QStringView word = m_text.sliced(from, m_at - from);
        if (word == u"AND" || word == u"OR" || word == u"NOT" || word == u"NEAR") {
            found.push_back({word == u"AND"       ? Token::Kind::And
                                 : word == u"OR"  ? Token::Kind::Or
                                 : word == u"NOT" ? Token::Kind::Not
                                                  : Token::Kind::Near,
                             {},
                             from});
            return {};
        }
        if (word.startsWith(u"in:")) {
            const QStringView place = word.sliced(3);
            const QString column = place == u"notes" ? QStringLiteral("note")
                : place == u"body"                   ? QStringLiteral("body")
                : place == u"headings"               ? QStringLiteral("heading")
                                                     : QString();
            if (column.isEmpty()) {
                return unreadable(say("“in:” is followed by notes, body or headings."), from);
            }
            found.push_back({Token::Kind::Column, column, from});
            return {};
        }
        if (word.size() > 1 && word.startsWith(u'-')) {
            found.push_back({Token::Kind::Not, {}, from});
            word = word.sliced(1);
        }
        const bool prefix = word.endsWith(u'*');
        if (prefix) {
            word.chop(1);
        }
        addWords(found, word, from, prefix);
        return {};
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

/// How deep brackets stand inside each other; a quotation's own are words.
int nesting(QStringView expression)
{
    int depth = 0;
    int deepest = 0;
    bool inQuotes = false;
    for (const QChar c : expression) {
        inQuotes = inQuotes != (c == u'"');
        depth += inQuotes ? 0 : c == u'(' ? 1 : c == u')' ? -1 : 0;
        deepest = std::max(deepest, depth);
    }
    return deepest;
}

/// Recursive descent over OR, AND (written or not), NOT, NEAR and groups.
class Parser
{
public:
    explicit Parser(std::vector<Token> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    Result<QString> whole()
    {
        auto expression = alternatives(0);
        if (expression && next().kind == Token::Kind::Close) {
            return unreadable(say("there is no bracket open here to close."), next().at);
        }
        return expression;
    }

private:
    const Token &next() const
    {
        return m_tokens[m_at];
    }
    bool startsOperand() const
    {
        return next().kind == Token::Kind::Words || next().kind == Token::Kind::Open
            || next().kind == Token::Kind::Column;
    }

    /// Of one kind in a row all stand in the same brackets: a pasted sentence does not nest.
    static QString joined(QString left, const QString &word, const QString &right, bool chained)
    {
        if (chained) {
            left.chop(1);
            return left + word + right + u')';
        }
        return u'(' + left + word + right + u')';
    }

    Result<QString> alternatives(int depth)
    {
        auto left = conjunction(depth);
        bool chained = false;
        while (left && next().kind == Token::Kind::Or) {
            ++m_at;
            const auto right = conjunction(depth);
            if (!right) {
                return right;
            }
            left = joined(*left, QStringLiteral(" OR "), *right, chained);
            chained = true;
        }
        return left;
    }

    Result<QString> conjunction(int depth)
    {
        auto left = operand(depth);
        Token::Kind before = Token::Kind::End;
        while (left) {
            const Token::Kind kind = next().kind;
            if (kind != Token::Kind::And && kind != Token::Kind::Not && kind != Token::Kind::Near
                && !startsOperand()) {
                break;
            }
            if (!startsOperand()) {
                ++m_at;
            }
            const qsizetype at = next().at;
            const auto right = operand(depth);
            if (!right) {
                return right;
            }
            if (kind == Token::Kind::Near) {
                if (!left->startsWith(u'"') || !right->startsWith(u'"')) {
                    return unreadable(say("NEAR stands between two words or quotations."), at);
                }
                left = QStringLiteral("NEAR(%1 %2, %3)").arg(*left, *right).arg(nearDistance);
            } else {
                const QString word =
                    kind == Token::Kind::Not ? QStringLiteral(" NOT ") : QStringLiteral(" AND ");
                const Token::Kind joins = kind == Token::Kind::Not ? kind : Token::Kind::And;
                left = joined(*left, word, *right, before == joins);
                before = joins;
            }
        }
        return left;
    }

    Result<QString> operand(int depth)
    {
        const Token token = next();
        switch (token.kind) {
        case Token::Kind::Words:
            ++m_at;
            return token.text;
        case Token::Kind::Column: {
            ++m_at;
            const auto inner = operand(depth);
            return inner ? Result<QString>(QStringLiteral("{%1}: (%2)").arg(token.text, *inner)) : inner;
        }
        case Token::Kind::Open: {
            if (depth >= deepestGroup) {
                return unreadable(say("too many brackets stand inside each other."), token.at);
            }
            ++m_at;
            auto inner = alternatives(depth + 1);
            if (!inner) {
                return inner;
            }
            if (next().kind != Token::Kind::Close) {
                return unreadable(say("a bracket is not closed."), token.at);
            }
            ++m_at;
            return QString(u'(' + *inner + u')');
        }
        case Token::Kind::Not:
            return unreadable(say("NOT needs something before it to take away from."), token.at);
        default:
            return unreadable(say("a word or a quotation is missing here."), token.at);
        }
    }

    std::vector<Token> m_tokens;
    size_t m_at = 0;
};

} // namespace

Result<Query> parseQuery(QStringView typed)
{
    if (typed.size() > longestQuery) {
        return failure(Error::Kind::BadInput,
                       say("The search is longer than %1 characters; search for a shorter piece of it.")
                           .arg(longestQuery));
    }
    auto tokens = Lexer(typed).tokens();
    if (!tokens) {
        return std::unexpected(tokens.error());
    }
    if (tokens->size() == 1) {
        return failure(Error::Kind::BadInput, say("Type a word to search for."));
    }
    const auto expression = Parser(std::move(*tokens)).whole();
    if (!expression) {
        return std::unexpected(expression.error());
    }
    if (nesting(*expression) > deepestExpression) {
        return unreadable(say("too many brackets and minus signs stand inside each other."), 0);
    }
    return Query{*expression};
}

} // namespace Chancery::Search
