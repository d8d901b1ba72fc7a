// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumename.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Chancery
{

QString yearsOf(const Volume &volume)
{
    if (!volume.subSeries.isEmpty() && volume.subSeries.front().isDigit()) {
        return volume.subSeries;
    }
    static const QRegularExpression known(QStringLiteral("^frus(\\d{4})(?:-(\\d{2,4}))?(?:p(\\d+))?"));
    const auto match = known.match(volume.id);
    if (!match.hasMatch()) {
        return volume.subSeries;
    }
    QString years = match.captured(1);
    if (const QString last = match.captured(2); !last.isEmpty()) {
        years += u'–' + (last.size() == 2 ? QString(years.first(2) + last) : last);
    }
    const QString part = match.captured(3);
    return part.isEmpty() ? years
                          : QCoreApplication::translate("Chancery::Volume", "%1, Part %2").arg(years, part);
}

QString shortNameOf(const Volume &volume)
{
    const QString years = yearsOf(volume);
    if (!years.isEmpty() && !volume.number.isEmpty()) {
        return QCoreApplication::translate("Chancery::VolumeName", "%1, vol. %2").arg(years, volume.number);
    }
    if (!volume.subSeries.isEmpty() && years != volume.subSeries) {
        return QCoreApplication::translate("Chancery::VolumeName", "FRUS %1").arg(years);
    }
    return volume.title.isEmpty() ? volume.id : volume.title;
}

} // namespace Chancery
