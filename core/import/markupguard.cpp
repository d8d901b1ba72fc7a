// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markupguard.h"

namespace Chancery::Import
{

template<typename View>
MarkupGuard::Verdict MarkupGuard::look(View piece)
{
    for (const auto each : piece) {
        char16_t unit = 0;
        if constexpr (sizeof(each) == 1) {
            unit = static_cast<unsigned char>(each);
        } else {
            unit = each.unicode();
        }
        if (m_state == State::Text) {
            if (unit == u'<') {
                m_state = State::Opening;
                m_opening = m_attributes = 0;
                m_length = 0;
                m_last[0] = m_last[1] = 0;
            }
            continue;
        }
        m_state == State::Opening ? open(unit) : inside(unit);
        m_last[0] = m_last[1];
        m_last[1] = unit;
        if (m_attributes > mostAttributes) {
            return Verdict::TooManyAttributes;
        }
        // The text of a CDATA section is text; its length is the parser's business.
        if (++m_length > longestMarkup && m_state != State::Text && m_state != State::Section) {
            return Verdict::TooLong;
        }
    }
    return Verdict::Fine;
}

/// Right behind `<`: what kind of markup begins.
void MarkupGuard::open(char16_t unit)
{
    ++m_opening;
    if (m_opening == 1) {
        m_state = unit == u'?' ? State::Instruction : unit == u'!' ? State::Opening : State::Tag;
    } else if (m_opening == 2) {
        m_state = unit == u'[' ? State::Section : unit == u'-' ? State::Opening : State::Tag;
    } else {
        m_state = State::Comment;
        m_last[0] = m_last[1] = 0; // the dashes that open do not close
    }
}

void MarkupGuard::inside(char16_t unit)
{
    switch (m_state) {
    case State::Tag:
        if (unit == u'>') {
            m_state = State::Text;
        } else if (unit == u'"' || unit == u'\'') {
            m_state = State::Quoted;
            m_quote = unit;
        } else if (unit == u'=') {
            ++m_attributes;
        }
        break;
    case State::Quoted:
        m_state = unit == m_quote ? State::Tag : State::Quoted;
        break;
    case State::Comment:
        m_state = unit == u'>' && m_last[0] == u'-' && m_last[1] == u'-' ? State::Text : State::Comment;
        break;
    case State::Section:
        m_state = unit == u'>' && m_last[0] == u']' && m_last[1] == u']' ? State::Text : State::Section;
        break;
    case State::Instruction:
        m_state = unit == u'>' && m_last[1] == u'?' ? State::Text : State::Instruction;
        break;
    case State::Text:
    case State::Opening:
        break;
    }
}

MarkupGuard::Verdict MarkupGuard::take(QByteArrayView piece)
{
    return look(piece);
}

MarkupGuard::Verdict MarkupGuard::take(QStringView piece)
{
    return look(piece);
}

} // namespace Chancery::Import
