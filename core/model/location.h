// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ids.h"
#include "textrange.h"

#include <QString>

#include <compare>

namespace Chancery
{

/// What every view, link, history entry, search hit and command-line argument means by "where": a
/// document, and in it, where known, a passage and a stretch of its words.
///
/// Printed form, valid in every library that holds the document:
/// | printed | means |
/// |---|---|
/// | `chancery:frus1961-63v11/d223` | the document |
/// | `chancery:frus1961-63v11/d223#p7` | its passage of ordinal 7 (notes are passages too) |
/// | `chancery:frus1961-63v11/d223#p7;12-48` | code points 12 to 48 of that passage |
struct Location {
    DocumentKey document;
    int passage = -1; ///< ordinal in the document, from 0; -1 for the document as a whole
    TextRange range; ///< empty for the passage as a whole

    [[nodiscard]] bool isValid() const
    {
        return document.isValid();
    }
    [[nodiscard]] QString toString() const;
    /// Reads the printed form, and also the plain identity `volume#id`; invalid where it is neither.
    static Location fromString(QStringView text);

    auto operator<=>(const Location &) const = default;
};

} // namespace Chancery
