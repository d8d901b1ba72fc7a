// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "location.h"

#include <QRegularExpression>

namespace Chancery
{

QString Location::toString() const
{
    QString text = QStringLiteral("chancery:%1/%2").arg(document.volume, document.xmlId);
    if (passage >= 0) {
        text += QStringLiteral("#p%1").arg(passage);
        if (!range.isEmpty()) {
            text += QStringLiteral(";%1-%2").arg(range.start).arg(range.end);
        }
    }
    return text;
}

Location Location::fromString(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("^chancery:([^/#\\s]+)/([^/#\\s]+)(?:#p(\\d{1,9})(?:;(\\d{1,9})-(\\d{1,9}))?)?$"));
    const auto match = form.matchView(text);
    if (!match.hasMatch()) {
        // A broken location must not pass for a volume of a strange name.
        return text.startsWith(u"chancery:") ? Location{} : Location{DocumentKey::fromString(text), -1, {}};
    }
    Location location{{match.captured(1), match.captured(2)}, -1, {}};
    if (match.hasCaptured(3)) {
        location.passage = match.capturedView(3).toInt();
    }
    if (match.hasCaptured(4)) {
        location.range = {match.capturedView(4).toInt(), match.capturedView(5).toInt()};
        if (location.range.isEmpty()) {
            return {};
        }
    }
    return location;
}

} // namespace Chancery
