// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "model/draft.h"

#include <QHash>

#include <functional>

/// Private to the store: writes one volume's draft into the tables.
namespace Chancery::Store
{

/// Writes the documents of a draft. The caller holds the transaction. Throws SQLite::Exception.
class VolumeWriter
{
public:
    /// \a revision counts the files that have been this volume.
    VolumeWriter(Connection &connection, const VolumeDraft &draft, int revision);

    /// The volume, everything in it, and its editorial layer. \a diagnostics gains what the draft promised
    /// but did not keep (a mark whose words are not in its passage). \a afterHalfDocument is asked twice a
    /// document, behind its rows and behind its words, whether to go on; false where it said no.
    bool write(std::vector<Diagnostic> &diagnostics, const std::function<bool()> &afterHalfDocument);

    /// One more document in a volume that is already there (a text of the reader's own).
    static DocumentId writeDocument(Connection &connection, const DocumentDraft &draft,
                                    const QString &volume);

private:
    /// Looks up a person, or a party, of another volume, given as `volume#id`.
    void knowPersonOrParty(const QString &identity);
    void writeVolume();
    void writePeople();
    void writeEvents();
    void writeDivisions();
    /// All of a document but its words.
    DocumentId writeDocument(const DocumentDraft &draft, int ordinal);
    /// The words of a document into the indexes; after its rows.
    void indexDocument(const DocumentDraft &draft, DocumentId id);
    void writePeopleOf(const DocumentDraft &draft, DocumentId id);
    void writePassages(const DocumentDraft &draft, DocumentId id);
    void writePages(const Passage &passage, qint64 row);
    [[nodiscard]] DocumentKey identityOf(const QString &raw) const;
    void writeMentions(const DocumentDraft &draft, DocumentId id);
    void writeSpeeches(const DocumentDraft &draft, DocumentId id);
    void writeEventPassages();
    void writeEditorialLayer(std::vector<Diagnostic> &diagnostics);

    Connection &m_connection;
    const VolumeDraft &m_draft;
    QString m_volume;
    int m_revision;
    QHash<QString, qint64> m_parties;
    QHash<QString, qint64> m_people;
    QHash<qint64, qint64> m_partyOfPerson;
    QHash<QString, qint64> m_events;
    std::vector<qint64> m_divisions;
    std::vector<qint64> m_documents;
    std::vector<qint64> m_passages; ///< of the document being written
    struct Place {
        qint64 row;
        DocumentKey document;
        int ordinal;
        const QString *text;
    };
    QHash<QString, Place> m_passageByXmlId;
};

/// Prefix and suffix of a mark: up to 32 code points either side of \a range in \a text.
std::pair<QString, QString> contextOf(const QString &text, TextRange range);

} // namespace Chancery::Store
