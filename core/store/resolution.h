// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "model/documentrecord.h"

/// Private to the store: finds out where references lead.
namespace Chancery::Store
{

/// Resolves references as documents come and go. First it is told what changes; that marks the references
/// the change can touch, through indexes alone. Then settle() resolves the marked ones and no others, so
/// that a volume costs what is in it and not what the library holds already.
///
/// The caller holds one transaction around the whole. Throws SQLite::Exception.
class Resolution
{
public:
    explicit Resolution(Connection &connection);

    /// Before the documents of \a volume are deleted: who leads there will have to think again.
    void volumeGoes(const QString &volume);
    /// After the documents of \a volume are written.
    void volumeComes(const QString &volume);
    /// After one document is written into a volume that is already there.
    void documentComes(DocumentId document);
    /// Resolves all that was marked, and forgets the marks.
    void settle();

private:
    void settlePages();
    void settleSought();

    Connection &m_connection;
};

/// Why \a reference leads where it does, in a sentence, where neither an editor nor the program said more.
[[nodiscard]] QString reasonOf(const CrossReference &reference);

} // namespace Chancery::Store
