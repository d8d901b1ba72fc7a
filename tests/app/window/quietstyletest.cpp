// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/quietstyle.h"

#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery::App;

namespace
{

class Bar : public QScrollBar
{
public:
    using QScrollBar::QScrollBar;

    [[nodiscard]] QRect part(QStyle::SubControl which) const
    {
        QStyleOptionSlider option;
        initStyleOption(&option);
        return style()->subControlRect(QStyle::CC_ScrollBar, &option, which, this);
    }
};

} // namespace

TEST_CASE("The slider of a scroll bar stands where the value is and can be dragged to either end")
{
    QuietStyle style;
    for (const Qt::Orientation orientation : {Qt::Vertical, Qt::Horizontal}) {
        Bar bar(orientation);
        bar.setStyle(&style);
        bar.resize(orientation == Qt::Vertical ? QSize(12, 400) : QSize(400, 12));
        bar.setRange(0, 900);
        bar.setPageStep(100);
        const auto from = [&](const QRect &rect) {
            return orientation == Qt::Vertical ? rect.top() : rect.left();
        };
        const auto to = [&](const QRect &rect) {
            return orientation == Qt::Vertical ? rect.bottom() : rect.right();
        };
        bar.setValue(0);
        CHECK(from(bar.part(QStyle::SC_ScrollBarSlider)) == 0);
        bar.setValue(900);
        CHECK(to(bar.part(QStyle::SC_ScrollBarSlider)) == 399);
        bar.setValue(450);
        const QRect slider = bar.part(QStyle::SC_ScrollBarSlider);
        CHECK(std::abs((from(slider) + to(slider)) / 2 - 200) <= 2);
        CHECK(to(slider) - from(slider) + 1 == 40);
        // Above and below the slider a click turns a page.
        CHECK(to(bar.part(QStyle::SC_ScrollBarSubPage)) + 1 == from(slider));
        CHECK(from(bar.part(QStyle::SC_ScrollBarAddPage)) == to(slider) + 1);
        bar.show();
        const QPoint middle = slider.center();
        QTest::mousePress(&bar, Qt::LeftButton, {}, middle);
        QTest::mouseMove(&bar,
                         orientation == Qt::Vertical ? QPoint(middle.x(), 399) : QPoint(399, middle.y()));
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, {});
        CHECK(bar.value() == 900);
    }
}
