// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/draft.h"

namespace Chancery::Detect
{

/// How many references were found in the words of a volume, beyond those its encoders made.
struct PrintedReferences {
    int documents = 0; ///< to documents, notes and volumes, by an identity
    int pages = 0;
    int papers = 0; ///< to telegrams, despatches, letters by number or day
    int ibid = 0;
};

/// Reads the references that the editors and authors of \a draft wrote as plain words, as mentions and
/// references of Layer::Detected, and what its documents bear at their heads (readPaperSigns()). Nothing is
/// read over a reference the source encodes. Where the words name an identity, the confidence is 1; a page
/// is likely; `Ibid.` means what was cited last before in the same document, a file of an archive included.
/// A reference that says no more than a number stays without target, for the reader. Any thread; call once.
PrintedReferences readPrintedReferences(VolumeDraft &draft);

} // namespace Chancery::Detect
