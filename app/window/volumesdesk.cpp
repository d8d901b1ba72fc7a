// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workdesk.h"

#include "desk/readingdesk.h"
#include "dialogs/importdialog.h"
#include "download/downloaddialog.h"
#include "source/sourcepanel.h"
#include "widgets/busyline.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSettings>

/// Volumes that come and go by the reader's hand; the rest of WorkDesk is in workdesk.cpp.
namespace Chancery::App
{

namespace
{

constexpr QSize sourceSize(720, 560);

QString lastFolder()
{
    return QSettings().value(QStringLiteral("import/folder"), QDir::homePath()).toString();
}

} // namespace

void WorkDesk::addVolumes()
{
    const QStringList paths = QFileDialog::getOpenFileNames(m_window, tr("Add Volumes"), lastFolder(),
                                                            tr("TEI volumes (*.xml);;All files (*)"));
    if (!paths.isEmpty()) {
        QSettings().setValue(QStringLiteral("import/folder"), QFileInfo(paths.front()).absolutePath());
        importFrom(paths);
    }
}

void WorkDesk::addFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(m_window, tr("Add Folder of Volumes"), lastFolder());
    if (!folder.isEmpty()) {
        QSettings().setValue(QStringLiteral("import/folder"), folder);
        importFrom({folder});
    }
}

QFuture<VolumeImport> WorkDesk::importFrom(const QStringList &paths)
{
    const auto shown = std::make_shared<QPointer<ImportDialog>>();
    const QFuture<VolumeImport> running = m_library.importVolumes(paths, [shown](const VolumeImport &late) {
        QMetaObject::invokeMethod(qApp, [shown, late] {
            if (*shown) {
                (*shown)->take(late);
            }
        });
    });
    m_busy.watch(running,
                 paths.size() == 1 ? tr("Adding %1").arg(QFileInfo(paths.front()).fileName())
                                   : tr("Adding volumes"),
                 [future = QFuture<VolumeImport>(running)]() mutable { future.cancel(); });
    auto *dialog = new ImportDialog(running, m_window);
    *shown = dialog;
    // Closed while the import runs it stays, unseen, to tell in the end.
    connect(dialog, &ImportDialog::ended, this, [this, dialog](const QString &sentence) {
        Q_EMIT told(sentence);
        if (!dialog->isVisible()) {
            dialog->deleteLater();
        } else {
            dialog->setAttribute(Qt::WA_DeleteOnClose);
        }
    });
    connect(dialog, &ImportDialog::locationActivated, this, &WorkDesk::locationRequested);
    dialog->show();
    return running;
}

void WorkDesk::getVolumes()
{
    if (!m_download) {
        const QString mirror = QSettings().value(QStringLiteral("download/from")).toString();
        const auto repository = mirror.isEmpty()
            ? Result<Download::Repository>(Download::Repository::official())
            : Download::Repository::at(mirror);
        if (!repository) {
            tell(repository.error());
            return;
        }
        m_download = new DownloadDialog(m_library, *repository,
                                        Download::Downloader::defaultFolder(*repository), m_window);
        connect(m_download, &DownloadDialog::fetched, this, &WorkDesk::importFetched);
        connect(m_download, &DownloadDialog::addFilesRequested, this, &WorkDesk::addVolumes);
        connect(m_download, &DownloadDialog::ended, this, &WorkDesk::told);
    }
    m_download->show();
    m_download->raise();
    m_download->activateWindow();
}

void WorkDesk::importFetched(const QStringList &files)
{
    auto *watcher = new QFutureWatcher<VolumeImport>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [watcher] {
        // One by one: a cancelled future has no list of its results, but has those that came before.
        for (int i = 0; i < watcher->future().resultCount(); ++i) {
            if (const VolumeImport each = watcher->resultAt(i); each.outcome) {
                QFile::remove(each.path); // it can be fetched again
            }
        }
        watcher->deleteLater();
    });
    watcher->setFuture(importFrom(files));
}

void WorkDesk::showSource()
{
    if (!m_source) {
        m_source = new SourcePanel(m_window);
        m_source->setWindowFlag(Qt::Window);
        m_source->setWindowTitle(tr("Source"));
        m_source->resize(sourceSize);
        m_source->setLibrary(m_library);
        connect(&m_desk, &ReadingDesk::recordShown, m_source, &SourcePanel::setRecord);
    }
    m_source->setRecord(m_desk.record());
    m_source->show();
    m_source->raise();
    m_source->activateWindow();
}

void WorkDesk::showImportReport(const QString &volume)
{
    m_library.importReport(volume).then(this, [this](const Result<VolumeWritten> &report) {
        if (!report) {
            tell(report.error());
            return;
        }
        auto *dialog = new ImportDialog(*report, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ImportDialog::locationActivated, this, &WorkDesk::locationRequested);
        dialog->show();
    });
}

void WorkDesk::removeVolume(const QString &volume)
{
    const auto removeNow = [this, volume] {
        const auto future = m_library.removeVolume(volume);
        m_busy.watch(future, tr("Removing %1").arg(volume));
        QFuture<Result<VolumeRemoved>>(future).then(this, [this](const Result<VolumeRemoved> &removed) {
            if (!removed) {
                tell(removed.error());
                return;
            }
            Q_EMIT told(tr("%1 is removed: %2 documents. Undo brings it back until the program ends.")
                            .arg(removed->volume)
                            .arg(removed->documents));
            if (m_desk.record() && m_desk.record()->document.key.volume == removed->volume) {
                Q_EMIT locationRequested({Library::firstDocument(), -1, {}});
            }
        });
    };
    m_library.holdings(volume).then(this, [this, removeNow](const Result<VolumeRemoved> &holdings) {
        if (!holdings) {
            tell(holdings.error());
            return;
        }
        if (holdings->marks == 0) {
            removeNow();
            return;
        }
        auto *box = new QMessageBox(QMessageBox::Question, tr("Remove Volume"),
                                    tr("%n of your marks and decisions stand in “%1”. They stay when it is "
                                       "removed, but without a place; "
                                       "they find it again when the volume comes back.",
                                       nullptr, holdings->marks)
                                        .arg(holdings->title),
                                    QMessageBox::Cancel, m_window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        QPushButton *removing = box->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
        box->setDefaultButton(QMessageBox::Cancel);
        connect(removing, &QPushButton::clicked, this, removeNow);
        box->open();
    });
}

} // namespace Chancery::App
