// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalogue.h"

namespace Chancery::Store
{

class Connection;

/// Counts \a found exactly, by everything a search can be narrowed by.
SearchCounts countFacets(const DocumentSet &found, Connection &connection, FindingMemory &memory,
                         const Catalogue &catalogue);

} // namespace Chancery::Store
