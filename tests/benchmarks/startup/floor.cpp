// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least a window with text can cost here: an empty main window of Qt's with an empty text pane, of the size of ours.
// Tells when it stands in the words that `chancery --tell-readable` uses.

#include <QApplication>
#include <QMainWindow>
#include <QTextEdit>

#include <chrono>
#include <cstdio>
#include <ctime>

namespace
{

class Pane : public QTextEdit
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTextEdit::paintEvent(event);
        if (!m_told) {
            m_told = true;
            // Queued: the frame goes to the screen before the event loop turns.
            QMetaObject::invokeMethod(
                this,
                [] {
                    const std::chrono::nanoseconds now = std::chrono::steady_clock::now().time_since_epoch();
                    std::printf("readable %lld %.0f\n", static_cast<long long>(now.count()),
                                double(std::clock()) / CLOCKS_PER_SEC * 1e9);
                    std::fflush(stdout);
                },
                Qt::QueuedConnection);
        }
    }

private:
    bool m_told = false;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new Pane);
    window.resize(1400, 900);
    window.show();
    return QApplication::exec();
}
