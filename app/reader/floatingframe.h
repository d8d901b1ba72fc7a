// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Chancery::App
{

/// A small thing that lies over the page: opaque, with an edge that shows on a light page and on a dark one.
/// It never takes the keyboard.
class FloatingFrame : public QWidget
{
public:
    explicit FloatingFrame(QWidget *page);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Chancery::App
