// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/shelves.h"

#include <QWidget>

#include <functional>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Chancery::App
{

/// Over the page: where the document stands, from its volume through its chapters, the how manyth it is, and the
/// way to the one before and the one after. Each part of the way shows its place on the shelves. Interface thread.
class TrailBar : public QWidget
{
    Q_OBJECT
public:
    TrailBar(QAction *previous, QAction *next, QWidget *parent);

    /// Until the surroundings are known the volume and the document stand alone.
    void setTrail(const Volume &volume, const Document &document, const Surroundings &around);

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A volume, or a chapter of it where that is valid, is to be shown on its shelf.
    void chapterRequested(const QString &volume, Chancery::DivisionId chapter);
    void documentRequested(const Chancery::DocumentKey &document);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Part {
        QString text;
        QToolButton *button = nullptr;
    };
    void addPart(const QString &text, const QString &help, const std::function<void()> &act);
    void fit();

    QHBoxLayout *m_way;
    std::vector<Part> m_parts;
    std::vector<QLabel *> m_signs; ///< between them
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace Chancery::App
