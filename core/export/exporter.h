// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "excerpt.h"
#include "exportoptions.h"

#include "model/documentrecord.h"
#include "model/error.h"

#include <QByteArray>

#include <vector>

namespace Chancery::Export
{

/// The formats a reader can leave with.
///
/// | format | what it holds |
/// |---|---|
/// | html | one file, valid, nothing loaded from anywhere, light and dark, set for print |
/// | markdown | CommonMark, quotations as block quotes |
/// | pdf | the same set on A4 or Letter, with page numbers; needs a QGuiApplication |
/// | odt | the same for a word processor; needs a QGuiApplication |
/// | csv | one row per annotation, columns in csvwriter.h |
/// | jsonld | W3C Web Annotation, loses nothing; grammar in webannotation.h |
/// | ris, bibtex, csl-json | the documents cited |
enum class Format { Html, Markdown, Pdf, Odt, Csv, JsonLd, Ris, Bibtex, CslJson };

enum class ExportScope {
    Documents, ///< the whole documents with their marks, then the annotations
    Excerpts, ///< the annotations, or the selection, alone
};

enum class TagChoice {
    InUse, ///< the tags the annotations carry, with their ancestors
    All, ///< also those nothing carries yet
};

/// What is to be written; a value, so that it can be handed to a worker thread.
struct ExportRequest {
    ExportScope scope = ExportScope::Excerpts;
    std::vector<DocumentRecord> documents; ///< to be written whole, or to take context and citation from
    std::vector<Annotation> annotations; ///< in the order they are to appear
    std::vector<Tag> tags; ///< may hold more than is used
    TagChoice tagChoice = TagChoice::InUse; ///< of JSON-LD; a backup wants All
    std::vector<Segment> selection; ///< a bare selection, written before the annotations
    ExportOptions options;
};

/// The bytes of \a request in \a format. Fails with a sentence where there is nothing to write, or where a
/// format needs what this process lacks. Reentrant; PDF and ODT may take seconds for a long document.
[[nodiscard]] Result<QByteArray> write(const ExportRequest &request, Format format);

/// As write(), into the file \a path, which is replaced as a whole or not at all: a full disk, a missing
/// folder or a refused permission leaves what was there, and is told in a sentence that names the file.
[[nodiscard]] Result<void> writeFile(const ExportRequest &request, Format format, const QString &path);

/// What HTML, PDF and ODT will show, as rich text for a QTextBrowser: the live preview.
[[nodiscard]] QString previewHtml(const ExportRequest &request);

/// File name ending without the dot: "html", "md", "json" …
[[nodiscard]] QString fileSuffix(Format format);

/// The excerpts of a request, in the order they are written.
[[nodiscard]] std::vector<Excerpt> excerptsOf(const ExportRequest &request);

/// The tags the annotations carry, with all their ancestors, in the order of \a tags.
[[nodiscard]] std::vector<Tag> tagsInUse(const std::vector<Annotation> &annotations,
                                         const std::vector<Tag> &tags);

/// The title of the whole: the reader's, or one made from what is written.
[[nodiscard]] QString titleOf(const ExportRequest &request);

/// What stands over the whole. A single FRUS document carries its title itself; over it stands where it is
/// from: "FRUS, 1961–1963, vol. XI, Document 223".
[[nodiscard]] QString headingOf(const ExportRequest &request);

} // namespace Chancery::Export

template<>
struct Chancery::Names<Chancery::Export::Format> {
    using enum Chancery::Export::Format;
    static constexpr NameTable<Chancery::Export::Format, 9> words{{
        {Html, QLatin1StringView("html")},
        {Markdown, QLatin1StringView("markdown")},
        {Pdf, QLatin1StringView("pdf")},
        {Odt, QLatin1StringView("odt")},
        {Csv, QLatin1StringView("csv")},
        {JsonLd, QLatin1StringView("jsonld")},
        {Ris, QLatin1StringView("ris")},
        {Bibtex, QLatin1StringView("bibtex")},
        {CslJson, QLatin1StringView("csl-json")},
    }};
};
