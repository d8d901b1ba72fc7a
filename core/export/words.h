// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace Chancery::Export
{

/// The labels this station writes into what a reader takes away ("Speaker", "Note"), translated.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::Export)
};

} // namespace Chancery::Export
