// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace Chancery::App
{

/// Quiet plain text over a list: counts with their denominators, what a list holds. Wraps, follows the
/// palette, and keeps the contrast that a palette's own placeholder colour does not promise.
class CaptionLabel : public QLabel
{
    Q_OBJECT
public:
    explicit CaptionLabel(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setColour();

    bool m_setting = false;
};

} // namespace Chancery::App
