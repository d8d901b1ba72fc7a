// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace Chancery::App
{

/// VolumeChoices, narrowed by words (a year finds every volume that covers it) or to what is chosen. A heading's check
/// box chooses of what is seen below it what is not in the library, so that nothing unseen is ever fetched.
class VolumeFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Shown { All, Chosen };

    explicit VolumeFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    void setShown(Shown shown);
    [[nodiscard]] bool isNarrowed() const
    {
        return !m_words.isEmpty() || m_shown == Shown::Chosen;
    }
    [[nodiscard]] int volumes() const;

    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words; ///< folded
    Shown m_shown = Shown::All;
};

} // namespace Chancery::App
