// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/textrange.h"

#include <QString>

#include <vector>

namespace Chancery::Detect
{

/// The sentences of a passage, in code points, without the space between them, the closing mark included.
///
/// A full stop ends a sentence where a space and a capital, a quotation mark or a bracket follow and the
/// word before is no abbreviation (`Mr.`, `Oct.`, `No.`, an initial). After `U.S.` it does so only before a
/// word that opens sentences ("given to U.S. Presumably overflights …").
[[nodiscard]] std::vector<TextRange> sentencesOf(const QString &text);

} // namespace Chancery::Detect
