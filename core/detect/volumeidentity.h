// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Chancery::Detect
{

/// The identity of a volume of Foreign Relations from the words it is cited with.
///
/// | years, number, part | identity |
/// |---|---|
/// | 1961–1963, XI | frus1961-63v11 |
/// | 1952–1954, II, 1 | frus1952-54v02p1 |
/// | 1948, III | frus1948v03 |
/// | 1969–1976, E–7 | frus1969-76ve07 |
/// | 1961–1963, X/XI/XII, microfiche | frus1961-63v10-12mSupp |
///
/// Empty where the words make none.
enum class Edition { Printed, MicroficheSupplement };
[[nodiscard]] QString volumeIdentity(const QString &years, const QString &number, const QString &part = {},
                                     Edition edition = Edition::Printed);

/// The years an identity begins with, as volumeIdentity() takes them: frus1961-63v06 → "1961-63".
[[nodiscard]] QString yearsOfVolume(const QString &identity);

/// "XIV" → 14; 0 for what is no Roman number.
[[nodiscard]] int fromRoman(QStringView roman);

} // namespace Chancery::Detect
