// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/draft.h"

#include <QHash>

#include <optional>
#include <vector>

namespace Chancery::Detect
{

/// What of a document its citations can be read by.
struct CitingDocument {
    QString volume;
    QString years; ///< of the volume: "1961-63"; empty where it is no volume of Foreign Relations
    QString xmlId;
    HistoricalDate written;
    QString sender; ///< family name; empty for an institution
    QString recipient;
    PaperSign own; ///< of a telegram, the number it bears itself
    const QHash<QString, QString> *numbers = nullptr; ///< xml:ids of the volume's documents by number
};

/// Words that cite something, and what they say of it.
struct PrintedCitation {
    enum class Kind {
        Volume, ///< a volume, or documents or pages of one
        Document, ///< a document, or a note of one, of the same volume
        Page, ///< a page of the same volume
        Paper, ///< a telegram, despatch or letter by number or day
        Ibid, ///< what was cited last before
    };
    Kind kind = Kind::Document;
    qsizetype start = 0; ///< UTF-16 units of the passage
    qsizetype length = 0;
    QString volume; ///< of Kind::Volume: its identity
    QString locator; ///< of Kind::Ibid: "pg_5-6", "d45", empty for the whole
    QStringList targets;
    std::optional<PaperSign> sought;
    double confidence = 1.0;
};

enum class CitingHand {
    Editors, ///< notes and editorial notes, which follow the series' own style
    Document, ///< the text of a document
};

/// The citations in \a text, by their place, without overlap.
///
/// | words | mean |
/// |---|---|
/// | `Foreign Relations, 1961–1963, vol. XI, Documents 95 and 102` | both documents of frus1961-63v11 |
/// | `see vol. VII, pp. 541–547 and 556–559` | pages of the volume of the same years |
/// | `Document 65`, `footnote 2, Document 16`, `footnote 3 above` | of the same volume (editors only) |
/// | `see pp. 47–49` | pages of the same volume (editors only) |
/// | `telegram 1818 from USUN, November 15`, `airgram A-731`, `despatch 747 from Moscow, May 3` | sought |
/// | `Embtel 1070`, `Deptel 982` in a telegram | sought, of the same post |
/// | `your despatch of June 22 (No. 9)`, `My despatch, No. 21`, `your letter of October 27` | sought |
/// | `NSSM 3` (editors only) | sought |
/// | `Ibid.`, `ibid., p. 115` (editors only) | left to the caller |
///
/// Pure; safe to call from several threads.
[[nodiscard]] std::vector<PrintedCitation> citationsIn(const QString &text, const CitingDocument &document,
                                                       CitingHand voice);

} // namespace Chancery::Detect
