// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detectioncontext.h"

#include <stop_token>

namespace Chancery::Detect
{

/// What detectAll() added.
struct DetectionSummary {
    int mentions = 0;
    int references = 0;
    int resolved = 0; ///< references with at least one proposed target
    int speeches = 0;
    int expansions = 0;
    int version = 0;
};

/// Reads a text nobody encoded (the reader's own) and adds to \a draft the mentions, references, speeches
/// and expansions it finds, all of Layer::Detected (expansions stand in Passage::choices). The draft's date,
/// where it has one, goes before the context's; a number at the head of the first paragraph ("2086. …")
/// becomes the document's where it has none. Call it once on a draft without detected records; the draft's
/// own records are kept and nothing is detected over them. Ask Rules::ready() first. Asked to stop it returns between
/// two passages, with \a draft half read.
DetectionSummary detectAll(DocumentDraft &draft, const DetectionContext &context,
                           const std::stop_token &stop = {});

} // namespace Chancery::Detect
