// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Chancery::App
{

/// What could not be done and what one can do instead, upon a ground of its own: words that can be copied, and buttons.
class Notice : public QFrame
{
    Q_OBJECT
public:
    explicit Notice(QWidget *parent = nullptr);

    /// Shows itself. \a what happened, \a instead one can do; \a again is the label of a button, empty for none.
    void tell(const QString &what, const QString &instead, const QString &again);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void againRequested();
    void addFilesRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_what;
    QLabel *m_instead;
    QPushButton *m_again;
};

} // namespace Chancery::App
