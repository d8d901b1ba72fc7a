// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace Chancery::Benchmark
{

/// Writes XML as the series' files have it: each block on a line of its own, indented, prose broken at
/// blanks near column 100. Names, attributes and text are written as they are given: escape them first.
class TeiWriter
{
public:
    /// `open("div", "type=\"document\"")` begins a block on a new line.
    void open(const QByteArray &name, const QByteArray &attributes = {});
    /// Ends the innermost element opened with open(), on the line where its prose ends or on a new one.
    void close();
    /// A whole block on one line: `<head>Preface</head>`.
    void line(const QByteArray &name, const QByteArray &text, const QByteArray &attributes = {});

    /// Prose: \a text or markup right behind what was before.
    void put(const QByteArray &text);
    /// A blank, or the end of a line, before what is put next.
    void blank()
    {
        m_blank = true;
    }
    /// A milestone on a line of its own, where a block may stand.
    void milestone(const QByteArray &element);

    [[nodiscard]] qsizetype size() const
    {
        return m_bytes.size();
    }
    QByteArray take()
    {
        return std::move(m_bytes);
    }

private:
    void newLine();

    struct Open {
        QByteArray name;
        bool holdsBlocks = false;
    };
    QByteArray m_bytes;
    std::vector<Open> m_open;
    qsizetype m_lineStart = 0;
    bool m_blank = false;
};

} // namespace Chancery::Benchmark
