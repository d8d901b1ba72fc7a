// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownpreview.h"

#include "export/markdown.h"
#include "theme/theme.h"

#include <QPalette>

namespace Chancery::App
{

MarkdownPreview::MarkdownPreview(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Preview of the note"));
    document()->setDocumentMargin(8);
    connect(this, qOverload<const QUrl &>(&QTextBrowser::highlighted), this,
            [this](const QUrl &address) { viewport()->setToolTip(address.toString().toHtmlEscaped()); });
}

void MarkdownPreview::setMarkdown(const QString &markdown)
{
    document()->setDefaultStyleSheet(
        QStringLiteral(
            "p, li { line-height: 135%; } blockquote { color: %1; } code, pre { font-family: monospace; }")
            .arg(quietText(palette()).name()));
    setHtml(Export::toSafeHtml(markdown));
}

QVariant MarkdownPreview::loadResource(int, const QUrl &)
{
    return {};
}

} // namespace Chancery::App
