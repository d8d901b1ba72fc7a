// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Chancery::App
{

/// What stands where a list would be if it had anything: what is missing, and what one could do here.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    EmptyState(const QString &title, const QString &text, QWidget *parent = nullptr);

    void setText(const QString &title, const QString &text);
    /// A button below the words; an empty label takes it away.
    void setAction(const QString &label);
    [[nodiscard]] QString title() const;
    /// It fills what room there is and breaks its lines in it. Asked of a panel's pages, the seen and the unseen, the
    /// height of wrapped words at one width and another is what a window's first layout would mostly be spent on.
    [[nodiscard]] bool hasHeightForWidth() const override
    {
        return false;
    }

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setColours();

    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace Chancery::App
