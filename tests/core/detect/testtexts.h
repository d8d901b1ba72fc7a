// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detect/detectioncontext.h"

namespace Chancery::TestTexts
{

/// The people, parties and cards that detection tests know beforehand, on 3 December 1962, 8 p.m.
Detect::DetectionContext context();

/// A draft of one document whose paragraphs are \a paragraphs, dated as context() is.
DocumentDraft draftOf(const QStringList &paragraphs);

} // namespace Chancery::TestTexts
