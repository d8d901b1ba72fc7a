// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Private to the store.
namespace Chancery::Store
{

class Connection;

/// Makes the SQL function `chancery_bears(name, words)` known to \a connection: whether every one of the words a reader
/// typed stands in the name, in their order ("khru nik") or in the reverse ("Nikita Khrushchev"), both as
/// foldedName() (model/folding.h). For words without letters it says no.
void addNameFilter(Connection &connection);

} // namespace Chancery::Store
