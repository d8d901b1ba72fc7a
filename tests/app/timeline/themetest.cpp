// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/theme.h"

#include "support/testsupport.h"

#include <QImage>
#include <QPainter>
#include <QPalette>

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace Chancery;
using namespace Chancery::App;

namespace
{

struct Ground {
    const char *name;
    QRgb base;
    QRgb window;
    QRgb text;
};

constexpr Ground Grounds[] = {
    {"white", 0xffffffff, 0xfff0f0f0, 0xff000000},       {"sepia", 0xfff6eddc, 0xffeadfc9, 0xff3b2f22},
    {"breeze dark", 0xff1b1e20, 0xff2a2e32, 0xfffcfcfc}, {"black", 0xff000000, 0xff101010, 0xffffffff},
    {"grey dark", 0xff3c3f41, 0xff45494b, 0xffeeeeee},
};

QPalette paletteOf(const Ground &ground)
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor::fromRgb(ground.base));
    palette.setColor(QPalette::Window, QColor::fromRgb(ground.window));
    palette.setColor(QPalette::Text, QColor::fromRgb(ground.text));
    return palette;
}

Party party(int id, QStringView name, QStringView shortName)
{
    Party result;
    result.id = {id};
    result.name = name.toString();
    result.shortName = shortName.toString();
    return result;
}

} // namespace

TEST_CASE("every accent and every mark can be read on every ground")
{
    for (const Ground &ground : Grounds) {
        INFO(ground.name);
        const QPalette palette = paletteOf(ground);
        const QColor base = palette.color(QPalette::Base);
        const QColor text = palette.color(QPalette::Text);
        for (const Side side : {Side::First, Side::Second, Side::Other}) {
            const PartyColours colours = partyColours(side, palette);
            CHECK(contrast(colours.line, base) >= 4.5);
            CHECK(contrast(colours.line, palette.color(QPalette::Window)) >= 4.5);
            CHECK(contrast(text, colours.wash) >= 4.5);
        }
        for (const auto &[colour, word] : Names<MarkColour>::words) {
            INFO(word.data());
            const MarkColours colours = markColours(colour, palette);
            CHECK(contrast(colours.line, base) >= 4.5);
            CHECK(contrast(text, colours.wash) >= 4.5);
            CHECK(colours.wash != base);
        }
        CHECK(contrast(quietText(palette), base) >= 4.5);
    }
}

TEST_CASE("colour never speaks alone: sides and marks each have a pattern of their own")
{
    const QPalette palette;
    std::set<Qt::BrushStyle> brushes;
    for (const Side side : {Side::First, Side::Second, Side::Other}) {
        brushes.insert(partyColours(side, palette).pattern);
    }
    CHECK(brushes.size() == 3);
    std::set<LinePattern> lines;
    for (const auto &[colour, word] : Names<MarkColour>::words) {
        lines.insert(markColours(colour, palette).pattern);
    }
    CHECK(lines.size() == Names<MarkColour>::words.size());
}

TEST_CASE("marks and sides stay inside the room they are given")
{
    const QPalette palette = paletteOf(Grounds[0]);
    for (const auto &[colour, word] : Names<MarkColour>::words) {
        INFO(word.data());
        QImage image(60, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawMarkLine(painter, QLineF(5, 10, 55, 10), markColours(colour, palette));
        painter.end();
        bool drawn = false;
        for (int x = 0; x < 60; ++x) {
            for (int y = 0; y < 20; ++y) {
                const bool inked = image.pixel(x, y) != QColor(Qt::white).rgb();
                drawn = drawn || inked;
                CHECK((!inked || (y >= 7 && y <= 13 && x >= 3 && x <= 57)));
            }
        }
        CHECK(drawn);
    }
}

TEST_CASE("light and dark are told from the palette, not from a setting")
{
    CHECK_FALSE(isDark(paletteOf(Grounds[0])));
    CHECK_FALSE(isDark(paletteOf(Grounds[1])));
    CHECK(isDark(paletteOf(Grounds[2])));
    CHECK(isDark(paletteOf(Grounds[4])));
}

TEST_CASE("the two sides are known by name, otherwise by their order")
{
    const std::vector<Party> crisis{party(1, u"Cuba", u"Cuba"),
                                    party(2, u"Union of Soviet Socialist Republics", u"U.S.S.R."),
                                    party(3, u"United States", u"U.S.")};
    CHECK(sideOf(crisis, {3}) == Side::First);
    CHECK(sideOf(crisis, {2}) == Side::Second);
    CHECK(sideOf(crisis, {1}) == Side::Other);
    const std::vector<Party> others{party(1, u"France", u"France"), party(2, u"Prussia", u"Prussia"),
                                    party(3, u"Austria", u"Austria")};
    CHECK(sideOf(others, {1}) == Side::First);
    CHECK(sideOf(others, {2}) == Side::Second);
    CHECK(sideOf(others, {3}) == Side::Other);
    CHECK(sideOf(others, {}) == Side::Other);
    CHECK(sideOf(others, {9}) == Side::Other);
}
