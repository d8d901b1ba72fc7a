// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTextBrowser>
#include <QtConcurrentRun>

namespace Chancery::App
{

namespace
{

using Export::Format;

constexpr double previewMargin = 20;
constexpr int debounce = 120; ///< milliseconds of quiet before a preview is made
constexpr qsizetype longestPreview = 400'000; ///< bytes of text shown; the file gets everything

struct FormatRow {
    Format format;
    const char *name;
};

constexpr FormatRow formats[] = {
    {Format::Html, QT_TRANSLATE_NOOP("Chancery::App::ExportDialog", "Web page (HTML)")},
    {Format::Markdown, QT_TRANSLATE_NOOP("Chancery::App::ExportDialog", "Markdown")},
    {Format::Pdf, QT_TRANSLATE_NOOP("Chancery::App::ExportDialog", "PDF")},
    {Format::Odt, QT_TRANSLATE_NOOP("Chancery::App::ExportDialog", "Word processor (ODT)")},
    {Format::Csv, QT_TRANSLATE_NOOP("Chancery::App::ExportDialog", "Table (CSV)")},
    {Format::JsonLd, QT_TRANSLATE_NOOP("Chancery::App::ExportDialog", "Web Annotation (JSON-LD)")},
    {Format::Ris, QT_TRANSLATE_NOOP("Chancery::App::ExportDialog", "Citations (RIS)")},
    {Format::Bibtex, QT_TRANSLATE_NOOP("Chancery::App::ExportDialog", "Citations (BibTeX)")},
    {Format::CslJson, QT_TRANSLATE_NOOP("Chancery::App::ExportDialog", "Citations (CSL-JSON)")},
};

/// What is set like a page is shown as a page; data as the file's own text.
bool isPage(Format format)
{
    return format == Format::Html || format == Format::Pdf || format == Format::Odt;
}

template<typename T>
T chosen(const QComboBox *box)
{
    return T(box->currentData().toInt());
}

void choose(QComboBox *box, int data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

ExportDialog::ExportDialog(ExportSubject subject, QWidget *parent)
    : QDialog(parent)
    , m_subject(std::move(subject))
{
    setWindowTitle(tr("Export"));
    resize(900, 620);
    m_preview = new QTextBrowser(this);
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setOpenLinks(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_export = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::chooseFileAndWrite);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(18);
    middle->addWidget(buildChoices());
    middle->addWidget(m_preview, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addWidget(buttons);

    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce);
    connect(&m_debounce, &QTimer::timeout, this, &ExportDialog::preparePreview);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportDialog::showPreview);
    choicesChanged();
}

ExportDialog::~ExportDialog()
{
    m_watcher.waitForFinished();
}

QWidget *ExportDialog::buildChoices()
{
    auto *panel = new QWidget(this);
    panel->setFixedWidth(300);
    auto *form = new QFormLayout(panel);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto combo = [&](const QString &label) {
        auto *box = new QComboBox(panel);
        box->setAccessibleName(label);
        form->addRow(label, box);
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::choicesChanged);
        return box;
    };
    const auto check = [&](const QString &label) {
        auto *box = new QCheckBox(label, panel);
        box->setChecked(true);
        form->addRow(box);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::choicesChanged);
        return box;
    };
    m_what = combo(tr("What"));
    fillSubjects();
    m_format = combo(tr("Format"));
    for (const FormatRow &row : formats) {
        m_format->addItem(tr(row.name), int(row.format));
    }
    m_citation = combo(tr("Citation"));
    m_citation->addItem(tr("Chicago note"), int(Export::CitationStyle::ChicagoNote));
    m_citation->addItem(tr("Chicago bibliography"), int(Export::CitationStyle::ChicagoBibliography));
    m_citation->addItem(tr("Short form"), int(Export::CitationStyle::Short));
    m_context = new QSpinBox(panel);
    m_context->setRange(0, 9);
    m_context->setAccessibleName(tr("Sentences of context"));
    form->addRow(tr("Context"), m_context);
    m_context->setSuffix(tr(" sentences"));
    connect(m_context, &QSpinBox::valueChanged, this, &ExportDialog::choicesChanged);
    m_marks = combo(tr("Errors of the source"));
    m_marks->addItem(tr("[sic]"), int(Export::EditorialMarks::Sic));
    m_marks->addItem(tr("[sic] with reading"), int(Export::EditorialMarks::SicWithReading));
    m_marks->addItem(tr("Not marked"), int(Export::EditorialMarks::Off));
    m_paper = combo(tr("Paper"));
    m_paper->addItem(tr("A4"), int(Export::PaperSize::A4));
    m_paper->addItem(tr("Letter"), int(Export::PaperSize::Letter));
    m_speaker = check(tr("Who is speaking through whom"));
    m_notes = check(tr("My notes"));
    m_tags = check(tr("Tags"));
    m_expansions = check(tr("Abbreviations in full, in brackets"));
    m_expansions->setChecked(false);
    m_summary = new QLabel(panel);
    m_summary->setWordWrap(true);
    form->addRow(m_summary);
    return panel;
}

void ExportDialog::fillSubjects()
{
    m_what->addItem(tr("The whole annotated document"), int(Subject::WholeDocument));
    m_what->addItem(tr("%n annotation(s)", nullptr, int(m_subject.annotations.size())),
                    int(Subject::Annotations));
    if (!m_subject.selection.empty()) {
        m_what->addItem(tr("The words selected"), int(Subject::Selection));
    }
    choose(m_what,
           int(m_subject.listFirst                ? Subject::Annotations
                   : !m_subject.selection.empty() ? Subject::Selection
                                                  : Subject::WholeDocument));
}

Format ExportDialog::format() const
{
    return chosen<Format>(m_format);
}

Export::ExportRequest ExportDialog::request() const
{
    Export::ExportRequest request;
    const auto what = chosen<Subject>(m_what);
    request.scope =
        what == Subject::WholeDocument ? Export::ExportScope::Documents : Export::ExportScope::Excerpts;
    request.documents.push_back(m_subject.page);
    request.tags = m_subject.tags;
    if (what == Subject::WholeDocument) {
        for (const Annotation &annotation : m_subject.page.annotations) {
            if (annotation.layer == Layer::Reader) {
                request.annotations.push_back(annotation);
            }
        }
    } else if (what == Subject::Annotations) {
        request.annotations = m_subject.annotations;
        request.documents.insert(request.documents.end(), m_subject.others.begin(), m_subject.others.end());
    } else {
        request.selection = m_subject.selection;
    }
    Export::ExportOptions &options = request.options;
    options.contextSentences = m_context->value();
    options.notes = m_notes->isChecked();
    options.tags = m_tags->isChecked();
    options.speakerLine = m_speaker->isChecked();
    options.citationStyle = chosen<Export::CitationStyle>(m_citation);
    options.expansions = m_expansions->isChecked() ? Export::Expansions::Bracketed : Export::Expansions::Off;
    options.editorialMarks = chosen<Export::EditorialMarks>(m_marks);
    options.paper = chosen<Export::PaperSize>(m_paper);
    options.generated = QDateTime::currentDateTimeUtc();
    return request;
}

void ExportDialog::choicesChanged()
{
    if (!m_summary) {
        return; // still being built
    }
    m_paper->setEnabled(format() == Format::Pdf);
    const bool onlyCitations =
        format() == Format::Ris || format() == Format::Bibtex || format() == Format::CslJson;
    const bool plainData = onlyCitations || format() == Format::JsonLd || format() == Format::Csv;
    m_expansions->setEnabled(!plainData);
    m_context->setEnabled(!onlyCitations && format() != Format::JsonLd);
    m_debounce.start();
}

void ExportDialog::preparePreview()
{
    m_previewIsHtml = isPage(format());
    m_watcher.setFuture(QtConcurrent::run(
        [request = request(), format = format(), page = m_previewIsHtml]() -> Result<QByteArray> {
            return page ? Result<QByteArray>(Export::previewHtml(request).toUtf8())
                        : Export::write(request, format);
        }));
}

void ExportDialog::showPreview()
{
    const Result<QByteArray> &made = m_watcher.result();
    m_export->setEnabled(made.has_value());
    if (!made) {
        m_preview->setPlainText(made.error().message);
    } else if (m_previewIsHtml) {
        m_preview->setFont(font());
        m_preview->setHtml(QString::fromUtf8(*made));
        m_preview->document()->setDocumentMargin(previewMargin);
    } else {
        m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        m_preview->setPlainText(QString::fromUtf8(made->first(std::min(made->size(), longestPreview))));
    }
}

void ExportDialog::chooseFileAndWrite()
{
    QSettings settings;
    const QString folder = settings.value(QStringLiteral("export/folder"), QDir::homePath()).toString();
    const QString suffix = Export::fileSuffix(format());
    const QString proposal = QDir(folder).filePath(m_subject.page.document.key.volume + u'-'
                                                   + m_subject.page.document.key.xmlId + u'.' + suffix);
    const QString path = QFileDialog::getSaveFileName(this, tr("Export"), proposal,
                                                      tr("%1 (*.%2)").arg(m_format->currentText(), suffix));
    if (path.isEmpty()) {
        return;
    }
    settings.setValue(QStringLiteral("export/folder"), QFileInfo(path).absolutePath());
    if (writeTo(path)) {
        accept();
    }
}

bool ExportDialog::writeTo(const QString &path)
{
    const auto done = Export::writeFile(request(), format(), path);
    if (!done) {
        QMessageBox::warning(this, tr("Export"), done.error().message);
        return false;
    }
    Q_EMIT written(path);
    return true;
}

} // namespace Chancery::App
