// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Chancery::App
{

/// Installs what the programs say, and what Qt says, in the language of QLocale() where it is here, else in
/// English ("1 mark", "2 marks"). Call once, as soon as there is a QCoreApplication, which owns them.
void installTranslations();

} // namespace Chancery::App
