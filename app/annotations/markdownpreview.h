// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextBrowser>

namespace Chancery::App
{

/// Shows Markdown as it will read. Whatever the Markdown says, nothing is loaded, run or opened: the HTML is
/// Export::toSafeHtml()'s, no resource is ever found, and a link only says where it leads.
class MarkdownPreview : public QTextBrowser
{
    Q_OBJECT
public:
    explicit MarkdownPreview(QWidget *parent = nullptr);

    void setMarkdown(const QString &markdown);
    /// Always nothing, without asking file system or network.
    QVariant loadResource(int type, const QUrl &name) override;
};

} // namespace Chancery::App
