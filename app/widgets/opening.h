// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

#include <functional>

class QMenu;
class QObject;

namespace Chancery::App
{

/// Where something opens.
enum class Opening {
    Here, ///< on the page
    Beside, ///< beside it; Ctrl
    Tab, ///< in a tab of its own; Ctrl and Shift, or the middle button
};

/// What the keys held with Enter or a click ask for.
[[nodiscard]] Opening openingFor(Qt::KeyboardModifiers modifiers);
[[nodiscard]] Qt::KeyboardModifiers modifiersFor(Opening opening);

/// The three ways as items of \a menu; each calls \a open, while \a context lives, with the keys that ask for it.
void addOpeningActs(QMenu &menu, QObject *context, std::function<void(Qt::KeyboardModifiers)> open);

} // namespace Chancery::App
