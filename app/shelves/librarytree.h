// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace Chancery::App
{

/// The library as it stands on its shelves: series, subseries, volume, chapters of any depth, documents. Volumes
/// and chapters are read when they are opened, documents page by page as they come into sight. What comes
/// and goes leaves open what is open. Interface thread.
class LibraryTree : public RowView
{
    Q_OBJECT
public:
    explicit LibraryTree(QWidget *parent = nullptr);

    void setLibrary(Library &library);
    /// Marks \a document as the one on the page, makes it the current row and opens the way to it; scrolls only where
    /// it is out of sight. While the same document stays on the page the reader may scroll to wherever they like.
    void setCurrent(const DocumentKey &document);
    /// Opens the way to a document, a chapter (only its division given) or a volume and makes it the current row.
    void reveal(const DocumentKey &document);
    void revealChapter(const QString &volume, DivisionId chapter);

    [[nodiscard]] const std::vector<ShelvedVolume> &shelves() const
    {
        return m_shelves;
    }
    /// Why the library could not be read; empty where it could.
    [[nodiscard]] QString error() const
    {
        return m_error;
    }
    /// The row's volume where it is one; null for others.
    [[nodiscard]] const ShelvedVolume *volumeAt(const QModelIndex &index) const;
    /// Whether \a index stands for more documents, and if so reads them.
    bool readOn(const QModelIndex &index);

Q_SIGNALS:
    /// shelves() was read anew.
    void shelvesRead();

private:
    /// What a row of the tree holds.
    struct Branch {
        QString volume;
        DivisionId division; ///< invalid for the volume itself

        [[nodiscard]] QString key() const;
        bool operator==(const Branch &) const = default;
    };
    /// What has been read of it.
    struct Part {
        Branch branch;
        ChapterPage page; ///< all so far
    };
    struct Wanted {
        Branch branch; ///< what it stands in, or is
        DocumentKey document; ///< invalid where a chapter or a volume is meant
        int place = -1;
    };

    void reload();
    void keepWhatHolds(const std::vector<ShelvedVolume> &shelves);
    void rereadOpen(int run, const QStringList &volumes, qsizetype at);
    void build();
    void appendBranch(std::vector<RowItem> &items, int parent, const Branch &branch) const;
    [[nodiscard]] std::vector<RowItem> itemsOf(const Branch &branch, const ChapterPage &page, int after,
                                               int shown) const;
    [[nodiscard]] std::vector<const Chapter *> chaptersIn(const Branch &branch) const;
    [[nodiscard]] const Chapter *chapterOf(const Branch &branch) const;
    [[nodiscard]] int totalOf(const Branch &branch) const;
    [[nodiscard]] Branch rootOf(const QString &volume) const;
    [[nodiscard]] QString rowKey(const Branch &branch) const;
    [[nodiscard]] std::vector<Branch> wayTo(const Branch &branch) const;
    void read(const QString &key);
    void readVolume(const QString &volume);
    void readPart(const Branch &branch, int through);
    void take(const Branch &branch, const Result<ChapterPage> &read);
    [[nodiscard]] bool isInSight(const QModelIndex &index) const;
    void readWhatIsSeen();
    void find(const DocumentKey &document);
    void advance();
    void show(const QModelIndex &index);
    void mark(const DocumentKey &document);

    Library *m_library = nullptr;
    RowModel *m_model;
    std::vector<ShelvedVolume> m_shelves;
    QHash<QString, std::vector<Chapter>> m_chapters; ///< of the volumes that were opened
    QHash<QString, Part> m_parts; ///< by key
    QSet<QString> m_reading; ///< keys
    QSet<QString> m_unread; ///< open volumes that have changed and are still to be read anew
    std::optional<Wanted> m_wanted; ///< what the way is being opened to
    DocumentKey m_current;
    QString m_error;
    bool m_outdated = true; ///< what the model has is not m_shelves
    int m_run = 0; ///< answers of an older run are dropped
    int m_wish = 0; ///< the same of what is looked for
};

} // namespace Chancery::App
