// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "floatingframe.h"

#include <QTimer>

class QLabel;

namespace Chancery::App
{

/// A small card over the page: the text of a note, where a reference leads, a reading. It never takes the
/// keyboard, stays while the pointer is on it and goes when the pointer leaves or anything is pressed.
/// A child of the page, so that it cannot stray from its window.
class PreviewCard : public FloatingFrame
{
    Q_OBJECT

public:
    explicit PreviewCard(QWidget *page);

    /// Shows \a html (safe: nothing is loaded and no link is opened) beside \a place, which is in the
    /// page's coordinates and stays uncovered.
    void showAt(const QString &html, const QRect &place);
    /// Goes in a moment, unless the pointer comes onto the card.
    void dismissSoon();
    [[nodiscard]] QString text() const;

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QLabel *m_label = nullptr;
    QTimer m_timer;
};

} // namespace Chancery::App
