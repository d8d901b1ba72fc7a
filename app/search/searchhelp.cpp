// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchhelp.h"

#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFile>
#include <QPalette>
#include <QTextBlock>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace Chancery::App
{

namespace
{

constexpr QSize windowSize(620, 680);
constexpr int margin = 20; ///< of the page, in pixels
constexpr QLatin1StringView searchScheme("search");

QString source()
{
    QFile file(QStringLiteral(":/chancery/help/searching.html"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

SearchHelp::SearchHelp(QWidget *parent)
    : QDialog(parent)
    , m_page(new QTextBrowser(this))
{
    setWindowTitle(tr("Searching"));
    resize(windowSize);
    m_page->setAccessibleName(tr("How to search"));
    m_page->setOpenLinks(false);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->document()->setDocumentMargin(margin);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_page, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_page, &QTextBrowser::anchorClicked, this, [this](const QUrl &address) {
        if (address.scheme() == searchScheme) {
            Q_EMIT searchRequested(address.path(QUrl::FullyDecoded));
        }
    });
    read();
}

QTextBrowser *SearchHelp::page() const
{
    return m_page;
}

QStringList SearchHelp::examples()
{
    QTextDocument document;
    document.setHtml(source());
    QStringList queries;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QUrl address(part.fragment().charFormat().anchorHref());
            if (address.scheme() == searchScheme) {
                queries << address.path(QUrl::FullyDecoded);
            }
        }
    }
    return queries;
}

void SearchHelp::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        read(); // rich text takes the colour of its links when it is read
    }
    QDialog::changeEvent(event);
}

void SearchHelp::read()
{
    m_page->document()->setDefaultStyleSheet(
        QStringLiteral("h1 { font-size: x-large; } h2 { font-size: large; margin-top: 18px; }"
                       "p, td { line-height: 135%; } td { padding: 3px 18px 3px 0; }"
                       "a { color: %1; text-decoration: none; }")
            .arg(palette().color(QPalette::Link).name()));
    m_page->setHtml(source());
}

} // namespace Chancery::App
