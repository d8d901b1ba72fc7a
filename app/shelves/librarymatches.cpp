// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarymatches.h"

#include "libraryrows.h"

#include "widgets/rowmodel.h"

#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <functional>
#include <iterator>

namespace Chancery::App
{

namespace
{

constexpr int NarrowerBy = 3; ///< than other trees, as on the shelves
const QString moreKey = moreItemKey(QStringLiteral("matches"));

} // namespace

LibraryMatches::LibraryMatches(QWidget *parent)
    : RowView(tr("What the filter has found"), parent)
    , m_model(new RowModel(this))
{
    setModel(m_model);
    openOnClick();
    setRootIsDecorated(true);
    setIndentation(indentation() - NarrowerBy);
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        if (!m_building) {
            m_closed.insert(index.data(RowModel::KeyRole).toString());
        }
    });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_closed.remove(index.data(RowModel::KeyRole).toString()); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LibraryMatches::readWhatIsSeen);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &LibraryMatches::readWhatIsSeen);
}

LibraryMatches::~LibraryMatches()
{
    m_asked.cancel();
}

void LibraryMatches::setLibrary(Library &library)
{
    m_library = &library;
}

void LibraryMatches::setShelves(const std::vector<ShelvedVolume> &shelves)
{
    m_shelves = shelves;
    std::ranges::sort(m_shelves, {}, [](const ShelvedVolume &shelved) { return shelved.volume.id; });
}

void LibraryMatches::setFilter(const QString &words)
{
    const QString wanted = words.simplified();
    if (wanted == m_words) {
        return;
    }
    m_words = wanted;
    m_closed.clear();
    if (isFiltering()) {
        ask();
        return;
    }
    ++m_run;
    m_asked.cancel();
    m_matches = {};
    m_next = 0;
    m_documents.clear();
    m_chapters.clear();
    m_below.clear();
    m_model->setItems({});
}

void LibraryMatches::refresh()
{
    if (isFiltering()) {
        ask();
    }
}

void LibraryMatches::ask()
{
    const int run = ++m_run;
    m_asked.cancel();
    m_asked = m_library->matchShelves(m_words);
    m_asked
        .then(this,
              [this, run](const Result<ShelfMatches> &answer) {
                  if (run != m_run) {
                      return;
                  }
                  if (!answer) {
                      Q_EMIT failed(answer.error());
                      return;
                  }
                  take(*answer);
              })
        .onCanceled(this, [] {});
}

void LibraryMatches::take(const ShelfMatches &matches)
{
    // What was read of the answer before stands until the first page of this one is there.
    m_matches = matches;
    m_reading = false;
    m_next = 0;
    readMore();
}

/// The next page. What is gone from the library by then is missing from it, so that how far the answer was read is
/// not how many documents there are.
void LibraryMatches::readMore()
{
    if (m_reading) {
        return;
    }
    m_reading = true;
    const bool isFirst = m_next == 0;
    const size_t end = std::min(m_next + size_t(pageOfMatches), m_matches.documents.size());
    std::vector<DocumentId> rows;
    for (size_t i = m_next; i < end; ++i) {
        rows.push_back(m_matches.documents[i].id);
    }
    m_library->shelvedDocuments(rows).then(
        this, [this, isFirst, end, run = m_run](const Result<ShelvedDocuments> &read) {
            if (run != m_run) {
                return;
            }
            m_reading = false;
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_next = end;
            if (isFirst) {
                m_documents.clear();
                m_chapters.clear();
                for (const Chapter &chapter : m_matches.chapters) {
                    m_chapters.insert(chapter.division.id.value, chapter);
                }
                for (const Chapter &chapter : m_matches.above) {
                    m_chapters.insert(chapter.division.id.value, chapter);
                }
            }
            std::ranges::copy(read->documents, std::back_inserter(m_documents));
            for (const Chapter &chapter : read->chapters) {
                m_chapters.insert(chapter.division.id.value, chapter);
            }
            build();
            if (isFirst) {
                scrollToTop();
                Q_EMIT answered();
            }
        });
}

/// Whether documents have been found that are not read yet.
bool LibraryMatches::isPending() const
{
    return m_next < m_matches.documents.size();
}

void LibraryMatches::build()
{
    m_below.clear();
    for (const ShelfMatches::Document &document : m_matches.documents) {
        for (auto chapter = m_chapters.constFind(document.division.value); chapter != m_chapters.cend();
             chapter = m_chapters.constFind(chapter->division.parent.value)) {
            ++m_below[chapter->division.id.value];
        }
    }
    // A volume whose documents are still to come waits for them.
    const QString last = isPending() && !m_documents.empty() ? m_documents.back().key.volume : QString();
    std::vector<QString> volumes = m_matches.volumes;
    std::ranges::sort(volumes);
    std::vector<RowItem> items;
    for (const QString &volume : volumes) {
        if (last.isEmpty() || volume <= last) {
            addVolume(items, volume);
        }
    }
    if (isPending()) {
        items.push_back({moreKey, moreRow(int(m_matches.documents.size() - m_next)), {}, -1, true, false});
    }
    const QScopedValueRollback building(m_building, true);
    m_model->setItems(std::move(items));
    const QSet<QString> closed = m_closed;
    expandAll();
    for (const QString &key : closed) {
        collapse(m_model->indexOf(key));
    }
    m_closed = closed;
}

void LibraryMatches::addVolume(std::vector<RowItem> &items, const QString &id) const
{
    const auto shelved =
        std::ranges::find_if(m_shelves, [&](const ShelvedVolume &each) { return each.volume.id == id; });
    if (shelved == m_shelves.end()) {
        return;
    }
    const auto index = std::ranges::find(m_matches.volumes, id) - m_matches.volumes.begin();
    const auto found = std::ranges::count(m_matches.documents, int(index), &ShelfMatches::Document::volume);
    const int top = int(items.size());
    items.push_back({volumeItemKey(id),
                     volumeRow(*shelved, {int(found), shelved->documents, true}),
                     {},
                     -1,
                     true,
                     false});
    QHash<qint64, int> places; // of the chapters' rows
    const std::function<int(DivisionId)> placeOf = [&](DivisionId division) {
        const auto chapter = m_chapters.constFind(division.value);
        if (chapter == m_chapters.cend()) {
            return top;
        }
        if (const auto known = places.constFind(division.value); known != places.cend()) {
            return *known;
        }
        const int parent = placeOf(chapter->division.parent);
        const int part = m_below.value(division.value);
        items.push_back({chapterItemKey(division),
                         chapterRow(*chapter, {part, chapter->documents, true}),
                         {},
                         parent,
                         true,
                         false});
        places.insert(division.value, int(items.size()) - 1);
        return int(items.size()) - 1;
    };
    const auto documents = std::ranges::equal_range(
        m_documents, id, {}, [](const Document &document) { return document.key.volume; });
    for (const Document &document : documents) {
        const int parent = placeOf(document.division);
        items.push_back({documentItemKey(document.key), documentRow(document, document.key == m_current),
                         document.key.toString(), parent, true, false});
    }
    for (const Chapter &chapter : m_matches.chapters) {
        if (chapter.volume == id) {
            placeOf(chapter.division.id);
        }
    }
}

void LibraryMatches::setCurrent(const DocumentKey &document)
{
    const DocumentKey before = std::exchange(m_current, document);
    for (const DocumentKey &key : {before, document}) {
        const auto found = std::ranges::find(m_documents, key, &Document::key);
        if (found != m_documents.end()) {
            m_model->setRow(documentItemKey(key), documentRow(*found, key == m_current));
        }
    }
}

const ShelvedVolume *LibraryMatches::volumeAt(const QModelIndex &index) const
{
    const QString key = index.data(RowModel::KeyRole).toString();
    const auto found = std::ranges::find_if(
        m_shelves, [&](const ShelvedVolume &shelved) { return volumeItemKey(shelved.volume.id) == key; });
    return found == m_shelves.end() ? nullptr : &*found;
}

std::pair<QString, DivisionId> LibraryMatches::chapterAt(const QModelIndex &index) const
{
    const QString key = index.data(RowModel::KeyRole).toString();
    const auto found = std::ranges::find_if(
        m_chapters, [&](const Chapter &chapter) { return chapterItemKey(chapter.division.id) == key; });
    return found == m_chapters.end() ? std::pair<QString, DivisionId>()
                                     : std::pair(found->volume, found->division.id);
}

bool LibraryMatches::readOn(const QModelIndex &index)
{
    if (index.data(RowModel::KeyRole).toString() != moreKey) {
        return false;
    }
    readMore();
    return true;
}

void LibraryMatches::readWhatIsSeen()
{
    const QModelIndex more = m_model->indexOf(moreKey);
    if (!m_building && isPending() && more.isValid() && viewport()->rect().intersects(visualRect(more))) {
        readMore();
    }
}

} // namespace Chancery::App
