// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarytree.h"

#include "libraryrows.h"

#include "widgets/rowmodel.h"

#include <QScrollBar>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace Chancery::App
{

namespace
{

constexpr int NarrowerBy = 3; ///< than other trees: five levels stand in one another
constexpr int beforeAll = -2; ///< before every place
constexpr int end = std::numeric_limits<int>::max(); ///< behind every place
constexpr QLatin1StringView volumePrefix("volume:");

/// What a key is of.
QString nameOf(const QString &key)
{
    return key.sliced(key.indexOf(u':') + 1);
}

DivisionId divisionOf(const QString &key)
{
    return {nameOf(key).toLongLong()};
}

} // namespace

QString LibraryTree::Branch::key() const
{
    return division.isValid() ? chapterItemKey(division) : volumeItemKey(volume);
}

LibraryTree::LibraryTree(QWidget *parent)
    : RowView(tr("Library"), parent)
    , m_model(new RowModel(this))
{
    setModel(m_model);
    openOnClick();
    setRootIsDecorated(true);
    setIndentation(indentation() - NarrowerBy);
    connect(m_model, &RowModel::fetchRequested, this, &LibraryTree::read);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LibraryTree::readWhatIsSeen);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &LibraryTree::readWhatIsSeen);
}

void LibraryTree::setLibrary(Library &library)
{
    if (m_library) {
        m_library->disconnect(this);
    }
    m_library = &library;
    connect(&library, &Library::contentsChanged, this, &LibraryTree::reload);
    connect(&library, &Library::changedElsewhere, this, &LibraryTree::reload);
    reload();
}

const ShelvedVolume *LibraryTree::volumeAt(const QModelIndex &index) const
{
    const QString key = index.data(RowModel::KeyRole).toString();
    const auto found = std::ranges::find_if(
        m_shelves, [&](const ShelvedVolume &shelved) { return volumeItemKey(shelved.volume.id) == key; });
    return found == m_shelves.end() ? nullptr : &*found;
}

// What there is -----------------------------------------------------------------------------------

void LibraryTree::reload()
{
    const int run = ++m_run;
    m_library->shelves().then(this, [this, run](const Result<std::vector<ShelvedVolume>> &shelves) {
        if (run != m_run) {
            return;
        }
        m_error = shelves ? QString() : shelves.error().message;
        keepWhatHolds(shelves.value_or(std::vector<ShelvedVolume>()));
    });
}

void LibraryTree::keepWhatHolds(const std::vector<ShelvedVolume> &shelves)
{
    // With those of an older run that it did not come to: they are open too.
    QStringList changed;
    const QSet<QString> unread = std::exchange(m_unread, {});
    const QSet<QString> open = QSet<QString>(m_chapters.keyBegin(), m_chapters.keyEnd()) | unread;
    for (const QString &volume : open) {
        const auto is = [&](const ShelvedVolume &shelved) { return shelved.volume.id == volume; };
        const auto before = std::ranges::find_if(m_shelves, is);
        const auto now = std::ranges::find_if(shelves, is);
        const bool same = !unread.contains(volume) && before != m_shelves.end() && now != shelves.end()
            && before->volume == now->volume && before->documents == now->documents;
        if (same) {
            continue;
        }
        m_chapters.remove(volume);
        m_parts.removeIf([&](const auto &part) { return part.value().branch.volume == volume; });
        if (now != shelves.end()) {
            changed << volume;
            m_unread.insert(volume);
        }
    }
    m_outdated = m_outdated || m_shelves != shelves;
    m_shelves = shelves;
    rereadOpen(m_run, changed, 0);
}

void LibraryTree::rereadOpen(int run, const QStringList &volumes, qsizetype at)
{
    if (at == volumes.size()) {
        if (std::exchange(m_outdated, false)) {
            build();
        }
        for (const QString &key : std::exchange(m_reading, {})) {
            read(key); // asked for before; that answer is dropped
        }
        Q_EMIT shelvesRead();
        advance();
        return;
    }
    // Before the tree is built, so that nothing open closes; what is deeper is read when it is seen.
    const QString &volume = volumes[at];
    m_library->chapters(volume)
        .then(this,
              [this, run, volume](const Result<std::vector<Chapter>> &chapters) {
                  if (run != m_run) {
                      return DivisionId();
                  }
                  m_chapters.insert(volume, chapters.value_or(std::vector<Chapter>()));
                  return rootOf(volume).division;
              })
        .then(this, [this, volume](DivisionId root) { return m_library->chapterDocuments(volume, root); })
        .unwrap()
        .then(this, [this, run, volumes, at, volume](const Result<ChapterPage> &page) {
            if (run == m_run) {
                const Branch root = rootOf(volume);
                m_parts.insert(root.key(), {root, page.value_or(ChapterPage())});
                m_unread.remove(volume);
                rereadOpen(run, volumes, at + 1);
            }
        });
}

void LibraryTree::build()
{
    std::vector<RowItem> items;
    std::vector<int> places; // of the shelves' rows among all
    for (RowItem &shelf : shelfItems(m_shelves)) {
        shelf.parent = shelf.parent < 0 ? -1 : places[size_t(shelf.parent)];
        const QString volume = shelf.lazy ? nameOf(shelf.key) : QString();
        const bool isRead = m_chapters.contains(volume);
        shelf.lazy = shelf.lazy && !isRead;
        const int place = int(items.size());
        places.push_back(place);
        items.push_back(std::move(shelf));
        if (isRead) {
            appendBranch(items, place, rootOf(volume));
        }
    }
    m_model->setItems(std::move(items));
}

/// What was read of \a branch, and of what is in it.
void LibraryTree::appendBranch(std::vector<RowItem> &items, int parent, const Branch &branch) const
{
    const Part part = m_parts.value(branch.key());
    for (RowItem &item : itemsOf(branch, part.page, beforeAll, int(part.page.documents.size()))) {
        const bool isRead = item.lazy && m_parts.contains(item.key);
        item.parent = parent;
        item.lazy = item.lazy && !isRead;
        const int place = int(items.size());
        const QString key = item.key;
        items.push_back(std::move(item));
        if (isRead) {
            appendBranch(items, place, {branch.volume, divisionOf(key)});
        }
    }
}

/// The rows of \a page, with the chapters that stand among its documents; \a after is the place before it, and
/// \a shown how many documents stand in the branch with it.
std::vector<RowItem> LibraryTree::itemsOf(const Branch &branch, const ChapterPage &page, int after,
                                          int shown) const
{
    std::vector<RowItem> items;
    const std::vector<const Chapter *> chapters = chaptersIn(branch);
    const int volumeTotal = totalOf({branch.volume, {}});
    auto next = chapters.begin();
    int direct = totalOf(branch);
    int place = beforeAll;
    const auto addChaptersUntil = [&](int limit) {
        // An empty chapter has no place of its own; it stands after the one before it.
        for (; next != chapters.end() && std::max(place, (*next)->place) < limit; ++next) {
            place = std::max(place, (*next)->place);
            if (place > after || (after == beforeAll && place == beforeAll)) {
                items.push_back(
                    {chapterItemKey((*next)->division.id),
                     chapterRow(**next, {(*next)->documents, volumeTotal, false}),
                     {},
                     -1,
                     true,
                     (*next)->documents > 0 || !chaptersIn({branch.volume, (*next)->division.id}).empty()});
            }
        }
    };
    for (const Chapter *chapter : chapters) {
        direct -= chapter->documents;
    }
    for (size_t i = 0; i < page.documents.size(); ++i) {
        const Document &document = page.documents[i];
        addChaptersUntil(page.places[i]);
        items.push_back({documentItemKey(document.key), documentRow(document, document.key == m_current),
                         document.key.toString(), -1, true, false});
    }
    if (page.hasMore) {
        items.push_back({moreItemKey(branch.key()), moreRow(direct - shown), {}, -1, true, false});
    } else {
        addChaptersUntil(end);
    }
    return items;
}

std::vector<const Chapter *> LibraryTree::chaptersIn(const Branch &branch) const
{
    std::vector<const Chapter *> inside;
    if (const auto all = m_chapters.constFind(branch.volume); all != m_chapters.cend()) {
        for (const Chapter &chapter : *all) {
            if (chapter.division.parent == branch.division) {
                inside.push_back(&chapter);
            }
        }
    }
    return inside;
}

const Chapter *LibraryTree::chapterOf(const Branch &branch) const
{
    const auto all = m_chapters.constFind(branch.volume);
    if (all == m_chapters.cend()) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(
        *all, [&](const Chapter &chapter) { return chapter.division.id == branch.division; });
    return found == all->cend() ? nullptr : &*found;
}

int LibraryTree::totalOf(const Branch &branch) const
{
    if (branch.division.isValid()) {
        const Chapter *chapter = chapterOf(branch);
        return chapter ? chapter->documents : 0;
    }
    const auto found = std::ranges::find_if(
        m_shelves, [&](const ShelvedVolume &shelved) { return shelved.volume.id == branch.volume; });
    return found == m_shelves.end() ? 0 : found->documents;
}

/// What stands directly under a volume's row: a chapter that is all of a volume is passed through.
LibraryTree::Branch LibraryTree::rootOf(const QString &volume) const
{
    Branch root{volume, {}};
    const int total = totalOf(root);
    for (;;) {
        const std::vector<const Chapter *> inside = chaptersIn(root);
        if (inside.size() != 1 || inside.front()->documents != total || total == 0) {
            return root;
        }
        root.division = inside.front()->division.id;
    }
}

QString LibraryTree::rowKey(const Branch &branch) const
{
    return branch == rootOf(branch.volume) ? volumeItemKey(branch.volume) : branch.key();
}

/// The root, and every chapter from there down to the one \a branch is; the root alone for one above it.
std::vector<LibraryTree::Branch> LibraryTree::wayTo(const Branch &branch) const
{
    const Branch root = rootOf(branch.volume);
    std::vector<Branch> way;
    for (Branch step = branch; step != root; step.division = chapterOf(step)->division.parent) {
        if (!chapterOf(step)) {
            return {root};
        }
        way.push_back(step);
    }
    way.push_back(root);
    std::ranges::reverse(way);
    return way;
}

// Reading on --------------------------------------------------------------------------------------

void LibraryTree::read(const QString &key)
{
    if (key.startsWith(volumePrefix)) {
        readVolume(nameOf(key));
        return;
    }
    for (auto volume = m_chapters.cbegin(); volume != m_chapters.cend(); ++volume) {
        const Branch branch{volume.key(), divisionOf(key)};
        if (chapterOf(branch)) {
            readPart(branch, -1);
            return;
        }
    }
}

void LibraryTree::readVolume(const QString &volume)
{
    const Branch branch{volume, {}};
    if (!m_library || m_reading.contains(branch.key()) || m_chapters.contains(volume)) {
        return;
    }
    m_reading.insert(branch.key());
    m_library->chapters(volume).then(
        this, [this, branch, run = m_run](const Result<std::vector<Chapter>> &chapters) {
            if (run != m_run) {
                return;
            }
            m_reading.remove(branch.key());
            m_chapters.insert(branch.volume, chapters.value_or(std::vector<Chapter>()));
            const Branch root = rootOf(branch.volume);
            readPart(root, m_wanted && m_wanted->branch == root ? m_wanted->place : -1);
        });
}

/// The first page of what \a branch holds, or the next; on to the place \a through.
void LibraryTree::readPart(const Branch &branch, int through)
{
    const QString key = branch.key();
    const auto known = m_parts.constFind(key);
    if (m_reading.contains(key) || (known != m_parts.cend() && !known->page.hasMore)) {
        return;
    }
    m_reading.insert(key);
    const int after = known == m_parts.cend() || known->page.places.empty() ? -1 : known->page.places.back();
    m_library->chapterDocuments(branch.volume, branch.division, after, through)
        .then(this, [this, branch, run = m_run](const Result<ChapterPage> &page) {
            if (run == m_run) {
                m_reading.remove(branch.key());
                take(branch, page);
            }
        });
}

void LibraryTree::take(const Branch &branch, const Result<ChapterPage> &read)
{
    const QString key = branch.key();
    const ChapterPage page = read.value_or(ChapterPage());
    const bool goesOn = m_parts.contains(key);
    Part &part = m_parts[key];
    part.branch = branch;
    const int after = part.page.places.empty() ? beforeAll : part.page.places.back();
    std::ranges::copy(page.documents, std::back_inserter(part.page.documents));
    std::ranges::copy(page.places, std::back_inserter(part.page.places));
    part.page.hasMore = page.hasMore;
    std::vector<RowItem> items = itemsOf(branch, page, after, int(part.page.documents.size()));
    if (!read) {
        Row row;
        row.lines.push_back({read.error().message, Tone::Quiet, 0});
        items.push_back({QString(u"error:" % key), row, {}, -1, true, false});
    }
    if (goesOn) {
        m_model->continueAt(moreItemKey(key), std::move(items));
    } else {
        m_model->appendChildren(rowKey(branch), std::move(items));
    }
    advance();
}

bool LibraryTree::readOn(const QModelIndex &index)
{
    const QString key = index.data(RowModel::KeyRole).toString();
    const auto part = std::ranges::find_if(m_parts, [&](const Part &each) {
        return each.page.hasMore && moreItemKey(each.branch.key()) == key;
    });
    if (part == m_parts.end()) {
        return false;
    }
    readPart(part->branch, -1);
    return true;
}

bool LibraryTree::isInSight(const QModelIndex &index) const
{
    return index.isValid() && viewport()->rect().intersects(visualRect(index));
}

void LibraryTree::readWhatIsSeen()
{
    for (const Part &part : std::as_const(m_parts)) {
        if (part.page.hasMore && isInSight(m_model->indexOf(moreItemKey(part.branch.key())))) {
            readPart(part.branch, -1);
        }
    }
}

// Where the reader is -----------------------------------------------------------------------------

void LibraryTree::setCurrent(const DocumentKey &document)
{
    if (!document.isValid() || document == m_current) {
        return;
    }
    const DocumentKey before = std::exchange(m_current, document);
    mark(before);
    mark(document);
    find(document); // what is in sight already, such as the row just clicked, stays where it is
}

void LibraryTree::reveal(const DocumentKey &document)
{
    find(document);
}

void LibraryTree::revealChapter(const QString &volume, DivisionId chapter)
{
    m_wanted = Wanted{{volume, chapter}, {}, -1};
    advance();
}

void LibraryTree::find(const DocumentKey &document)
{
    m_wanted.reset();
    if (const QModelIndex index = m_model->indexOf(documentItemKey(document)); index.isValid()) {
        show(index);
        return;
    }
    if (!m_library) {
        return;
    }
    m_library->surroundings(document).then(
        this, [this, document, wish = ++m_wish](const Result<Surroundings> &around) {
            if (wish != m_wish || !around) {
                return; // another was looked for since, or it is not on these shelves
            }
            const DivisionId division = around->path.empty() ? DivisionId() : around->path.back().division.id;
            m_wanted = Wanted{{document.volume, division}, document, around->place};
            advance();
        });
}

/// Opens the way to what is wanted as far as it has been read, and asks for what is next on it.
void LibraryTree::advance()
{
    if (!m_wanted || !m_model->indexOf(volumeItemKey(m_wanted->branch.volume)).isValid()) {
        return; // until the shelves are there
    }
    const Wanted wanted = *m_wanted;
    if (!m_chapters.contains(wanted.branch.volume)) {
        readVolume(wanted.branch.volume);
        return;
    }
    const std::vector<Branch> way = wayTo(wanted.branch);
    for (const Branch &step : way) {
        const bool isLast = step == way.back();
        if (isLast && !wanted.document.isValid()) {
            break;
        }
        if (!m_parts.contains(step.key())) {
            readPart(step, isLast ? wanted.place : -1);
            return;
        }
    }
    const QString key = wanted.document.isValid() ? documentItemKey(wanted.document) : rowKey(way.back());
    const QModelIndex index = m_model->indexOf(key);
    const bool canGoOn = m_parts.value(wanted.branch.key()).page.hasMore;
    if (!index.isValid() && wanted.document.isValid() && canGoOn) {
        readPart(wanted.branch, wanted.place);
        return;
    }
    m_wanted.reset();
    if (index.isValid()) {
        show(index);
        if (!wanted.document.isValid()) {
            expand(index);
        }
    }
}

void LibraryTree::show(const QModelIndex &index)
{
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) {
        expand(above);
    }
    const bool wasInSight = isInSight(index);
    showCurrent(index);
    if (!wasInSight) {
        scrollTo(index, PositionAtCenter); // with what stands around it
    }
}

void LibraryTree::mark(const DocumentKey &document)
{
    const QModelIndex index = m_model->indexOf(documentItemKey(document));
    QString above = index.parent().data(RowModel::KeyRole).toString();
    if (above.startsWith(volumePrefix)) {
        above = rootOf(document.volume).key();
    }
    const auto part = m_parts.constFind(above);
    if (!index.isValid() || part == m_parts.cend()) {
        return;
    }
    const auto found = std::ranges::find(part->page.documents, document, &Document::key);
    if (found != part->page.documents.cend()) {
        m_model->setRow(documentItemKey(document), documentRow(*found, document == m_current));
    }
}

} // namespace Chancery::App
