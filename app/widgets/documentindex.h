// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/document.h"

#include <QObject>

#include <memory>
#include <string>
#include <vector>

namespace Chancery
{
class Library;
}

namespace Chancery::App
{

/// A document as lists that choose among all of them need it.
struct DocumentEntry {
    DocumentKey key;
    DocumentKind kind = DocumentKind::Document;
    QString title;
    QString date; ///< for people; empty where undated
    QString volume; ///< title of its volume
    std::u16string words; ///< folded(): number, title, date, volume number
};

/// Every document of a library by title, read volume by volume when first asked for, so that a library with
/// hundreds of thousands of them holds nobody up. Interface thread; entries() may be used on any.
class DocumentIndex : public QObject
{
    Q_OBJECT
public:
    using Entries = std::shared_ptr<const std::vector<DocumentEntry>>;

    explicit DocumentIndex(Library &library, QObject *parent = nullptr);

    /// Starts reading where that has not been done, or the library has changed since.
    void load();
    /// What was read last, whole; never null.
    [[nodiscard]] Entries entries() const;
    [[nodiscard]] bool isLoading() const;

Q_SIGNALS:
    /// entries() was read anew.
    void changed();

private:
    void readVolumes();
    using Volumes = std::shared_ptr<const std::vector<Volume>>;
    void readNext(const Volumes &volumes, size_t at, const std::shared_ptr<std::vector<DocumentEntry>> &read);

    Library &m_library;
    Entries m_entries;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_outdated = false; ///< the library has changed since reading began
};

/// What kind of document this is, for lists: "Telegram", "Catalogue card".
[[nodiscard]] QString kindLabel(DocumentKind kind);

} // namespace Chancery::App
