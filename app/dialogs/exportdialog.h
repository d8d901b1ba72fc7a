// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/exporter.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTextBrowser;

namespace Chancery::App
{

/// What may be exported from where the reader is.
struct ExportSubject {
    DocumentRecord page; ///< the document on the page
    std::vector<DocumentRecord> others; ///< further documents the annotations stand in
    std::vector<Annotation> annotations; ///< the list as the reader sees it
    std::vector<Segment> selection; ///< words selected on the page; may be empty
    std::vector<Tag> tags;
    bool listFirst = false; ///< the reader asked from the list of annotations
};

/// Lets the reader choose what leaves, in which format and with what about it, and shows it as it will be.
/// The preview is made off the interface thread; the latest choice wins.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(ExportSubject subject, QWidget *parent = nullptr);
    ~ExportDialog() override;

    [[nodiscard]] Export::Format format() const;
    [[nodiscard]] Export::ExportRequest request() const;

public Q_SLOTS:
    /// Asks for a file name and writes; what cannot be written is told, and nothing is left half-written.
    void chooseFileAndWrite();
    /// Writes to \a path. Returns whether it is written.
    bool writeTo(const QString &path);

Q_SIGNALS:
    /// The file stands at \a path, whole.
    void written(const QString &path);

private:
    enum class Subject { WholeDocument, Annotations, Selection };

    QWidget *buildChoices();
    void fillSubjects();
    void choicesChanged();
    void preparePreview();
    void showPreview();

    ExportSubject m_subject;
    QComboBox *m_what = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_citation = nullptr;
    QComboBox *m_marks = nullptr;
    QSpinBox *m_context = nullptr;
    QCheckBox *m_notes = nullptr;
    QCheckBox *m_tags = nullptr;
    QCheckBox *m_speaker = nullptr;
    QCheckBox *m_expansions = nullptr;
    QComboBox *m_paper = nullptr;
    QLabel *m_summary = nullptr;
    QTextBrowser *m_preview = nullptr;
    QPushButton *m_export = nullptr;
    QTimer m_debounce;
    QFutureWatcher<Result<QByteArray>> m_watcher;
    bool m_previewIsHtml = true;
};

} // namespace Chancery::App
