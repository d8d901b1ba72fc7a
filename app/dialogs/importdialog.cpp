// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importdialog.h"

#include "importreportview.h"

#include "widgets/elidedlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr int showInterval = 250; ///< milliseconds
constexpr qint64 unit = 1024; ///< bytes of the import's progress
constexpr qint64 worthSaying = 1500; ///< milliseconds after which speed and time left mean something

} // namespace

QString timeLeft(qint64 milliseconds)
{
    const int seconds = int((milliseconds + 999) / 1000);
    return seconds < 90 ? ImportDialog::tr("about %n second(s) left", nullptr, std::max(1, seconds))
                        : ImportDialog::tr("about %n minute(s) left", nullptr, (seconds + 30) / 60);
}

ImportDialog::ImportDialog(const QFuture<VolumeImport> &running, QWidget *parent)
    : QDialog(parent)
    , m_running(true)
{
    build();
    m_clock.start();
    m_showing.setSingleShot(true);
    m_showing.setInterval(showInterval);
    connect(&m_showing, &QTimer::timeout, this, &ImportDialog::showResults);
    connect(&m_watcher, &QFutureWatcherBase::resultsReadyAt, this, [this] {
        if (!m_showing.isActive()) {
            m_showing.start();
        }
    });
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &ImportDialog::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::progressTextChanged, this, &ImportDialog::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportDialog::end);
    m_watcher.setFuture(running);
    m_now->setFullText(tr("Looking for volumes…"));
}

ImportDialog::ImportDialog(const VolumeWritten &report, QWidget *parent)
    : QDialog(parent)
{
    build();
    setWindowTitle(tr("Import Report"));
    for (QWidget *each : std::initializer_list<QWidget *>{m_now, m_pace, m_bar, m_pause, m_cancel}) {
        each->hide();
    }
    m_report->setReports({{report.volume, report}});
}

void ImportDialog::build()
{
    setWindowTitle(tr("Add Volumes"));
    resize(640, 520);
    m_now = new ElidedLabel(this);
    m_pace = new QLabel(this);
    m_bar = new QProgressBar(this);
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_report = new ImportReportView(this);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copying = m_buttons->addButton(tr("Co&py Report"), QDialogButtonBox::ActionRole);
    m_pause = new QPushButton(tr("&Pause"), this);
    m_pause->setCheckable(true);
    m_cancel = new QPushButton(tr("&Cancel Import"), this);
    for (QPushButton *button : {copying, m_pause, m_cancel}) {
        button->setAutoDefault(false); // Enter in the list or the filter line belongs to them
    }
    m_buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_bar, 1);
    line->addWidget(m_pause);
    line->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_now);
    column->addLayout(line);
    column->addWidget(m_pace);
    column->addWidget(m_report, 1);
    column->addWidget(m_buttons);
    connect(copying, &QPushButton::clicked, m_report, &ImportReportView::copy);
    connect(m_pause, &QPushButton::toggled, this, &ImportDialog::setPaused);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::cancel);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_report, &ImportReportView::locationActivated, this, &ImportDialog::locationActivated);
}

void ImportDialog::take(const VolumeImport &late)
{
    m_late.push_back(late);
}

bool ImportDialog::isRunning() const
{
    return m_running;
}

void ImportDialog::setPaused(bool paused)
{
    if (!isRunning() || paused == (m_pausedSince >= 0)) {
        return;
    }
    m_pause->setChecked(paused);
    m_pause->setText(paused ? tr("&Resume") : tr("&Pause"));
    m_watcher.setSuspended(paused);
    if (paused) {
        m_pausedSince = m_clock.elapsed();
        m_pace->setText(tr("Paused. What is in the library already can be read; nothing is lost."));
    } else {
        m_pausedFor += m_clock.elapsed() - std::exchange(m_pausedSince, -1);
        showProgress();
    }
}

void ImportDialog::cancel()
{
    m_cancel->setEnabled(false);
    m_pace->setText(tr("Stopping…"));
    m_watcher.cancel();
}

void ImportDialog::showProgress()
{
    m_bar->setRange(0, m_watcher.progressMaximum());
    m_bar->setValue(m_watcher.progressValue());
    m_now->setFullText(m_watcher.progressText());
    const qint64 elapsed = m_clock.elapsed() - m_pausedFor;
    if (m_pausedSince >= 0 || !m_cancel->isEnabled() || elapsed < worthSaying
        || m_watcher.progressValue() == 0) {
        return;
    }
    const double done = double(m_watcher.progressValue());
    const double left = double(m_watcher.progressMaximum()) - done;
    m_pace->setText(
        tr("%1 a second, %2")
            .arg(QLocale().formattedDataSize(qint64(done * double(unit) * 1000 / double(elapsed))),
                 timeLeft(qint64(left * double(elapsed) / done))));
}

void ImportDialog::showResults()
{
    std::vector<VolumeImport> reports;
    for (int i = int(m_report->reports().size()); i < m_watcher.future().resultCount(); ++i) {
        reports.push_back(m_watcher.resultAt(i));
    }
    if (!reports.empty()) {
        std::vector<VolumeImport> all = m_report->reports();
        std::ranges::move(reports, std::back_inserter(all));
        m_report->setReports(std::move(all));
    }
}

QString ImportDialog::summary() const
{
    int volumes = 0;
    int unchanged = 0;
    int refused = 0;
    int documents = 0;
    for (const VolumeImport &each : m_report->reports()) {
        if (!each.outcome) {
            ++refused;
        } else if (each.outcome->unchanged) {
            ++unchanged;
        } else {
            ++volumes;
            documents += each.outcome->documents;
        }
    }
    QStringList parts{tr("%n volume(s) added", nullptr, volumes) + u' '
                      + tr("with %n document(s)", nullptr, documents)};
    if (unchanged > 0) {
        parts << tr("%n already in the library", nullptr, unchanged);
    }
    if (refused > 0) {
        parts << tr("%n could not be taken in", nullptr, refused);
    }
    return tr("%1.").arg(parts.join(QStringLiteral(", ")));
}

void ImportDialog::end()
{
    m_running = false;
    m_showing.stop();
    showResults();
    // What wants the reader's eye stands first.
    std::vector<VolumeImport> all = m_report->reports();
    std::ranges::move(m_late, std::back_inserter(all));
    std::ranges::stable_partition(all, [](const VolumeImport &each) { return !each.outcome; });
    m_report->setReports(std::move(all));
    for (QWidget *each : std::initializer_list<QWidget *>{m_bar, m_pause, m_cancel}) {
        each->hide();
    }
    m_now->setFullText(summary());
    m_pace->setText(tr("The import was cancelled. What was done before stays."));
    m_pace->setVisible(m_watcher.isCanceled());
    m_buttons->button(QDialogButtonBox::Close)->setFocus();
    Q_EMIT ended(m_now->fullText());
}

} // namespace Chancery::App
