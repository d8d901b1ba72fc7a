// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagestyle.h"

#include "model/documentrecord.h"

#include <memory>

class QPrinter;

namespace Chancery::App
{

/// Prints \a record as set pages, black on white, with the citation at the head and the page's number at the
/// foot of each. The measure is the reading measure, in the middle of the paper. Honours the printer's range
/// of pages. Returns the number of pages printed.
int printRecord(const std::shared_ptr<const DocumentRecord> &record, Telegraphese telegraphese,
                QPrinter &printer);

} // namespace Chancery::App
