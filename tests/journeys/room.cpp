// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "room.h"

#include "annotations/linkdialog.h"
#include "annotations/notedialog.h"
#include "annotations/tagpicker.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <exception>

#include <catch2/catch_test_macros.hpp>

namespace Journeys
{

namespace
{

constexpr int patience = 15'000; ///< milliseconds

/// Where a key goes: an open menu or pop-up has the keyboard, whatever has the focus below it.
QWidget *keyboard()
{
    if (QWidget *popup = QApplication::activePopupWidget()) {
        return popup->focusWidget() ? popup->focusWidget() : popup;
    }
    return QApplication::focusWidget();
}

/// What lies over the window and has the reader's attention.
QWidget *windowOver()
{
    QWidget *popup = QApplication::activePopupWidget();
    return popup ? popup : QApplication::activeModalWidget();
}

void dismiss(QWidget &window)
{
    if (auto *dialog = qobject_cast<QDialog *>(&window)) {
        dialog->done(QDialog::Rejected); // past all questions
    } else {
        window.close();
    }
}

} // namespace

void takesKeyboard(QWidget &window)
{
    // Not qWaitForWindowActive(), which holds a dialog for active when the window below it is.
    window.activateWindow();
    REQUIRE(becomes([&] {
        return QApplication::activeWindow() == &window && window.isAncestorOf(QApplication::focusWidget());
    }));
}

Room::Room()
{
    REQUIRE(m_folder.isValid());
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setOrganizationDomain(QStringLiteral("journeys.invalid"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                       m_folder.filePath(QStringLiteral("settings")));
}

Room::~Room()
{
    m_window.reset();
    m_library.reset();
}

void Room::open(QSize size)
{
    openWindow(size);
}

void Room::reopen()
{
    openWindow(std::nullopt);
}

void Room::openWindow(std::optional<QSize> size)
{
    auto opened = Library::open(path(QStringLiteral("room.chancery")));
    REQUIRE(opened);
    m_library = std::move(*opened);
    m_window = std::make_unique<App::MainWindow>(*m_library);
    m_shown.reset();
    QObject::connect(m_window.get(), &App::MainWindow::shown, m_window.get(),
                     [this] { m_shown = m_window->desk()->record(); });
    m_window->start();
    if (size) {
        m_window->resize(*size);
    }
    m_window->show();
    m_window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
    // The page stands before the panels are filled.
    REQUIRE(becomes([this] { return m_shown == m_window->desk()->record() && m_shown; }));
    QTest::qWait(1); // the layout of the first showing
}

void Room::close()
{
    REQUIRE(m_window->close());
    m_window.reset();
    m_library.reset();
}

void Room::stands(const QString &xmlId)
{
    INFO("waiting for " << xmlId.toStdString());
    REQUIRE(becomes([&] {
        const auto record = page().record();
        return record && record->document.key.xmlId == xmlId && record->document.key == m_shown->document.key;
    }));
    QTest::qWait(1);
}

Location Room::place(const QString &words) const
{
    const auto record = page().record();
    for (const Passage &passage : record->passages) {
        const qsizetype at = passage.text.indexOf(words);
        if (at >= 0) {
            const int start = CodePointIndex(passage.text).fromUtf16(at);
            return {record->document.key, passage.ordinal, {start, start + codePointCount(words)}};
        }
    }
    FAIL("the page does not hold “" << words.toStdString() << "”");
    return {};
}

CrossReference Room::reference(const QString &words) const
{
    const auto record = page().record();
    const auto found = std::ranges::find_if(record->references, [&](const CrossReference &each) {
        return textIn(record->passage(each.passage)->text, each.range) == words;
    });
    INFO("reference “" << words.toStdString() << "”");
    REQUIRE(found != record->references.end());
    return *found;
}

Location Room::place(const CrossReference &reference) const
{
    const auto record = page().record();
    return {record->document.key, record->passage(reference.passage)->ordinal, reference.range};
}

void Room::bringIntoSight(const Location &place)
{
    const QRect area = page().viewport()->rect();
    const auto first = page().rectangles(place);
    REQUIRE_FALSE(first.empty());
    if (!area.contains(first.front())) {
        QScrollBar *bar = page().verticalScrollBar();
        bar->setValue(bar->value() + first.front().center().y() - area.center().y());
    }
}

void Room::click(const Location &place, Qt::KeyboardModifiers modifiers)
{
    bringIntoSight(place);
    QTest::mouseClick(page().viewport(), Qt::LeftButton, modifiers,
                      page().rectangles(place).front().center());
}

void Room::select(const QString &words)
{
    Location first = place(words);
    bringIntoSight(first);
    first.range.end = first.range.start + int(words.section(u' ', 0, 0).size());
    const auto rectangles = page().rectangles(first);
    REQUIRE_FALSE(rectangles.empty());
    const QPoint at = rectangles.front().center();
    QTest::mouseClick(page().viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(page().viewport(), Qt::LeftButton, {}, at);
    QTest::mouseRelease(page().viewport(), Qt::LeftButton, {}, at);
    for (qsizetype i = first.range.length(); i < words.size(); ++i) {
        press(Qt::Key_Right, Qt::ShiftModifier);
    }
    REQUIRE(page().selectedSegments().size() == 1);
    REQUIRE(page().selectedSegments().front().exact == words);
}

void Room::drag(const Location &from, const Location &to)
{
    const auto first = page().rectangles(from);
    const auto last = page().rectangles(to);
    REQUIRE_FALSE(first.empty());
    REQUIRE_FALSE(last.empty());
    drag({first.front().left(), first.front().center().y()},
         {last.back().right() + 1, last.back().center().y()});
}

void Room::drag(QPoint from, QPoint to)
{
    QWidget *paper = page().viewport();
    REQUIRE(paper->rect().contains(from));
    REQUIRE(paper->rect().contains(to));
    QTest::mousePress(paper, Qt::LeftButton, {}, from);
    for (const QPoint point : {(from + to) / 2, to}) {
        // QTest's own moves carry no pressed button.
        QMouseEvent move(QEvent::MouseMove, point, paper->mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                         {});
        QCoreApplication::sendEvent(paper, &move);
    }
    QTest::mouseRelease(paper, Qt::LeftButton, {}, to);
}

void Room::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    REQUIRE(keyboard());
    QTest::keyClick(keyboard(), key, modifiers);
}

void Room::type(const QString &words)
{
    for (const QChar letter : words) {
        REQUIRE(keyboard());
        if (letter.unicode() < 0x80) {
            QTest::keyClick(keyboard(), letter.toLatin1());
        } else {
            QTest::sendKeyEvent(QTest::Click, keyboard(), Qt::Key_unknown, QString(letter), {});
        }
    }
}

Annotation Room::made(const std::function<void()> &act)
{
    const auto before = work();
    act();
    std::vector<Annotation> fresh = work();
    std::erase_if(fresh, [&](const Annotation &annotation) {
        return std::ranges::contains(before, annotation.uuid, &Annotation::uuid);
    });
    REQUIRE(fresh.size() == 1);
    REQUIRE(becomes([&] { return std::ranges::contains(page().annotations(), fresh.front()); }));
    return fresh.front();
}

Annotation Room::highlight(const QString &words)
{
    select(words);
    return made([&] { press(Qt::Key_H); });
}

Annotation Room::note(const QString &words, const QString &text)
{
    select(words);
    return made([&] {
        answering<App::NoteDialog>([&] { press(Qt::Key_N); },
                                   [&](App::NoteDialog &) {
                                       type(text);
                                       press(Qt::Key_Return, Qt::ControlModifier);
                                   });
    });
}

Annotation Room::tag(const QString &words, const QString &tag)
{
    select(words);
    return made([&] {
        answering<App::TagPicker>([&] { press(Qt::Key_T); },
                                  [&](App::TagPicker &) {
                                      type(tag);
                                      press(Qt::Key_Return);
                                  });
    });
}

Annotation Room::link(const QString &words, LinkType how, const QString &to)
{
    select(words);
    return made([&] {
        answering<App::LinkDialog>(
            [&] { press(Qt::Key_L); },
            [&](App::LinkDialog &dialog) {
                auto *types = named<QComboBox>(QStringLiteral("What the words do to the target"), &dialog);
                types->setFocus();
                while (types->currentData().toInt() != int(how)) {
                    press(Qt::Key_Down);
                }
                named<QLineEdit>(QStringLiteral("Find what the words lead to"), &dialog)->setFocus();
                type(to);
                auto *list = named<QListWidget>(QStringLiteral("What the words can lead to"), &dialog);
                const auto isDocument = [&](int row) {
                    return list->item(row)->data(Qt::AccessibleTextRole).toString().startsWith(u"Document");
                };
                REQUIRE(becomes([&] { // answers come one after the other, of whatever kind
                    if (list->currentRow() >= 0 && isDocument(list->currentRow())) {
                        return true;
                    }
                    press(list->currentRow() + 1 < list->count() ? Qt::Key_Down : Qt::Key_Home);
                    return false;
                }));
                press(Qt::Key_Return);
            });
    });
}

Annotation Room::query(const QString &words, const QString &proposal, const QString &reason)
{
    select(words);
    return made([&] {
        answering<App::NoteDialog>([&] { press(Qt::Key_Q); },
                                   [&](App::NoteDialog &dialog) {
                                       type(proposal);
                                       dialog.editor()->textEdit()->setFocus();
                                       type(reason);
                                       press(Qt::Key_Return, Qt::ControlModifier);
                                   });
    });
}

QString Room::write(const QString &name, const QByteArray &bytes)
{
    const QString written = path(name);
    QFile to(written);
    REQUIRE(to.open(QIODevice::WriteOnly));
    REQUIRE(to.write(bytes) == bytes.size());
    return written;
}

void Room::addText(const QString &file)
{
    page().setFocus();
    answering<QFileDialog>([&] { press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier); },
                           [&](QFileDialog &dialog) {
                               auto *name = dialog.findChild<QLineEdit *>();
                               REQUIRE(name);
                               name->setFocus();
                               name->selectAll();
                               type(file);
                               press(Qt::Key_Return);
                           });
}

void Room::bringPanel(const QString &title)
{
    for (QTabBar *tabs : m_window->findChildren<QTabBar *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (tabs->isVisible() && tabs->tabText(tab) == title) {
                QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center());
                QTest::qWait(1);
                return;
            }
        }
    }
    FAIL("no panel has a tab “" << title.toStdString() << "”");
}

void Room::meet(const std::function<void()> &act, const std::function<bool(QWidget &)> &isMeant,
                const std::function<void(QWidget &)> &answer)
{
    // What a test throws must not pass through Qt's event loop: it is carried round it.
    std::exception_ptr failure;
    bool isAnswering = false;
    bool isAnswered = false;
    QElapsedTimer waited;
    waited.start();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        QWidget *over = windowOver();
        if (isAnswering || isAnswered || failure || !over || !over->isVisible()) {
            return;
        }
        if (!isMeant(*over) && !waited.hasExpired(patience)) {
            return; // perhaps one that another answer is for
        }
        isAnswering = true;
        try {
            INFO("a window came: " << over->metaObject()->className());
            REQUIRE(isMeant(*over));
            if (!over->windowFlags().testFlag(Qt::Popup)) {
                takesKeyboard(*over);
            }
            answer(*over);
            isAnswered = true;
        } catch (...) {
            failure = std::current_exception();
            while (QWidget *left = windowOver()) {
                dismiss(*left);
            }
        }
        isAnswering = false;
    });
    look.start(5);
    act();
    const bool isThrough = becomes([&] { return (isAnswered || failure) && !isAnswering; });
    look.stop();
    if (failure) {
        std::rethrow_exception(failure);
    }
    REQUIRE(isThrough);
    // The offscreen platform has no window manager that would give the keyboard back.
    REQUIRE(becomes([this] {
        if (QApplication::activePopupWidget()) {
            return true;
        }
        QWidget *next = windowOver();
        next = next ? next : m_window.get();
        next->activateWindow();
        return QApplication::activeWindow() == next && next->isAncestorOf(QApplication::focusWidget());
    }));
}

std::vector<Annotation> Room::work() const
{
    auto annotations = m_library->annotations(Layer::Reader).result();
    REQUIRE(annotations);
    std::ranges::sort(*annotations, {}, &Annotation::uuid);
    return *annotations;
}

} // namespace Journeys
