// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation.h"

#include <QDateTime>
#include <QString>

namespace Chancery::Export
{

/// Whether abbreviations are followed by their reading: "Sovs [Soviets]".
enum class Expansions { Off, Bracketed };

/// How words the source itself got wrong are marked, after encoded corrections and queries.
enum class EditorialMarks {
    Off,
    Sic, ///< "Mendelovich [sic]"
    SicWithReading, ///< "Mendelovich [sic; read Mendelevich]"
};

enum class PaperSize { A4, Letter };

/// What the reader chooses in the export dialog, or on the command line.
struct ExportOptions {
    int contextSentences = 0; ///< 0 … 9; see contextOf()
    bool notes = true; ///< the reader's words
    bool tags = true;
    bool speakerLine = true; ///< who is speaking through whom
    CitationStyle citationStyle = CitationStyle::ChicagoNote;
    Expansions expansions = Expansions::Off;
    EditorialMarks editorialMarks = EditorialMarks::Sic;
    PaperSize paper = PaperSize::A4; ///< of PDF
    QString title; ///< of the whole; a fitting one is made where it is empty
    QString author;
    QDateTime generated; ///< printed where valid; left out otherwise, so that equal work gives equal files
    QString language = QStringLiteral("en"); ///< BCP 47, of the documents' text
};

} // namespace Chancery::Export

template<>
struct Chancery::Names<Chancery::Export::Expansions> {
    using enum Chancery::Export::Expansions;
    static constexpr NameTable<Chancery::Export::Expansions, 2> words{{
        {Off, QLatin1StringView("off")},
        {Bracketed, QLatin1StringView("bracketed")},
    }};
};

template<>
struct Chancery::Names<Chancery::Export::EditorialMarks> {
    using enum Chancery::Export::EditorialMarks;
    static constexpr NameTable<Chancery::Export::EditorialMarks, 3> words{{
        {Off, QLatin1StringView("off")},
        {Sic, QLatin1StringView("sic")},
        {SicWithReading, QLatin1StringView("sic-with-reading")},
    }};
};
