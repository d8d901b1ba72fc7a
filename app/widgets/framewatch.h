// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace Chancery::App
{

/// Tells when what a widget shows has come to the screen: so that what a reader waits for is drawn before what
/// is less wanted is worked out, and so that the wait can be measured. Belongs to the widget. Interface thread.
class FrameWatch : public QObject
{
    Q_OBJECT
public:
    explicit FrameWatch(QWidget *watched);

    /// Has the widget painted, and calls \a then once, when that frame has been sent; with \a holds the first
    /// frame in whose painting it says yes. One wish at a time: a later one takes the place of an earlier one.
    /// A widget that is not to be seen has no frames; the wish then waits until it is.
    void next(std::function<void()> then, std::function<bool()> holds = {});

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_then;
    std::function<bool()> m_holds;
    bool m_painted = false; ///< and about to be sent
};

} // namespace Chancery::App
