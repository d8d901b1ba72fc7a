// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchprogress.h"

#include "dialogs/importdialog.h"
#include "widgets/captionlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Chancery::App
{

namespace
{

using Download::VolumeProgress;

constexpr int showInterval = 250; ///< milliseconds
constexpr qint64 unit = 1024; ///< bytes of the bar, which counts in ints
constexpr qint64 worthSaying = 1500; ///< milliseconds after which speed and time left mean something

struct Sum {
    int volumes = 0; ///< that came to their end, well or not
    qint64 here = 0; ///< bytes that are here
    qint64 passed = 0; ///< with those that will not come any more
    qint64 all = 0;
};

Sum sumOf(const std::vector<VolumeProgress> &volumes)
{
    Sum sum;
    for (const VolumeProgress &volume : volumes) {
        const bool isOver =
            volume.state == VolumeProgress::State::Done || volume.state == VolumeProgress::State::Failed;
        sum.volumes += int(isOver);
        sum.all += std::max<qint64>(0, volume.entry.size);
        sum.here += volume.received;
        sum.passed += isOver ? std::max<qint64>(0, volume.entry.size) : volume.received;
    }
    return sum;
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace

FetchProgress::FetchProgress(Download::Downloader &downloader, QWidget *parent)
    : QWidget(parent)
    , m_downloader(downloader)
    , m_bar(new QProgressBar(this))
    , m_pace(new CaptionLabel(this))
    , m_pause(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
{
    m_bar->setAccessibleName(tr("Progress of fetching"));
    m_bar->setTextVisible(false);
    m_pause->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(m_bar, 1);
    line->addWidget(m_pause);
    line->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_pace);
    m_showing.setInterval(showInterval);
    connect(&m_showing, &QTimer::timeout, this, &FetchProgress::showPace);
    connect(m_pause, &QPushButton::clicked, this, &FetchProgress::togglePause);
    connect(m_cancel, &QPushButton::clicked, &downloader, &Download::Downloader::cancel);
    connect(&downloader, &Download::Downloader::finished, this, &FetchProgress::end);
    hide();
}

void FetchProgress::begin()
{
    if (!m_downloader.isRunning()) {
        return;
    }
    const Sum sum = sumOf(m_downloader.volumes());
    m_bar->setRange(0, std::max(1, int(sum.all / unit)));
    m_before = sum.here;
    m_clock.start();
    m_pause->setText(tr("&Pause"));
    m_showing.start();
    showPace();
    show();
}

void FetchProgress::togglePause()
{
    if (m_downloader.isPaused()) {
        m_downloader.resume();
        m_before = sumOf(m_downloader.volumes()).here;
        m_clock.restart();
    } else {
        m_downloader.pause();
    }
    m_pause->setText(m_downloader.isPaused() ? tr("&Resume") : tr("&Pause"));
    showPace();
}

void FetchProgress::showPace()
{
    const Sum sum = sumOf(m_downloader.volumes());
    m_bar->setValue(int(sum.passed / unit));
    QString text = tr("%1 of %2 volumes, %3 of %4")
                       .arg(sum.volumes)
                       .arg(m_downloader.volumes().size())
                       .arg(sizeText(sum.here), sizeText(sum.all));
    const qint64 elapsed = m_clock.elapsed();
    const qint64 came = sum.here - m_before;
    if (m_downloader.isPaused()) {
        text += QStringLiteral(" · ") + tr("paused; what came is kept");
    } else if (elapsed >= worthSaying && came > 0) {
        text += QStringLiteral(" · ")
            + tr("%1 a second, %2")
                  .arg(sizeText(came * 1000 / elapsed),
                       timeLeft(qint64(double(sum.all - sum.passed) * double(elapsed) / double(came))));
    }
    m_pace->setText(text);
}

QString FetchProgress::pace() const
{
    return m_pace->text();
}

void FetchProgress::end()
{
    m_showing.stop();
    hide();
}

} // namespace Chancery::App
