// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>

#include <functional>

class QAbstractItemView;
class QImage;
class QModelIndex;
class QPushButton;
class QString;
class QWidget;

namespace Chancery::TestSupport
{

/// Waits up to fifteen seconds for \a condition: a busy machine is given time.
[[nodiscard]] bool becomes(const std::function<bool()> &condition);

/// Clicks on the middle of a row, which is in sight.
void clickRow(QAbstractItemView &view, const QModelIndex &row, Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = {});

/// The visible button under \a parent whose label begins with \a label, ampersands apart; fails the test where there
/// is none.
[[nodiscard]] QPushButton *button(const QWidget &parent, const QString &label);

/// Does \a deed as soon as a modal dialog is open, inside its event loop.
void whenDialogOpens(std::function<void(QWidget *)> deed);

// The colours of a desktop in its light and in its dark dress.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Saves what \a widget looks like into the build folder as \a name.png, for a person to look at; returns the image.
QImage takePicture(QWidget &widget, const QString &name);

} // namespace Chancery::TestSupport
