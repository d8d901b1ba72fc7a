// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documentrecord.h"

#include <vector>

namespace Chancery
{

/// For each speech of \a record the index of the speech it is part of: an earlier one of the same voice that
/// holds all its words, as what somebody is reported to have said holds what is given of it word for word.
/// Itself where it is a speech of its own. Whoever counts speeches counts the latter. Pure; any thread.
[[nodiscard]] std::vector<size_t> speechesHolding(const DocumentRecord &record);

/// How many of them are speeches of their own: the denominator.
[[nodiscard]] int ownSpeeches(const std::vector<size_t> &holding);

} // namespace Chancery
