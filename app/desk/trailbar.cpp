// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trailbar.h"

#include "theme/theme.h"

#include "model/volumename.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr int Edge = 8;
constexpr int PartPadding = 14; ///< of a button's words, both sides
constexpr int NarrowestPart = 40;

QToolButton *stepButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text().remove(u'&'));
    button->setToolTip(TrailBar::tr("%1 (%2)").arg(button->accessibleName(),
                                                   action->shortcut().toString(QKeySequence::NativeText)));
    return button;
}

QString volumeWords(const Volume &volume)
{
    const QString years = yearsOf(volume);
    QStringList parts{years};
    if (!volume.number.isEmpty()) {
        parts << TrailBar::tr("Volume %1").arg(volume.number);
    } else if (years == volume.subSeries || volume.title != volume.completeTitle) {
        // Otherwise the years stand for a title that has no end.
        parts << volume.title;
    }
    parts.removeAll(QString());
    return parts.isEmpty() ? volume.id : parts.join(QStringLiteral(", "));
}

/// The widest that parts may be so that all of them together are \a room wide.
int widestPart(std::vector<int> widths, int room)
{
    std::ranges::sort(widths);
    int left = room;
    for (size_t i = 0; i < widths.size(); ++i) {
        const int share = left / int(widths.size() - i);
        if (widths[i] > share) {
            return std::max(share, NarrowestPart);
        }
        left -= widths[i];
    }
    return room;
}

} // namespace

TrailBar::TrailBar(QAction *previous, QAction *next, QWidget *parent)
    : QWidget(parent)
    , m_way(new QHBoxLayout)
    , m_count(new QLabel(this))
    , m_previous(stepButton(previous, this))
    , m_next(stepButton(next, this))
{
    setAccessibleName(tr("Where this document stands"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(Edge, 2, Edge, 2);
    line->setSpacing(2);
    m_way->setSpacing(0);
    line->addLayout(m_way);
    line->addStretch(1);
    line->addWidget(m_count);
    line->addSpacing(4);
    line->addWidget(m_previous);
    line->addWidget(m_next);
}

void TrailBar::addPart(const QString &text, const QString &help, const std::function<void()> &act)
{
    if (!m_parts.empty()) {
        auto *sign = new QLabel(QStringLiteral("›"), this);
        m_signs.push_back(sign);
        m_way->addWidget(sign);
    }
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tr("Shows its place in the Library panel"));
    button->setToolTip(help);
    connect(button, &QToolButton::clicked, this, act);
    m_way->addWidget(button);
    m_parts.push_back({text, button});
}

void TrailBar::setTrail(const Volume &volume, const Document &document, const Surroundings &around)
{
    for (const Part &part : m_parts) {
        part.button->hide();
        part.button->deleteLater(); // one of them may be what brought us here
    }
    qDeleteAll(m_signs);
    m_parts.clear();
    m_signs.clear();
    const QString id = volume.id;
    addPart(volumeWords(volume), volume.completeTitle.isEmpty() ? volume.title : volume.completeTitle,
            [this, id] { Q_EMIT chapterRequested(id, DivisionId()); });
    for (const Chapter &chapter : around.path) {
        const QString title =
            chapter.division.title.isEmpty() ? chapter.division.xmlId : chapter.division.title;
        const bool isItsOwnChapter = title == document.title && chapter.documents == 1; // as a preface is
        if (isItsOwnChapter || title == m_parts.back().text) {
            continue;
        }
        const QString count =
            tr("%1 of %n document(s)", nullptr, around.total).arg(QLocale().toString(chapter.documents));
        addPart(title, QString(title % u'\n' % count),
                [this, id, division = chapter.division.id] { Q_EMIT chapterRequested(id, division); });
    }
    const bool isCard = document.kind == DocumentKind::CatalogueCard;
    addPart(document.number.isEmpty() ? document.title
                : isCard              ? tr("Card %1").arg(document.number)
                                      : tr("Document %1").arg(document.number),
            document.title, [this, key = document.key] { Q_EMIT documentRequested(key); });
    m_count->setText(
        around.total > 0
            ? tr("%1 of %2").arg(QLocale().toString(around.number), QLocale().toString(around.total))
            : QString());
    m_count->setToolTip(isCard ? tr("Cards of the catalogue, in their order")
                               : tr("Documents of the volume, in the order of print"));
    fit();
}

/// What is short is shown whole; what is long shares the room that is left.
void TrailBar::fit()
{
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() > 0 ? font().pointSizeF() * 0.92 : 8.5);
    QPalette quiet = palette();
    for (const auto role : {QPalette::WindowText, QPalette::Text}) { // which of them depends on the ground
        quiet.setColor(role, quietText(palette()));
    }
    m_count->setFont(small);
    m_count->setPalette(quiet);
    const QFontMetrics metrics(small);
    int room = width() - 2 * Edge - m_count->sizeHint().width() - 8 - m_previous->sizeHint().width()
        - m_next->sizeHint().width() - 8;
    for (QLabel *sign : m_signs) {
        sign->setFont(small);
        sign->setPalette(quiet);
        room -= sign->sizeHint().width();
    }
    std::vector<int> widths;
    widths.reserve(m_parts.size());
    for (const Part &part : m_parts) {
        widths.push_back(metrics.horizontalAdvance(part.text) + PartPadding);
    }
    const int widest = widestPart(widths, room);
    QPalette words = palette();
    words.setColor(QPalette::ButtonText, quietText(palette()));
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const int wide = std::min(widths[i], widest);
        QToolButton *button = m_parts[i].button;
        button->setFont(small);
        button->setPalette(words);
        button->setText(metrics.elidedText(m_parts[i].text, Qt::ElideRight, wide - PartPadding + 2)
                            .replace(u'&', QStringLiteral("&&")));
        button->setFixedWidth(wide);
    }
}

QSize TrailBar::minimumSizeHint() const
{
    return {200, QWidget::minimumSizeHint().height()};
}

void TrailBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TrailBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        fit();
    }
}

} // namespace Chancery::App
