// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teiflow.h"

#include <algorithm>

namespace Chancery::Import
{

qint64 printedCharacters(QStringView text)
{
    return text.size() - std::ranges::count_if(text, isXmlSpace);
}

void Flow::append(QStringView characters)
{
    const QChar *const end = characters.end();
    for (const QChar *at = characters.begin(); at != end;) {
        if (isXmlSpace(*at)) {
            m_spacePending = m_spacePending || m_length > 0;
            ++at;
            continue;
        }
        if (m_spacePending) {
            emitPendingSpace();
        }
        // As far as single blanks part the words, the text is what it was.
        const QChar *const first = at;
        qsizetype halves = 0;
        for (; at != end; ++at) {
            if (isXmlSpace(*at) && (*at != u' ' || at + 1 == end || isXmlSpace(at[1]))) {
                break;
            }
            // The second half of a surrogate pair belongs to the code point already counted.
            halves += at->isLowSurrogate() ? 1 : 0;
        }
        m_text.append(first, at - first);
        m_length += int(at - first - halves);
    }
}

void Flow::emitPendingSpace()
{
    if (m_breakPending) {
        m_renditions.push_back({{m_length, m_length + 1}, RenditionKind::LineBreak, {}});
    }
    m_text += u' ';
    ++m_length;
    m_spacePending = false;
    m_breakPending = false;
}

void Flow::breakLine()
{
    if (m_length > 0) {
        m_spacePending = true;
        m_breakPending = true;
    }
}

void Flow::breakPage(const QString &label, const QString &xmlId)
{
    const int here = position().offset;
    m_renditions.push_back({{here, here}, RenditionKind::PageBreak, label, xmlId});
}

Flow::Point Flow::position() const
{
    return m_spacePending ? Point{m_length + 1, m_text.size() + 1} : Point{m_length, m_text.size()};
}

TextRange Flow::rangeFrom(Point start) const
{
    if (start.utf16 >= m_text.size()) {
        const int here = std::min(start.offset, m_length);
        return {here, here};
    }
    const int skipped = m_text.at(start.utf16) == u' ' ? 1 : 0;
    return {start.offset + skipped, m_length};
}

QString Flow::textFrom(Point start) const
{
    return m_text.sliced(std::min(start.utf16, m_text.size())).trimmed();
}

void Flow::addRendition(TextRange range, RenditionKind kind)
{
    if (!range.isEmpty()) {
        m_renditions.push_back({range, kind, {}});
    }
}

void Flow::addChoice(TextRange range, ChoiceKind kind, const QString &reading)
{
    m_choices.push_back({range, kind, reading});
}

void Flow::moveInto(Passage &passage)
{
    for (Rendition &rendition : m_renditions) {
        // A page break behind the last word was given the place of a blank that never came.
        rendition.range.start = std::min(rendition.range.start, m_length);
        rendition.range.end = std::min(rendition.range.end, m_length);
    }
    std::ranges::stable_sort(m_renditions, {}, [](const Rendition &rendition) { return rendition.range; });
    passage.text = std::move(m_text);
    passage.renditions.insert(passage.renditions.end(), m_renditions.begin(), m_renditions.end());
    passage.choices = std::move(m_choices);
    *this = Flow();
}

void removePrefix(Passage &passage, int count)
{
    const CodePointIndex index(passage.text);
    passage.text.remove(0, index.toUtf16(count));
    const auto moved = [count](TextRange range) {
        return TextRange{std::max(0, range.start - count), std::max(0, range.end - count)};
    };
    for (Rendition &rendition : passage.renditions) {
        rendition.range = moved(rendition.range);
    }
    std::erase_if(passage.renditions, [](const Rendition &rendition) {
        return rendition.range.isEmpty() && rendition.kind != RenditionKind::PageBreak;
    });
    for (Choice &choice : passage.choices) {
        choice.range = moved(choice.range);
    }
}

QString collapsed(QStringView text)
{
    QString result;
    bool pending = false;
    for (const QChar character : text) {
        if (isXmlSpace(character)) {
            pending = !result.isEmpty();
            continue;
        }
        if (pending) {
            result += u' ';
            pending = false;
        }
        result += character;
    }
    return result;
}

} // namespace Chancery::Import
