// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text of the reader's own, from a file on the disk to a mark in the library.

#include "room.h"

#include "shelves/librarypanel.h"
#include "widgets/rowview.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStringConverter>
#include <QTest>

#include <algorithm>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

const QString first = QStringLiteral("Notes from the archive");
const QString second =
    QStringLiteral("Kuznetsov told McCloy on December 4, 1962 that the Rio Pact could not be "
                   "named. The letter of October 27 said nothing of it.");
const QString third = QStringLiteral("McCloy answered that Article 51 was enough for him – “d’accord”.");

} // namespace

TEST_CASE("Ctrl+Shift+N brings a text of one's own onto the page, where it is read and marked like any other")
{
    Room room;
    room.open();
    room.addText(room.write(
        QStringLiteral("archive.txt"),
        QString(first + QStringLiteral("\n\n") + second + QStringLiteral("\n\n") + third + u'\n').toUtf8()));
    REQUIRE(becomes([&] { return room.page().record()->document.kind == DocumentKind::OwnText; }));
    const auto record = room.page().record();
    CHECK(record->document.title == first);
    QStringList texts;
    for (const Passage &passage : record->passages) {
        texts << passage.text;
    }
    CHECK(texts == QStringList{first, second, third});
    CHECK(std::ranges::any_of(record->mentions, [](const Mention &mention) {
        return mention.kind == MentionKind::Person && mention.origin == Layer::Detected;
    }));
    CHECK(room.window().windowTitle().contains(first));
    CHECK(room.window().navigator()->canGoBack());

    const Annotation mark = room.highlight(QStringLiteral("enough for him – “d’accord”"));
    CHECK(mark.segments[0].document == record->document.key);

    auto *filter = room.window().libraryPanel()->filterLine();
    filter->setFocus();
    room.type(QStringLiteral("archive"));
    RowView *view = room.window().libraryPanel()->view();
    REQUIRE(becomes([&] {
        const QModelIndexList found = view->model()->match(view->model()->index(0, 0), Qt::AccessibleTextRole,
                                                           first, 1, Qt::MatchContains | Qt::MatchRecursive);
        return !found.isEmpty();
    }));

    room.page().setFocus();
    room.press(Qt::Key_Left, Qt::AltModifier);
    room.stands(Library::firstDocument().xmlId);
    room.close();
    room.open();
    CHECK(room.work() == std::vector{mark});
    const auto again = room.library().record(record->document.key).result();
    REQUIRE(again);
    CHECK((*again)->passages == record->passages);
}

TEST_CASE("A detected reference of one's own text leads to its card")
{
    Room room;
    room.open();
    room.addText(room.write(QStringLiteral("archive.txt"),
                            QString(first + QStringLiteral("\n\n") + second + u'\n').toUtf8()));
    REQUIRE(becomes([&] { return room.page().record()->document.kind == DocumentKind::OwnText; }));
    room.click(room.place(QStringLiteral("Rio Pact")));
    room.stands(QStringLiteral("rio-pact"));
    room.page().setFocus();
    room.press(Qt::Key_Left, Qt::AltModifier);
    REQUIRE(becomes([&] { return room.page().record()->document.kind == DocumentKind::OwnText; }));
}

TEST_CASE("A text in another encoding is read as it was written, and what had to be guessed is said")
{
    Room room;
    room.open();
    QStringEncoder latin(QStringConverter::Latin1);
    const QString words =
        QStringLiteral("Der Gesandte überreichte eine Verbalnote; größere Änderungen lehnte er ab.");
    const QString path = room.write(QStringLiteral("verbalnote.txt"), latin.encode(words));
    room.answering<QMessageBox>([&] { room.addText(path); },
                                [&](QMessageBox &said) {
                                    CHECK_FALSE(said.detailedText().isEmpty());
                                    QTest::mouseClick(said.button(QMessageBox::Ok), Qt::LeftButton);
                                });
    REQUIRE(becomes([&] { return room.page().record()->document.kind == DocumentKind::OwnText; }));
    const auto record = room.page().record();
    CHECK(std::ranges::contains(record->passages, words, &Passage::text));
}

TEST_CASE("A file that is no text is refused with a sentence that names it, and nothing is added")
{
    Room room;
    room.open();
    const int before = room.library().counts().result()->documents;
    const QString path = room.write(QStringLiteral("empty.txt"), {});
    room.answering<QMessageBox>([&] { room.addText(path); },
                                [&](QMessageBox &said) {
                                    CHECK(said.text().contains(QStringLiteral("empty.txt")));
                                    QTest::mouseClick(said.button(QMessageBox::Ok), Qt::LeftButton);
                                });
    CHECK(room.library().counts().result()->documents == before);
    room.stands(Library::firstDocument().xmlId);
}
