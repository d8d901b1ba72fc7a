// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "room.h"

#include <QApplication>
#include <QSettings>
#include <QTest>

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

namespace Journeys
{

bool becomes(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 5000);
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
    auto opened = Library::open(path(QStringLiteral("room.chancery")));
    REQUIRE(opened);
    m_library = std::move(*opened);
    m_window = std::make_unique<App::MainWindow>(*m_library);
    m_window->resize(size);
    m_window->start();
    m_window->show();
    m_window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
    REQUIRE(becomes([this] { return m_window->desk()->record() != nullptr; }));
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
        return record && record->document.key.xmlId == xmlId;
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

void Room::click(const Location &place, Qt::KeyboardModifiers modifiers)
{
    REQUIRE(page().showLocation(place, App::Emphasis::None));
    const auto rectangles = page().rectangles(place);
    REQUIRE_FALSE(rectangles.empty());
    QTest::mouseClick(page().viewport(), Qt::LeftButton, modifiers, rectangles.front().center());
}

void Room::select(const QString &words)
{
    Location first = place(words);
    REQUIRE(page().showLocation(first, App::Emphasis::None));
    first.range.end = first.range.start + int(words.section(u' ', 0, 0).size());
    const auto rectangles = page().rectangles(first);
    REQUIRE_FALSE(rectangles.empty());
    QTest::mouseDClick(page().viewport(), Qt::LeftButton, {}, rectangles.front().center());
    for (qsizetype i = first.range.length(); i < words.size(); ++i) {
        press(Qt::Key_Right, Qt::ShiftModifier);
    }
    REQUIRE(page().selectedSegments().size() == 1);
    REQUIRE(page().selectedSegments().front().exact == words);
}

void Room::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    REQUIRE(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void Room::type(const QString &words)
{
    REQUIRE(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), words);
}

Annotation Room::highlight(const QString &words)
{
    const auto before = work();
    select(words);
    press(Qt::Key_H);
    for (const Annotation &annotation : work()) {
        if (!std::ranges::contains(before, annotation.uuid, &Annotation::uuid)) {
            REQUIRE(becomes([&] {
                return std::ranges::contains(page().annotations(), annotation.uuid, &Annotation::uuid);
            }));
            return annotation;
        }
    }
    FAIL("no mark was made on “" << words.toStdString() << "”");
    return {};
}

std::vector<Annotation> Room::work() const
{
    auto annotations = m_library->annotations(Layer::Reader).result();
    REQUIRE(annotations);
    std::ranges::sort(*annotations, {}, &Annotation::uuid);
    return *annotations;
}

} // namespace Journeys
