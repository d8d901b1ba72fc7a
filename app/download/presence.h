// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "volumechoices.h"

#include "library/library.h"

#include <QObject>

namespace Chancery::App
{

/// Finds out which volumes of a catalogue the library has, and whether of the same file. The library keeps another kind
/// of checksum than a repository tells, so that the files themselves are looked at, one at a time and off the interface
/// thread; what is not looked at yet is not said to differ. Interface thread.
class Presence : public QObject
{
    Q_OBJECT
public:
    /// \a library must outlive it.
    explicit Presence(Library &library, QObject *parent = nullptr);

    void setCatalogue(const Download::Catalogue &catalogue);
    /// Asks the library what it holds.
    void look();
    /// By volume id.
    [[nodiscard]] QHash<QString, Held> held() const;

Q_SIGNALS:
    void changed();

private:
    void hashNext();

    Library &m_library;
    Download::Catalogue m_catalogue;
    QHash<QString, Volume> m_volumes; ///< of the library, by id
    QHash<QString, QByteArray> m_blobs; ///< of its files, by their SHA-256; empty for one that is not kept
    bool m_isHashing = false;
};

} // namespace Chancery::App
