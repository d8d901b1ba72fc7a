// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "speakershare.h"

#include "widgets/rowmodel.h"

#include <vector>

namespace Chancery::App
{

/// What of the list is set apart.
struct SpeakerMarks {
    Voice chosen;
    Voice here; ///< who speaks where the reader is
};

/// \a table as rows for people: groups with headings, then the others named. The payload of a row is the
/// Voice it stands for. Every share stands beside its whole.
[[nodiscard]] std::vector<RowItem> speakerRows(const DocumentRecord &record, const SpeakerTable &table,
                                               const SpeakerMarks &marks);

/// The key of the row of \a voice in the list.
[[nodiscard]] QString speakerKey(const Voice &voice);

/// "34 %", "< 1 %" for something that is not nothing, "0 %".
[[nodiscard]] QString percentText(int part, int whole);

} // namespace Chancery::App
