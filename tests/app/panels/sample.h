// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <memory>

namespace Samples
{

using namespace Chancery;

/// A meeting of two Americans and two Soviets made for arithmetic: 100 characters of reported talk in five
/// speeches; McCloy (1) 40, one of it nested within Kuznetsov's; Kuznetsov (2) 50; the Soviet side 10; Zorin
/// (3) silent; Castro (4) named only. Mentions of persons: 6.
std::shared_ptr<DocumentRecord> meeting();

/// The telegram's key.
DocumentKey telegram();

} // namespace Samples
