// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "captionlabel.h"

#include "theme/theme.h"

#include <QEvent>
#include <QScopedValueRollback>

namespace Chancery::App
{

CaptionLabel::CaptionLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setColour();
}

void CaptionLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_setting) {
        setColour();
    }
}

void CaptionLabel::setColour()
{
    const QScopedValueRollback setting(m_setting, true); // a palette of one's own is a palette change too
    QPalette own = palette();
    own.setColor(QPalette::WindowText, quietText(own));
    setPalette(own);
}

} // namespace Chancery::App
