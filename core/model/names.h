// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>
#include <utility>

namespace Chancery
{

/// The word an enumerator is known by in the store, in files and on the command line: never translated,
/// never changed once released. Each enum of the model specialises this with a `words` table.
template<typename Enum>
struct Names;

template<typename Enum, size_t N>
using NameTable = std::array<std::pair<Enum, QLatin1StringView>, N>;

template<typename Enum>
[[nodiscard]] constexpr QLatin1StringView nameOf(Enum value)
{
    for (const auto &[known, word] : Names<Enum>::words) {
        if (known == value) {
            return word;
        }
    }
    return {};
}

template<typename Enum>
[[nodiscard]] std::optional<Enum> fromName(QStringView word)
{
    for (const auto &[known, name] : Names<Enum>::words) {
        if (name == word) {
            return known;
        }
    }
    return std::nullopt;
}

/// As fromName(), with a value for a word written by a newer version of the program.
template<typename Enum>
[[nodiscard]] Enum fromNameOr(QStringView word, Enum otherwise)
{
    return fromName<Enum>(word).value_or(otherwise);
}

} // namespace Chancery
