// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/draft.h"

namespace Chancery::Detect
{

/// Finds what the documents of \a draft bear at their heads and fills in DocumentDraft::numbers, by which
/// other documents may refer to them.
///
/// | document | bears |
/// |---|---|
/// | "Telegram From the Embassy in the Soviet Union to the Department of State", "1101. Policy. …" | telegram 1101, from Moscow |
/// | "Telegram 2104 from USUN, December 4." in the chapter "December 1962" | telegram 2104, from USUN, 1962-12-04 |
/// | "Mr. Adams to Mr. Seward.", "No. 5.]" | despatch 5, Adams>Seward |
/// | "National Security Study Memorandum 3" | NSSM 3 |
/// | a letter of a day between two persons | letter, Adams>Seward, its day |
void readPaperSigns(VolumeDraft &draft);

/// The way of papers between two persons, which stands for a post: "Adams>Seward".
[[nodiscard]] QString channelBetween(const QString &sender, const QString &recipient);

/// The family name of a person who sends or receives; empty for an institution or for several persons.
[[nodiscard]] QString familyOf(const QString &party);

/// The day of a date that is known to the day; empty for any other.
[[nodiscard]] QString dayOf(const HistoricalDate &date);

/// A day written "December 3", "3d of December, 1861", "5th instant", as a regular expression without groups.
extern const QString dayPattern;

} // namespace Chancery::Detect
