// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notice.h"

#include "theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace Chancery::App
{

namespace
{

constexpr int margin = 12;
constexpr int edge = 3; ///< width of the line at the side where reading begins

QLabel *words(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_what(words(this))
    , m_instead(words(this))
    , m_again(new QPushButton(this))
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Notice"));
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_what->setFont(strong);
    auto *adding = new QPushButton(tr("Add Fi&les…"), this);
    m_again->setAutoDefault(false);
    adding->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(adding);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin + edge, margin, margin, margin);
    column->addWidget(m_what);
    column->addWidget(m_instead);
    column->addLayout(buttons);
    connect(m_again, &QPushButton::clicked, this, &Notice::againRequested);
    connect(adding, &QPushButton::clicked, this, &Notice::addFilesRequested);
    hide();
}

void Notice::tell(const QString &what, const QString &instead, const QString &again)
{
    m_what->setText(what);
    m_instead->setText(instead);
    m_instead->setVisible(!instead.isEmpty());
    m_again->setText(again);
    m_again->setVisible(!again.isEmpty());
    setAccessibleDescription(text());
    show();
}

QString Notice::text() const
{
    return QStringList{m_what->text(), m_instead->text()}.join(u' ').trimmed();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ink = palette().color(QPalette::WindowText);
    painter.fillRect(rect(), mixed(ink, palette().color(QPalette::Window), 0.06));
    QRect side = rect();
    side.setWidth(edge);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), side),
                     partyColours(Side::Second, palette()).line);
}

} // namespace Chancery::App
