// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namefilter.h"

#include "connection.h"

#include "model/folding.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <ranges>

namespace Chancery::Store
{

namespace
{

/// The words of one question, folded once and held against every name of a library.
class NameFilter
{
public:
    explicit NameFilter(const QString &typed)
        : m_words(foldedName(typed).toUtf8().split(' '))
    {
        m_words.removeAll(QByteArray());
    }

    bool matches(QByteArrayView name)
    {
        if (m_words.isEmpty()) {
            return false;
        }
        foldNameInto(m_name, name);
        return standInOrder(m_words) || standInOrder(std::views::reverse(m_words));
    }

private:
    [[nodiscard]] bool standInOrder(const auto &words) const
    {
        qsizetype from = 0;
        return std::ranges::all_of(words, [&](const QByteArray &word) {
            const qsizetype at = m_name.indexOf(word, from);
            from = at + word.size();
            return at >= 0;
        });
    }

    QByteArrayList m_words;
    QByteArray m_name; ///< the name at hand; keeps its room
};

QByteArrayView textOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return {text, text ? qsizetype(sqlite3_value_bytes(value)) : 0};
}

void bears(sqlite3_context *answer, int /*count*/, sqlite3_value **values)
{
    // SQLite keeps what belongs to an argument that stays the same from row to row, and lets it go when it changes.
    auto *filter = static_cast<NameFilter *>(sqlite3_get_auxdata(answer, 1));
    std::unique_ptr<NameFilter> made;
    if (!filter) {
        made = std::make_unique<NameFilter>(QString::fromUtf8(textOf(values[1])));
        filter = made.get();
    }
    sqlite3_result_int(answer, filter->matches(textOf(values[0])) ? 1 : 0);
    if (made) {
        sqlite3_set_auxdata(answer, 1, made.release(),
                            [](void *kept) { delete static_cast<NameFilter *>(kept); });
    }
}

} // namespace

void addNameFilter(Connection &connection)
{
    sqlite3_create_function(connection.database().getHandle(), "chancery_bears", 2,
                            SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, &bears, nullptr,
                            nullptr);
}

} // namespace Chancery::Store
