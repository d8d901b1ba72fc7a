// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session.h"

#include <QCryptographicHash>
#include <QMainWindow>
#include <QSettings>

#include <algorithm>

namespace Chancery::App
{

namespace
{

/// Raised when the set of panels changes, so that an old state does not hide new ones.
constexpr int layoutVersion = 2;

constexpr int mostTabs = 200; ///< that a damaged settings file can bring

const QString appearanceKey = QStringLiteral("window/appearance");

/// A path cannot be a settings key: `/` would make groups of it.
QString groupOf(const QString &libraryFile)
{
    return QStringLiteral("library-")
        + QString::fromLatin1(
               QCryptographicHash::hash(libraryFile.toUtf8(), QCryptographicHash::Sha1).toHex().first(12));
}

KeptTab readTab(const QSettings &settings)
{
    KeptTab tab;
    tab.location = Location::fromString(settings.value(QStringLiteral("location")).toString());
    tab.view.passage = settings.value(QStringLiteral("passage"), tab.view.passage).toInt();
    tab.view.offset = settings.value(QStringLiteral("offset")).toInt();
    tab.view.delta = settings.value(QStringLiteral("delta")).toDouble();
    tab.title = settings.value(QStringLiteral("title")).toString();
    tab.beside = Location::fromString(settings.value(QStringLiteral("beside")).toString());
    return tab;
}

void writeTab(QSettings &settings, const KeptTab &tab)
{
    settings.setValue(QStringLiteral("location"), tab.location.toString());
    settings.setValue(QStringLiteral("passage"), tab.view.passage);
    settings.setValue(QStringLiteral("offset"), tab.view.offset);
    settings.setValue(QStringLiteral("delta"), tab.view.delta);
    settings.setValue(QStringLiteral("title"), tab.title);
    if (tab.beside.isValid()) {
        settings.setValue(QStringLiteral("beside"), tab.beside.toString());
    }
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
    const int tabs = settings.beginReadArray(QStringLiteral("tabs"));
    for (int i = 0; i < std::min(tabs, mostTabs); ++i) {
        settings.setArrayIndex(i);
        if (KeptTab tab = readTab(settings); tab.location.isValid()) {
            session.tabs.push_back(std::move(tab));
        }
    }
    settings.endArray();
    session.currentTab = settings.value(QStringLiteral("tab")).toInt();
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
    settings.remove(QStringLiteral("tabs"));
    settings.beginWriteArray(QStringLiteral("tabs"), int(tabs.size()));
    for (size_t i = 0; i < tabs.size(); ++i) {
        settings.setArrayIndex(int(i));
        writeTab(settings, tabs[i]);
    }
    settings.endArray();
    settings.setValue(QStringLiteral("tab"), currentTab);
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
