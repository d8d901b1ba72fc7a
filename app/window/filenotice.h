// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QToolButton;

namespace Chancery::App
{

class ElidedLabel;
class WorkDesk;

/// In the status bar after a file has been written: where it is, and a way to open it and its folder with what the
/// desktop has for them. Goes when it is closed or the next thing is told. Interface thread.
class FileNotice : public QWidget
{
    Q_OBJECT
public:
    /// Hears of files from \a work, which must outlive it.
    FileNotice(WorkDesk &work, QWidget *parent);

    void tell(const QString &sentence, const QString &file);

private:
    QToolButton *addButton(const QString &text, const QString &help);
    void open(const QString &path);

    QString m_file;
    ElidedLabel *m_words;
};

} // namespace Chancery::App
