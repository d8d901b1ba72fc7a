// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notedialog.h"

#include "quotationlabel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace Chancery::App
{

namespace
{

constexpr QSize startSize(520, 420);

QString titleFor(const Annotation &annotation)
{
    if (annotation.kind == AnnotationKind::Query) {
        return NoteDialog::tr("Query the text");
    }
    return annotation.body.isEmpty() ? NoteDialog::tr("Write a note") : NoteDialog::tr("Edit the note");
}

} // namespace

NoteDialog::NoteDialog(const Annotation &annotation, QWidget *parent)
    : QDialog(parent)
    , m_annotation(annotation)
    , m_editor(new NoteEditor(annotation.kind == AnnotationKind::Query ? NoteEditor::Form::Query
                                                                       : NoteEditor::Form::Note))
{
    setWindowTitle(titleFor(annotation));
    resize(startSize);
    m_editor->setNote(annotation.body);
    m_editor->setProposal(annotation.proposal);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setToolTip(tr("Save (Ctrl+Return)"));
    connect(buttons, &QDialogButtonBox::accepted, this, &NoteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NoteDialog::reject);
    connect(m_editor, &NoteEditor::saveRequested, this, &NoteDialog::accept);
    connect(m_editor, &NoteEditor::cancelRequested, this, &NoteDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    if (annotation.kind == AnnotationKind::Query) {
        column->addWidget(new QLabel(tr("The text reads")));
    }
    column->addWidget(new QuotationLabel(annotation));
    column->addWidget(m_editor, 1);
    column->addWidget(buttons);
    m_editor->setFocus();
}

Annotation NoteDialog::annotation() const
{
    Annotation written = m_annotation;
    written.body = m_editor->note().trimmed();
    if (written.kind == AnnotationKind::Query) {
        written.proposal = m_editor->proposal().trimmed();
    } else if (written.kind == AnnotationKind::Highlight && !written.body.isEmpty()) {
        written.kind = AnnotationKind::Note;
    } else if (written.kind == AnnotationKind::Note && written.body.isEmpty()) {
        written.kind = AnnotationKind::Highlight;
    }
    return written;
}

void NoteDialog::reject()
{
    if (!m_editor->isModified()) {
        QDialog::reject();
        return;
    }
    QMessageBox question(QMessageBox::Question, windowTitle(), tr("What you have written is not saved yet."),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    question.setInformativeText(tr("Save it, or throw it away?"));
    question.setDefaultButton(QMessageBox::Save);
    switch (question.exec()) {
    case QMessageBox::Save:
        accept();
        break;
    case QMessageBox::Discard:
        QDialog::reject();
        break;
    default:
        break;
    }
}

} // namespace Chancery::App
