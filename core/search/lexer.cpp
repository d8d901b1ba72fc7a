// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lexer.h"

#include "words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace Chancery::Search
{

namespace
{

constexpr int usualDistance = 10; ///< words between the sides of a NEAR without a number
constexpr int longestDistance = 1000;
constexpr qsizetype shortestPrefix = 2; ///< letters: a single one stands for a tenth of the library
constexpr char16_t passageBreak = u'\ue000'; ///< parts passages in the index; no reader's word

struct FieldName {
    QLatin1StringView name;
    Node::Kind kind;
    bool takesValue;
};
constexpr std::array fieldNames{
    FieldName{QLatin1StringView("from:"), Node::Kind::From, false},
    FieldName{QLatin1StringView("to:"), Node::Kind::To, false},
    FieldName{QLatin1StringView("person:"), Node::Kind::Person, false},
    FieldName{QLatin1StringView("date:"), Node::Kind::Date, true},
    FieldName{QLatin1StringView("volume:"), Node::Kind::Volume, true},
    FieldName{QLatin1StringView("kind:"), Node::Kind::DocumentKind, true},
    FieldName{QLatin1StringView("classification:"), Node::Kind::Classification, true},
    FieldName{QLatin1StringView("tag:"), Node::Kind::Tag, true},
};

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\u201c' || c == u'\u201d';
}

bool isHyphen(QStringView between)
{
    return between == u"-" || between == u"\u2010" || between == u"\u2011" || between == u"\u00ad";
}

class Lexer
{
public:
    explicit Lexer(QStringView text)
        : m_text(text)
    {
    }

    std::expected<std::vector<Token>, QueryFault> tokens()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c.isSpace()) {
                ++m_at;
            } else if (c == u'(' || c == u')') {
                add(c == u'(' ? Token::Kind::Open : Token::Kind::Close, m_at, 1);
                ++m_at;
            } else if (c == u'-' && startsSomething(m_at + 1)) {
                add(Token::Kind::Not, m_at, 1);
                ++m_at;
            } else if (c == u'=' && startsSomething(m_at + 1)) {
                m_exact = true;
                ++m_at;
            } else if (auto done = isQuote(c) ? readQuotation() : readWord(); !done) {
                return std::unexpected(done.error());
            }
        }
        add(Token::Kind::End, m_text.size(), 0);
        return std::move(m_tokens);
    }

private:
    using Done = std::expected<void, QueryFault>;

    Token &add(Token::Kind kind, qsizetype at, qsizetype length)
    {
        Token token;
        token.kind = kind;
        token.at = at;
        token.length = length;
        m_tokens.push_back(std::move(token));
        return m_tokens.back();
    }

    [[nodiscard]] bool startsSomething(qsizetype at) const
    {
        return at < m_text.size()
            && (m_text[at].isLetterOrNumber() || m_text[at].isSurrogate() || isQuote(m_text[at])
                || m_text[at] == u'(' || m_text[at] == u'=');
    }

    [[nodiscard]] qsizetype endOfWord(qsizetype at) const
    {
        while (at < m_text.size() && !m_text[at].isSpace() && !isQuote(m_text[at]) && m_text[at] != u'('
               && m_text[at] != u')') {
            ++at;
        }
        return at;
    }

    /// The text between the quotation mark here and the next, and steps behind that.
    std::expected<QStringView, QueryFault> quotation()
    {
        const qsizetype from = ++m_at;
        while (m_at < m_text.size() && !isQuote(m_text[m_at])) {
            ++m_at;
        }
        if (m_at == m_text.size()) {
            return fault(say("the quotation is not closed."), from - 1, m_at - from + 1);
        }
        return m_text.sliced(from, m_at++ - from);
    }

    Done readQuotation()
    {
        const qsizetype from = m_at;
        const auto words = quotation();
        if (!words) {
            return std::unexpected(words.error());
        }
        const bool star = m_at < m_text.size() && m_text[m_at] == u'*';
        m_at += star ? 1 : 0;
        return addPhrase(*words, from, star, true);
    }

    Done addPhrase(QStringView words, qsizetype from, bool star, bool quoted)
    {
        QString text = words.toString();
        text.replace(passageBreak, u' ');
        Phrase phrase;
        phrase.prefix = star;
        phrase.exact = std::exchange(m_exact, false);
        phrase.quoted = quoted;
        phrase.at = from;
        phrase.length = m_at - from;
        const std::vector<Word> found = wordsOf(text);
        for (size_t i = 0; i < found.size(); ++i) {
            if (i > 0) {
                phrase.joins.push_back(
                    isHyphen(QStringView(text).sliced(found[i - 1].end, found[i].start - found[i - 1].end)));
            }
            phrase.words << found[i].text;
        }
        if (phrase.words.isEmpty()) {
            return {};
        }
        if (star && phrase.words.back().size() < shortestPrefix) {
            return fault(say("a word cut short by * needs two letters at least."), from, phrase.length);
        }
        add(Token::Kind::Phrase, from, m_at - from).phrase = std::move(phrase);
        return {};
    }

    Done readWord()
    {
        const qsizetype from = m_at;
        const QStringView word = m_text.sliced(from, endOfWord(from) - from);
        if (!m_exact) {
            if (const auto sign = operatorSign(word)) {
                m_at = from + word.size();
                add(*sign, from, word.size()).distance = usualDistance;
                return {};
            }
            if (word.startsWith(u"NEAR/")) {
                return readNear(word, from);
            }
            if (word.startsWith(u"in:")) {
                return readPlace(from);
            }
            for (const FieldName &field : fieldNames) {
                if (word.startsWith(field.name)) {
                    return readField(field, from);
                }
            }
        }
        m_at = from + word.size();
        const bool star = word.endsWith(u'*');
        return addPhrase(star ? word.chopped(1) : word, from, star, false);
    }

    static std::optional<Token::Kind> operatorSign(QStringView word)
    {
        return word == u"AND" ? std::optional(Token::Kind::And)
            : word == u"OR"   ? std::optional(Token::Kind::Or)
            : word == u"NOT"  ? std::optional(Token::Kind::Not)
            : word == u"NEAR" ? std::optional(Token::Kind::Near)
                              : std::nullopt;
    }

    Done readNear(QStringView word, qsizetype from)
    {
        bool isNumber = false;
        const int distance = word.sliced(5).toInt(&isNumber);
        if (!isNumber || distance < 0 || distance > longestDistance) {
            return fault(say("NEAR/ is followed by a number of words up to %1.").arg(longestDistance), from,
                         word.size());
        }
        m_at = from + word.size();
        add(Token::Kind::Near, from, word.size()).distance = distance;
        return {};
    }

    Done readPlace(qsizetype from)
    {
        const qsizetype begin = from + 3;
        m_at = endOfWord(begin);
        const QStringView name = m_text.sliced(begin, m_at - begin);
        Token &token = add(Token::Kind::Field, from, m_at - from);
        token.field = name == u"mine" ? Node::Kind::Mine : Node::Kind::Phrase;
        token.place = name == u"notes" ? Place::Notes
            : name == u"body"          ? Place::Body
            : name == u"headings"      ? Place::Headings
                                       : Place::Anywhere;
        if (token.field == Node::Kind::Phrase && token.place == Place::Anywhere) {
            return fault(say("“in:” is followed by notes, body, headings or mine."), from, m_at - from);
        }
        return {};
    }

    Done readField(const FieldName &field, qsizetype from)
    {
        m_at = from + field.name.size();
        while (m_at < m_text.size() && m_text[m_at].isSpace()) {
            ++m_at;
        }
        if (!field.takesValue) {
            add(Token::Kind::Field, from, field.name.size()).field = field.kind;
            return {};
        }
        QString value;
        if (m_at < m_text.size() && isQuote(m_text[m_at])) {
            const auto quoted = quotation();
            if (!quoted) {
                return std::unexpected(quoted.error());
            }
            value = quoted->toString();
        } else {
            const qsizetype begin = m_at;
            m_at = endOfWord(begin);
            value = m_text.sliced(begin, m_at - begin).toString();
        }
        value = value.remove(QChar(0)).trimmed();
        if (value.isEmpty()) {
            return fault(say("“%1” is followed by nothing.").arg(field.name), from, field.name.size());
        }
        Token &token = add(Token::Kind::Value, from, m_at - from);
        token.field = field.kind;
        token.value = value;
        return {};
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_exact = false; ///< a `=` stood before
    std::vector<Token> m_tokens;
};

} // namespace

QString say(const char *text)
{
    return QCoreApplication::translate("Chancery::Search", text);
}

std::unexpected<QueryFault> fault(const QString &reason, qsizetype at, qsizetype length)
{
    return std::unexpected(QueryFault{int(at), int(length), reason});
}

std::expected<std::vector<Token>, QueryFault> tokensOf(QStringView typed)
{
    return Lexer(typed).tokens();
}

} // namespace Chancery::Search
