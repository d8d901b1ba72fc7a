// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query.h"

#include "lexer.h"

#include "model/document.h"

#include <QRegularExpression>

#include <optional>

namespace Chancery::Search
{

namespace
{

constexpr qsizetype longestQuery = 2000; ///< characters; more is a pasted text, not a question
constexpr int deepestGroup = 24; ///< FTS5's own parser has a stack of a hundred signs: three for each
constexpr int mostExclusions = 24; ///< each is a bracket round all that stands before it: one more sign
constexpr int mostPhrases = 200;

using Parsed = std::expected<Node, QueryFault>;

/// A day, month or year as its first and last day.
std::optional<std::pair<QDate, QDate>> period(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$"));
    const auto match = form.matchView(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const int year = match.capturedView(1).toInt();
    const int month = match.capturedView(2).toInt();
    const int day = match.capturedView(3).toInt();
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const QDate first(year, hasMonth ? month : 1, hasDay ? day : 1);
    if (!first.isValid()) {
        return std::nullopt;
    }
    return std::pair(first, hasDay ? first : hasMonth ? first.addMonths(1).addDays(-1) : QDate(year, 12, 31));
}

Parsed dateNode(const Token &token)
{
    const auto bad = [&] {
        return fault(say("a date is a year, month or day such as 1962, 1962-10 or 1962-10-27, or two of them "
                         "with .. between."),
                     token.at, token.length);
    };
    Node node;
    node.kind = Node::Kind::Date;
    const QString &text = token.value;
    const qsizetype dots = text.indexOf(QStringLiteral(".."));
    if (dots < 0) {
        const auto whole = period(text);
        if (!whole) {
            return bad();
        }
        std::tie(node.first, node.last) = *whole;
        return node;
    }
    const QStringView left = QStringView(text).first(dots);
    const QStringView right = QStringView(text).sliced(dots + 2);
    const auto from = period(left);
    const auto until = period(right);
    if ((left.isEmpty() && right.isEmpty()) || (!left.isEmpty() && !from) || (!right.isEmpty() && !until)) {
        return bad();
    }
    node.first = from ? from->first : QDate();
    node.last = until ? until->second : QDate();
    if (from && until && node.first > node.last) {
        return fault(say("the first date is later than the second."), token.at, token.length);
    }
    return node;
}

Parsed valueNode(const Token &token)
{
    if (token.field == Node::Kind::Date) {
        return dateNode(token);
    }
    Node node;
    node.kind = token.field;
    node.value = token.value;
    if (token.field == Node::Kind::DocumentKind) {
        const QString wanted = token.value.toLower().replace(u' ', u'-');
        QString meant;
        QStringList kinds;
        for (const auto &[kind, name] : Names<DocumentKind>::words) {
            if (name == wanted || (meant.isEmpty() && name.startsWith(wanted))) {
                meant = name;
            }
            kinds << name;
        }
        node.value = meant;
        if (meant.isEmpty()) {
            return fault(say("there is no kind “%1”; kinds are %2.")
                             .arg(token.value, kinds.join(QStringLiteral(", "))),
                         token.at, token.length);
        }
    }
    return node;
}

/// Recursive descent over OR, AND (written or not), NOT, NEAR, fields and groups.
class Parser
{
public:
    explicit Parser(std::vector<Token> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    Parsed whole()
    {
        auto node = alternatives(0);
        if (node && next().kind == Token::Kind::Close) {
            return fault(say("there is no bracket open here to close."), next().at);
        }
        return node;
    }

private:
    [[nodiscard]] const Token &next() const
    {
        return m_tokens[m_at];
    }
    [[nodiscard]] bool startsOperand() const
    {
        const Token::Kind kind = next().kind;
        return kind == Token::Kind::Phrase || kind == Token::Kind::Open || kind == Token::Kind::Field
            || kind == Token::Kind::Value;
    }

    /// \a left and \a right under one \a kind; what is of that kind already takes the other in.
    static Node joined(Node::Kind kind, Node left, Node right)
    {
        if (kind != Node::Kind::Not && left.kind == kind) {
            left.grouped = false;
            left.children.push_back(std::move(right));
            return left;
        }
        Node node;
        node.kind = kind;
        node.children.push_back(std::move(left));
        node.children.push_back(std::move(right));
        return node;
    }

    Parsed alternatives(int depth)
    {
        auto left = conjunction(depth);
        while (left && next().kind == Token::Kind::Or) {
            ++m_at;
            auto right = conjunction(depth);
            if (!right) {
                return right;
            }
            left = joined(Node::Kind::Or, std::move(*left), std::move(*right));
        }
        return left;
    }

    Parsed conjunction(int depth)
    {
        auto left = operand(depth);
        while (left) {
            const Token sign = next();
            const bool isNot = sign.kind == Token::Kind::Not;
            const bool isNear = sign.kind == Token::Kind::Near;
            if (!isNot && !isNear && sign.kind != Token::Kind::And && !startsOperand()) {
                break;
            }
            if (isNot && ++m_exclusions > mostExclusions) {
                return fault(say("the search takes more than %1 things away.").arg(mostExclusions), sign.at,
                             sign.length);
            }
            if (!startsOperand()) {
                ++m_at;
            }
            const Token &operandSign = next();
            auto right = operand(depth);
            if (!right) {
                return right;
            }
            left = isNear ? near(std::move(*left), std::move(*right), sign, operandSign)
                          : Parsed(joined(isNot ? Node::Kind::Not : Node::Kind::And, std::move(*left),
                                          std::move(*right)));
        }
        return left;
    }

    /// NEAR binds the word before it, which may be the last of several.
    static Parsed near(Node left, Node right, const Token &sign, const Token &rightSign)
    {
        const bool severalBefore = left.kind == Node::Kind::And && !left.grouped;
        Node &before = severalBefore ? left.children.back() : left;
        if (before.kind != Node::Kind::Phrase && before.kind != Node::Kind::Near) {
            return fault(say("NEAR stands between two words or quotations."), sign.at, sign.length);
        }
        if (right.kind != Node::Kind::Phrase) {
            return fault(say("NEAR stands between two words or quotations."), rightSign.at, rightSign.length);
        }
        Node joint = joined(Node::Kind::Near, std::move(before), std::move(right));
        joint.distance = sign.distance;
        joint.place = joint.children.front().place;
        before = std::move(joint);
        return left;
    }

    Parsed operand(int depth)
    {
        const Token token = next();
        switch (token.kind) {
        case Token::Kind::Phrase: {
            ++m_at;
            if (++m_phrases > mostPhrases) {
                return fault(say("the search holds more than %1 words.").arg(mostPhrases), token.at,
                             token.length);
            }
            Node node;
            node.phrase = token.phrase;
            node.place = m_place;
            return node;
        }
        case Token::Kind::Value:
            if (m_inField) {
                return fault(say("a field cannot stand inside another."), token.at, token.length);
            }
            ++m_at;
            return valueNode(token);
        case Token::Kind::Field:
            return field(token, depth);
        case Token::Kind::Open:
            return group(token, depth);
        case Token::Kind::Not:
            return fault(say("NOT needs something before it to take away from."), token.at, token.length);
        default:
            return fault(say("a word or a quotation is missing here."), token.at,
                         std::max<qsizetype>(token.length, 1));
        }
    }

    Parsed field(const Token &token, int depth)
    {
        if (m_inField) {
            return fault(say("a field cannot stand inside another."), token.at, token.length);
        }
        ++m_at;
        m_inField = true;
        m_place = token.place;
        auto inner = operand(depth + 1);
        m_place = Place::Anywhere;
        m_inField = false;
        if (!inner || token.field == Node::Kind::Phrase) {
            return inner;
        }
        Node node;
        node.kind = token.field;
        node.children.push_back(std::move(*inner));
        return node;
    }

    Parsed group(const Token &token, int depth)
    {
        if (depth >= deepestGroup) {
            return fault(say("too many brackets stand inside each other."), token.at);
        }
        ++m_at;
        auto inner = alternatives(depth + 1);
        if (!inner) {
            return inner;
        }
        if (next().kind != Token::Kind::Close) {
            return fault(say("a bracket is not closed."), token.at);
        }
        ++m_at;
        inner->grouped = true;
        return inner;
    }

    std::vector<Token> m_tokens;
    size_t m_at = 0;
    int m_phrases = 0;
    int m_exclusions = 0;
    bool m_inField = false;
    Place m_place = Place::Anywhere;
};

} // namespace

std::expected<Node, QueryFault> readQuery(QStringView typed)
{
    if (typed.size() > longestQuery) {
        return fault(say("the search is longer than %1 characters; search for a shorter piece of it.")
                         .arg(longestQuery),
                     longestQuery, typed.size() - longestQuery);
    }
    auto tokens = tokensOf(typed);
    if (!tokens) {
        return std::unexpected(tokens.error());
    }
    if (tokens->size() == 1) {
        return fault(say("there is no word to search for."), 0, std::max<qsizetype>(typed.size(), 1));
    }
    return Parser(std::move(*tokens)).whole();
}

Error toError(const QueryFault &fault)
{
    return {Error::Kind::BadInput,
            say("The search cannot be read at character %1: %2").arg(fault.column + 1).arg(fault.reason),
            {}};
}

} // namespace Chancery::Search
