// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"
#include "model/papersign.h"

#include <vector>

/// Private to the store: which documents a reference without an identity means.
namespace Chancery::Store
{

/// A document of the library, by what it bears.
struct KnownPaper {
    DocumentId document;
    DocumentKey key;
    QString number; ///< in its volume, as printed
    PaperSign sign;
};

struct PaperFit {
    std::vector<KnownPaper> papers; ///< empty where none fits
    double confidence = 0.0; ///< 1 where the words leave no doubt
    bool isAmbiguous = false; ///< only one of the papers can be meant
    QString reason; ///< a sentence
};

/// The papers of \a candidates that fit what \a sought says best; \a from, where the reference stands, is
/// none of them. The caller has asked for number and day already. Nothing that is known on both sides may
/// differ; what is the same decides how sure it is:
///
/// | the same | confidence |
/// |---|---|
/// | number of a series of its own (`NSSM 3`); number, day, post and way; number, day and both persons | 1 |
/// | number, day, and post or a person | 0.95 |
/// | number and day | 0.85 |
/// | number, post and way, the nearest before | 0.8 |
/// | no number: day and both persons | 0.9 |
/// | no number, no recipient named: day and sender | 0.7 |
///
/// The same paper printed in two volumes gives both; two papers of one volume are ambiguous. Pure.
[[nodiscard]] PaperFit bestFit(const PaperSign &sought, DocumentId from,
                               const std::vector<KnownPaper> &candidates);

} // namespace Chancery::Store
