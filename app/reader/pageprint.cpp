// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageprint.h"

#include "pagebuilder.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPrinter>
#include <QTextDocument>
#include <QTextFrame>

#include <algorithm>
#include <cmath>

namespace Chancery::App
{

namespace
{

constexpr double HeadHeight = 2.5; ///< of the running head and of the foot, in body lines

} // namespace

int printRecord(const std::shared_ptr<const DocumentRecord> &record, Telegraphese telegraphese,
                QPrinter &printer)
{
    const PageStyle style = PageStyle::forPaper(telegraphese);
    BuiltPage page = buildPage(record, style);
    // Laid out in the screen's pixels and scaled whole: the same breaks on every printer.
    const double scale = printer.logicalDpiX() / (style.pixelsPerPoint * 72.0);
    const QRectF paper = printer.pageLayout().paintRectPixels(printer.resolution());
    const QSizeF sheet(paper.width() / scale, paper.height() / scale);
    const double band = style.leading() * HeadHeight;
    const double column = std::min(style.measureWidth(), sheet.width());
    const double side = std::floor((sheet.width() - column) / 2);
    const double height = std::floor(sheet.height() - 2 * band);
    fitPage(page, side, side, column, style);
    QTextFrameFormat root = page.document->rootFrame()->frameFormat();
    root.setTopMargin(0);
    root.setBottomMargin(0);
    page.document->rootFrame()->setFrameFormat(root);
    page.document->setPageSize(QSizeF(sheet.width(), height));

    const int pages = page.document->pageCount();
    const int first = printer.fromPage() > 0 ? printer.fromPage() : 1;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pages) : pages;
    QPainter painter(&printer);
    if (!painter.isActive()) {
        return 0;
    }
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    const QFont small = style.font(0.86);
    for (int number = first; number <= last; ++number) {
        if (number > first) {
            printer.newPage();
        }
        painter.save();
        painter.scale(scale, scale);
        painter.setFont(small);
        painter.setPen(style.quiet);
        if (number > 1) {
            painter.drawText(QRectF(side, 0, column, band * 0.6), Qt::AlignHCenter | Qt::AlignVCenter,
                             citationLine(*record));
        }
        painter.drawText(QRectF(side, sheet.height() - band * 0.6, column, band * 0.6),
                         Qt::AlignHCenter | Qt::AlignVCenter, QString::number(number));
        painter.translate(0, band - (number - 1) * height);
        const QRectF part(0, (number - 1) * height, sheet.width(), height);
        painter.setClipRect(part);
        context.clip = part;
        page.document->documentLayout()->draw(&painter, context);
        painter.restore();
    }
    return std::max(0, last - first + 1);
}

} // namespace Chancery::App
