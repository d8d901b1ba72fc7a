// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "error.h"

#include <QFunctionPointer>
#include <QString>

namespace Chancery
{

/// The function \a function of a part of the program that is kept in a file of its own: what the part leans on is
/// then loaded when it is first needed and not at every start. Loads the part at the first call, which takes some
/// ten milliseconds; it stays until the program ends. An Error of Kind::System names a file that is missing or
/// does not belong to this program. Needs a QCoreApplication; safe to call from every thread.
Result<QFunctionPointer> partFunction(const QString &part, const char *function);

} // namespace Chancery
