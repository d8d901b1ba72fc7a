// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace Chancery::App
{

namespace
{

/// Where nothing of that name is there, nothing is installed: English is then what stands in the sources.
void install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, QStringLiteral("_"), folder)) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator;
    }
}

} // namespace

void installTranslations()
{
    const QString own = QStringLiteral(":/chancery/i18n");
    install(QLocale(), QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // The one installed last is asked first; English answers where the reader's language does not.
    install(QLocale(QLocale::English), QStringLiteral("chancery"), own);
    if (QLocale().language() != QLocale::English) {
        install(QLocale(), QStringLiteral("chancery"), own);
    }
}

} // namespace Chancery::App
