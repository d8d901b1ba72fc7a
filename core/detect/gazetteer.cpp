// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gazetteer.h"

#include <QFile>
#include <QRegularExpression>

namespace Chancery::Detect
{

namespace
{

/// The rows of an embedded list, each with exactly \a columns fields.
std::vector<QStringList> rows(const QString &list, int columns)
{
    QFile file(QStringLiteral(":/chancery/gazetteer/%1.tsv").arg(list));
    std::vector<QStringList> read;
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("The list %s is not compiled into the program.", qUtf8Printable(list));
    }
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#')) {
            continue;
        }
        QStringList fields = line.split(u'\t');
        if (fields.size() != columns) {
            qFatal("The list %s has a line of the wrong shape: %s", qUtf8Printable(list),
                   qUtf8Printable(line));
        }
        read.push_back(std::move(fields));
    }
    return read;
}

Abbreviation::Holds condition(const QString &word)
{
    return word == u"number" ? Abbreviation::Holds::BeforeNumber
        : word == u"noun"    ? Abbreviation::Holds::BeforeNoun
        : word == u"day"     ? Abbreviation::Holds::WithDay
                             : Abbreviation::Holds::Word;
}

} // namespace

const Gazetteer &Gazetteer::instance()
{
    static const Gazetteer gazetteer;
    return gazetteer;
}

Gazetteer::Gazetteer()
{
    for (const QStringList &row : rows(QStringLiteral("treaties"), 4)) {
        m_treaties.push_back({row[0], row[1], row[2].split(u'|'), row[3].toInt()});
    }
    for (const QStringList &row : rows(QStringLiteral("telegraphese"), 3)) {
        m_abbreviations[row[0]].push_back({row[0], row[1], condition(row[2])});
    }
    for (const QStringList &row : rows(QStringLiteral("parties"), 2)) {
        m_parties.push_back(QStringList(row[0]) + row[1].split(u'|'));
    }
    for (const QStringList &row : rows(QStringLiteral("posts"), 2)) {
        m_posts.insert(row[0], row[0]);
        for (const QString &name : row[1].split(u'|', Qt::SkipEmptyParts)) {
            m_posts.insert(name, row[0]);
        }
    }
    for (const QStringList &row : rows(QStringLiteral("verbs"), 3)) {
        for (const QString &form : row[1].split(u'|')) {
            m_verbs.insert(form, {row[0], row[2] == u"gist"});
        }
    }
}

QStringList Gazetteer::partyNames(const QString &name) const
{
    for (const QStringList &group : m_parties) {
        if (group.contains(name)) {
            return group;
        }
    }
    return {name};
}

QString Gazetteer::post(const QString &words) const
{
    static const QRegularExpression office(
        QStringLiteral("^(?:the )?(?:(?:Embassy|Legation|Consulate(?: General)?|Delegation|Office|Interests "
                       "Section|Liaison Office)(?: Office)? (?:in|at|to) (?:the )?|(?:the )?(?=Mission ))"));
    QString place = words.trimmed();
    place.remove(office);
    if (const auto known = m_posts.constFind(place); known != m_posts.cend()) {
        return *known;
    }
    return place.startsWith(u"the ") ? m_posts.value(place.sliced(4)) : QString();
}

const Treaty *Gazetteer::treaty(const QString &name) const
{
    for (const Treaty &treaty : m_treaties) {
        if (treaty.names.contains(name)) {
            return &treaty;
        }
    }
    return nullptr;
}

} // namespace Chancery::Detect
