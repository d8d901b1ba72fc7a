// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connection.h"

#include "model/importreport.h"

/// Private to the store: the reader's work on a volume that has just been written anew.
namespace Chancery::Store
{

/// Puts the marks and decisions of \a volume that have no place back where their words are (rules in
/// anchoring.h) and tells what became of each. The caller holds the transaction. Throws SQLite::Exception.
std::vector<MarkFate> placeMarks(Connection &connection, const QString &volume);

} // namespace Chancery::Store
