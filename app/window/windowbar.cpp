// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowbar.h"

#include "navigator.h"
#include "windowactions.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace Chancery::App
{

namespace
{

constexpr int HistoryMenuLength = 15;
constexpr int FieldPadding = 10;

/// Looks like the line it opens, so that a reader knows where to look for something.
class SearchField : public QToolButton
{
public:
    SearchField(QAction *action, QWidget *parent)
        : QToolButton(parent)
        , m_words(WindowBar::tr("Find a word, a person, a command"))
        , m_keys(action->shortcut().toString(QKeySequence::NativeText))
    {
        setAccessibleName(m_words);
        setToolTip(WindowBar::tr("%1 (%2)").arg(m_words, m_keys));
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        connect(this, &QToolButton::clicked, action, &QAction::trigger);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int line = fontMetrics().height();
        return {fontMetrics().horizontalAdvance(m_words + m_keys) + line + 4 * FieldPadding, line + 12};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {fontMetrics().averageCharWidth() * 14, sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPalette &colours = palette();
        const bool lit = hasFocus() || underMouse() || isDown();
        painter.setPen(
            lit ? colours.color(QPalette::Highlight)
                : mixed(colours.color(QPalette::WindowText), colours.color(QPalette::Window), 0.22));
        painter.setBrush(colours.color(QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        const int side = fontMetrics().height();
        QRect inner = rect().adjusted(FieldPadding, 0, -FieldPadding, 0);
        const bool mirrored = isRightToLeft();
        QRect sign(inner.left(), (height() - side) / 2, side, side);
        lineIcon(Icon::Search)
            .paint(&painter, mirrored ? QRect(inner.right() - side, sign.top(), side, side) : sign);
        inner.adjust(mirrored ? 0 : side + 7, 0, mirrored ? -side - 7 : 0, 0);
        painter.setPen(quietText(colours));
        const int keys = fontMetrics().horizontalAdvance(m_keys);
        const bool roomy = inner.width() >= fontMetrics().horizontalAdvance(m_words) + keys + FieldPadding;
        const auto start = Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft);
        const auto end = Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight);
        painter.drawText(inner, int(start), fontMetrics().elidedText(m_words, Qt::ElideRight, inner.width()));
        if (roomy) {
            painter.drawText(inner, int(end), m_keys);
        }
    }

private:
    QString m_words;
    QString m_keys;
};

QToolButton *menuButton(Icon sign, const QString &name, const QString &help, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(lineIcon(sign));
    button->setAccessibleName(name);
    button->setToolTip(help);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMenu(new QMenu(button));
    return button;
}

} // namespace

WindowBar::WindowBar(const WindowActions &actions, Navigator &navigator, QWidget *parent)
    : QToolBar(tr("Main"), parent)
    , m_navigator(navigator)
    , m_title(new ElidedLabel)
    , m_date(new ElidedLabel)
{
    setObjectName(QStringLiteral("mainToolBar"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu); // hiding it would hide the way back
    addWidget(addHistory(actions.back, true));
    addWidget(addHistory(actions.forward, false));
    auto *reading = new QWidget(this);
    auto *line = new QHBoxLayout(reading);
    line->setContentsMargins(10, 0, 16, 0);
    line->setSpacing(10);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_date->setQuiet(true);
    line->addWidget(m_title);
    line->addWidget(m_date);
    line->addStretch(1);
    reading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(reading);
    addWidget(new SearchField(actions.palette, this));
    addTypeMenu(actions);
    addAppearanceMenu(actions);
    auto *exporting = new QToolButton(this);
    exporting->setDefaultAction(actions.exportExcerpts);
    exporting->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    exporting->setAutoRaise(true);
    exporting->setFocusPolicy(Qt::TabFocus);
    addWidget(exporting);
}

void WindowBar::setDocument(const QString &title, const QString &date, const QString &citation)
{
    m_title->setFullText(title);
    m_title->setToolTip(citation);
    m_date->setFullText(date);
    m_date->setMinimumWidth(m_date->sizeHint().width()); // the title gives way, not the day
    m_date->setToolTip(citation);
}

QToolButton *WindowBar::addHistory(QAction *action, bool back)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setPopupMode(QToolButton::DelayedPopup);
    button->setMenu(new QMenu(button));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button->menu(), &QMenu::aboutToShow, this, [this, button, back] { showHistory(button, back); });
    return button;
}

void WindowBar::showHistory(QToolButton *button, bool back)
{
    QMenu *menu = button->menu();
    menu->clear();
    int steps = 0;
    for (const Navigator::Visit &visit :
         back ? m_navigator.behind(HistoryMenuLength) : m_navigator.ahead(HistoryMenuLength)) {
        ++steps;
        const QString title = visit.title.isEmpty() ? visit.location.document.toString() : visit.title;
        menu->addAction(title, this, [this, steps = back ? -steps : steps] { m_navigator.step(steps); });
    }
}

void WindowBar::addTypeMenu(const WindowActions &actions)
{
    QToolButton *button = menuButton(Icon::Text, tr("How the text is set"),
                                     tr("Abbreviations as printed, hinted, or in full; size of type"), this);
    button->menu()->setToolTipsVisible(true);
    button->menu()->addSection(tr("Telegraphese: the abbreviations of telegrams"));
    button->menu()->addActions(
        {actions.telegrapheseOff, actions.telegrapheseHinted, actions.telegrapheseFull});
    button->menu()->addSeparator();
    button->menu()->addActions({actions.zoomIn, actions.zoomOut, actions.zoomReset});
    addWidget(button);
}

void WindowBar::addAppearanceMenu(const WindowActions &actions)
{
    QToolButton *button =
        menuButton(Icon::Appearance, tr("Light or dark"), tr("Light or dark, or as the desktop is"), this);
    button->menu()->addActions({actions.appearanceDesktop, actions.appearanceLight, actions.appearanceDark});
    addWidget(button);
}

} // namespace Chancery::App
