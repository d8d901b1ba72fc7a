// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationfilterbar.h"

#include "glyphs.h"

#include "models/labels.h"
#include "theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace Chancery::App
{

namespace
{

constexpr int edge = 10;

/// A menu that stays open while things are ticked in it: several are usually wanted.
class TickMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (!tick()) {
            QMenu::mouseReleaseEvent(event);
        }
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_Space || !tick()) {
            QMenu::keyPressEvent(event);
        }
    }

private:
    bool tick()
    {
        QAction *action = activeAction();
        if (!action || !action->isEnabled() || !action->isCheckable()) {
            return false;
        }
        action->trigger();
        return true;
    }
};

QMenu *addTickMenu(QMenu *menu, const QString &title)
{
    auto *sub = new TickMenu(title, menu);
    menu->addMenu(sub);
    return sub;
}

QToolButton *flatButton(const QString &name)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

AnnotationFilterBar::AnnotationFilterBar(QWidget *parent)
    : QWidget(parent)
{
    m_text = new QLineEdit;
    m_text->setPlaceholderText(tr("Find in annotations"));
    m_text->setAccessibleName(tr("Find in annotations"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.text = text;
        tell();
    });

    m_filterButton = flatButton(tr("Filter by kind, colour, layer and tag"));
    m_filterButton->setIcon(glyphIcon(Glyph::Filter));
    m_filterButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_count = new QLabel;
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_scopeButton = flatButton(tr("Which annotations are listed"));
    m_orderButton = flatButton(tr("Order of the list"));
    m_orderButton->setIcon(glyphIcon(Glyph::Order));
    m_orderButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto *above = new QHBoxLayout;
    above->setSpacing(4);
    above->addWidget(m_text, 1);
    above->addWidget(m_filterButton);
    auto *below = new QHBoxLayout;
    below->setSpacing(2);
    below->addWidget(m_count);
    below->addStretch(1);
    below->addWidget(m_scopeButton);
    below->addWidget(m_orderButton);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(edge, edge, edge - 4, 2);
    rows->setSpacing(4);
    rows->addLayout(above);
    rows->addLayout(below);

    buildFilterMenu();
    buildChoices();
    setCounts(0, 0);
    tell();
}

template<typename Value>
void AnnotationFilterBar::addToggle(QMenu *menu, const QIcon &icon, const QString &label,
                                    std::set<Value> AnnotationFilter::*set, Value value)
{
    QAction *action = menu->addAction(icon, label);
    action->setCheckable(true);
    connect(action, &QAction::toggled, this, [this, set, value](bool on) {
        if (on) {
            (m_filter.*set).insert(value);
        } else {
            (m_filter.*set).erase(value);
        }
        tell();
    });
}

void AnnotationFilterBar::buildFilterMenu()
{
    m_menu = new QMenu(m_filterButton);
    QMenu *kinds = addTickMenu(m_menu, tr("&Kind"));
    for (const auto &[kind, word] : Names<AnnotationKind>::words) {
        addToggle(kinds, glyphIcon(glyphOf(kind)), kindsLabel(kind), &AnnotationFilter::kinds, kind);
    }
    QMenu *colours = addTickMenu(m_menu, tr("&Colour"));
    for (const auto &[colour, word] : Names<MarkColour>::words) {
        addToggle(colours, colourIcon(colour), colourLabel(colour), &AnnotationFilter::colours, colour);
    }
    QMenu *layers = addTickMenu(m_menu, tr("&Layer"));
    for (const Layer layer : {Layer::Reader, Layer::Editor, Layer::Detected}) {
        addToggle(layers, {}, layerLabel(layer), &AnnotationFilter::layers, layer);
    }
    m_tagMenu = addTickMenu(m_menu, tr("&Tag"));
    m_tagMenu->setEnabled(false);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("&Show all")), &QAction::triggered, this, &AnnotationFilterBar::clear);
    connect(m_menu->addAction(tr("&Export this list…")), &QAction::triggered, this,
            &AnnotationFilterBar::exportRequested);
    m_filterButton->setMenu(m_menu);
}

void AnnotationFilterBar::buildChoices()
{
    const auto choice = [this](QToolButton *button, QActionGroup *group, const QString &label, auto apply) {
        QAction *action = group->addAction(label);
        action->setCheckable(true);
        button->menu()->addAction(action);
        connect(action, &QAction::triggered, this, apply);
    };
    m_scopeButton->setMenu(new QMenu(m_scopeButton));
    auto *scopes = new QActionGroup(this);
    choice(m_scopeButton, scopes, tr("This document"), [this] { setScope(AnnotationScope::Document); });
    choice(m_scopeButton, scopes, tr("Whole library"), [this] { setScope(AnnotationScope::Library); });
    m_orderButton->setMenu(new QMenu(m_orderButton));
    auto *orders = new QActionGroup(this);
    choice(m_orderButton, orders, tr("By place"), [this] { setOrder(AnnotationOrder::Place); });
    choice(m_orderButton, orders, tr("By time"), [this] { setOrder(AnnotationOrder::Time); });
    const auto show = [](QToolButton *button, int which) {
        QAction *action = button->menu()->actions().at(which);
        action->setChecked(true);
        button->setText(action->text());
    };
    connect(this, &AnnotationFilterBar::scopeChanged, this,
            [this, show] { show(m_scopeButton, int(m_scope)); });
    connect(this, &AnnotationFilterBar::orderChanged, this,
            [this, show] { show(m_orderButton, int(m_order)); });
    show(m_scopeButton, 0);
    show(m_orderButton, 0);
}

void AnnotationFilterBar::setTags(const std::vector<TagPlace> &tags)
{
    m_tagMenu->clear();
    QSet<QUuid> known;
    for (const TagPlace &place : tags) {
        const QUuid uuid = place.tag.uuid;
        known.insert(uuid);
        QString label =
            QString(QString(place.depth * 4, u' ') + place.tag.name).replace(u'&', QStringLiteral("&&"));
        if (place.tag.layer == Layer::Editor && place.depth == 0) {
            label = tr("%1 (editor)").arg(label);
        }
        QAction *action = m_tagMenu->addAction(colourIcon(place.tag.colour), label);
        action->setCheckable(true);
        action->setChecked(m_filter.tags.contains(uuid));
        connect(action, &QAction::toggled, this, [this, uuid](bool on) {
            if (on) {
                m_filter.tags.insert(uuid);
            } else {
                m_filter.tags.remove(uuid);
            }
            tell();
        });
    }
    m_tagMenu->setEnabled(!tags.empty());
    if (const QSet<QUuid> kept = m_filter.tags & known; kept != m_filter.tags) {
        m_filter.tags = kept;
        tell();
    }
}

void AnnotationFilterBar::setCounts(int shown, int total)
{
    m_count->setText(tr("%1 of %2", "annotations shown, of all").arg(shown).arg(total));
    m_count->setAccessibleName(tr("%1 of %2 annotations shown").arg(shown).arg(total));
}

void AnnotationFilterBar::setScope(AnnotationScope scope)
{
    if (scope != m_scope) {
        m_scope = scope;
        Q_EMIT scopeChanged();
    }
}

void AnnotationFilterBar::setOrder(AnnotationOrder order)
{
    if (order != m_order) {
        m_order = order;
        Q_EMIT orderChanged();
    }
}

void AnnotationFilterBar::clear()
{
    {
        // One change to tell of, not one for every tick taken away.
        const QSignalBlocker quiet(this);
        m_text->clear();
        for (QAction *section : m_menu->actions()) {
            for (QAction *action : section->menu() ? section->menu()->actions() : QList<QAction *>()) {
                action->setChecked(false);
            }
        }
    }
    tell();
}

bool AnnotationFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            Q_EMIT leftDownwards();
            return true;
        }
        if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AnnotationFilterBar::tell()
{
    const int narrowing = m_filter.narrowing();
    m_filterButton->setText(narrowing == 0 ? tr("Filter") : tr("Filter (%1)").arg(narrowing));
    Q_EMIT filterChanged();
}

} // namespace Chancery::App
