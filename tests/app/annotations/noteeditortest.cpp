// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sample.h"

#include "annotations/annotationactions.h"
#include "annotations/markdownpreview.h"
#include "annotations/notedialog.h"
#include "theme/theme.h"

#include "support/testsupport.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::App;
using Chancery::TestSupport::NoWarnings;
using Chancery::TestSupport::Sample;
using Chancery::TestSupport::whenDialogOpens;

namespace
{

void press(QWidget *dialog, QMessageBox::StandardButton button)
{
    auto *box = qobject_cast<QMessageBox *>(dialog);
    REQUIRE(box);
    box->button(button)->click();
}

struct OpenNote {
    explicit OpenNote(const Annotation &annotation)
        : dialog(annotation)
    {
        dialog.show();
        dialog.editor()->textEdit()->setFocus();
    }
    void type(const QString &text)
    {
        QTest::keyClicks(dialog.editor()->textEdit(), text);
    }
    NoteDialog dialog;
};

} // namespace

TEST_CASE("Ctrl+Return saves a note; a highlight with words has become one")
{
    const NoWarnings guard;
    OpenNote note(Sample().annotations[4]);
    QSignalSpy accepted(&note.dialog, &QDialog::accepted);
    note.type(QStringLiteral("a *dry* word"));
    CHECK(note.dialog.editor()->isModified());
    QTest::keyClick(note.dialog.editor()->textEdit(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(accepted.size() == 1);
    CHECK(note.dialog.annotation().body == QStringLiteral("a *dry* word"));
    CHECK(note.dialog.annotation().kind == AnnotationKind::Note);
}

TEST_CASE("Esc closes at once where nothing was written")
{
    const NoWarnings guard;
    OpenNote note(Sample().annotations[0]);
    QTest::keyClick(note.dialog.editor()->textEdit(), Qt::Key_Escape);
    CHECK_FALSE(note.dialog.isVisible());
    CHECK(note.dialog.result() == QDialog::Rejected);
}

TEST_CASE("Unsaved words are asked about, whichever way the dialog is closed")
{
    const NoWarnings guard;
    OpenNote note(Sample().annotations[0]);
    note.type(QStringLiteral("more "));

    whenDialogOpens([](QWidget *dialog) { press(dialog, QMessageBox::Cancel); });
    QTest::keyClick(note.dialog.editor()->textEdit(), Qt::Key_Escape);
    CHECK(note.dialog.isVisible());

    whenDialogOpens([](QWidget *dialog) { press(dialog, QMessageBox::Cancel); });
    note.dialog.close();
    CHECK(note.dialog.isVisible());
    CHECK(note.dialog.editor()->note().endsWith(QStringLiteral("more ")));

    SECTION("and can be saved after all")
    {
        whenDialogOpens([](QWidget *dialog) { press(dialog, QMessageBox::Save); });
        note.dialog.close();
        CHECK_FALSE(note.dialog.isVisible());
        CHECK(note.dialog.result() == QDialog::Accepted);
    }
    SECTION("or thrown away")
    {
        whenDialogOpens([](QWidget *dialog) { press(dialog, QMessageBox::Discard); });
        QTest::keyClick(note.dialog.editor()->textEdit(), Qt::Key_Escape);
        CHECK_FALSE(note.dialog.isVisible());
        CHECK(note.dialog.result() == QDialog::Rejected);
    }
}

TEST_CASE("A query has the marked words, a proposal and a reason")
{
    const NoWarnings guard;
    Annotation doubt = Sample().annotations[2];
    doubt.proposal.clear();
    doubt.body.clear();
    OpenNote query(doubt);
    REQUIRE(query.dialog.editor()->proposalEdit());
    query.dialog.editor()->proposalEdit()->setFocus();
    QTest::keyClicks(query.dialog.editor()->proposalEdit(), QStringLiteral("offensive"));
    query.type(QStringLiteral("the sense"));
    QTest::keyClick(query.dialog.editor()->proposalEdit(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(query.dialog.result() == QDialog::Accepted);
    CHECK(query.dialog.annotation().proposal == QStringLiteral("offensive"));
    CHECK(query.dialog.annotation().body == QStringLiteral("the sense"));
    CHECK(query.dialog.annotation().kind == AnnotationKind::Query);
}

TEST_CASE("The keys of the note editor write Markdown, and take it back")
{
    const NoWarnings guard;
    NoteEditor editor(NoteEditor::Form::Note);
    editor.show();
    QPlainTextEdit *text = editor.textEdit();
    text->setFocus();
    REQUIRE(QTest::qWaitForWindowActive(&editor));
    editor.setNote(QStringLiteral("words"));
    text->selectAll();
    QTest::keyClick(text, Qt::Key_B, Qt::ControlModifier);
    CHECK(editor.note() == QStringLiteral("**words**"));
    QTest::keyClick(text, Qt::Key_B, Qt::ControlModifier);
    CHECK(editor.note() == QStringLiteral("words"));
    QTest::keyClick(text, Qt::Key_I, Qt::ControlModifier);
    CHECK(editor.note() == QStringLiteral("*words*"));

    editor.setNote(QStringLiteral("one\ntwo"));
    text->selectAll();
    QTest::keyClick(text, Qt::Key_Period, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(editor.note() == QStringLiteral("> one\n> two"));
    text->undo();
    CHECK(editor.note() == QStringLiteral("one\ntwo"));

    editor.setNote(QStringLiteral("here"));
    text->selectAll();
    QTest::keyClick(text, Qt::Key_K, Qt::ControlModifier);
    CHECK(editor.note() == QStringLiteral("[here]()"));
    QTest::keyClicks(text, QStringLiteral("chancery:a/b"));
    CHECK(editor.note() == QStringLiteral("[here](chancery:a/b)"));
}

TEST_CASE("Markdown is coloured as it is written, quietly and legibly in either theme")
{
    const NoWarnings guard;
    NoteEditor editor(NoteEditor::Form::Note);
    editor.setPalette(TestSupport::lightPalette());
    editor.setNote(QStringLiteral("# Heading\n\n`code` plain **strong** [so](http://x)\n> said\n- item"));
    editor.show();
    const QTextDocument *document = editor.textEdit()->document();
    REQUIRE(QTest::qWaitFor([&] { return !document->begin().layout()->formats().isEmpty(); }));
    CHECK(document->begin().layout()->formats().constFirst().format.fontWeight() == QFont::Bold);
    for (const QPalette &palette : {TestSupport::lightPalette(), TestSupport::darkPalette()}) {
        editor.setPalette(palette);
        const QColor ground = editor.textEdit()->palette().color(QPalette::Base);
        QSet<QRgb> colours;
        for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
            for (const auto &range : block.layout()->formats()) {
                if (range.format.hasProperty(QTextFormat::ForegroundBrush)) {
                    const QColor colour = range.format.foreground().color();
                    colours.insert(colour.rgb());
                    CHECK(contrast(colour, ground) >= 4.5);
                }
            }
        }
        CHECK(colours == QSet<QRgb>{quietText(palette).rgb()});
    }
}

TEST_CASE("A note that begins with a name and a colon is words like any others")
{
    const NoWarnings guard;
    NoteEditor editor(NoteEditor::Form::Note);
    editor.setNote(QStringLiteral("McCloy: replied so.\n\n**Not** so: he"));
    editor.show();
    const QTextDocument *document = editor.textEdit()->document();
    REQUIRE(QTest::qWaitFor([&] { return !document->lastBlock().layout()->formats().isEmpty(); }));
    CHECK(document->begin().layout()->formats().isEmpty());
}

TEST_CASE("Hostile Markdown in a preview loads nothing, runs nothing and opens nothing")
{
    const NoWarnings guard;
    MarkdownPreview preview;
    preview.resize(400, 300);
    preview.show();
    preview.setMarkdown(QStringLiteral(
        "<script>alert(1)</script><img src=\"file:///etc/passwd\"><iframe "
        "src=\"http://127.0.0.1/\"></iframe>\n\n"
        "![shown](http://127.0.0.1:9/tracker.png) ![shown](file:///etc/hostname)\n\n"
        "[run](javascript:alert(1)) [read](file:///etc/passwd) [go](chancery:frus1961-63v11/d223)\n\n"
        "<style>@import url(http://127.0.0.1/x.css)</style> <link rel=stylesheet "
        "href=http://127.0.0.1/y.css>"));
    preview.grab();
    const QString html = preview.toHtml();
    CHECK_FALSE(html.contains(QStringLiteral("<img")));
    CHECK_FALSE(html.contains(QStringLiteral("<script")));
    CHECK_FALSE(html.contains(QStringLiteral("<iframe")));
    CHECK_FALSE(html.contains(QStringLiteral("href=\"javascript")));
    CHECK_FALSE(html.contains(QStringLiteral("href=\"file")));
    CHECK(preview.toPlainText().contains(QStringLiteral("<script>alert(1)</script>")));
    CHECK_FALSE(
        preview.loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname")))
            .isValid());

    for (const QString &address :
         {QStringLiteral("https://example.org/"), QStringLiteral("chancery:frus1961-63v11/d223")}) {
        Q_EMIT preview.anchorClicked(QUrl(address));
        CHECK(preview.source().isEmpty());
    }
    CHECK_FALSE(preview.toPlainText().isEmpty());
}

TEST_CASE("The preview shows what was written, and the keyboard goes there and back")
{
    const NoWarnings guard;
    NoteEditor editor(NoteEditor::Form::Note);
    editor.show();
    editor.textEdit()->setFocus();
    REQUIRE(QTest::qWaitForWindowActive(&editor));
    editor.setNote(QStringLiteral("a **strong** word"));
    QTest::keyClick(editor.textEdit(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(editor.isPreviewVisible());
    CHECK(editor.preview()->toPlainText().trimmed() == QStringLiteral("a strong word"));
    QTest::keyClick(editor.preview(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(editor.isPreviewVisible());
}
