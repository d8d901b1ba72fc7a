// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/libraryvalues.h"

#include "widgets/rowmodel.h"

#include <vector>

namespace Chancery::App
{

/// One row a volume, with its report's lines below. The payload of a mark that has a place is that
/// Location's printed form.
[[nodiscard]] std::vector<RowItem> importReportItems(const std::vector<VolumeImport> &reports);

} // namespace Chancery::App
