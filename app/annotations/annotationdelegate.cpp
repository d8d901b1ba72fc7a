// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationdelegate.h"

#include "glyphs.h"

#include "models/labels.h"
#include "models/roles.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Chancery::App
{

namespace
{

constexpr int stripeLeft = 12;
constexpr int textLeft = 26;
constexpr int marginRight = 14;
constexpr int marginAbove = 11;
constexpr int gap = 5;
constexpr int mostQuotationLines = 2;
constexpr int mostNoteLines = 2;
constexpr int mostLinks = 2;
constexpr int mostCharacters = 500; ///< of a text that is to be broken into two lines
constexpr double quotationScale = 1.06;
constexpr double smallScale = 0.9;
constexpr int defaultWidth = 300;

/// Breaks \a text into at most \a most lines, the last one elided.
QStringList brokenLines(const QString &text, const QFont &font, double width, int most)
{
    QTextLayout layout(text.left(mostCharacters), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == most) {
            lines.append(QFontMetricsF(font).elidedText(text.sliced(line.textStart()).left(mostCharacters),
                                                        Qt::ElideRight, width));
            break;
        }
        lines.append(text.sliced(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

/// As brokenLines().size(), mostly without breaking: a list of thousands asks for every row's height.
int lineCount(const QString &text, const QFont &font, double averageWidth, double width, int most)
{
    if (text.isEmpty()) {
        return 0;
    }
    const bool isLatin =
        std::all_of(text.begin(), text.begin() + std::min<qsizetype>(text.size(), mostCharacters),
                    [](QChar c) { return c < QChar(0x250) || (c >= QChar(0x2010) && c <= QChar(0x2026)); });
    if (isLatin) {
        const double lines = averageWidth * double(text.size()) / width;
        if (lines < 0.6) {
            return 1;
        }
        if (lines > 1.4 * most) {
            return most;
        }
    }
    return int(brokenLines(text, font, width, most).size());
}

QString quoted(const AnnotationRow &row)
{
    return AnnotationDelegate::tr("“%1”").arg(row.quotation);
}

double averageWidthOf(const QFont &font)
{
    static const QString sample =
        QStringLiteral("On points listed above to which Sovs strongly objected, they claimed");
    return QFontMetricsF(font).horizontalAdvance(sample) / double(sample.size());
}

} // namespace

struct AnnotationDelegate::Faces {
    QFont base; ///< what the others were made from
    QFont quotation;
    QFont note;
    QFont small;
    double quotationLeading = 0;
    double noteLeading = 0;
    double smallLeading = 0;
    double quotationAverage = 0;
    double noteAverage = 0;
};

struct AnnotationDelegate::Painting {
    QPainter &painter;
    const AnnotationRow &row;
    const Faces &faces;
    QPalette palette;
    QColor text;
    QColor quiet;
    double left = 0;
    double width = 0;
    double top = 0; ///< goes down as lines are painted

    void line(const QString &words, const QFont &font, double leading, const QColor &ink, double indent = 0)
    {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRectF(left + indent, top, width - indent, leading),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
        top += leading;
    }
};

AnnotationDelegate::AnnotationDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

AnnotationDelegate::~AnnotationDelegate() = default;

void AnnotationDelegate::forgetHeights()
{
    m_heights.clear();
}

const AnnotationDelegate::Faces &AnnotationDelegate::facesFor(const QFont &font) const
{
    if (m_faces && m_faces->base == font) {
        return *m_faces;
    }
    Faces faces;
    faces.base = font;
    faces.quotation = quotationFont(font, quotationScale);
    faces.note = font;
    faces.small = font;
    faces.small.setPointSizeF(QFontInfo(font).pointSizeF() * smallScale);
    faces.quotationLeading = std::ceil(QFontMetricsF(faces.quotation).height() * 1.05);
    faces.noteLeading = std::ceil(QFontMetricsF(faces.note).height() * 1.08);
    faces.smallLeading = std::ceil(QFontMetricsF(faces.small).height() * 1.1);
    faces.quotationAverage = averageWidthOf(faces.quotation);
    faces.noteAverage = averageWidthOf(faces.note);
    m_faces = std::make_unique<Faces>(std::move(faces));
    return *m_faces;
}

int AnnotationDelegate::heightOf(const AnnotationRow &row, int width, const Faces &faces)
{
    const double room = std::max(40, width - textLeft - marginRight);
    double height = 2 * marginAbove;
    height += lineCount(quoted(row), faces.quotation, faces.quotationAverage, room, mostQuotationLines)
        * faces.quotationLeading;
    if (!row.note.isEmpty()) {
        height +=
            gap + lineCount(row.note, faces.note, faces.noteAverage, room, mostNoteLines) * faces.noteLeading;
    }
    if (!row.tags.empty()) {
        height += gap + faces.smallLeading;
    }
    if (!row.links.isEmpty()) {
        height += gap + std::min<double>(double(row.links.size()), mostLinks) * faces.smallLeading;
    }
    return int(std::ceil(height + gap + faces.smallLeading));
}

QSize AnnotationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view      ? view->viewport()->width()
        : option.rect.isEmpty() ? defaultWidth
                                : option.rect.width();
    if (width != m_width || option.font != m_font) {
        m_heights.clear();
        m_width = width;
        m_font = option.font;
    }
    const QUuid uuid = index.data(UuidRole).toUuid();
    auto known = m_heights.constFind(uuid);
    if (known == m_heights.constEnd()) {
        known = m_heights.insert(
            uuid, heightOf(index.data(AnnotationRole).value<AnnotationRow>(), width, facesFor(option.font)));
    }
    // A list view that gives its items their own width would scroll sideways; it is told less than it has.
    return {std::min(width, defaultWidth), *known};
}

void AnnotationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const AnnotationRow row = index.data(AnnotationRole).value<AnnotationRow>();
    const Faces &faces = facesFor(option.font);
    painter->save();
    Painting at{*painter,
                row,
                faces,
                option.palette,
                option.palette.color(QPalette::Text),
                quietText(option.palette)};
    at.left = option.rect.left() + textLeft;
    at.width = std::max(40, option.rect.width() - textLeft - marginRight);
    at.top = option.rect.top() + marginAbove;
    paintGround(at, option);
    paintQuotation(at);
    paintNote(at);
    paintTags(at);
    paintLinks(at);
    paintFacts(at, index.data(HereRole).toBool());
    painter->restore();
}

void AnnotationDelegate::paintGround(Painting &at, const QStyleOptionViewItem &option)
{
    const QColor base = option.palette.color(QPalette::Base);
    const QColor accent = option.palette.color(QPalette::Highlight);
    const QRectF ground = QRectF(option.rect).adjusted(4, 2, -4, -2);
    at.painter.setRenderHint(QPainter::Antialiasing);
    double share = 0;
    if (option.state & QStyle::State_Selected) {
        share = option.state & QStyle::State_Active ? 0.20 : 0.12;
    } else if (option.state & QStyle::State_MouseOver) {
        share = 0.06;
    }
    if (share > 0) {
        const QColor wash = mixed(accent, base, share);
        at.painter.setPen(Qt::NoPen);
        at.painter.setBrush(wash);
        at.painter.drawRoundedRect(ground, 5, 5);
        // Quiet text is measured against the bare ground; upon the wash it steps forward a little.
        at.quiet = mixed(at.text, wash, 0.80);
    }
    if (option.state & QStyle::State_HasFocus) {
        at.painter.setPen(QPen(mixed(accent, base, 0.75), 1));
        at.painter.setBrush(Qt::NoBrush);
        at.painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    const MarkColours colours = markColours(at.row.annotation.colour, option.palette);
    const double length = option.rect.height() - 2.0 * marginAbove;
    // drawMarkLine() draws from left to right: the paper is turned instead of the line.
    at.painter.save();
    at.painter.translate(option.rect.left() + stripeLeft + 4, option.rect.top() + marginAbove);
    at.painter.rotate(90);
    at.painter.setPen(Qt::NoPen);
    at.painter.setBrush(colours.wash);
    at.painter.drawRoundedRect(QRectF(0, -3, length, 7), 2, 2);
    drawMarkLine(at.painter, {0, 0.5, length, 0.5}, colours, 2.4);
    at.painter.restore();
}

void AnnotationDelegate::paintQuotation(Painting &at)
{
    for (const QString &line :
         brokenLines(quoted(at.row), at.faces.quotation, at.width, mostQuotationLines)) {
        at.line(line, at.faces.quotation, at.faces.quotationLeading, at.text);
    }
}

void AnnotationDelegate::paintNote(Painting &at)
{
    if (at.row.note.isEmpty()) {
        return;
    }
    at.top += gap;
    for (const QString &line : brokenLines(at.row.note, at.faces.note, at.width, mostNoteLines)) {
        at.line(line, at.faces.note, at.faces.noteLeading, at.text);
    }
}

void AnnotationDelegate::paintTags(Painting &at)
{
    if (at.row.tags.empty()) {
        return;
    }
    at.top += gap;
    const QFontMetricsF metrics(at.faces.small);
    const double space = metrics.horizontalAdvance(u'n');
    double x = 0;
    at.painter.setFont(at.faces.small);
    for (size_t i = 0; i < at.row.tags.size(); ++i) {
        const TagLabel &tag = at.row.tags[i];
        const QString more = tr("+%1").arg(at.row.tags.size() - i);
        const bool isLast = i + 1 == at.row.tags.size();
        const double sign = metrics.horizontalAdvance(u'#');
        const double room = at.width - x - sign - (isLast ? 0 : space + metrics.horizontalAdvance(more));
        double wide = metrics.horizontalAdvance(tag.path);
        if (wide > room && i > 0) {
            at.painter.setPen(at.quiet);
            at.painter.drawText(QRectF(at.left + x, at.top, at.width - x, at.faces.smallLeading),
                                Qt::AlignLeft | Qt::AlignVCenter, more);
            break;
        }
        wide = std::min(wide, room);
        at.painter.setPen(markColours(tag.colour, at.palette).line);
        at.painter.drawText(QRectF(at.left + x, at.top, sign, at.faces.smallLeading),
                            Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("#"));
        at.painter.setPen(at.quiet);
        at.painter.drawText(QRectF(at.left + x + sign, at.top, wide + 1, at.faces.smallLeading),
                            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                            metrics.elidedText(tag.path, Qt::ElideLeft, wide + 1));
        x += sign + wide + 1.6 * space;
    }
    at.top += at.faces.smallLeading;
}

void AnnotationDelegate::paintLinks(Painting &at)
{
    if (at.row.links.isEmpty()) {
        return;
    }
    at.top += gap;
    const QFontMetricsF metrics(at.faces.small);
    const int count = int(at.row.links.size());
    for (int i = 0; i < std::min(count, mostLinks); ++i) {
        const QString more =
            i + 1 == mostLinks && count > mostLinks ? tr(" +%1").arg(count - mostLinks) : QString();
        const QString words = u"→ " + at.row.links.at(i);
        const double room = at.width - metrics.horizontalAdvance(more);
        at.line(metrics.elidedText(words, Qt::ElideRight, room) + more, at.faces.small, at.faces.smallLeading,
                at.quiet);
    }
}

void AnnotationDelegate::paintFacts(Painting &at, bool isHere)
{
    at.top += gap;
    const Annotation &annotation = at.row.annotation;
    const double side = std::round(at.faces.smallLeading * 0.78);
    const QColor ink = isHere ? at.text : at.quiet;
    paintGlyph(at.painter, QRectF(at.left, at.top + (at.faces.smallLeading - side) / 2, side, side),
               glyphOf(annotation.kind), ink);

    QStringList facts;
    if (annotation.kind != AnnotationKind::Highlight) {
        facts.append(kindLabel(annotation.kind));
    }
    facts.append(at.row.place);
    if (at.row.isLost) {
        facts.append(tr("words not found"));
    }
    if (annotation.layer == Layer::Reader && annotation.modified.isValid()) {
        facts.append(QLocale().toString(annotation.modified.toLocalTime().date(), QLocale::ShortFormat));
    }
    double indent = side + 6;
    double room = at.width - indent;
    if (annotation.layer != Layer::Reader) {
        QFont italic = at.faces.small;
        italic.setItalic(true);
        const QString layer = layerLabel(annotation.layer);
        const double wide = QFontMetricsF(italic).horizontalAdvance(layer) + 2;
        at.painter.setFont(italic);
        at.painter.setPen(at.quiet);
        at.painter.drawText(QRectF(at.left + at.width - wide, at.top, wide, at.faces.smallLeading),
                            Qt::AlignRight | Qt::AlignVCenter, layer);
        room -= wide + 8;
    }
    QFont face = at.faces.small;
    face.setBold(isHere);
    at.line(QFontMetricsF(face).elidedText(facts.join(tr(" · ")), Qt::ElideMiddle, room), face,
            at.faces.smallLeading, ink, indent);
}

} // namespace Chancery::App
