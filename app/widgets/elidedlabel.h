// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace Chancery::App
{

/// One line of plain text that gives way: where there is no room it ends in "…" and the whole is its tool
/// tip. Never asks for more than a few letters' width.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setFullText(const QString &text);
    [[nodiscard]] QString fullText() const;
    /// Drawn as a caption rather than as text.
    void setQuiet(bool quiet);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showToolTip();

    bool m_quiet = false;
};

} // namespace Chancery::App
