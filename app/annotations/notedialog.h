// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "noteeditor.h"

#include "model/annotation.h"

#include <QDialog>

namespace Chancery::App
{

/// The note, or the query, of one annotation: its words above, the editor below. Unsaved words are never
/// lost without a question, however the dialog is closed.
class NoteDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NoteDialog(const Annotation &annotation, QWidget *parent = nullptr);

    /// The annotation with what has been written: a highlight that gained words is a note, and a note
    /// that lost all its words a highlight.
    [[nodiscard]] Annotation annotation() const;
    [[nodiscard]] NoteEditor *editor() const
    {
        return m_editor;
    }

public Q_SLOTS:
    /// Asks first where there are unsaved words.
    void reject() override;

private:
    Annotation m_annotation;
    NoteEditor *m_editor;
};

} // namespace Chancery::App
