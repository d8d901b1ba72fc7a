// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumename.h"

#include <QCoreApplication>

namespace Chancery
{

QString shortNameOf(const Volume &volume)
{
    if (!volume.subSeries.isEmpty() && !volume.number.isEmpty()) {
        return QCoreApplication::translate("Chancery::VolumeName", "%1, vol. %2")
            .arg(volume.subSeries, volume.number);
    }
    return volume.title.isEmpty() ? volume.id : volume.title;
}

} // namespace Chancery
