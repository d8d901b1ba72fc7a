// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "historicaldate.h"
#include "ids.h"

#include <QStringList>

#include <optional>

namespace Chancery
{

/// Where a volume came from: with the program, from a published file, or from the reader's own text.
enum class VolumeOrigin { Bundled, Imported, Own };

template<>
struct Names<VolumeOrigin> {
    using enum VolumeOrigin;
    static constexpr NameTable<VolumeOrigin, 3> words{{
        {Bundled, QLatin1StringView("bundled")},
        {Imported, QLatin1StringView("imported")},
        {Own, QLatin1StringView("own")},
    }};
};

/// One volume of an edition; for the reader's own text, the collection "My texts".
struct Volume {
    QString id; ///< such as `frus1961-63v11`; the file's base name in FRUS
    QString title; ///< the volume's own title: "Cuban Missile Crisis and Aftermath"
    QString completeTitle; ///< as on the title page, series and all
    QString series; ///< "Foreign Relations of the United States"
    QString subSeries; ///< "1961–1963"
    QString number; ///< "XI", never "Volume XI"
    QStringList editors; ///< primary editors, "First Last", in the order of the title page
    QString generalEditor;
    QString publisher;
    QString place;
    QString published; ///< year as printed
    HistoricalDate coverage;
    QString sourceName; ///< file name it was read from, without folder
    QString sourceSha256; ///< of the file's bytes, lower-case hexadecimal
    VolumeOrigin origin = VolumeOrigin::Imported;
    int revision = 1; ///< counts changed files imported under the same id

    bool operator==(const Volume &) const = default;
};

/// A compilation, chapter or section: one node of the tree a volume's documents hang in.
struct Division {
    DivisionId id;
    DivisionId parent;
    QString xmlId;
    QString kind; ///< TEI's `div/@type`: compilation, chapter, subchapter, document-group, section
    QString title;
};

enum class DocumentKind {
    Document, ///< a historical document of no kind told apart here
    Telegram,
    Letter,
    Memorandum,
    Conversation, ///< memorandum of conversation
    EditorialNote,
    Treaty,
    CatalogueCard, ///< describes a document that may not be in the library
    Attachment,
    FrontMatter,
    OwnText, ///< the reader's own
};

template<>
struct Names<DocumentKind> {
    using enum DocumentKind;
    static constexpr NameTable<DocumentKind, 11> words{{
        {Document, QLatin1StringView("document")},
        {Telegram, QLatin1StringView("telegram")},
        {Letter, QLatin1StringView("letter")},
        {Memorandum, QLatin1StringView("memorandum")},
        {Conversation, QLatin1StringView("memorandum-of-conversation")},
        {EditorialNote, QLatin1StringView("editorial-note")},
        {Treaty, QLatin1StringView("treaty")},
        {CatalogueCard, QLatin1StringView("catalogue-card")},
        {Attachment, QLatin1StringView("attachment")},
        {FrontMatter, QLatin1StringView("front-matter")},
        {OwnText, QLatin1StringView("own-text")},
    }};
};

/// Whether documents of \a kind are no record, but speak of records: cards, and what the editors wrote.
[[nodiscard]] constexpr bool isBesideTheRecord(DocumentKind kind)
{
    return kind == DocumentKind::CatalogueCard || kind == DocumentKind::EditorialNote
        || kind == DocumentKind::FrontMatter;
}

/// What a catalogue knows of a document; its text is in its passages.
struct Document {
    DocumentId id;
    DocumentKey key; ///< (volume id, xml:id)
    DivisionId division;
    DocumentId parent; ///< of an attachment, the document it hangs on
    QString number; ///< label as printed: "223", "72a", "[3]"; may be empty
    DocumentKind kind = DocumentKind::Document;
    QString title; ///< head without its number and without its notes
    QString dateline; ///< as printed
    HistoricalDate date;
    QString place;
    QString sender;
    QString recipient;
    QString subject;
    QString classification; ///< first marking of the source note, as printed
    QString sourceNote;
    QString firstPage; ///< labels as printed; empty where the edition has none
    QString lastPage;
    QStringList describes; ///< of a card: the identities (`volume#id`) of what it describes
    QString bodyHash; ///< BLAKE2b over the passages of the body; import/documentfacts.h has the form
    QString wholeHash; ///< the same over everything, heads and notes too

    bool operator==(const Document &) const = default;
};

} // namespace Chancery
