// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagemenu.h"

#include "pageview.h"
#include "theme/theme.h"

#include <QMenu>
#include <QPainter>

#include <array>

namespace Chancery::App
{

namespace
{

/// A swatch with wash and pattern: the colour's name and its line say the same.
QIcon swatch(MarkColour colour, const QPalette &palette, double ratio)
{
    QPixmap pixmap(QSize(20, 16) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    const MarkColours colours = markColours(colour, palette);
    pixmap.fill(colours.wash);
    QPainter painter(&pixmap);
    drawMarkLine(painter, QLineF(1, 12, 19, 12), colours, 2);
    return QIcon(pixmap);
}

QString nameOfColour(MarkColour colour)
{
    switch (colour) {
    case MarkColour::Yellow:
        return PageView::tr("Yellow");
    case MarkColour::Green:
        return PageView::tr("Green");
    case MarkColour::Blue:
        return PageView::tr("Blue");
    case MarkColour::Pink:
        return PageView::tr("Pink");
    case MarkColour::Orange:
        return PageView::tr("Orange");
    case MarkColour::Purple:
        return PageView::tr("Purple");
    }
    return {};
}

} // namespace

void PageMenu::addSelection(QMenu &menu, PageView &page)
{
    const auto act = [&](const QString &text, SelectionAction action) {
        menu.addAction(text, &page, [&page, action] { Q_EMIT page.selectionActionRequested(action); });
    };
    QMenu *highlight = menu.addMenu(PageView::tr("&Highlight"));
    for (const auto &[colour, word] : Names<MarkColour>::words) {
        highlight->addAction(swatch(colour, page.palette(), page.devicePixelRatioF()), nameOfColour(colour),
                             &page, [&page, value = colour] { Q_EMIT page.highlightRequested(value); });
    }
    act(PageView::tr("&Note…\tN"), SelectionAction::Note);
    act(PageView::tr("&Tag…\tT"), SelectionAction::Tag);
    act(PageView::tr("&Link…\tL"), SelectionAction::Link);
    act(PageView::tr("&Query…\tQ"), SelectionAction::Query);
    if (!page.activeAnnotation().isNull()) {
        act(PageView::tr("&Add to the mark\tA"), SelectionAction::AddToMark);
    }
    menu.addSeparator();
    act(PageView::tr("Copy with &citation\tC"), SelectionAction::CopyWithCitation);
    QAction *copy = menu.addAction(PageView::tr("Cop&y"), &page, &QTextEdit::copy);
    copy->setShortcut(QKeySequence::Copy);
    menu.addSeparator();
}

void PageMenu::addTarget(QMenu &menu, PageView &page, const PageTarget &target)
{
    if (target.kind == PageTarget::Kind::Reference) {
        const CrossReferenceId reference = page.record()->references[size_t(target.index)].id;
        menu.addAction(PageView::tr("&Go to what it cites"), &page,
                       [&page, reference] { Q_EMIT page.referenceActivated(reference, Qt::NoModifier); });
        menu.addAction(PageView::tr("&Open beside the page"), &page, [&page, reference] {
            Q_EMIT page.referenceActivated(reference, Qt::ControlModifier);
        });
        menu.addAction(PageView::tr("Open in new ta&b"), &page, [&page, reference] {
            Q_EMIT page.referenceActivated(reference, Qt::ControlModifier | Qt::ShiftModifier);
        });
    } else if (target.kind == PageTarget::Kind::NoteMark) {
        menu.addAction(PageView::tr("&Go to the note"), &page, [&page, target] { page.follow(target, {}); });
    } else if (target.kind == PageTarget::Kind::NoteLabel) {
        menu.addAction(PageView::tr("&Go back to the text"), &page,
                       [&page, target] { page.follow(target, {}); });
    } else {
        return;
    }
    if (target.kind != PageTarget::Kind::NoteLabel) {
        menu.addAction(PageView::tr("&Show what it points at\tF2"), &page, [&page, target] {
            PageView::Under under;
            under.target = target;
            page.showCard(under);
        });
    }
    menu.addSeparator();
}

void PageMenu::fill(QMenu &menu, PageView &page, const PageTarget &target, const QUuid &annotation)
{
    if (page.textCursor().hasSelection()) {
        addSelection(menu, page);
    }
    addTarget(menu, page, target);
    if (!annotation.isNull()) {
        menu.addAction(PageView::tr("Show the &annotation"), &page,
                       [&page, annotation] { Q_EMIT page.annotationActivated(annotation); });
        menu.addSeparator();
    }
    QAction *all = menu.addAction(PageView::tr("Select a&ll"), &page, &QTextEdit::selectAll);
    all->setShortcut(QKeySequence::SelectAll);
    QAction *find = menu.addAction(PageView::tr("&Find in page…"), &page, &PageView::findRequested);
    find->setShortcut(QKeySequence::Find);
}

} // namespace Chancery::App
