// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opening.h"

#include <QCoreApplication>
#include <QMenu>

namespace Chancery::App
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chancery::App::Opening)
};

} // namespace

Opening openingFor(Qt::KeyboardModifiers modifiers)
{
    if (!modifiers.testFlag(Qt::ControlModifier)) {
        return Opening::Here;
    }
    return modifiers.testFlag(Qt::ShiftModifier) ? Opening::Tab : Opening::Beside;
}

Qt::KeyboardModifiers modifiersFor(Opening opening)
{
    switch (opening) {
    case Opening::Here:
        break;
    case Opening::Beside:
        return Qt::ControlModifier;
    case Opening::Tab:
        return Qt::ControlModifier | Qt::ShiftModifier;
    }
    return Qt::NoModifier;
}

void addOpeningActs(QMenu &menu, QObject *context, std::function<void(Qt::KeyboardModifiers)> open)
{
    const std::pair<QString, Opening> acts[] = {
        {Words::tr("&Open\tEnter"), Opening::Here},
        {Words::tr("Open &Beside the Page\tCtrl+Enter"), Opening::Beside},
        {Words::tr("Open in New &Tab\tCtrl+Shift+Enter"), Opening::Tab},
    };
    for (const auto &[text, opening] : acts) {
        menu.addAction(text, context, [open, keys = modifiersFor(opening)] { open(keys); });
    }
}

} // namespace Chancery::App
