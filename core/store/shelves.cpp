// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What LibraryReader answers to those who look along the shelves.

#include "connection.h"
#include "documentfinder.h"
#include "libraryreader.h"
#include "rows.h"
#include "titlefilter.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace Chancery::Store
{

namespace
{

constexpr int rowsBetweenLooks = 512; ///< at whether anybody still waits: a fraction of a millisecond

/// Adds to every division what hangs in those below; \a chapters has each before those in it.
void addWhatIsBelow(std::vector<Chapter> &chapters)
{
    QHash<qint64, size_t> byRow;
    for (size_t i = 0; i < chapters.size(); ++i) {
        byRow.insert(chapters[i].division.id.value, i);
    }
    for (auto below = chapters.rbegin(); below != chapters.rend(); ++below) {
        const auto above = byRow.constFind(below->division.parent.value);
        if (above == byRow.cend()) {
            continue;
        }
        Chapter &parent = chapters[*above];
        parent.documents += below->documents;
        if (below->place >= 0) {
            parent.place = parent.place < 0 ? below->place : std::min(parent.place, below->place);
        }
    }
}

/// From the columns of chapters.sql and chapter.sql.
Division readDivision(const Query &row)
{
    return {{row.integer(0)}, {row.integer(1)}, row.text(2), row.text(3), row.text(4)};
}

/// The division \a id and, before it, all above; nothing for an invalid one.
std::vector<Chapter> pathTo(Connection &connection, DivisionId id)
{
    std::vector<Chapter> path;
    // A damaged library may lead in a circle.
    while (id.isValid()
           && !std::ranges::contains(path, id, [](const Chapter &above) { return above.division.id; })) {
        auto row = connection.query("chapter");
        row.bind(id.value);
        if (!row.next()) {
            break;
        }
        path.push_back({readDivision(row), row.text(5), row.number(6), -1});
        id = path.back().division.parent;
    }
    std::ranges::reverse(path);
    return path;
}

/// One walk over every title of a library.
class ShelfWalk
{
public:
    ShelfWalk(Connection &connection, const QString &words, const std::function<bool()> &cancelled)
        : m_connection(connection)
        , m_filter(words)
        , m_cancelled(cancelled)
    {
    }

    /// Nothing where nobody waits any more.
    std::optional<ShelfMatches> run()
    {
        if (m_filter.isEmpty()) {
            return m_matches;
        }
        auto volumes = m_connection.query("volumes");
        while (volumes.next()) {
            addVolume(readVolume(volumes));
        }
        for (auto rows = m_connection.query("division_titles"); rows.next();) {
            ++m_matches.searchedChapters;
            addChapter(rows);
        }
        for (auto rows = m_connection.query("document_titles"); rows.next();) {
            if (++m_matches.searched % rowsBetweenLooks == 0 && m_cancelled()) {
                return std::nullopt;
            }
            addDocument(rows);
        }
        finish();
        return std::move(m_matches);
    }

private:
    void addVolume(const Volume &volume)
    {
        ++m_matches.searchedVolumes;
        const QString words =
            QStringList{volume.title, volume.subSeries, volume.number, volume.id}.join(u' ');
        const auto found = m_filter.found(words.toUtf8());
        m_ofVolumes.insert(volume.id.toUtf8(), found);
        if (found == m_filter.all()) {
            m_matches.matchingVolumes.push_back(volume.id);
            m_seen.insert(volume.id);
        }
    }

    /// Words of \a title and of its volume are all there, and the title has its part in it.
    bool hasAll(QByteArrayView title, QByteArrayView volume)
    {
        const auto found = m_filter.found(title);
        return found != 0 && (found | ofVolume(volume)) == m_filter.all();
    }

    TitleFilter::Words ofVolume(QByteArrayView volume)
    {
        if (volume != m_volume) {
            m_volume = volume.toByteArray();
            m_ofVolume = m_ofVolumes.value(m_volume);
        }
        return m_ofVolume;
    }

    void addChapter(const Query &row)
    {
        if (hasAll(row.utf8(2), row.utf8(1))) {
            m_chapters.push_back({row.integer(0)});
        }
    }

    void addDocument(const Query &row)
    {
        m_words.clear();
        for (const int column : {4, 5, 6, 7}) {
            m_words += row.utf8(column);
            m_words += ' ';
        }
        if (hasAll(m_words, row.utf8(1))) {
            m_found.push_back({m_volume, row.number(3), {{row.integer(0)}, {row.integer(2)}, -1}});
        }
    }

    void finish()
    {
        // Rows stand in the order they came to the library in, which is that of print but for revisions.
        std::ranges::stable_sort(m_found, {},
                                 [](const Found &found) { return std::tie(found.volume, found.place); });
        for (Found &found : m_found) {
            const QString volume = QString::fromUtf8(found.volume);
            if (m_matches.volumes.empty() || m_matches.volumes.back() != volume) {
                m_matches.volumes.push_back(volume);
            }
            found.document.volume = int(m_matches.volumes.size()) - 1;
            m_matches.documents.push_back(found.document);
        }
        for (const DivisionId id : m_chapters) {
            if (m_cancelled && m_cancelled()) {
                return; // nobody waits for it any more
            }
            std::vector<Chapter> path = pathTo(m_connection, id);
            if (!path.empty()) {
                m_seen.insert(path.back().volume);
                m_matches.chapters.push_back(std::move(path.back()));
                path.pop_back();
                std::ranges::move(path, std::back_inserter(m_matches.above));
            }
        }
        // Volumes without a document that matches are there for their own sake or a division's.
        for (const QString &volume : std::as_const(m_seen)) {
            if (!std::ranges::contains(m_matches.volumes, volume)) {
                m_matches.volumes.push_back(volume);
            }
        }
    }

    struct Found {
        QByteArray volume; ///< shared by all of one
        int place = 0;
        ShelfMatches::Document document;
    };

    Connection &m_connection;
    TitleFilter m_filter;
    const std::function<bool()> &m_cancelled;
    ShelfMatches m_matches;
    QHash<QByteArray, TitleFilter::Words> m_ofVolumes;
    QSet<QString> m_seen; ///< volumes that are shown whatever their documents are called
    std::vector<DivisionId> m_chapters;
    QByteArray m_volume; ///< of the row at hand
    TitleFilter::Words m_ofVolume = 0;
    std::vector<Found> m_found;
    QByteArray m_words;
};

} // namespace

Result<std::vector<ShelvedVolume>> LibraryReader::shelves()
{
    return guarded(m_connection->file(), [&]() -> Result<std::vector<ShelvedVolume>> {
        const Snapshot snapshot(*m_connection);
        QHash<QString, std::pair<int, int>> counts;
        for (auto rows = m_connection->query("shelf_counts"); rows.next();) {
            counts.insert(rows.text(0), {rows.number(1), rows.number(2)});
        }
        std::vector<ShelvedVolume> shelves;
        auto rows = m_connection->query("volumes");
        while (rows.next()) {
            Volume volume = readVolume(rows);
            const auto [documents, cards] = counts.value(volume.id);
            shelves.push_back({std::move(volume), documents, cards});
        }
        return shelves;
    });
}

Result<std::vector<Chapter>> LibraryReader::chapters(const QString &volume)
{
    return guarded(m_connection->file(), [&]() -> Result<std::vector<Chapter>> {
        std::vector<Chapter> chapters;
        auto rows = m_connection->query("chapters");
        rows.bind(volume);
        while (rows.next()) {
            chapters.push_back(
                {readDivision(rows), volume, rows.number(5), rows.isNull(6) ? -1 : rows.number(6)});
        }
        addWhatIsBelow(chapters);
        return chapters;
    });
}

Result<ChapterPage> LibraryReader::chapterDocuments(const QString &volume, DivisionId division, int after,
                                                    int limit, int through)
{
    return guarded(m_connection->file(), [&]() -> Result<ChapterPage> {
        const Snapshot snapshot(*m_connection);
        ChapterPage page;
        {
            auto rows = m_connection->query("chapter_documents");
            rows.bind(volume, rowColumn(division), after, limit, through);
            while (rows.next()) {
                page.documents.push_back(readDocument(rows));
                page.places.push_back(rows.number(24));
            }
        }
        if (int(page.documents.size()) >= limit) {
            auto next = m_connection->query("chapter_documents");
            next.bind(volume, rowColumn(division), page.places.back(), 1, -1);
            page.hasMore = next.next();
        }
        return page;
    });
}

Result<Surroundings> LibraryReader::surroundings(const DocumentKey &key)
{
    return guarded(m_connection->file(), [&]() -> Result<Surroundings> {
        const Snapshot snapshot(*m_connection);
        Surroundings around;
        DivisionId division;
        {
            auto row = m_connection->query("surroundings");
            row.bind(key.volume, key.xmlId);
            if (!row.next()) {
                return failure(
                    Error::Kind::NotFound,
                    QCoreApplication::translate("Chancery::Store", "There is no document %1 in this library.")
                        .arg(key.toString()));
            }
            const auto neighbour = [&](int column) {
                return row.isNull(column) ? DocumentKey() : DocumentKey{key.volume, row.text(column)};
            };
            around.previous = neighbour(0);
            around.next = neighbour(1);
            around.number = row.number(2);
            around.total = row.number(3);
            division = {row.integer(4)};
            around.place = row.number(5);
        }
        around.path = pathTo(*m_connection, division);
        return around;
    });
}

Result<ShelfMatches> LibraryReader::matchShelves(const QString &words, const std::function<bool()> &cancelled)
{
    return guarded(m_connection->file(), [&]() -> Result<ShelfMatches> {
        const Snapshot snapshot(*m_connection);
        auto matches = ShelfWalk(*m_connection, words, cancelled).run();
        if (!matches) {
            return std::unexpected(searchStopped());
        }
        return std::move(*matches);
    });
}

Result<ShelvedDocuments> LibraryReader::shelvedDocuments(const std::vector<DocumentId> &documents)
{
    return guarded(m_connection->file(), [&]() -> Result<ShelvedDocuments> {
        const Snapshot snapshot(*m_connection);
        ShelvedDocuments shelved;
        QSet<qint64> known;
        for (const DocumentId id : documents) {
            auto row = m_connection->query("document");
            row.bind(id.value);
            if (!row.next()) {
                continue;
            }
            shelved.documents.push_back(readDocument(row));
            const DivisionId division = shelved.documents.back().division;
            if (!division.isValid() || known.contains(division.value)) {
                continue;
            }
            for (Chapter &chapter : pathTo(*m_connection, division)) {
                if (!known.contains(chapter.division.id.value)) {
                    known.insert(chapter.division.id.value);
                    shelved.chapters.push_back(std::move(chapter));
                }
            }
        }
        return shelved;
    });
}

} // namespace Chancery::Store
