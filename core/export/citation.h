// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/document.h"
#include "model/names.h"

#include <QString>

#include <vector>

namespace Chancery::Export
{

/// How a document is cited in words. FRUS volumes follow the publisher's own recommendation ("Citing the
/// Foreign Relations series"): the title page's title, "eds.", place, publisher and year, then the document
/// number from the 1955–57 subseries on, and the printed page before it (the web numbers of older volumes
/// are not in print, so they are never the locator).
///
/// | style | example |
/// |---|---|
/// | ChicagoNote | *Foreign Relations of the United States, 1969–1976, Volume XIX, Part 1, Korea, 1969–1972*, eds. Daniel J. Lawler and Erin R. Mahan (Washington: Government Printing Office, 2010), Document 75. |
/// | ChicagoBibliography | Lawler, Daniel J., and Erin R. Mahan, eds. *Foreign Relations …, Korea, 1969–1972*. Washington: Government Printing Office, 2010. Document 75. |
/// | Short | *FRUS*, 1969–1976, vol. XIX, Part 1, Document 75. |
///
/// Cards and the reader's own texts were never published: they are cited by title and say what they are.
/// Pure functions of values, any thread.
enum class CitationStyle { ChicagoNote, ChicagoBibliography, Short };

enum class CitationUrl { Omit, Append };

/// A stretch of a citation: the title of a published work is set in italics, an address is a link.
struct CitationRun {
    enum class Kind { Words, WorkTitle, Address };
    QString text;
    Kind kind = Kind::Words;

    bool operator==(const CitationRun &) const = default;
};

[[nodiscard]] std::vector<CitationRun> citationRuns(const Volume &volume, const Document &document,
                                                    CitationStyle style, CitationUrl url);
[[nodiscard]] QString citationText(const Volume &volume, const Document &document, CitationStyle style,
                                   CitationUrl url = CitationUrl::Omit);
/// Escaped, with the work's title in `cite` and the address as a link.
[[nodiscard]] QString citationHtml(const std::vector<CitationRun> &runs);
/// Escaped CommonMark, with the work's title in emphasis and the address as an autolink.
[[nodiscard]] QString citationMarkdown(const std::vector<CitationRun> &runs);

/// Whether print knows the documents of \a volume by number: the 1955–57 subseries and later.
[[nodiscard]] bool isCitedByNumber(const Volume &volume);

/// The runs as one plain line.
[[nodiscard]] QString citationText(const std::vector<CitationRun> &runs);

/// "Document 223", "798–800" or, where neither is known, nothing.
[[nodiscard]] QString locatorText(const Volume &volume, const Document &document);

/// Title as on the title page, series and number included.
[[nodiscard]] QString workTitle(const Volume &volume);

/// Whether the document was published, and has a volume to be cited from.
[[nodiscard]] bool isPublished(const Volume &volume, const Document &document);

/// Publisher and place as the recommendation writes them: "Government Printing Office", "Washington".
[[nodiscard]] QString publisherName(const Volume &volume);
[[nodiscard]] QString publisherPlace(const Volume &volume);

/// A person's name taken apart: "William F. Sanford, Jr." is given "William F.", family "Sanford".
struct NameParts {
    QString given;
    QString family;
    QString suffix;
};
[[nodiscard]] NameParts nameParts(const QString &name);

} // namespace Chancery::Export

template<>
struct Chancery::Names<Chancery::Export::CitationStyle> {
    using enum Chancery::Export::CitationStyle;
    static constexpr NameTable<Chancery::Export::CitationStyle, 3> words{{
        {ChicagoNote, QLatin1StringView("chicago-note")},
        {ChicagoBibliography, QLatin1StringView("chicago-bibliography")},
        {Short, QLatin1StringView("short")},
    }};
};
