// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace Chancery
{

/// A row of one table of one library file: never mixed up with a row of another table, and without
/// meaning in another library. 0 is "no row".
template<typename Table>
struct RowId {
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const noexcept
    {
        return value > 0;
    }
    constexpr auto operator<=>(const RowId &) const = default;
    friend size_t qHash(const RowId &id, size_t seed = 0) noexcept
    {
        return ::qHash(id.value, seed);
    }
};

using DivisionId = RowId<struct DivisionTable>;
using DocumentId = RowId<struct DocumentTable>;
using PassageId = RowId<struct PassageTable>;
using PartyId = RowId<struct PartyTable>;
using PersonId = RowId<struct PersonTable>;
using MentionId = RowId<struct MentionTable>;
using CrossReferenceId = RowId<struct CrossReferenceTable>;
using SpeechId = RowId<struct SpeechTable>;
using EventId = RowId<struct EventTable>;
using TermId = RowId<struct TermTable>;

/// The identity of a document in every library: FRUS ids such as d12 are unique only inside a volume.
/// Printed as `frus1961-63v11#d223`.
struct DocumentKey {
    QString volume;
    QString xmlId;

    [[nodiscard]] bool isValid() const
    {
        return !volume.isEmpty() && !xmlId.isEmpty();
    }
    [[nodiscard]] QString toString() const
    {
        return volume + u'#' + xmlId;
    }
    /// The reverse of toString(); an invalid key where \a text is not `volume#id`.
    static DocumentKey fromString(QStringView text)
    {
        const qsizetype hash = text.indexOf(u'#');
        if (hash <= 0 || hash + 1 >= text.size() || text.indexOf(u'#', hash + 1) >= 0) {
            return {};
        }
        return {text.first(hash).toString(), text.sliced(hash + 1).toString()};
    }

    auto operator<=>(const DocumentKey &) const = default;
    friend size_t qHash(const DocumentKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.volume, key.xmlId);
    }
};

} // namespace Chancery
