// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostic.h"
#include "documentrecord.h"
#include "error.h"
#include "importreport.h"

#include <QStringList>

namespace Chancery
{

/// What opening a library came to. Refusals are Errors: NotALibrary, NewerLibrary, Damaged, NotFound …
enum class OpenOutcome {
    Created, ///< there was no file, or an empty one
    Current, ///< as this version writes it
    Migrated, ///< written by an older version; a backup was made first
    NewerReadOnly, ///< written by a newer version that lets this one read
    ReadOnly, ///< the file or its folder cannot be written to
};

template<>
struct Names<OpenOutcome> {
    using enum OpenOutcome;
    static constexpr NameTable<OpenOutcome, 5> words{{
        {Created, QLatin1StringView("created")},
        {Current, QLatin1StringView("current")},
        {Migrated, QLatin1StringView("migrated")},
        {NewerReadOnly, QLatin1StringView("newer-read-only")},
        {ReadOnly, QLatin1StringView("read-only")},
    }};
};

struct Opened {
    OpenOutcome outcome = OpenOutcome::Current;
    QString backup; ///< file name of the backup made before a migration; empty where none was needed
};

enum class OpenMode { OpenExisting, CreateIfMissing };

/// How much a library holds.
struct LibraryCounts {
    int volumes = 0;
    int documents = 0;
    int passages = 0;
    int people = 0;
    int mentions = 0;
    int references = 0;
    int resolvedReferences = 0; ///< of `references`
    int speeches = 0;
    int events = 0;
    int readerAnnotations = 0;
    int editorAnnotations = 0;
    int readerTags = 0;
};

/// A passage that matches a search for a quick choice.
struct PassageHit {
    DocumentKey document;
    QString title;
    int passage = 0;
    PassageKind kind = PassageKind::Paragraph;
    QDateTime date; ///< earliest; invalid for an undated document
    QString snippet; ///< matched words between U+0002 and U+0003
};

/// A reference the reader could settle.
struct OpenReference {
    Citation citation; ///< from…, words, context, state, reason
    bool settled = false; ///< the reader has decided
    QString decision; ///< `volume#id`, or empty for "leads nowhere"
};

/// Some of the references of a library that the reader could settle, in the order they came into it.
struct OpenReferences {
    int total = 0; ///< of the whole library, settled ones included
    int settled = 0; ///< of `total`
    std::vector<OpenReference> list;
    CrossReferenceId next; ///< ask for those after this one; invalid where there are no more
};

/// What became of one file that was to be taken in.
struct VolumeImport {
    QString path; ///< as given, or as found in a folder that was given
    Result<VolumeWritten> outcome;
};

/// What became of a volume that was taken out of the library.
struct VolumeRemoved {
    QString volume; ///< its id
    QString title;
    int documents = 0;
    int marks = 0; ///< of the reader's that have lost their place; kept and listed
};

/// What became of a text of the reader's own.
struct TextAdded {
    DocumentKey document;
    int passages = 0;
    int mentions = 0; ///< detected, as are the rest
    int references = 0;
    int resolvedReferences = 0; ///< of `references`: with a target proposed
    int speeches = 0;
    std::vector<Diagnostic> diagnostics; ///< what had to be guessed, such as the encoding
};

/// What became of a file of annotations that was to be taken in.
struct AnnotationsTaken {
    int read = 0; ///< items of the file
    int added = 0;
    int unchanged = 0; ///< already here, the same
    int refused = 0; ///< reported item by item in the diagnostics
    int tags = 0; ///< tags made for them
    std::vector<Diagnostic> diagnostics;
};

/// What a check of a library found, sentence by sentence; empty for a clean one.
struct IntegrityReport {
    QStringList problems;
    int segments = 0; ///< how many marks' places were compared with the text
    int passages = 0; ///< how many the library has; their documents were compared with the full-text index

    [[nodiscard]] bool isClean() const
    {
        return problems.isEmpty();
    }
};

} // namespace Chancery
