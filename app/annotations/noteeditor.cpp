// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noteeditor.h"

#include "glyphs.h"
#include "markdownpreview.h"
#include "notecolouring.h"

#include "theme/theme.h"

#include "model/part.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextBlock>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Chancery::App
{

namespace
{

enum Page { WritePage, PreviewPage };

/// Null where the part of the program that colours is missing: a note can be written in one colour.
std::unique_ptr<NoteColouring> colouringOf(QTextDocument *document)
{
    const auto make = partFunction(colouringPart, makeNoteColouringName);
    return std::unique_ptr<NoteColouring>(make ? reinterpret_cast<MakeNoteColouring>(*make)(document)
                                               : nullptr);
}

} // namespace

NoteEditor::NoteEditor(Form form, QWidget *parent)
    : QWidget(parent)
    , m_tools(new QToolBar)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
    , m_text(new QPlainTextEdit)
    , m_preview(new MarkdownPreview)
    , m_colouring(colouringOf(m_text->document()))
{
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(8);
    m_text->installEventFilter(this);
    m_preview->installEventFilter(this);
    m_text->setAccessibleName(form == Form::Query ? tr("Reason, in Markdown") : tr("Note, in Markdown"));
    m_text->setPlaceholderText(form == Form::Query ? tr("Why the text is doubtful here")
                                                   : tr("What is to be said of these words?"));

    m_tabs->addTab(tr("Write"));
    m_tabs->addTab(tr("Preview"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Write or preview"));
    m_tabs->setTabToolTip(PreviewPage, tr("The note as it will read (Ctrl+Shift+P)"));
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int page) { setPreviewVisible(page == PreviewPage); });
    m_pages->insertWidget(WritePage, m_text);
    m_pages->insertWidget(PreviewPage, m_preview);
    buildTools();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    if (form == Form::Query) {
        m_proposal = new QLineEdit;
        m_proposal->installEventFilter(this);
        m_proposal->setPlaceholderText(tr("What the text should perhaps read"));
        auto *label = new QLabel(tr("&Proposal"));
        label->setBuddy(m_proposal);
        auto *reason = new QLabel(tr("&Reason"));
        reason->setBuddy(m_text);
        column->addWidget(label);
        column->addWidget(m_proposal);
        column->addSpacing(4);
        column->addWidget(reason);
    }
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_tabs);
    bar->addStretch(1);
    bar->addWidget(m_tools);
    column->addLayout(bar);
    column->addWidget(m_pages, 1);
    setFocusProxy(m_proposal ? static_cast<QWidget *>(m_proposal) : m_text);
    followPalette();
}

NoteEditor::~NoteEditor() = default;

void NoteEditor::buildTools()
{
    m_tools->setIconSize({16, 16});
    m_tools->setAccessibleName(tr("Format"));
    addTool(int(Glyph::Bold), tr("Bold"), QKeySequence(QKeySequence::Bold), &NoteEditor::bold);
    addTool(int(Glyph::Italic), tr("Italic"), QKeySequence(QKeySequence::Italic), &NoteEditor::italic);
    addTool(int(Glyph::Quote), tr("Quotation"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Period),
            &NoteEditor::quote);
    addTool(int(Glyph::List), tr("List"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_8), &NoteEditor::list);
    addTool(int(Glyph::Link), tr("Link"), QKeySequence(Qt::CTRL | Qt::Key_K), &NoteEditor::link);
    auto *preview = new QAction(this);
    preview->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    preview->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(preview, &QAction::triggered, this, [this] { setPreviewVisible(!isPreviewVisible()); });
    addAction(preview);
}

QAction *NoteEditor::addTool(int glyph, const QString &name, const QKeySequence &keys,
                             void (NoteEditor::*deed)())
{
    auto *action = new QAction(glyphIcon(Glyph(glyph)), name, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(tr("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, deed);
    addAction(action);
    m_tools->addAction(action);
    if (auto *button = qobject_cast<QToolButton *>(m_tools->widgetForAction(action))) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(name);
    }
    return action;
}

void NoteEditor::setNote(const QString &markdown)
{
    m_startNote = markdown;
    m_text->setPlainText(markdown);
    m_text->moveCursor(QTextCursor::End);
}

void NoteEditor::setProposal(const QString &reading)
{
    m_startProposal = reading;
    if (m_proposal) {
        m_proposal->setText(reading);
    }
}

QString NoteEditor::note() const
{
    return m_text->toPlainText();
}

QString NoteEditor::proposal() const
{
    return m_proposal ? m_proposal->text() : m_startProposal;
}

bool NoteEditor::isModified() const
{
    return note() != m_startNote || proposal() != m_startProposal;
}

void NoteEditor::setPreviewVisible(bool visible)
{
    if (visible) {
        m_preview->setMarkdown(note());
    }
    m_pages->setCurrentIndex(visible ? PreviewPage : WritePage);
    m_tabs->setCurrentIndex(visible ? PreviewPage : WritePage);
    m_tools->setEnabled(!visible);
    if (!m_tabs->hasFocus()) {
        m_pages->currentWidget()->setFocus();
    }
}

bool NoteEditor::isPreviewVisible() const
{
    return m_pages->currentIndex() == PreviewPage;
}

void NoteEditor::bold()
{
    wrapSelection(QStringLiteral("**"));
}

void NoteEditor::italic()
{
    wrapSelection(QStringLiteral("*"));
}

void NoteEditor::quote()
{
    prefixLines(QStringLiteral("> "));
}

void NoteEditor::list()
{
    prefixLines(QStringLiteral("- "));
}

void NoteEditor::link()
{
    QTextCursor cursor = m_text->textCursor();
    const QString words = cursor.selectedText();
    const int start = cursor.selectionStart();
    // QTextCursor parts paragraphs by U+2029; a link is one line.
    QString label = words;
    label.replace(QChar::ParagraphSeparator, u' ');
    cursor.insertText(QStringLiteral("[%1]()").arg(label));
    cursor.setPosition(start + 1 + (label.isEmpty() ? 0 : int(label.size()) + 2));
    m_text->setTextCursor(cursor);
    m_text->setFocus();
}

void NoteEditor::wrapSelection(const QString &sign)
{
    QTextCursor cursor = m_text->textCursor();
    QString words = cursor.selectedText();
    const int start = cursor.selectionStart();
    const int length = int(sign.size());
    const bool isWrapped = words.size() >= 2 * length && words.startsWith(sign) && words.endsWith(sign);
    words = isWrapped ? words.sliced(length, words.size() - 2 * length) : QString(sign + words + sign);
    cursor.insertText(words);
    if (isWrapped || words.size() > 2 * length) {
        cursor.setPosition(start);
        cursor.setPosition(start + int(words.size()), QTextCursor::KeepAnchor);
    } else {
        cursor.setPosition(start + length);
    }
    m_text->setTextCursor(cursor);
    m_text->setFocus();
}

void NoteEditor::prefixLines(const QString &sign)
{
    QTextCursor cursor = m_text->textCursor();
    QTextBlock block = m_text->document()->findBlock(cursor.selectionStart());
    const int last = m_text->document()->findBlock(cursor.selectionEnd()).blockNumber();
    std::vector<QTextBlock> lines;
    for (; block.isValid() && block.blockNumber() <= last; block = block.next()) {
        lines.push_back(block);
    }
    const bool isPrefixed =
        std::ranges::all_of(lines, [&](const QTextBlock &line) { return line.text().startsWith(sign); });
    cursor.beginEditBlock();
    for (const QTextBlock &line : lines) {
        QTextCursor at(line);
        if (isPrefixed) {
            at.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, int(sign.size()));
            at.removeSelectedText();
        } else {
            at.insertText(sign);
        }
    }
    cursor.endEditBlock();
    m_text->setFocus();
}

void NoteEditor::followPalette()
{
    if (m_colouring) {
        m_colouring->setQuiet(quietText(palette()));
    }
    if (isPreviewVisible()) {
        m_preview->setMarkdown(note());
    }
}

void NoteEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        followPalette();
    }
    QWidget::changeEvent(event);
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const bool isReturn = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
        if (isReturn && press->modifiers().testFlag(Qt::ControlModifier)) {
            Q_EMIT saveRequested();
            return true;
        }
        if (isReturn && watched == m_proposal) {
            m_text->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (press->key() == Qt::Key_Escape) {
            Q_EMIT cancelRequested();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Chancery::App
