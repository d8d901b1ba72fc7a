// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>

#include <vector>

namespace Benchmarks
{

/// An application that takes the time of every event from its delivery to the return to the event loop: for so
/// long the window answers nothing. Events sent while another is handled are part of that one.
class TimedApplication : public QApplication
{
public:
    TimedApplication(int &argc, char **argv);

    bool notify(QObject *receiver, QEvent *event) override;

    /// What held the interface up since the last call.
    struct Held {
        std::vector<double> events; ///< milliseconds of each
        std::vector<double> work; ///< milliseconds of the processor, which other programs lengthen less
        double longest = 0; ///< milliseconds of the processor
        QString by; ///< the class that was given the longest, and what event it was
    };
    Held take();

private:
    int m_depth = 0;
    Held m_held;
};

} // namespace Benchmarks
