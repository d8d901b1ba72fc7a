// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Chancery::Download
{

/// What the id of a volume says of it, in words.
///
/// | id | years | what |
/// |---|---|---|
/// | frus1861 | 1861 | |
/// | frus1872p2v5 | 1872 | Part 2, Volume V |
/// | frus1902app1 | 1902 | Appendix 1 |
/// | frus1918Russiav03 | 1918 | Russia, Volume III |
/// | frus1917Supp02v02 | 1917 | Supplement 2, Volume II |
/// | frus1961-63v10-12mSupp | 1961–1963 | Volumes X–XII, Microfiche Supplement |
/// | frus1969-76ve15p1 | 1969–1976 | Volume E–15, Part 1 |
/// | frus1977-80v09Ed2 | 1977–1980 | Volume IX, Second Edition |
/// | frus1861-99Index | 1861–1899 | Index |
struct VolumeName {
    QString years; ///< empty where the id is of another kind
    QString what; ///< empty where the years say all
    int firstYear = 0;
    int lastYear = 0;
    /// Under what it is listed: the years of its subseries; a decade for the volumes of single years.
    QString group;
    int groupFirst = 0; ///< years the group begins and ends with, to order groups by
    int groupLast = 0;

    /// All in one line: "1961–1963, Volume XI". The id itself where it says nothing.
    QString line;
};

[[nodiscard]] VolumeName nameOfVolume(const QString &id);

} // namespace Chancery::Download
