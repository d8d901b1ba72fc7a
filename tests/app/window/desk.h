// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/mainwindow.h"

#include "support/openlibrary.h"

#include <QSettings>
#include <QTest>

#include <memory>

#include <catch2/catch_test_macros.hpp>

namespace Chancery::TestSupport
{

/// A new library and settings of their own, and windows on them that can be closed and opened again.
class WindowDesk
{
public:
    WindowDesk()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                           m_own.folder.filePath(QStringLiteral("settings")));
    }

    App::MainWindow &open(QSize size = {1400, 900})
    {
        m_window = std::make_unique<App::MainWindow>(*m_own.library);
        m_window->resize(size);
        m_window->start();
        m_window->resize(size); // the session brings a size of its own
        m_window->show();
        REQUIRE(QTest::qWaitFor([this] { return m_window->desk()->record() != nullptr; }, 5000));
        QTest::qWait(1);
        return *m_window;
    }
    void close()
    {
        REQUIRE(m_window->close());
        m_window.reset();
    }

private:
    OpenLibrary m_own;
    std::unique_ptr<App::MainWindow> m_window;
};

} // namespace Chancery::TestSupport
