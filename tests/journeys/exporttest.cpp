// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Taking the work out: every format from the export dialog, read by programs that are not ours.

#include "room.h"

#include "dialogs/exportdialog.h"
#include "export/exporter.h"

#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QStandardPaths>

#include <catch2/catch_test_macros.hpp>

using namespace Journeys;
using namespace Chancery::App;

namespace
{

const QString marked = QStringLiteral("jaundiced look");

/// The dialog that Ctrl+E opens over the page.
ExportDialog *openDialog(Room &room)
{
    room.page().moveCursor(QTextCursor::Start); // nothing selected: the whole document is proposed
    room.page().setFocus();
    room.press(Qt::Key_E, Qt::ControlModifier);
    auto *dialog = room.window().findChild<ExportDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    CHECK(dialog->request().scope == Export::ExportScope::Documents);
    return dialog;
}

QString write(Room &room, ExportDialog &dialog, Export::Format format)
{
    for (QComboBox *box : dialog.findChildren<QComboBox *>()) {
        if (box->accessibleName() == QStringLiteral("Format")) {
            box->setCurrentIndex(box->findData(int(format)));
        }
    }
    REQUIRE(dialog.format() == format);
    const QString path =
        room.path(QStringLiteral("work-%1.%2").arg(int(format)).arg(Export::fileSuffix(format)));
    REQUIRE(dialog.writeTo(path));
    return path;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

bool have(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

TEST_CASE("From Ctrl+E the telegram leaves with its marks in every format")
{
    Room room;
    room.open();
    const Annotation mark = room.highlight(marked);
    const QPointer<ExportDialog> dialog = openDialog(room);
    using Export::Format;

    CHECK(bytesOf(write(room, *dialog, Format::Html)).contains("jaundiced"));
    CHECK(bytesOf(write(room, *dialog, Format::Markdown)).contains("jaundiced look"));
    CHECK(bytesOf(write(room, *dialog, Format::Csv)).contains("jaundiced look"));
    const QByteArray web = bytesOf(write(room, *dialog, Format::JsonLd));
    CHECK(QJsonDocument::fromJson(web).isObject());
    CHECK(web.contains(mark.uuid.toByteArray(QUuid::WithoutBraces)));
    CHECK(bytesOf(write(room, *dialog, Format::Ris)).contains("TY  - "));
    CHECK(bytesOf(write(room, *dialog, Format::Bibtex)).contains('@'));
    CHECK(QJsonDocument::fromJson(bytesOf(write(room, *dialog, Format::CslJson))).array().size() == 1);
    CHECK(bytesOf(write(room, *dialog, Format::Pdf)).startsWith("%PDF-"));
    CHECK(bytesOf(write(room, *dialog, Format::Odt)).startsWith("PK"));
    delete dialog.data();
}

TEST_CASE("Other programs read what the telegram was exported to")
{
    const QStringList programs{QStringLiteral("pdftotext"), QStringLiteral("xmllint"),
                               QStringLiteral("python3"), QStringLiteral("unzip")};
    for (const QString &program : programs) {
        if (!have(program)) {
            SKIP(program.toStdString() << " is not here");
        }
    }
    Room room;
    room.open();
    room.highlight(marked);
    const QPointer<ExportDialog> dialog = openDialog(room);
    using Export::Format;
    using TestSupport::outputOf;

    const QString pdf = write(room, *dialog, Format::Pdf);
    CHECK(QString::fromUtf8(outputOf(programs[0], {pdf, QStringLiteral("-")})).simplified().contains(marked));
    const QString html = write(room, *dialog, Format::Html);
    const QStringList paragraph{QStringLiteral("--html"),
                                QStringLiteral("--encode"),
                                QStringLiteral("UTF-8"),
                                QStringLiteral("--xpath"),
                                QStringLiteral("string(//p[contains(., 'jaundiced look')])"),
                                html};
    CHECK(outputOf(programs[1], paragraph).contains("he urged him to take less jaundiced look at"));
    const QString odt = write(room, *dialog, Format::Odt);
    CHECK(outputOf(programs[3], {QStringLiteral("-p"), odt, QStringLiteral("content.xml")})
              .contains("jaundiced"));

    const QString csv = write(room, *dialog, Format::Csv);
    const QString rows =
        QStringLiteral("import csv,sys\nwith open(sys.argv[1], encoding='utf-8-sig', newline='') as f:\n"
                       "  rows = list(csv.reader(f))\nprint(len(rows), len({len(r) for r in rows}), "
                       "any('jaundiced look' in r for r in rows))");
    CHECK(outputOf(programs[2], {QStringLiteral("-c"), rows, csv}).simplified() == "2 1 True");
    for (const Format format : {Format::JsonLd, Format::CslJson}) {
        outputOf(programs[2],
                 {QStringLiteral("-m"), QStringLiteral("json.tool"), write(room, *dialog, format)});
    }
    delete dialog.data();
}

TEST_CASE("What was exported as JSON-LD is the same in an empty library")
{
    Room room;
    room.open();
    room.highlight(marked);
    room.highlight(QStringLiteral("What was important"));
    const QPointer<ExportDialog> dialog = openDialog(room);
    const QString path = write(room, *dialog, Export::Format::JsonLd);
    delete dialog.data();

    auto other = Library::open(room.path(QStringLiteral("other.chancery")));
    REQUIRE(other);
    const auto taken = (*other)->importAnnotations(path);
    REQUIRE(taken);
    CHECK(taken->added == 2);
    CHECK(taken->refused == 0);
    for (const Annotation &mine : room.work()) {
        const auto theirs = (*other)->annotation(mine.uuid).result();
        REQUIRE(theirs);
        CHECK(theirs->kind == mine.kind);
        CHECK(theirs->colour == mine.colour);
        CHECK(theirs->created == mine.created);
        REQUIRE(theirs->segments.size() == 1);
        CHECK(theirs->segments[0].document == mine.segments[0].document);
        CHECK(theirs->segments[0].passageOrdinal == mine.segments[0].passageOrdinal);
        CHECK(theirs->segments[0].range == mine.segments[0].range);
        CHECK(theirs->segments[0].exact == mine.segments[0].exact);
        CHECK(theirs->segments[0].passage.isValid());
    }
}
