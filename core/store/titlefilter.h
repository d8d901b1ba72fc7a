// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

/// Private to the store.
namespace Chancery::Store
{

/// Which of the words a reader typed begin a word of a title, both as folded() (model/folding.h). Made for a run over
/// hundreds of thousands of titles.
class TitleFilter
{
public:
    /// A bit for each word; the first 32 words of what is typed count.
    using Words = quint32;

    explicit TitleFilter(const QString &typed);

    [[nodiscard]] bool isEmpty() const
    {
        return m_words.isEmpty();
    }
    [[nodiscard]] Words all() const
    {
        return m_all;
    }
    /// The words that \a utf8 has.
    [[nodiscard]] Words found(QByteArrayView utf8);

private:
    QByteArrayList m_words; ///< folded
    Words m_all = 0;
    QByteArray m_folded; ///< room for the title at hand
};

} // namespace Chancery::Store
