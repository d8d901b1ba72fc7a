// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/textrange.h"

namespace Chancery::Export
{

/// The words round a quotation, within its own passage. Either side may be empty.
struct Context {
    TextRange before;
    TextRange after;

    bool operator==(const Context &) const = default;
};

/// Where the sentences of \a text begin (code points, ascending, 0 first). By Unicode's UAX #29, except that
/// initials ("John F. Kennedy"), titles ("Amb. Stevenson") and "No. 5" do not end one: a context that is a
/// little long does no harm, one cut inside a name does.
[[nodiscard]] std::vector<int> sentenceStarts(const QString &text);

/// \a sentences = 0 gives none; 1 what is left of the sentence(s) the words stand in; n that and n − 1
/// further sentences on either side. White space next to the words belongs to the context.
[[nodiscard]] Context contextOf(const QString &text, TextRange range, int sentences);

} // namespace Chancery::Export
