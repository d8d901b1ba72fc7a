// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paperwriter.h"

#include "htmlwriter.h"
#include "words.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QScreen>
#include <QTextDocument>
#include <QTextDocumentWriter>

namespace Chancery::Export
{

namespace
{

constexpr int resolution = 300;
constexpr double marginMillimetres = 20;
constexpr double footerMillimetres = 8;

/// Nothing is fetched while a document is laid out.
class SealedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int /*type*/, const QUrl & /*name*/) override
    {
        return QByteArray();
    }
};

bool canLayOut()
{
    return qobject_cast<QGuiApplication *>(QCoreApplication::instance()) != nullptr;
}

std::unexpected<Error> cannotLayOut()
{
    return failure(Error::Kind::System,
                   Words::tr("PDF and ODT cannot be written here: the program was started without fonts. "
                             "Nothing was written."));
}

/// What the desktop's theme and fonts must not decide about a paper.
void prepare(QTextDocument &document)
{
    document.setDefaultStyleSheet(QStringLiteral("a { color: #1a1a1a; }"));
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    // A ligature leaves a PDF as one character, and a quotation copied from it would no longer be exact.
    QFont font = document.defaultFont();
    font.setFeature("liga", 0);
    document.setDefaultFont(font);
#endif
}

void paint(QTextDocument &document, QPdfWriter &writer, QPainter &painter)
{
    // Laid out in the screen's pixels and scaled whole: laid out for a printer's resolution, Qt shrinks small
    // capitals to dots.
    const double pixels = QGuiApplication::primaryScreen()->logicalDotsPerInchY();
    const double scale = resolution / pixels;
    const double footer = footerMillimetres / 25.4 * pixels;
    const QRectF page(QPointF(0, 0), QSizeF(writer.width(), writer.height()) / scale);
    const QRectF body = page.adjusted(0, 0, 0, -footer);
    painter.scale(scale, scale);
    document.setUseDesignMetrics(true);
    document.setDocumentMargin(0);
    document.setPageSize(body.size());
    const int pages = document.pageCount();
    QFont font = document.defaultFont();
    font.setPointSizeF(8.5);
    for (int number = 0; number < pages; ++number) {
        if (number > 0) {
            writer.newPage();
        }
        painter.save();
        painter.translate(0, -number * body.height());
        const QRectF view(0, number * body.height(), body.width(), body.height());
        painter.setClipRect(view);
        QAbstractTextDocumentLayout::PaintContext context;
        // The desktop's dark palette must not reach the paper.
        context.palette.setColor(QPalette::Text, Qt::black);
        context.palette.setColor(QPalette::Link, Qt::black);
        context.clip = view;
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(font);
        painter.drawText(QRectF(0, page.bottom() - footer, page.width(), footer),
                         Qt::AlignHCenter | Qt::AlignBottom,
                         QStringLiteral("%1 / %2").arg(number + 1).arg(pages));
    }
}

} // namespace

Result<QByteArray> pdfOf(const ExportRequest &request)
{
    if (!canLayOut()) {
        return cannotLayOut();
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(resolution);
        writer.setTitle(titleOf(request));
        writer.setCreator(QStringLiteral("Chancery"));
        const bool isLetter = request.options.paper == PaperSize::Letter;
        const QMarginsF margins(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres);
        writer.setPageLayout(QPageLayout(QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4),
                                         QPageLayout::Portrait, margins, QPageLayout::Millimeter));
        SealedDocument document;
        prepare(document);
        document.setHtml(htmlOf(request, HtmlFlavour::RichText));
        QPainter painter;
        if (!painter.begin(&writer)) {
            return failure(Error::Kind::System, Words::tr("The PDF could not be made. Nothing was written."));
        }
        paint(document, writer, painter);
    }
    return bytes;
}

Result<QByteArray> odtOf(const ExportRequest &request)
{
    if (!canLayOut()) {
        return cannotLayOut();
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    SealedDocument document;
    prepare(document);
    document.setHtml(htmlOf(request, HtmlFlavour::RichText));
    document.setMetaInformation(QTextDocument::DocumentTitle, titleOf(request));
    QTextDocumentWriter writer(&buffer, QByteArrayLiteral("odf"));
    if (!writer.write(&document)) {
        return failure(Error::Kind::System,
                       Words::tr("The ODT document could not be made. Nothing was written."));
    }
    return bytes;
}

} // namespace Chancery::Export
