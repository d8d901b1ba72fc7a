// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session.h"

#include <QCryptographicHash>
#include <QMainWindow>
#include <QSettings>

namespace Chancery::App
{

namespace
{

/// Raised when the set of panels changes, so that an old state does not hide new ones.
constexpr int layoutVersion = 2;

const QString appearanceKey = QStringLiteral("window/appearance");

/// A path cannot be a settings key: `/` would make groups of it.
QString groupOf(const QString &libraryFile)
{
    return QStringLiteral("library-")
        + QString::fromLatin1(
               QCryptographicHash::hash(libraryFile.toUtf8(), QCryptographicHash::Sha1).toHex().first(12));
}

} // namespace

Session Session::restore(QMainWindow &window, const QString &libraryFile)
{
    QSettings settings;
    window.restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    window.restoreState(settings.value(QStringLiteral("window/panels")).toByteArray(), layoutVersion);
    Session session;
    session.zoom = settings.value(QStringLiteral("page/zoom"), session.zoom).toInt();
    session.telegraphese = Telegraphese(
        std::clamp(settings.value(QStringLiteral("page/telegraphese"), int(session.telegraphese)).toInt(),
                   int(Telegraphese::Off), int(Telegraphese::Full)));
    settings.beginGroup(groupOf(libraryFile));
    session.location = Location::fromString(settings.value(QStringLiteral("location")).toString());
    session.view.passage = settings.value(QStringLiteral("passage"), session.view.passage).toInt();
    session.view.offset = settings.value(QStringLiteral("offset")).toInt();
    session.view.delta = settings.value(QStringLiteral("delta")).toDouble();
    session.recentKeys = settings.value(QStringLiteral("recent")).toStringList();
    return session;
}

void Session::save(const QMainWindow &window, const QString &libraryFile) const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), window.saveGeometry());
    settings.setValue(QStringLiteral("window/panels"), window.saveState(layoutVersion));
    settings.setValue(QStringLiteral("page/zoom"), zoom);
    settings.setValue(QStringLiteral("page/telegraphese"), int(telegraphese));
    settings.beginGroup(groupOf(libraryFile));
    settings.setValue(QStringLiteral("location"), location.toString());
    settings.setValue(QStringLiteral("passage"), view.passage);
    settings.setValue(QStringLiteral("offset"), view.offset);
    settings.setValue(QStringLiteral("delta"), view.delta);
    settings.setValue(QStringLiteral("recent"), recentKeys);
}

Appearance Session::appearance()
{
    return fromNameOr(QSettings().value(appearanceKey).toString(), Appearance::Desktop);
}

void Session::keepAppearance(Appearance appearance)
{
    QSettings().setValue(appearanceKey, QString(nameOf(appearance)));
}

} // namespace Chancery::App
