// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/draft.h"

namespace Chancery::Import
{

class FrontLists;
class Oddities;
class StandOff;

/// What can only be done once the whole file is read: sections without words swept away, every pointer
/// inside the volume made the bare id of something the draft has (or emptied, and counted), participants
/// and reasons brought to their documents, editorial marks held against the text they stand on.
void settle(VolumeDraft &draft, const StandOff &standOff, const FrontLists &lists, Oddities &oddities);

} // namespace Chancery::Import
