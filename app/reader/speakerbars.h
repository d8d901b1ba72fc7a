// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagecontent.h"

class QTextBlock;

namespace Chancery::App
{

/// A stretch of the left margin beside words of one speaker, in the document's coordinates.
struct SpeakerBar {
    double top = 0;
    double bottom = 0;
    int speech = -1; ///< index into the record, of the first words beside it
};

/// The bars beside \a block from top to bottom. Speeches of one speaker that follow each other make one
/// bar; where the speaker changes within a line, the line's height is shared.
[[nodiscard]] std::vector<SpeakerBar> barsBeside(const PageContent &content, const QTextBlock &block);

} // namespace Chancery::App
