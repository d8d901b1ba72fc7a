// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QTextBrowser;

namespace Chancery::App
{

/// How one searches, in a window of its own that may stay open beside the work. Its examples can be tried.
/// Nothing is loaded from anywhere but the program. Interface thread.
class SearchHelp : public QDialog
{
    Q_OBJECT
public:
    explicit SearchHelp(QWidget *parent = nullptr);

    [[nodiscard]] QTextBrowser *page() const;
    /// The queries that the page offers, in its order.
    [[nodiscard]] static QStringList examples();

Q_SIGNALS:
    void searchRequested(const QString &query);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();

    QTextBrowser *m_page;
};

} // namespace Chancery::App
