// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/documentrecord.h"

#include <vector>

namespace Chancery::TestSupport
{

/// A telegram about a meeting, shaped like Telegram 2086 and made by hand, so that the timeline can be tested
/// without a library: events on four clocks from 1945 to a future without a date, two sides, two silent men.
/// Passage ids are ordinal + 1. Passage 0 is the head, 1 the dateline, then the paragraphs.
DocumentRecord sampleRecord();

/// Every tag the sample's annotations use: "Issues" with its children, and "Stances".
std::vector<Tag> sampleTags();

} // namespace Chancery::TestSupport
