// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "framewatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace Chancery::App
{

namespace
{

QEvent::Type sentType()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

FrameWatch::FrameWatch(QWidget *watched)
    : QObject(watched)
{
    watched->installEventFilter(this);
}

void FrameWatch::next(std::function<void()> then, std::function<bool()> holds)
{
    m_then = std::move(then);
    m_holds = std::move(holds);
    m_painted = false;
    static_cast<QWidget *>(parent())->update();
}

bool FrameWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_then && !m_painted && (!m_holds || m_holds())) {
        m_painted = true;
        // The frame is sent before control returns to the event loop; whatever else waits there comes later.
        QCoreApplication::postEvent(this, new QEvent(sentType()), Qt::HighEventPriority);
    }
    return QObject::eventFilter(watched, event);
}

bool FrameWatch::event(QEvent *event)
{
    if (event->type() != sentType()) {
        return QObject::event(event);
    }
    if (m_painted) { // and no other wish has come in between
        m_painted = false;
        m_holds = nullptr;
        std::exchange(m_then, nullptr)();
    }
    return true;
}

} // namespace Chancery::App
