// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readingface.h"

#include <QFont>
#include <QFontDatabase>
#include <QFontInfo>

namespace Chancery::App
{

QString readingFamily()
{
    static const QString family = [] {
        const QString wanted = QStringLiteral("Noto Serif");
        if (QFontDatabase::hasFamily(wanted)) {
            return wanted;
        }
        QFont serif;
        serif.setStyleHint(QFont::Serif);
        serif.setFamily(serif.defaultFamily());
        return QFontInfo(serif).family();
    }();
    return family;
}

} // namespace Chancery::App
