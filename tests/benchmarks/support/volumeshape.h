// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "random.h"

#include <QByteArray>

#include <vector>

namespace Chancery::Benchmark
{

/// How a volume of its time is encoded; see the table of eras that the real series shows.
enum class Era {
    Nineteenth, ///< no lists, openers, attachments, source notes in the running text
    Middle, ///< source notes in headings, references to pages
    Modern, ///< persons and terms marked, references to documents
};

struct MadePerson {
    QByteArray id; ///< `p_KNS2`, of one volume
    QByteArray name; ///< "Nikita S. Khorlan"
    QByteArray surname;
    QByteArray role;
};

/// What is settled about a volume before a word of it is written. The same for the same seed and index.
struct VolumeShape {
    int index = 0;
    QByteArray id; ///< `frus1961-63v57`
    QByteArray subseries; ///< "1961–1963"
    int number = 0; ///< of the volume in its subseries, far above any real one
    int firstYear = 0;
    int lastYear = 0;
    Era era = Era::Modern;
    bool today = false; ///< today's encoding, with machine dates at the division; else that of 2015
    int documents = 0;
    std::vector<MadePerson> persons; ///< empty before the modern era, as in the series
    std::vector<QByteArray> terms; ///< abbreviations; the id is `t_` + the term + `1`
};

/// Without the persons and terms, for those who only refer to the volume.
[[nodiscard]] VolumeShape outline(uint64_t seed, int index);
[[nodiscard]] VolumeShape shape(uint64_t seed, int index);

} // namespace Chancery::Benchmark
