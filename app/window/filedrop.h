// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace Chancery::App
{

/// Lets XML files and folders be dropped on a window, wherever in it nothing else takes them.
class FileDrop : public QObject
{
    Q_OBJECT
public:
    /// Belongs to \a window.
    explicit FileDrop(QWidget *window);

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Chancery::App
