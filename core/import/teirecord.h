// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "xmlsource.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Chancery::Import
{

/// One small subtree of a file, kept flat: the header, an entry of a list, a record of the standOff. For
/// the parts that are looked things up in; running text never becomes one of these.
///
/// Nodes stand in the order of their start tags; node 0 is the root. All text lies in one string and each
/// node knows its stretch of it, so that a text costs nothing until it is asked for. Beyond 50,000 nodes
/// further elements are left out (their text stays).
class Record
{
public:
    struct Node {
        QString name;
        QXmlStreamAttributes attributes;
        int parent = -1;
        qint64 line = 0;
        qsizetype from = 0; ///< in the record's text
        qsizetype to = 0;

        [[nodiscard]] QString value(QLatin1StringView attribute) const
        {
            return attributeOf(attributes, attribute);
        }
        [[nodiscard]] QString xmlId() const
        {
            return xmlIdOf(attributes);
        }
    };

    void startElement(const StartTag &tag);
    void characters(QStringView text);
    /// True when this was the end of the root.
    bool endElement();

    [[nodiscard]] const std::vector<Node> &nodes() const
    {
        return m_nodes;
    }
    [[nodiscard]] const Node &root() const
    {
        return m_nodes.front();
    }
    /// Text of a node with all it holds, white space collapsed.
    [[nodiscard]] QString text(const Node &node) const;
    [[nodiscard]] QString textBetween(qsizetype from, qsizetype to) const;
    /// Every node of that name anywhere below the root, in order; with \a type only those of that `@type`.
    [[nodiscard]] std::vector<const Node *> all(QLatin1StringView name, QLatin1StringView type = {}) const;
    /// Text of the first such node; empty where there is none.
    [[nodiscard]] QString first(QLatin1StringView name, QLatin1StringView type = {}) const;
    /// The nearest node around \a node that has that name; null where there is none.
    [[nodiscard]] const Node *around(const Node &node, QLatin1StringView name) const;

private:
    std::vector<Node> m_nodes;
    std::vector<int> m_open; ///< indices of open nodes; -1 for one left out
    QString m_text;
};

/// The words of a space separated list of pointers (`#a #b`), as written.
[[nodiscard]] QStringList pointers(const QString &value);
/// The id a pointer into \a volume means: `#id`, `volume#id`, or (an error met in 2 of 1,000) a bare
/// `id`. Empty where it points into another volume.
[[nodiscard]] QString localId(const QString &pointer, const QString &volume);

} // namespace Chancery::Import
