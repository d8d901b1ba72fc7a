// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/document.h"
#include "teioddities.h"
#include "teirecord.h"

namespace Chancery::Import
{

/// What the header says of the volume. Its id is not settled here: see volumeId().
/// Reads today's words for the titles (`sub-series`, `volume-number`) and those of 2015 (`subseries`,
/// `volumenumber`).
[[nodiscard]] Volume volumeFrom(const Record &header);

/// The id of a volume, from the three places that give one. A base name that is a FRUS id wins, then
/// `idno[@type='frus']`, then the root's `xml:id`, then any base name; disagreement is told. An `idno` or
/// root that names a volume another file is (\a taken) is passed by: an excerpt is not the volume.
///
/// | file | idno | root | id |
/// |---|---|---|---|
/// | frus1961-63v06.xml | – | – | frus1961-63v06 |
/// | frus1961-63v06 (1).xml | frus1961-63v06 | – | frus1961-63v06 |
/// | download.xml | – | frus1861 | frus1861 |
/// | My notes.xml | – | – | My-notes |
[[nodiscard]] QString volumeId(const QString &fileName, const Record &header, const QString &rootId,
                               const IdTaken &taken, Oddities &oddities);

} // namespace Chancery::Import
