// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gazetteer.h"

#include "model/historicaldate.h"

#include <QString>
#include <QStringList>

namespace Chancery::Detect
{

/// What sort of paper the words of a reference speak of.
enum class Paper {
    Letter, ///< letters, messages, notes: sent by somebody
    Exchange, ///< letters going both ways
    PressConference,
    Declaration, ///< declarations and drafts of them
    Protocol,
    Treaty,
    Numbered, ///< a telegram or a printed document by its number
    ElsewhereInText, ///< "listed above"
    Other,
};

/// The words of a document reference, taken apart.
///
/// | words | read as |
/// |---|---|
/// | `U.S. draft declaration` | Declaration, party "U.S.", a draft |
/// | `our declaration`, `their draft`, `that draft` | Declaration, owner Ours, Theirs, Named |
/// | `declaration`, `pact` | a bare noun: owner None, no party |
/// | `exchange of letters of Oct 27-28` | Exchange, with its date |
/// | `UN Charter` | Treaty, treaty "un-charter" |
/// | `pact`, `that pact`, `Charter` | Treaty, none named, noun "pact", "charter" |
/// | `Documents 95 and 102` | Numbered, series "document", numbers 95, 102 |
struct ReferenceWords {
    enum class Owner { None, Ours, Theirs, Named };
    Paper paper = Paper::Other;
    Owner owner = Owner::None;
    QString party; ///< the adjective as printed: "U.S.", "Sov"
    QString noun; ///< last word in small letters: "draft", "pact"
    const Treaty *treaty = nullptr;
    QString series; ///< of a numbered paper, in small letters: "telegram", "document", "resolution"
    QString volume; ///< Roman number of a volume cited with it
    QStringList numbers;
    HistoricalDate date;
    bool plural = false; ///< "letters"
};

/// \a reference gives year-less dates their year.
[[nodiscard]] ReferenceWords readReference(const QString &words, const HistoricalDate &reference);

/// The numbers in the words of an article mention: "Arts 6 and 8" → 6, 8; "Articles 52-54" → 52, 53, 54;
/// a paragraph in brackets, "Article 2(4)", is not one. Roman numbers stay as printed.
[[nodiscard]] QStringList articleNumbers(const QString &words);

} // namespace Chancery::Detect
