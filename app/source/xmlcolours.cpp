// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "xmlcolours.h"

#include "model/part.h"

namespace Chancery::App
{

ColouredText colouredXml(const QString &text, ColouredText::Theme theme,
                         const std::function<bool()> &isCancelled)
{
    ColouredText coloured{text, {}};
    if (const auto colour = partFunction(sourcePart, colourXmlName)) {
        reinterpret_cast<ColourXml>(*colour)(coloured, theme, isCancelled);
    }
    return coloured;
}

} // namespace Chancery::App
