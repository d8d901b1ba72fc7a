// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace Chancery::App
{

/// What of the library's titles has the words of a filter: documents under their chapters and volumes, and the
/// chapters and volumes that match themselves. The library is asked, not loaded: a new filter calls the
/// question before it off, and documents come page by page as they come into sight. Interface thread.
class LibraryMatches : public RowView
{
    Q_OBJECT
public:
    static constexpr int pageOfMatches = 100;

    explicit LibraryMatches(QWidget *parent = nullptr);
    ~LibraryMatches() override;

    void setLibrary(Library &library);
    void setShelves(const std::vector<ShelvedVolume> &shelves);
    /// Looks for \a words; for none, forgets all.
    void setFilter(const QString &words);
    void setCurrent(const DocumentKey &document);
    /// Asks again: the library has changed.
    void refresh();

    [[nodiscard]] bool isFiltering() const
    {
        return !m_words.isEmpty();
    }
    [[nodiscard]] bool isLooking() const
    {
        return m_asked.isRunning();
    }
    /// What the last answer came to; its documents are the whole, not the page.
    [[nodiscard]] const ShelfMatches &matches() const
    {
        return m_matches;
    }
    [[nodiscard]] const ShelvedVolume *volumeAt(const QModelIndex &index) const;
    /// The chapter of a row and its volume's id; an invalid one for other rows.
    [[nodiscard]] std::pair<QString, DivisionId> chapterAt(const QModelIndex &index) const;
    /// Whether \a index stands for more documents, and if so reads them.
    bool readOn(const QModelIndex &index);

Q_SIGNALS:
    /// matches() is another, or the library could not be asked.
    void answered();
    void failed(const Chancery::Error &error);

private:
    void ask();
    void take(const ShelfMatches &matches);
    void readMore();
    void build();
    void addVolume(std::vector<RowItem> &items, const QString &id) const;
    [[nodiscard]] bool isPending() const;
    void readWhatIsSeen();

    Library *m_library = nullptr;
    RowModel *m_model;
    std::vector<ShelvedVolume> m_shelves;
    QString m_words;
    QFuture<Result<ShelfMatches>> m_asked;
    ShelfMatches m_matches;
    size_t m_next = 0; ///< how far the matches were read
    std::vector<Document> m_documents; ///< of those, what was still there
    QHash<qint64, Chapter> m_chapters; ///< of these and of the matches, by row
    QHash<qint64, int> m_below; ///< matching documents in each chapter and below it
    QSet<QString> m_closed; ///< keys of what the reader has folded up
    bool m_reading = false;
    bool m_building = false;
    DocumentKey m_current;
    int m_run = 0; ///< answers of an older run are dropped
};

} // namespace Chancery::App
