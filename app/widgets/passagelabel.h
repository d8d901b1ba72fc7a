// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/documentrecord.h"

#include <QString>

namespace Chancery::App
{

/// How a passage is named to people: "¶ 7" in the body, by the ordinal that also stands in a `chancery:`
/// location, "Note 2" for a note by its mark. Empty for an ordinal the document does not have.
[[nodiscard]] QString passageLabel(const DocumentRecord &record, int ordinal);

/// "¶ 7" for a passage of a document that is not at hand.
[[nodiscard]] QString passageLabel(int ordinal);

} // namespace Chancery::App
