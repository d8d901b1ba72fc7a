// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/testsupport.h"

#include "window/mainwindow.h"

#include "library/library.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace Journeys
{

using namespace Chancery;

/// A reading room of its own: a new library and settings in a folder that goes with it, and the window on
/// them. What it does, it does as a reader would: by keys and pointer. Every wait that is in vain, and every
/// warning of Qt's, fails the test.
class Room
{
public:
    Room();
    ~Room();
    Room(const Room &) = delete;
    Room &operator=(const Room &) = delete;

    /// The window on the library, at \a size, standing on where the reader was, or on the telegram.
    void open(QSize size = {1400, 900});
    /// Closes window and library as leaving the program does.
    void close();

    [[nodiscard]] App::MainWindow &window() const
    {
        return *m_window;
    }
    [[nodiscard]] Library &library() const
    {
        return *m_library;
    }
    [[nodiscard]] App::PageView &page() const
    {
        return *m_window->desk()->page();
    }
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder.filePath(name);
    }

    /// Waits until the document with this xml:id is on the page.
    void stands(const QString &xmlId);
    /// The place of \a words, which the document on the page holds, in their first passage.
    [[nodiscard]] Location place(const QString &words) const;
    /// The first reference of the document on the page made in exactly \a words.
    [[nodiscard]] CrossReference reference(const QString &words) const;
    [[nodiscard]] Location place(const CrossReference &reference) const;
    /// Brings \a place into sight and clicks on the middle of its first line.
    void click(const Location &place, Qt::KeyboardModifiers modifiers = {});
    /// Selects \a words on the page: the first by a double click, the rest by Shift and the arrow.
    void select(const QString &words);
    /// Presses \a key where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Types where the keyboard is.
    void type(const QString &words);
    /// Selects \a words and highlights them; the mark is then in the store and on the page.
    Annotation highlight(const QString &words);

    /// The reader's annotations as the store has them, by UUID.
    [[nodiscard]] std::vector<Annotation> work() const;

private:
    TestSupport::NoWarnings m_noWarnings;
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<App::MainWindow> m_window;
};

/// Waits up to five seconds for \a condition.
bool becomes(const std::function<bool()> &condition);

} // namespace Journeys
