// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcepanel.h"

#include "theme/theme.h"
#include "widgets/emptystate.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QStackedLayout>
#include <QTextBlock>
#include <QtConcurrentRun>

namespace Chancery::App
{

namespace
{

constexpr qint64 stepTime = 6; ///< milliseconds of colouring at a time; the window breathes in between
constexpr int linesBetweenLooks = 20; ///< at the clock

} // namespace

SourcePanel::SourcePanel(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_view(new QPlainTextEdit(this))
    , m_empty(new EmptyState(this))
{
    setAccessibleName(tr("Source"));
    m_view->setReadOnly(true);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setUndoRedoEnabled(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_view->setAccessibleName(tr("TEI of the document"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_step.setInterval(0);
    connect(&m_step, &QTimer::timeout, this, &SourcePanel::colourSome);
    setFocusProxy(m_view);
}

SourcePanel::~SourcePanel()
{
    m_colouring.cancel();
}

void SourcePanel::setLibrary(Library &library)
{
    m_library = &library;
}

void SourcePanel::setRecord(const Library::Record &record)
{
    const DocumentKey key = record ? record->document.key : DocumentKey();
    if (key == m_document) {
        return;
    }
    m_document = key;
    m_isCurrent = false;
    if (isVisible()) {
        read();
    }
}

void SourcePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void SourcePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_isCurrent) {
        m_isCurrent = false; // the colours are of the other theme
        if (isVisible()) {
            read();
        }
    }
}

void SourcePanel::read()
{
    if (m_isCurrent || !m_library || !m_document.isValid()) {
        return;
    }
    m_isCurrent = true;
    m_step.stop();
    m_colouring.cancel();
    m_library->source(m_document).then(this, [this, asked = m_document](const Result<QString> &source) {
        if (asked != m_document) {
            return;
        }
        if (!source) {
            say(tr("No source to show"), source.error().message);
            return;
        }
        const auto theme = isDark(palette()) ? ColouredText::Theme::Dark : ColouredText::Theme::Light;
        const auto colouring = QtConcurrent::run([text = *source, theme](QPromise<ColouredText> &promise) {
            promise.addResult(colouredXml(text, theme, [&] { return promise.isCanceled(); }));
        });
        m_colouring = QFuture<void>(colouring);
        QFuture<ColouredText>(colouring).then(this, [this, asked](const ColouredText &coloured) {
            if (asked == m_document) {
                present(coloured);
            }
        });
    });
}

void SourcePanel::present(const ColouredText &coloured)
{
    m_coloured = coloured;
    m_nextLine = 0;
    m_view->setPlainText(coloured.text);
    m_stack->setCurrentWidget(m_view);
    m_step.start();
}

/// Gives some more lines their colours, from the first one down: what is in view comes first.
void SourcePanel::colourSome()
{
    QElapsedTimer clock;
    clock.start();
    const int lines = int(m_coloured.lines.size());
    const int begun = m_nextLine;
    QTextBlock block = m_view->document()->findBlockByNumber(begun);
    for (; m_nextLine < lines && block.isValid(); block = block.next()) {
        block.layout()->setFormats(m_coloured.lines[size_t(m_nextLine++)]);
        if (m_nextLine % linesBetweenLooks == 0 && clock.hasExpired(stepTime)) {
            break;
        }
    }
    const QTextBlock first = m_view->document()->findBlockByNumber(begun);
    const QTextBlock last = m_view->document()->findBlockByNumber(std::max(begun, m_nextLine - 1));
    if (first.isValid() && last.isValid()) {
        m_view->document()->markContentsDirty(first.position(),
                                              last.position() + last.length() - first.position());
    }
    if (m_nextLine >= lines || !block.isValid()) {
        m_step.stop();
        m_coloured = {};
        Q_EMIT shown();
    }
}

void SourcePanel::say(const QString &title, const QString &words)
{
    m_empty->setText(title, words);
    m_stack->setCurrentWidget(m_empty);
    m_view->clear();
    Q_EMIT shown();
}

} // namespace Chancery::App
