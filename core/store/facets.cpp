// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "facets.h"

#include "conditions.h"
#include "connection.h"
#include "rows.h"

#include <algorithm>
#include <map>

namespace Chancery::Store
{

namespace
{

constexpr size_t mostValues = 200; ///< of a facet whose values are not in an order of their own

void cutToMostFrequent(Facet &facet)
{
    facet.distinct = int(facet.values.size());
    std::ranges::stable_sort(facet.values, std::ranges::greater(), &FacetValue::documents);
    if (facet.values.size() > mostValues) {
        facet.values.resize(mostValues);
    }
}

/// Values that occur, from how often each index of \a names does.
Facet facetOf(FacetKind kind, const std::vector<int> &counts, const QStringList &names)
{
    Facet facet;
    facet.kind = kind;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) {
            facet.values.push_back({names[qsizetype(i)], names[qsizetype(i)], counts[i]});
        }
    }
    cutToMostFrequent(facet);
    return facet;
}

Facet peopleOf(const DocumentSet &found, const PeopleOfDocuments &people)
{
    std::vector<int> counts(size_t(people.printed.size()), 0);
    std::vector<qint64> lastSeen(counts.size(), -1); // a document counts once, however many of that name
    found.each([&](qint64 id) {
        if (size_t(id) + 1 >= people.starts.size()) {
            return;
        }
        for (qint32 i = people.starts[size_t(id)]; i < people.starts[size_t(id) + 1]; ++i) {
            const auto name = size_t(people.names[size_t(i)]);
            if (lastSeen[name] != id) {
                lastSeen[name] = id;
                ++counts[name];
            }
        }
    });
    return facetOf(FacetKind::Person, counts, people.printed);
}

/// "Tone/Sharp" for a tag under another.
QString pathOf(const Tag &tag, const std::vector<Tag> &tags)
{
    QString path = tag.name;
    auto parent = std::ranges::find(tags, tag.parent, &Tag::uuid);
    for (size_t depth = 0; parent != tags.end() && depth < tags.size(); ++depth) {
        path = parent->name + u'/' + path;
        parent = std::ranges::find(tags, parent->parent, &Tag::uuid);
    }
    return path;
}

Facet tagsIn(const DocumentSet &found, Connection &connection)
{
    const std::vector<Tag> tags = tagsOf(connection);
    QHash<QString, QSet<qint64>> documents; // by tag; a tag's documents are those of the tags under it too
    for (auto rows = connection.query("tags_of_documents"); rows.next();) {
        if (found.contains(rows.integer(0))) {
            documents[rows.text(1)].insert(rows.integer(0));
        }
    }
    Facet facet;
    facet.kind = FacetKind::Tag;
    for (const Tag &tag : tags) {
        QSet<qint64> under;
        for (const QUuid &each : tagsUnder(tag.uuid, tags)) {
            under.unite(documents.value(uuidColumn(each)));
        }
        if (tag.layer == Layer::Reader && !under.isEmpty()) {
            facet.values.push_back({uuidColumn(tag.uuid), pathOf(tag, tags), int(under.size())});
        }
    }
    cutToMostFrequent(facet);
    return facet;
}

} // namespace

SearchCounts countFacets(const DocumentSet &found, Connection &connection, FindingMemory &memory,
                         const Catalogue &catalogue)
{
    SearchCounts counts;
    counts.ofDocuments = int(catalogue.byPlace.size());
    std::map<int, int> years;
    std::vector<int> volumes(catalogue.volumes.size(), 0);
    std::vector<int> kinds(size_t(catalogue.kinds.size()), 0);
    std::vector<int> classifications(size_t(catalogue.classifications.size()), 0);
    found.each([&](qint64 id) {
        const Catalogue::Row &row = catalogue.rows[size_t(id)];
        ++counts.documents;
        ++years[row.year];
        ++volumes[size_t(row.volume)];
        ++kinds[row.kind];
        ++classifications[size_t(row.classification)];
    });
    Facet byYear{FacetKind::Year, {}, int(years.size())};
    for (const auto &[year, documents] : years) {
        byYear.values.push_back({QString::number(year), QString::number(year), documents});
    }
    Facet byVolume{FacetKind::Volume, {}, 0};
    for (size_t i = 0; i < volumes.size(); ++i) {
        if (volumes[i] > 0) {
            byVolume.values.push_back({catalogue.volumes[i].first, catalogue.volumes[i].second, volumes[i]});
        }
    }
    byVolume.distinct = int(byVolume.values.size());
    counts.facets.push_back(std::move(byYear));
    counts.facets.push_back(std::move(byVolume));
    counts.facets.push_back(peopleOf(found, *memory.people(connection)));
    counts.facets.push_back(facetOf(FacetKind::Kind, kinds, catalogue.kinds));
    counts.facets.push_back(facetOf(FacetKind::Classification, classifications, catalogue.classifications));
    counts.facets.push_back(tagsIn(found, connection));
    return counts;
}

} // namespace Chancery::Store
