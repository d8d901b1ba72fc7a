// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "download/catalogue.h"
#include "download/downloader.h"
#include "download/volumename.h"

#include <QAbstractItemModel>
#include <QHash>

#include <optional>
#include <vector>

namespace Chancery::App
{

/// What the library has of a volume, as far as is known.
struct Held {
    enum class How {
        File, ///< the volume; whether the repository's file is the same is not known, or it is
        OtherFile, ///< the volume, of another file than the repository's
        Part, ///< what comes with the program
    };
    How how = How::File;
    QString title; ///< the volume's own

    bool operator==(const Held &) const = default;
};

/// The volumes of a catalogue under headings, each to be chosen by a check box: name, size, and what the library has of
/// it or what becomes of it. A heading's check box stands for what is below and not in the library. Interface thread.
class VolumeChoices : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, SizeColumn, StateColumn, ColumnCount };
    enum Role {
        VolumeRole = Qt::UserRole + 1, ///< QString: id; invalid for a heading
        WordsRole, ///< QString: all that can be looked for
        FirstYearRole,
        LastYearRole,
        ChosenRole, ///< bool
        WantedRole, ///< bool: a heading's check box stands for it
    };
    struct Sum {
        int volumes = 0;
        int unknown = 0; ///< of them, without a size or a checksum
        qint64 bytes = 0; ///< of the others
        int parts = 0; ///< of them all, whose part that comes with the program gives way
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// What was chosen stays so where it is still listed.
    void setCatalogue(const Download::Catalogue &catalogue);
    void setHeld(const QHash<QString, Held> &held);
    void setProgress(const Download::VolumeProgress &progress);
    void clearProgress();
    void choose(const QString &volume, Qt::CheckState state);
    /// While volumes are fetched none is chosen.
    void setFrozen(bool frozen);

    [[nodiscard]] std::vector<Download::CatalogueEntry> chosen() const;
    [[nodiscard]] Sum sumOfChosen() const;
    [[nodiscard]] const QHash<QString, Held> &held() const
    {
        return m_held;
    }
    [[nodiscard]] QModelIndex indexOf(const QString &volume) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Check boxes of volumes; those of headings are VolumeFilter's, which knows what of them is seen.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void choiceChanged();

private:
    struct Line {
        Download::CatalogueEntry entry;
        Download::VolumeName name;
        bool isChosen = false;
        std::optional<Download::VolumeProgress> progress;
    };
    struct Group {
        QString title;
        std::vector<Line> lines;
    };
    [[nodiscard]] const Line *line(const QModelIndex &index) const;
    [[nodiscard]] bool isWanted(const Line &line) const;
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QVariant checkOf(const Group &group) const;
    [[nodiscard]] QString nameOf(const Line &line, const Group &group) const;
    [[nodiscard]] QString stateOf(const Line &line) const;
    [[nodiscard]] QString spoken(const Line &line) const;
    void changed(const QModelIndex &volume);

    std::vector<Group> m_groups;
    QHash<QString, Held> m_held; ///< by volume id
    bool m_isFrozen = false;
};

} // namespace Chancery::App
