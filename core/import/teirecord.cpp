// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teirecord.h"

#include "teiflow.h"

namespace Chancery::Import
{

namespace
{

constexpr size_t mostNodes = 50'000;

} // namespace

void Record::startElement(const StartTag &tag)
{
    if (m_nodes.size() >= mostNodes) {
        m_open.push_back(-1);
        return;
    }
    int parent = -1;
    for (auto open = m_open.rbegin(); open != m_open.rend() && parent < 0; ++open) {
        parent = *open;
    }
    m_open.push_back(int(m_nodes.size()));
    m_nodes.push_back({tag.name, tag.attributes, parent, tag.line, m_text.size(), m_text.size()});
}

void Record::characters(QStringView text)
{
    m_text += text;
}

bool Record::endElement()
{
    if (m_open.back() >= 0) {
        m_nodes[size_t(m_open.back())].to = m_text.size();
    }
    m_open.pop_back();
    return m_open.empty();
}

QString Record::text(const Node &node) const
{
    return textBetween(node.from, node.to);
}

QString Record::textBetween(qsizetype from, qsizetype to) const
{
    return collapsed(QStringView(m_text).sliced(from, std::max(from, to) - from));
}

std::vector<const Record::Node *> Record::all(QLatin1StringView name, QLatin1StringView type) const
{
    std::vector<const Node *> found;
    for (size_t i = 1; i < m_nodes.size(); ++i) {
        if (m_nodes[i].name == name
            && (type.isEmpty() || m_nodes[i].value(QLatin1StringView("type")) == type)) {
            found.push_back(&m_nodes[i]);
        }
    }
    return found;
}

QString Record::first(QLatin1StringView name, QLatin1StringView type) const
{
    const auto found = all(name, type);
    return found.empty() ? QString() : text(*found.front());
}

const Record::Node *Record::around(const Node &node, QLatin1StringView name) const
{
    for (int i = node.parent; i >= 0; i = m_nodes[size_t(i)].parent) {
        if (m_nodes[size_t(i)].name == name) {
            return &m_nodes[size_t(i)];
        }
    }
    return nullptr;
}

QStringList pointers(const QString &value)
{
    return collapsed(value).split(u' ', Qt::SkipEmptyParts);
}

QString localId(const QString &pointer, const QString &volume)
{
    const qsizetype hash = pointer.indexOf(u'#');
    if (hash < 0) {
        return pointer.contains(u'/') || pointer.contains(u':') ? QString() : pointer;
    }
    return hash == 0 || QStringView(pointer).first(hash) == volume ? pointer.sliced(hash + 1) : QString();
}

} // namespace Chancery::Import
