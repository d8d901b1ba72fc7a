// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/openlibrary.h"
#include "support/testsupport.h"
#include "support/widgets.h"

#include "window/mainwindow.h"

#include "library/library.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Journeys
{

using namespace Chancery;
using TestSupport::becomes;

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
    /// The window on the library as the next day: of the size it had.
    void reopen();
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

    /// Waits until the document with this xml:id is on the page and in the panels.
    void stands(const QString &xmlId);
    /// The place of \a words, which the document on the page holds, in their first passage.
    [[nodiscard]] Location place(const QString &words) const;
    /// The first reference of the document on the page made in exactly \a words.
    [[nodiscard]] CrossReference reference(const QString &words) const;
    [[nodiscard]] Location place(const CrossReference &reference) const;
    /// Scrolls as far as needed.
    void bringIntoSight(const Location &place);
    /// Brings \a place into sight and clicks on the middle of its first line.
    void click(const Location &place, Qt::KeyboardModifiers modifiers = {});
    /// Selects \a words on the page: the first by a double click, the rest by Shift and the arrow.
    void select(const QString &words);
    /// Draws the pressed pointer over the page from before \a from to behind \a to, which are both in sight.
    void drag(const Location &from, const Location &to);
    /// The pressed pointer from one point of the page's viewport to another.
    void drag(QPoint from, QPoint to);
    /// Presses \a key where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// Types where the keyboard is.
    void type(const QString &words);
    /// Selects \a words and highlights them; the mark is then in the store and on the page.
    Annotation highlight(const QString &words);
    /// Selects \a words and writes a note, tags them (the tag is made where it is new), joins them to the first
    /// document found by \a to, or doubts them: each by its letter and its dialog.
    Annotation note(const QString &words, const QString &text);
    Annotation tag(const QString &words, const QString &tag);
    Annotation link(const QString &words, LinkType how, const QString &to);
    Annotation query(const QString &words, const QString &proposal, const QString &reason);
    /// What \a act makes: the one annotation that was not in the store before; it is then on the page too.
    Annotation made(const std::function<void()> &act);

    /// Writes a file into the room's folder; returns its path.
    QString write(const QString &name, const QByteArray &bytes);
    /// Ctrl+Shift+N and the name of the file; whatever comes of it comes later.
    void addText(const QString &file);

    /// Brings the panel with this title to the front, by its tab where it has one.
    void bringPanel(const QString &title);
    /// The one visible widget of this kind that assistive technology knows by \a name, anywhere in \a under
    /// (the window where it is null).
    template<typename Widget>
    Widget *named(const QString &name, const QWidget *under = nullptr) const
    {
        for (Widget *widget : (under ? under : m_window.get())->findChildren<Widget *>()) {
            if (widget->accessibleName() == name && widget->isVisible()) {
                return widget;
            }
        }
        FAIL("nothing visible is called “" << name.toStdString() << "”");
        return nullptr;
    }

    /// Does \a act, which brings a dialog or a menu of the kind \a Window, and gives that to \a answer as
    /// soon as it has the keyboard. Returns when both are through.
    template<typename Window>
    void answering(const std::function<void()> &act, const std::function<void(Window &)> &answer)
    {
        meet(
            act, [](QWidget &over) { return qobject_cast<Window *>(&over) != nullptr; },
            [&answer](QWidget &over) { answer(static_cast<Window &>(over)); });
    }

    /// The reader's annotations as the store has them, by UUID.
    [[nodiscard]] std::vector<Annotation> work() const;

private:
    void openWindow(std::optional<QSize> size);
    void meet(const std::function<void()> &act, const std::function<bool(QWidget &)> &isMeant,
              const std::function<void(QWidget &)> &answer);

    TestSupport::NoWarnings m_noWarnings;
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<App::MainWindow> m_window;
    Library::Record m_shown; ///< what page and panels show
};

/// Waits until the keyboard is in \a window, which has been opened over another.
void takesKeyboard(QWidget &window);

} // namespace Journeys
