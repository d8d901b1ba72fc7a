// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "vocabulary.h"
#include "volumeshape.h"

#include "model/error.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace Chancery::Benchmark
{

/// Makes volumes as *Foreign Relations of the United States* has them in TEI: about 3.3 MB and 320 documents
/// each, in the structure, markup and frequencies that the real files were measured to have, from 1871 to
/// 1988, in both encodings. Words, names and matters are made up. The same seed and index give the same
/// bytes, whatever was made before; volumes refer to those near them, so that in a library of the first
/// few some references lead outside. Index 0, and every fiftieth from there, holds one document of 200,000
/// characters with a table of 700 cells, `d1`. No id is that of a real volume. Any thread, once made.
class VolumeGenerator
{
public:
    static constexpr uint64_t usualSeed = 1961;

    explicit VolumeGenerator(uint64_t seed = usualSeed);

    /// The volume's id, which is also its file's name but for `.xml`.
    [[nodiscard]] QByteArray id(int index) const;
    /// How many `div[@type='document']` it has.
    [[nodiscard]] int documents(int index) const;
    /// The whole file.
    [[nodiscard]] QByteArray volume(int index) const;
    [[nodiscard]] const Vocabulary &vocabulary() const
    {
        return m_vocabulary;
    }

private:
    Vocabulary m_vocabulary;
    uint64_t m_seed;
};

/// Writes the first \a count volumes into \a folder, which is made where it is not there; what was there
/// under their names is replaced. Answers with the paths, in order. \a told hears of each.
[[nodiscard]] Result<QStringList> writeVolumes(const VolumeGenerator &generator, int count,
                                               const QString &folder,
                                               const std::function<void(int done)> &told = {});

} // namespace Chancery::Benchmark
