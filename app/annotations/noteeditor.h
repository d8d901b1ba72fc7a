// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>

class QAction;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;
class QTabBar;
class QToolBar;

namespace Chancery::App
{

class MarkdownPreview;
class NoteColouring;

/// Writes a note in Markdown, coloured as one writes, with a preview. For a query it has a second field, the
/// reading proposed; the note is then the reason.
///
/// Ctrl+B, Ctrl+I, Ctrl+Shift+. (quotation), Ctrl+K (link), Ctrl+Shift+8 (list), Ctrl+Shift+P (preview and
/// back), Ctrl+Return saves, Esc cancels. Interface thread.
class NoteEditor : public QWidget
{
    Q_OBJECT
public:
    enum class Form { Note, Query };

    explicit NoteEditor(Form form, QWidget *parent = nullptr);
    ~NoteEditor() override;

    /// Starts from these words; isModified() is false then.
    void setNote(const QString &markdown);
    void setProposal(const QString &reading);
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString proposal() const;
    [[nodiscard]] bool isModified() const;

    void setPreviewVisible(bool visible);
    [[nodiscard]] bool isPreviewVisible() const;

    [[nodiscard]] QPlainTextEdit *textEdit() const
    {
        return m_text;
    }
    [[nodiscard]] MarkdownPreview *preview() const
    {
        return m_preview;
    }
    [[nodiscard]] QLineEdit *proposalEdit() const
    {
        return m_proposal;
    }

Q_SIGNALS:
    void saveRequested();
    /// Asked whether or not there are unsaved words; whoever holds the editor asks the reader.
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTools();
    QAction *addTool(int glyph, const QString &name, const QKeySequence &keys, void (NoteEditor::*deed)());
    void bold();
    void italic();
    void quote();
    void list();
    void link();
    void wrapSelection(const QString &sign);
    void prefixLines(const QString &sign);
    void followPalette();

    QToolBar *m_tools;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QPlainTextEdit *m_text;
    MarkdownPreview *m_preview;
    QLineEdit *m_proposal = nullptr;
    std::unique_ptr<NoteColouring> m_colouring;
    QString m_startNote;
    QString m_startProposal;
};

} // namespace Chancery::App
