// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace Chancery::Import
{

/// Looks over XML before the parser does and stops what would keep the parser busy for hours:
/// QXmlStreamReader compares each attribute of a tag with every other, and begins a comment anew with
/// each piece of the file. Follows only the outlines of the markup; whether it is well-formed is the
/// parser's question. Works on any encoding in which ASCII bytes are ASCII, and on UTF-16 strings.
class MarkupGuard
{
public:
    static constexpr int mostAttributes = 1000;
    static constexpr qint64 longestMarkup = 1024 * 1024; ///< of a tag, comment or instruction, in code units

    enum class Verdict { Fine, TooManyAttributes, TooLong };
    /// The next piece of the file; the verdict is on all so far.
    Verdict take(QByteArrayView piece);
    Verdict take(QStringView piece);

private:
    enum class State { Text, Opening, Tag, Quoted, Comment, Section, Instruction };

    template<typename View>
    Verdict look(View piece);
    void open(char16_t unit);
    void inside(char16_t unit);

    State m_state = State::Text;
    char16_t m_last[2] = {0, 0}; ///< the two units before
    char16_t m_quote = 0;
    int m_opening = 0; ///< units since `<`
    int m_attributes = 0;
    qint64 m_length = 0;
};

} // namespace Chancery::Import
