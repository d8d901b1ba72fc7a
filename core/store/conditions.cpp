// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conditions.h"

#include "connection.h"
#include "rows.h"

#include <algorithm>

namespace Chancery::Store
{

namespace
{

using Condition = SearchPlan::Condition;

/// Documents whose row in the catalogue passes \a test.
template<typename Test>
DocumentSet where(const Catalogue &catalogue, Test test)
{
    DocumentSet found(qint64(catalogue.rows.size()));
    for (size_t id = 0; id < catalogue.rows.size(); ++id) {
        if (catalogue.rows[id].volume >= 0 && test(catalogue.rows[id])) {
            found.insert(qint64(id));
        }
    }
    return found;
}

bool holdsAllWords(const QString &text, const QString &words)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted,
                               [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

DocumentSet ofVolumes(const Catalogue &catalogue, const QString &name, bool alike)
{
    std::vector<bool> wanted;
    for (const auto &[id, title] : catalogue.volumes) {
        wanted.push_back(
            id == name
            || (alike && (id.startsWith(name, Qt::CaseInsensitive) || holdsAllWords(title, name))));
    }
    return where(catalogue, [&](const Catalogue::Row &row) { return wanted[size_t(row.volume)]; });
}

DocumentSet ofClassification(const Catalogue &catalogue, const QString &marking, bool alike)
{
    std::vector<bool> wanted;
    for (const QString &printed : catalogue.classifications) {
        wanted.push_back(printed == marking || (alike && printed.startsWith(marking, Qt::CaseInsensitive)));
    }
    return where(catalogue, [&](const Catalogue::Row &row) { return wanted[size_t(row.classification)]; });
}

DocumentSet ofDates(const Catalogue &catalogue, QDate first, QDate last)
{
    const qint64 from = first.isValid() ? first.toJulianDay() : std::numeric_limits<qint32>::min() + 1;
    const qint64 until = last.isValid() ? last.toJulianDay() : std::numeric_limits<qint32>::max();
    return where(catalogue, [&](const Catalogue::Row &row) {
        return row.firstDay != Catalogue::undated && row.firstDay <= until && row.lastDay >= from;
    });
}

DocumentSet ofPerson(const Catalogue &catalogue, const PeopleOfDocuments &people, const QString &name)
{
    DocumentSet found(qint64(catalogue.rows.size()));
    const qsizetype wanted = people.printed.indexOf(name);
    for (size_t id = 0; wanted >= 0 && id + 1 < people.starts.size(); ++id) {
        const auto from = people.names.begin() + people.starts[id];
        const auto until = people.names.begin() + people.starts[id + 1];
        if (std::find(from, until, qint32(wanted)) != until) {
            found.insert(qint64(id));
        }
    }
    return found;
}

/// Tags called \a name, or reached by the path \a name ("Tone/Sharp").
std::vector<QUuid> tagsNamed(const QString &name, const std::vector<Tag> &tags)
{
    const auto matches = [&](const Tag &tag) {
        const Tag *at = &tag;
        const QStringList path = name.split(u'/', Qt::SkipEmptyParts);
        for (auto part = path.rbegin(); part != path.rend(); ++part) {
            if (!at || at->name.compare(*part, Qt::CaseInsensitive) != 0) {
                return false;
            }
            const auto parent = std::ranges::find(tags, at->parent, &Tag::uuid);
            at = parent == tags.end() ? nullptr : &*parent;
        }
        return !path.isEmpty();
    };
    std::vector<QUuid> named;
    for (const Tag &tag : tags) {
        if (tag.layer == Layer::Reader && matches(tag)) {
            named.push_back(tag.uuid);
        }
    }
    return named;
}

DocumentSet ofTags(Connection &connection, const Catalogue &catalogue, const std::vector<QUuid> &named,
                   const std::vector<Tag> &tags)
{
    QStringList wanted;
    for (const QUuid &tag : named) {
        for (const QUuid &under : tagsUnder(tag, tags)) {
            wanted << uuidColumn(under);
        }
    }
    DocumentSet found(qint64(catalogue.rows.size()));
    for (auto rows = connection.query("tags_of_documents"); rows.next();) {
        if (wanted.contains(rows.text(1))) {
            found.insert(rows.integer(0));
        }
    }
    return found;
}

DocumentSet fromRows(Query &rows, int column, const Catalogue &catalogue)
{
    DocumentSet found(qint64(catalogue.rows.size()));
    while (rows.next()) {
        found.insert(rows.integer(column));
    }
    return found;
}

} // namespace

std::vector<Tag> tagsOf(Connection &connection)
{
    std::vector<Tag> tags;
    for (auto rows = connection.query("tags"); rows.next();) {
        tags.push_back(readTag(rows));
    }
    return tags;
}

std::vector<QUuid> tagsUnder(const QUuid &tag, const std::vector<Tag> &tags)
{
    std::vector<QUuid> under{tag};
    for (size_t i = 0; i < under.size(); ++i) {
        for (const Tag &each : tags) {
            if (each.parent == under[i] && std::ranges::find(under, each.uuid) == under.end()) {
                under.push_back(each.uuid);
            }
        }
    }
    return under;
}

std::shared_ptr<const DocumentSet> allMatches(const QString &words, Connection &connection,
                                              FindingMemory &memory, const Catalogue &catalogue)
{
    if (auto known = memory.matches(words, catalogue.generation)) {
        return known;
    }
    auto rows = connection.query("match_documents");
    rows.bind(words, qint64(0), qint64(catalogue.rows.size()));
    auto found = std::make_shared<const DocumentSet>(fromRows(rows, 0, catalogue));
    memory.remember(words, catalogue.generation, found);
    return found;
}

DocumentSet documentsWith(const Condition &condition, Connection &connection, FindingMemory &memory,
                          const Catalogue &catalogue)
{
    const auto inner = [&](const Condition &child) {
        return documentsWith(child, connection, memory, catalogue);
    };
    switch (condition.kind) {
    case Condition::Kind::And: {
        DocumentSet found = catalogue.all;
        for (const Condition &child : condition.children) {
            found &= inner(child);
        }
        return found;
    }
    case Condition::Kind::Or: {
        DocumentSet found(qint64(catalogue.rows.size()));
        for (const Condition &child : condition.children) {
            found |= inner(child);
        }
        return found;
    }
    case Condition::Kind::Not: {
        DocumentSet found = catalogue.all;
        found -= inner(condition.children.front());
        return found;
    }
    case Condition::Kind::Words:
        return *allMatches(condition.text, connection, memory, catalogue);
    case Condition::Kind::About: {
        auto rows = connection.query("match_about");
        rows.bind(condition.text);
        return fromRows(rows, 0, catalogue);
    }
    case Condition::Kind::Mine: {
        auto rows = connection.query("match_marks");
        rows.bind(condition.text);
        return fromRows(rows, 1, catalogue);
    }
    case Condition::Kind::Date:
        return ofDates(catalogue, condition.first, condition.last);
    case Condition::Kind::Year:
        return where(catalogue, [&](const auto &row) { return row.year == condition.number; });
    case Condition::Kind::VolumeLike:
    case Condition::Kind::Volume:
        return ofVolumes(catalogue, condition.text, condition.kind == Condition::Kind::VolumeLike);
    case Condition::Kind::DocumentKind:
        return where(catalogue, [&, kind = catalogue.kinds.indexOf(condition.text)](const auto &row) {
            return qsizetype(row.kind) == kind;
        });
    case Condition::Kind::ClassificationLike:
    case Condition::Kind::Classification:
        return ofClassification(catalogue, condition.text,
                                condition.kind == Condition::Kind::ClassificationLike);
    case Condition::Kind::Person:
        return ofPerson(catalogue, *memory.people(connection), condition.text);
    case Condition::Kind::TagLike: {
        const std::vector<Tag> tags = tagsOf(connection);
        return ofTags(connection, catalogue, tagsNamed(condition.text, tags), tags);
    }
    case Condition::Kind::Tag:
        return ofTags(connection, catalogue, {QUuid(condition.text)}, tagsOf(connection));
    }
    return DocumentSet(qint64(catalogue.rows.size()));
}

} // namespace Chancery::Store
