// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Taking the work out: every format from the export dialog, read by programs that are not ours.

#include "room.h"

#include "annotations/annotationspanel.h"
#include "dialogs/exportdialog.h"
#include "export/exporter.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

using namespace Journeys;
using namespace Chancery::App;
using Export::Format;
using TestSupport::contentOf;
using TestSupport::outputOf;

namespace
{

const QString marked = QStringLiteral("jaundiced look");
const QString noted = QStringLiteral("What was important");
const QString thought = QStringLiteral("Yost’s *only* words.");

/// A room in which a highlight, a note and a tag have been made.
void work(Room &room)
{
    room.open();
    room.highlight(marked);
    room.note(noted, thought);
    room.tag(QStringLiteral("step backward"), QStringLiteral("Tone/Reproach"));
}

/// Takes the place of the desktop's programs.
class Opener : public QObject
{
    Q_OBJECT
public:
    Opener()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open");
    }
    ~Opener() override
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    }
    Q_INVOKABLE void open(const QUrl &url)
    {
        opened << url.toLocalFile();
    }

    QStringList opened;
};

/// The dialog that Ctrl+E opens over the page.
ExportDialog *openDialog(Room &room)
{
    room.page().setFocus();
    room.page().moveCursor(QTextCursor::Start); // nothing selected: the whole document is proposed
    room.press(Qt::Key_E, Qt::ControlModifier);
    auto *dialog = room.window().findChild<ExportDialog *>();
    REQUIRE(dialog);
    takesKeyboard(*dialog);
    return dialog;
}

/// Chooses the format by keyboard, presses Export and gives the file a name; returns the file.
QString leave(Room &room, Format format)
{
    const QPointer<ExportDialog> dialog = openDialog(room);
    CHECK(dialog->request().scope == Export::ExportScope::Documents);
    auto *formats = room.named<QComboBox>(QStringLiteral("Format"), dialog);
    formats->setFocus();
    room.press(Qt::Key_Home);
    for (int i = 1; i < formats->count() && dialog->format() != format; ++i) {
        room.press(Qt::Key_Down);
    }
    REQUIRE(dialog->format() == format);
    const QString path =
        room.path(QStringLiteral("work-%1.%2").arg(int(format)).arg(Export::fileSuffix(format)));
    QPushButton *write = nullptr;
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        write = button->text().remove(u'&').startsWith(QStringLiteral("Export")) ? button : write;
    }
    REQUIRE(write);
    REQUIRE(becomes([&] { return write->isEnabled(); }));
    room.answering<QFileDialog>([&] { QTest::mouseClick(write, Qt::LeftButton); },
                                [&](QFileDialog &files) {
                                    auto *name = files.findChild<QLineEdit *>();
                                    REQUIRE(name);
                                    name->setFocus();
                                    name->selectAll();
                                    room.type(path);
                                    room.press(Qt::Key_Return);
                                });
    REQUIRE(QFile::exists(path));
    REQUIRE(becomes([&] { return dialog.isNull(); }));
    takesKeyboard(room.window());
    return path;
}

bool have(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

void need(const QString &program)
{
    if (!have(program)) {
        SKIP(program.toStdString() << " is not here");
    }
}

/// What the script \a name of this folder says of \a arguments.
QString says(const QString &name, const QStringList &arguments)
{
    QStringList all{QStringLiteral(CHANCERY_SOURCE_DIR "/tests/journeys/") + name};
    all << arguments;
    return QString::fromUtf8(outputOf(QStringLiteral("python3"), all));
}

/// Everything the work of the room must be found by, in text without line breaks.
void holdsTheWork(const QString &text)
{
    const QString plain = text.simplified();
    CHECK(plain.contains(QStringLiteral("five and one half hour meeting between McCloy and Yost")));
    CHECK(plain.contains(marked));
    CHECK(plain.contains(noted));
    CHECK(plain.contains(QStringLiteral("only")));
    CHECK(plain.contains(QStringLiteral("Reproach")));
    CHECK(plain.contains(QStringLiteral("Document 223")));
    // An address may be broken over two lines of paper.
    CHECK(QString(plain).remove(u' ').contains(
        QStringLiteral("history.state.gov/historicaldocuments/frus1961-63v11/d223")));
}

} // namespace

TEST_CASE("After an export the status bar says where the file is, and opens it and its folder")
{
    Room room;
    room.open();
    Opener desktop;
    const QString path = leave(room, Format::Markdown);
    auto *notice = room.named<QWidget>(QStringLiteral("The file written last"));
    CHECK(notice->findChild<QLabel *>()->text() == QString(QStringLiteral("Exported to ") + path));
    QTest::mouseClick(room.named<QToolButton>(QStringLiteral("Open the file")), Qt::LeftButton);
    auto *folder = room.named<QToolButton>(QStringLiteral("Open the folder the file is in"));
    folder->setFocus();
    room.press(Qt::Key_Space);
    CHECK(desktop.opened == QStringList{path, QFileInfo(path).absolutePath()});
    room.page().setFocus();
    room.highlight(QStringLiteral("supporting invasion"));
    CHECK_FALSE(notice->isVisible());
}

TEST_CASE("The PDF is read by pdftotext, page after page")
{
    need(QStringLiteral("pdftotext"));
    Room room;
    work(room);
    const QString path = leave(room, Format::Pdf);
    holdsTheWork(QString::fromUtf8(outputOf(QStringLiteral("pdftotext"), {path, QStringLiteral("-")})));
    const QByteArray facts = outputOf(QStringLiteral("pdfinfo"), {path});
    CHECK(facts.contains("Title:"));
    CHECK(facts.contains("(A4)"));
}

TEST_CASE("LibreOffice opens the ODT and finds the text and the marks in it")
{
    need(QStringLiteral("soffice"));
    Room room;
    work(room);
    const QString path = leave(room, Format::Odt);
    QProcess office;
    office.start(QStringLiteral("soffice"),
                 {QStringLiteral("-env:UserInstallation=file://") + room.path(QStringLiteral("office")),
                  QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                  QStringLiteral("txt:Text (encoded):UTF8"), QStringLiteral("--outdir"),
                  room.path(QStringLiteral("read")), path});
    REQUIRE(office.waitForStarted());
    REQUIRE(office.waitForFinished(240'000)); // it sets itself up first
    INFO(office.readAllStandardError().toStdString());
    const QString text = QDir(room.path(QStringLiteral("read")))
                             .filePath(QFileInfo(path).completeBaseName() + QStringLiteral(".txt"));
    REQUIRE(QFile::exists(text));
    holdsTheWork(QString::fromUtf8(contentOf(text)));
}

TEST_CASE("The HTML is well-formed for a parser that forgives nothing, and loads nothing from anywhere")
{
    need(QStringLiteral("python3"));
    Room room;
    work(room);
    holdsTheWork(says(QStringLiteral("readhtml.py"), {leave(room, Format::Html)}));
}

TEST_CASE("A Markdown parser finds the quotations, the note and the link back")
{
    Room room;
    work(room);
    const QString path = leave(room, Format::Markdown);
    QString html;
    if (have(QStringLiteral("cmark"))) {
        html = QString::fromUtf8(outputOf(QStringLiteral("cmark"), {path}));
    } else {
        WARN("cmark is not here: read by Qt's own Markdown parser, which is no outside one");
        QTextDocument document;
        document.setMarkdown(QString::fromUtf8(contentOf(path)));
        html = document.toHtml();
    }
    CHECK(html.contains(QStringLiteral("<h1")));
    CHECK(html.contains(
        QStringLiteral("<a href=\"https://history.state.gov/historicaldocuments/frus1961-63v11/d223")));
    QTextDocument plain;
    plain.setHtml(html);
    holdsTheWork(plain.toPlainText());
    CHECK(plain.toPlainText().contains(QStringLiteral("Yost’s only words."))); // its signs were understood
}

TEST_CASE("The CSV has one row for each mark, whatever commas and line breaks stand in it")
{
    need(QStringLiteral("python3"));
    Room room;
    work(room);
    const QStringList rows =
        says(QStringLiteral("readcsv.py"), {leave(room, Format::Csv)}).split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(rows.size() == 3);
    for (const QString &words : {marked, noted, QStringLiteral("step backward")}) {
        INFO(words.toStdString());
        CHECK(std::ranges::any_of(rows, [&](const QString &row) { return row.contains(words); }));
    }
    CHECK(std::ranges::any_of(rows, [](const QString &row) { return row.contains(thought); }));
}

TEST_CASE("The JSON-LD holds every rule of the Web Annotation schemas")
{
    need(QStringLiteral("python3"));
    const QString validator =
        TestSupport::sharedData(QStringLiteral("web-annotation/validate_webannotation.py"));
    if (validator.isEmpty()) {
        SKIP("web-annotation/validate_webannotation.py of the shared data is not here");
    }
    Room room;
    work(room);
    const QString path = leave(room, Format::JsonLd);
    outputOf(QStringLiteral("python3"), {validator, QStringLiteral("--lint"), path});
    const QByteArray written = contentOf(path);
    for (const Annotation &mark : room.work()) {
        CHECK(written.contains(mark.uuid.toByteArray(QUuid::WithoutBraces)));
    }
}

TEST_CASE("The CSL-JSON holds its schema and names the document")
{
    need(QStringLiteral("python3"));
    const QString validator = TestSupport::sharedData(QStringLiteral("citations/validate_csl.py"));
    if (validator.isEmpty()) {
        SKIP("citations/validate_csl.py of the shared data is not here");
    }
    Room room;
    work(room);
    const QString path = leave(room, Format::CslJson);
    outputOf(QStringLiteral("python3"), {validator, path});
    CHECK(contentOf(path).contains("frus1961-63v11"));
}

TEST_CASE("Every line of the RIS and every field of the BibTeX is as their readers want it")
{
    Room room;
    work(room);
    const QStringList lines =
        QString::fromUtf8(contentOf(leave(room, Format::Ris))).remove(u'\r').split(u'\n', Qt::SkipEmptyParts);
    static const QRegularExpression line(QStringLiteral("^[A-Z][A-Z0-9]  - .*$"));
    for (const QString &each : lines) {
        INFO(each.toStdString());
        CHECK(line.match(each).hasMatch());
    }
    REQUIRE(lines.size() > 4);
    CHECK(lines.first() == QStringLiteral("TY  - CHAP"));
    CHECK(lines.last() == QStringLiteral("ER  - "));
    CHECK(std::ranges::count_if(lines, [](const QString &each) { return each.startsWith(u"TY"); }) == 1);
    for (const QString &tag :
         {QStringLiteral("TI"), QStringLiteral("T2"), QStringLiteral("PY"), QStringLiteral("UR")}) {
        INFO(tag.toStdString());
        CHECK(std::ranges::count_if(lines, [&](const QString &each) { return each.startsWith(tag); }) == 1);
    }

    const QString bibtex = QString::fromUtf8(contentOf(leave(room, Format::Bibtex))).trimmed();
    INFO(bibtex.toStdString());
    const QStringList fields = bibtex.split(u'\n');
    static const QRegularExpression head(QStringLiteral("^@[a-z]+\\{[A-Za-z0-9:_-]+,$"));
    static const QRegularExpression field(QStringLiteral("^ *[a-z]+ *= *\\{.*\\},?$"));
    REQUIRE(fields.size() > 4);
    CHECK(head.match(fields.first()).hasMatch());
    CHECK(fields.last() == QStringLiteral("}"));
    CHECK(bibtex.count(u'{') == bibtex.count(u'}'));
    for (const QString &each : fields.mid(1, fields.size() - 2)) {
        INFO(each.toStdString());
        CHECK(field.match(each).hasMatch());
    }
}

TEST_CASE("What was exported as JSON-LD is the same in an empty library")
{
    Room room;
    work(room);
    room.link(QStringLiteral("supporting invasion"), LinkType::Cites, QStringLiteral("oct 27"));
    room.query(QStringLiteral("defensive weapons"), QStringLiteral("offensive weapons"),
               QStringLiteral("Sense."));
    const QString path = leave(room, Format::JsonLd);

    auto other = Library::open(room.path(QStringLiteral("other.chancery")));
    REQUIRE(other);
    const auto taken = (*other)->importAnnotations(path);
    REQUIRE(taken);
    CHECK(taken->added == 5);
    CHECK(taken->refused == 0);
    for (const Annotation &mine : room.work()) {
        INFO(mine.quotation().toStdString());
        const auto theirs = (*other)->annotation(mine.uuid).result();
        REQUIRE(theirs);
        CHECK(theirs->kind == mine.kind);
        CHECK(theirs->colour == mine.colour);
        CHECK(theirs->body == mine.body);
        CHECK(theirs->proposal == mine.proposal);
        CHECK(theirs->created == mine.created);
        CHECK(theirs->links == mine.links);
        CHECK(theirs->tags == mine.tags);
        REQUIRE(theirs->segments.size() == 1);
        CHECK(theirs->segments[0].document == mine.segments[0].document);
        CHECK(theirs->segments[0].passageOrdinal == mine.segments[0].passageOrdinal);
        CHECK(theirs->segments[0].range == mine.segments[0].range);
        CHECK(theirs->segments[0].exact == mine.segments[0].exact);
        CHECK(theirs->segments[0].passage.isValid());
    }
}

TEST_CASE("Words selected are proposed for export alone, and a narrowed list leaves with what it shows")
{
    Room room;
    work(room);
    room.select(QStringLiteral("supporting invasion"));
    room.press(Qt::Key_E, Qt::ControlModifier);
    const QPointer<ExportDialog> dialog = room.window().findChild<ExportDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->request().scope == Export::ExportScope::Excerpts);
    REQUIRE(dialog->request().selection.size() == 1);
    CHECK(dialog->request().selection[0].exact == QStringLiteral("supporting invasion"));
    CHECK(dialog->request().annotations.empty());
    takesKeyboard(*dialog);
    room.press(Qt::Key_Escape);
    REQUIRE(becomes([&] { return dialog.isNull(); }));
    takesKeyboard(room.window());

    AnnotationsPanel *panel = room.window().annotations();
    room.named<QLineEdit>(QStringLiteral("Find in annotations"))->setFocus();
    room.type(QStringLiteral("important"));
    REQUIRE(panel->shown().size() == 1);
    panel->filterBar()->menu()->actions().last()->trigger(); // “Export this list…”
    const QPointer<ExportDialog> second = room.window().findChild<ExportDialog *>();
    REQUIRE(second);
    CHECK(second->request().annotations == panel->shown());
    takesKeyboard(*second);
    room.press(Qt::Key_Escape);
    REQUIRE(becomes([&] { return second.isNull(); }));
}

#include "exporttest.moc"
