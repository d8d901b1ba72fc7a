// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teiwriter.h"

#include <algorithm>

namespace Chancery::Benchmark
{

namespace
{

constexpr qsizetype lineLength = 100;
constexpr qsizetype deepestIndent = 24;
constexpr qsizetype oneLevel = 4;

} // namespace

void TeiWriter::newLine()
{
    m_bytes += '\n';
    m_lineStart = m_bytes.size();
    m_bytes.append(std::min(deepestIndent, oneLevel * qsizetype(m_open.size())), ' ');
    m_blank = false;
}

void TeiWriter::open(const QByteArray &name, const QByteArray &attributes)
{
    if (!m_open.empty()) {
        m_open.back().holdsBlocks = true;
    }
    newLine();
    m_bytes.append('<').append(name);
    if (!attributes.isEmpty()) {
        m_bytes.append(' ').append(attributes);
    }
    m_bytes += '>';
    m_open.push_back({name, false});
}

void TeiWriter::close()
{
    const Open last = std::move(m_open.back());
    m_open.pop_back();
    if (last.holdsBlocks) {
        newLine();
    }
    m_blank = false;
    m_bytes.append("</").append(last.name).append('>');
}

void TeiWriter::line(const QByteArray &name, const QByteArray &text, const QByteArray &attributes)
{
    open(name, attributes);
    put(text);
    close();
}

void TeiWriter::put(const QByteArray &text)
{
    if (m_blank) {
        if (m_bytes.size() - m_lineStart + text.size() > lineLength) {
            newLine();
        } else {
            m_bytes += ' ';
        }
        m_blank = false;
    }
    m_bytes += text;
}

void TeiWriter::milestone(const QByteArray &element)
{
    if (!m_open.empty()) {
        m_open.back().holdsBlocks = true;
    }
    newLine();
    m_bytes += element;
}

} // namespace Chancery::Benchmark
