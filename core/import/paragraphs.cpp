// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paragraphs.h"

#include "teiflow.h"

#include <algorithm>
#include <vector>

namespace Chancery::Import
{

namespace
{

constexpr qsizetype widestWrap = 110; ///< nobody wraps wider by hand or by typewriter
constexpr qsizetype narrowestWrap = 40; ///< narrower columns are verse, lists and addresses

struct Line {
    QString text; ///< white space collapsed
    bool indented = false;
    bool afterBlank = false; ///< a blank line stands before it
};

std::vector<Line> linesOf(const QString &text)
{
    std::vector<Line> lines;
    bool blank = true;
    for (const QStringView raw : QStringView(text).split(u'\n')) {
        QString words = collapsed(raw);
        if (words.isEmpty()) {
            blank = true;
            continue;
        }
        const bool indented = raw.startsWith(u'\t') || raw.startsWith(u"  ");
        lines.push_back({std::move(words), indented, blank});
        blank = false;
    }
    return lines;
}

/// Whether the first word of \a next would still have fitted behind \a line.
bool hadRoom(const Line &line, const Line &next, qsizetype width)
{
    const qsizetype word = next.text.indexOf(u' ');
    return line.text.size() + 1 + (word < 0 ? next.text.size() : word) <= width;
}

/// The width the text was wrapped at; 0 where it was not.
qsizetype wrapWidth(const std::vector<Line> &lines)
{
    qsizetype width = 0;
    for (const Line &line : lines) {
        width = std::max(width, line.text.size());
    }
    if (width > widestWrap || width < narrowestWrap) {
        return 0;
    }
    int ends = 0;
    int full = 0;
    for (size_t i = 1; i < lines.size(); ++i) {
        if (!lines[i].afterBlank) {
            ++ends;
            full += hadRoom(lines[i - 1], lines[i], width) ? 0 : 1;
        }
    }
    // A ragged text may break a word or two early; lists and addresses break early nearly always.
    return ends > 0 && full * 4 >= ends * 3 ? width : 0;
}

bool goesOn(const Line &line, const Line &next, qsizetype width)
{
    if (next.afterBlank || width == 0 || (next.indented && !line.indented)) {
        return false;
    }
    return !hadRoom(line, next, width) || line.text.size() * 10 >= width * 6;
}

void join(QString &paragraph, const QString &line)
{
    const qsizetype size = paragraph.size();
    const bool divided =
        size > 1 && paragraph[size - 1] == u'-' && paragraph[size - 2].isLetter() && line.front().isLower();
    paragraph += (divided ? QString() : QString(u' ')) + line;
}

} // namespace

QStringList paragraphsOf(const QString &text)
{
    const std::vector<Line> lines = linesOf(text);
    const qsizetype width = wrapWidth(lines);
    QStringList paragraphs;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i > 0 && goesOn(lines[i - 1], lines[i], width)) {
            join(paragraphs.back(), lines[i].text);
        } else {
            paragraphs.append(lines[i].text);
        }
    }
    return paragraphs;
}

} // namespace Chancery::Import
