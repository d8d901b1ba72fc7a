// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageprint.h"

#include "pagebuilder.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPrinter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <vector>

namespace Chancery::App
{

namespace
{

constexpr int WholeLines = 3; ///< a paragraph this short is not broken
constexpr double NotesRuleWidth = 0.2; ///< of the column
constexpr double HeadHeight = 2.5; ///< of the running head and of the foot, in body lines

struct PrintLine {
    QTextBlock block;
    int number = 0; ///< in its block
    double top = 0; ///< in the document's coordinates
    double bottom = 0;
};

/// All lines by where they stand; the cells of a table's row stand beside each other.
std::vector<PrintLine> linesOf(const QTextDocument &document)
{
    std::vector<PrintLine> lines;
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next()) {
        const double top = document.documentLayout()->blockBoundingRect(block).top();
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            lines.push_back({block, i, top + line.y(), top + line.y() + line.height()});
        }
    }
    std::ranges::stable_sort(lines, {}, &PrintLine::top);
    return lines;
}

/// Whether a page may begin with \a line after \a before: no line of a paragraph alone at the foot or at the
/// head of a page, short paragraphs whole, no heading parted from its text, no row of a table torn.
bool mayBegin(const PrintLine &line, const PrintLine &before)
{
    const int count = line.block.layout()->lineCount();
    const bool torn =
        line.number > 0 && (count <= WholeLines || line.number == 1 || line.number == count - 1);
    return !torn && before.block.blockFormat().headingLevel() == 0 && before.bottom <= line.top + 1;
}

/// The first line of each page. Not QTextDocument's own pages: those break wherever a page is full.
std::vector<size_t> pagesOf(const std::vector<PrintLine> &lines, double height)
{
    std::vector<size_t> pages;
    for (size_t first = 0; first < lines.size();) {
        pages.push_back(first);
        size_t next = first;
        while (next < lines.size() && lines[next].bottom - lines[first].top <= height) {
            ++next;
        }
        next = std::max(next, first + 1);
        size_t good = next;
        while (good < lines.size() && good > first + 1 && !mayBegin(lines[good], lines[good - 1])) {
            --good;
        }
        first = good > first + 1 ? good : next;
    }
    return pages;
}

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

    page.document->setPageSize(QSizeF(sheet.width(), -1));
    const std::vector<PrintLine> lines = linesOf(*page.document);
    const std::vector<size_t> starts = pagesOf(lines, height);

    const int pages = int(starts.size());
    const int first = printer.fromPage() > 0 ? printer.fromPage() : 1;
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), pages) : pages;
    QPainter painter(&printer);
    if (!painter.isActive()) {
        return 0;
    }
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
        const size_t from = starts[size_t(number - 1)];
        const size_t to = number < pages ? starts[size_t(number)] : lines.size();
        painter.translate(0, band - lines[from].top);
        for (size_t i = from; i < to; ++i) {
            const QTextBlock &block = lines[i].block;
            painter.setPen(Qt::black);
            block.layout()
                ->lineAt(lines[i].number)
                .draw(&painter, page.document->documentLayout()->blockBoundingRect(block).topLeft());
            if (block.contains(page.firstNote) && lines[i].number == 0) {
                const double y = lines[i].top - style.pixelSize();
                painter.setPen(QPen(style.quiet, 0.75));
                painter.drawLine(QPointF(side, y), QPointF(side + column * NotesRuleWidth, y));
            }
        }
        painter.restore();
    }
    return std::max(0, last - first + 1);
}

} // namespace Chancery::App
