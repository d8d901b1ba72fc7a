// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detect/formats.h"
#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace Chancery;
using namespace Chancery::Detect;

namespace
{

/// Relative luminance and contrast as WCAG 2 defines them.
double luminance(QRgb colour)
{
    const auto channel = [](int value) {
        const double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(qRed(colour)) + 0.7152 * channel(qGreen(colour))
        + 0.0722 * channel(qBlue(colour));
}

double contrast(QRgb one, QRgb other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

TEST_CASE("every kind of mention is legible and told apart in both themes")
{
    const TestSupport::NoWarnings guard;
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        const QRgb paper = paperColour(appearance);
        CHECK((luminance(paper) > 0.5) == (appearance == Appearance::Light));
        CHECK(contrast(inkColour(appearance), paper) >= 7.0);
        std::vector<QRgb> seen;
        for (const auto &[kind, name] : Names<MentionKind>::words) {
            INFO(name.data());
            const MentionStyle style = mentionStyle(kind, appearance);
            CHECK(contrast(style.colour, paper) >= 4.5);
            CHECK(std::ranges::find(seen, style.colour) == seen.end());
            CHECK(style.colour != inkColour(appearance));
            seen.push_back(style.colour);
        }
        CHECK(mentionStyle(MentionKind::Document, appearance).underline);
        CHECK_FALSE(mentionStyle(MentionKind::Person, appearance).underline);
    }
}
