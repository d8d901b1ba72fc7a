// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QTextLayout>

#include <functional>
#include <vector>

namespace Chancery::App
{

/// A text in lines, and how each is to be coloured.
struct ColouredText {
    enum class Theme { Light, Dark };
    QString text;
    std::vector<QList<QTextLayout::FormatRange>> lines; ///< as many as the text has lines, or fewer
};

/// Colours \a text by KSyntaxHighlighting's definition of XML. Any thread; \a isCancelled ends it with the
/// lines so far. A line longer than 10,000 characters stays as it is: no reader looks for colours in it.
/// Without colours where the part of the program that has them (see partFunction()) is missing.
[[nodiscard]] ColouredText colouredXml(const QString &text, ColouredText::Theme theme,
                                       const std::function<bool()> &isCancelled = {});

/// The part, and its function: fills in the lines of a text.
inline constexpr QLatin1StringView sourcePart("chancery-source");
inline constexpr const char *colourXmlName = "chancery_colour_xml";
using ColourXml = void (*)(ColouredText &text, ColouredText::Theme theme,
                           const std::function<bool()> &isCancelled);

} // namespace Chancery::App
