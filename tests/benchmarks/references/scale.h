// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTextStream;

/// Makes a library of about \a documents small documents that refer to each other, one of them cited by a third
/// of all, and prints what importing cost as it grew and how long the first page of "cited by" takes.
/// Returns the exit status.
int measureScale(int documents, QTextStream &out);
