// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "busyline.h"

#include "elidedlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace Chancery::App
{

namespace
{

constexpr int Patience = 150; ///< milliseconds; what is done sooner needs no words
constexpr int ProgressWidth = 120;
constexpr int ProgressHeight = 6;

} // namespace

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent)
    , m_label(new ElidedLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 2, 6, 2);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(ProgressWidth, ProgressHeight);
    m_cancel->setAutoRaise(true);
    m_cancel->setText(tr("Cancel"));
    setAccessibleName(tr("Work in progress"));
    connect(m_cancel, &QToolButton::clicked, this, &BusyLine::cancel);
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { setVisible(!m_works.empty()); });
    hide();
}

int BusyLine::running() const
{
    return int(m_works.size());
}

void BusyLine::cancel()
{
    if (!m_works.empty() && m_works.front().cancel) {
        m_works.front().cancel();
    }
}

void BusyLine::watchAny(const QFuture<void> &future, const QString &title, std::function<void()> cancel)
{
    m_works.push_back({title, std::make_unique<QFutureWatcher<void>>(), std::move(cancel)});
    QFutureWatcher<void> *watcher = m_works.back().watcher.get();
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher] {
        const auto done = std::ranges::find_if(
            m_works, [watcher](const Work &work) { return work.watcher.get() == watcher; });
        if (done == m_works.end()) {
            return;
        }
        done->watcher.release()->deleteLater(); // it is the one that speaks just now
        m_works.erase(done);
        showFirst();
    });
    connect(watcher, &QFutureWatcher<void>::progressRangeChanged, this, &BusyLine::showFirst);
    connect(watcher, &QFutureWatcher<void>::progressValueChanged, this, &BusyLine::showFirst);
    watcher->setFuture(future);
    showFirst();
    if (!isVisible()) {
        m_patience.start();
    }
}

void BusyLine::showFirst()
{
    if (m_works.empty()) {
        m_patience.stop();
        hide();
        return;
    }
    const Work &work = m_works.front();
    const QString more =
        m_works.size() > 1 ? tr(" (and %n more)", nullptr, int(m_works.size()) - 1) : QString();
    m_label->setFullText(QString(work.title + more));
    m_cancel->setVisible(bool(work.cancel));
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(work.title));
    m_bar->setAccessibleName(work.title);
    m_bar->setRange(work.watcher->progressMinimum(), work.watcher->progressMaximum());
    m_bar->setValue(work.watcher->progressValue());
}

} // namespace Chancery::App
