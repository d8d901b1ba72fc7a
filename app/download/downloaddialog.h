// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "download/downloader.h"

#include "library/library.h"

#include <QDialog>
#include <QSet>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace Chancery::App
{

class CaptionLabel;
class FetchProgress;
class Notice;
class Presence;
class VolumeChoices;
class VolumeFilter;

/// Volumes of a public repository: which there are, which of them the library has, choosing, and fetching them with
/// progress. Nothing is asked of anybody before one of its buttons is pressed. Not modal; closed while it fetches, it
/// goes on unseen. What is fetched is handed on with fetched(), for the import. Interface thread.
class DownloadDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a library must outlive it. \a folder is where files are kept until they are imported.
    DownloadDialog(Library &library, const Download::Repository &repository, const QString &folder,
                   QWidget *parent = nullptr);

    [[nodiscard]] Download::Downloader *downloader() const
    {
        return m_downloader;
    }
    [[nodiscard]] VolumeChoices *choices() const
    {
        return m_choices;
    }
    [[nodiscard]] QTreeView *view() const
    {
        return m_view;
    }
    [[nodiscard]] Notice *notice() const
    {
        return m_notice;
    }
    /// What is chosen, and what fetching it means.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    /// Files that are whole and checked.
    void fetched(const QStringList &files);
    /// The reader has files already.
    void addFilesRequested();
    /// All was fetched, or as far as it went; the sentence says what came of it.
    void ended(const QString &sentence);

private:
    void build();
    void showCatalogue(const Download::Catalogue &catalogue);
    void showSource(const Download::Catalogue &catalogue);
    void showChoice();
    void showFiltered();
    void refresh();
    void askOrFetch();
    void takeListed(const Download::Catalogue &catalogue);
    void fetch();
    void flushProgress();
    void end();
    void tellFailures(const std::vector<const Download::VolumeProgress *> &failed);
    void tell(const Download::Failure &failure);
    void setBusy(bool busy);
    [[nodiscard]] QString byHand() const;

    Download::Downloader *m_downloader;
    VolumeChoices *m_choices;
    VolumeFilter *m_filter;
    Presence *m_presence;
    CaptionLabel *m_source = nullptr;
    QLineEdit *m_words = nullptr;
    QPushButton *m_refresh = nullptr;
    QTreeView *m_view = nullptr;
    CaptionLabel *m_found = nullptr;
    Notice *m_notice = nullptr;
    FetchProgress *m_progress = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_fetch = nullptr;
    QTimer m_flushing; ///< bytes come more often than anybody can read
    QSet<int> m_changed; ///< volumes of the downloader whose progress is not shown yet
};

} // namespace Chancery::App
