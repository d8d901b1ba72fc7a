// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/libraryvalues.h"
#include "model/location.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QSortFilterProxyModel;

namespace Chancery::App
{

class CaptionLabel;
class RowModel;
class RowView;

/// What imports read and did not read, volume by volume: counts with their denominators, what became of the
/// reader's marks, and what was odd or not understood, with its line. Can be narrowed by words and copied.
class ImportReportView : public QWidget
{
    Q_OBJECT
public:
    explicit ImportReportView(QWidget *parent = nullptr);

    void setReports(std::vector<VolumeImport> reports);
    [[nodiscard]] const std::vector<VolumeImport> &reports() const
    {
        return m_reports;
    }
    /// All of it as lines and tabs.
    [[nodiscard]] QString text() const;
    void copy() const;

    [[nodiscard]] RowView *view() const
    {
        return m_view;
    }
    [[nodiscard]] QLineEdit *filterLine() const
    {
        return m_filter;
    }

Q_SIGNALS:
    /// The reader wants to see the place of a mark that was kept, moved or changed.
    void locationActivated(const Chancery::Location &location);

private:
    void filter();

    std::vector<VolumeImport> m_reports;
    QLineEdit *m_filter;
    CaptionLabel *m_caption;
    RowModel *m_model;
    QSortFilterProxyModel *m_proxy;
    RowView *m_view;
};

} // namespace Chancery::App
