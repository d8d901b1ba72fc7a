// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detectioncontext.h"

#include <vector>

namespace Chancery::Detect
{

/// Proposes who says what in a reported conversation.
///
/// | sentence | speech |
/// |---|---|
/// | `Kuznetsov said this unacceptable and reiterated arguments.` | two; the second begins with its verb |
/// | `He also objected to …` | by the speaker of the sentence before ("carried over") |
/// | `Sovs strongly objected, they claimed ref …` | by the party |
/// | `Question withdrawal missiles settled.` after such a sentence | the same speaker's, without a verb |
/// | `… to phrase "weapons capable of offensive use".` | a verbatim speech inside the other |
/// | `Let us stick to … he urged.` | the whole sentence |
/// | `Meeting lasted two hours.` | none |
///
/// A speech runs from the subject of the reporting sentence, or from its verb where the subject is shared,
/// to the end of the sentence. What is carried over has the lower confidence. Layer is always Detected.
/// Pure; reads persons and parties from the draft's mentions of these kinds, whoever found them.
[[nodiscard]] std::vector<SpeechDraft> attributeSpeeches(const DocumentDraft &draft,
                                                         const DetectionContext &context);

} // namespace Chancery::Detect
