// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPixmap>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <catch2/catch_test_macros.hpp>

namespace Chancery::TestSupport
{

namespace
{

constexpr int patience = 15'000; ///< milliseconds

} // namespace

bool becomes(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, patience);
}

void clickRow(QAbstractItemView &view, const QModelIndex &row, Qt::MouseButton button,
              Qt::KeyboardModifiers modifiers)
{
    const QPoint middle = view.visualRect(row).center();
    REQUIRE(row.isValid());
    REQUIRE(view.viewport()->rect().contains(middle));
    QTest::mouseClick(view.viewport(), button, modifiers, middle);
}

QPushButton *button(const QWidget &parent, const QString &label)
{
    for (QPushButton *each : parent.findChildren<QPushButton *>()) {
        if (each->text().remove(u'&').startsWith(label) && each->isVisible()) {
            return each;
        }
    }
    FAIL("no button " << label.toStdString());
    return nullptr;
}

void whenDialogOpens(std::function<void(QWidget *)> deed)
{
    constexpr int betweenLooks = 20; // milliseconds
    QTimer::singleShot(betweenLooks, qApp, [deed = std::move(deed)] {
        if (QWidget *dialog = QApplication::activeModalWidget()) {
            deed(dialog);
        } else {
            whenDialogOpens(deed);
        }
    });
}

QPalette lightPalette()
{
    QPalette palette(QColor(0xef, 0xf0, 0xf1), QColor(0xf4, 0xf4, 0xf4));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, QColor(0x23, 0x26, 0x29));
    palette.setColor(QPalette::WindowText, QColor(0x23, 0x26, 0x29));
    palette.setColor(QPalette::ButtonText, QColor(0x23, 0x26, 0x29));
    palette.setColor(QPalette::PlaceholderText, QColor(0x60, 0x66, 0x6b));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0x7e, 0xb8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

QPalette darkPalette()
{
    const QColor words(0xe8, 0xe9, 0xea);
    QPalette palette(QColor(0x31, 0x36, 0x3b), QColor(0x2a, 0x2e, 0x32));
    palette.setColor(QPalette::Base, QColor(0x1f, 0x22, 0x25));
    palette.setColor(QPalette::Text, words);
    palette.setColor(QPalette::WindowText, words);
    palette.setColor(QPalette::ButtonText, words);
    palette.setColor(QPalette::ToolTipBase, QColor(0x39, 0x3b, 0x40));
    palette.setColor(QPalette::ToolTipText, words);
    palette.setColor(QPalette::PlaceholderText, QColor(0xa1, 0xa9, 0xb1));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0x8e, 0xc8));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

QImage takePicture(QWidget &widget, const QString &name)
{
    const QDir folder(QStringLiteral(CHANCERY_BINARY_DIR "/pictures"));
    REQUIRE(QDir().mkpath(folder.path()));
    QImage image = widget.grab().toImage();
    REQUIRE(image.save(folder.filePath(name + QStringLiteral(".png"))));
    return image;
}

} // namespace Chancery::TestSupport
