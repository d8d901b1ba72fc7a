// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/annotation.h"

#include <QWidget>

class QLabel;

namespace Chancery::App
{

/// The words an annotation stands on, in the reading face with the mark's line beside them, at most four
/// lines; as the head of a dialog.
class QuotationLabel : public QWidget
{
    Q_OBJECT
public:
    explicit QuotationLabel(const Annotation &annotation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarkColour m_colour;
    QLabel *m_words;
};

} // namespace Chancery::App
