// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sequenceview.h"

#include "preview.h"
#include "theme/theme.h"
#include "timelinepainter.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Chancery::App
{

using namespace Timeline;

namespace
{

constexpr size_t MostLanesAtLeast = 10;
constexpr double AxisSpace = 7; ///< round the words of the axis
constexpr double Margin = 14;
constexpr double BlockHeight = 11;
constexpr double ItemPadding = 2;
// One speech never needs more than this to be read in full.
constexpr double WidestBlock = 260;
constexpr double Dimmed = 0.28;
// An issue cut shorter than this says nothing; the card does.
constexpr double ShortestIssue = 64;
constexpr double WidestQuoted = 142;

} // namespace

SequenceView::SequenceView(QWidget *parent)
    : Canvas(parent)
{
    setObjectName(QStringLiteral("sequenceView"));
    setAccessibleName(tr("The meeting in the order of the report"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SequenceView::setRecord(std::shared_ptr<const DocumentRecord> record)
{
    if (!m_record || !record || m_record->document.key != record->document.key) {
        m_zoom = 1;
        m_offset = 0;
    }
    m_record = std::move(record);
    read();
    updateGeometry();
}

void SequenceView::setTags(std::vector<Tag> tags)
{
    m_tags = std::move(tags);
    read();
}

void SequenceView::read()
{
    m_talk = m_record ? sequenceOf(*m_record, m_tags) : Sequence();
    QStringList counts;
    for (const SequenceLane &lane : m_talk.lanes) {
        counts << tr("%1: %2").arg(lane.name, countOf(lane));
    }
    setAccessibleDescription(counts.join(QStringLiteral("; ")));
    arrange();
}

QString SequenceView::countOf(const SequenceLane &lane) const
{
    return tr("%1 of %2 speeches")
        .arg(QLocale().toString(lane.speeches), QLocale().toString(m_talk.items.size()));
}

QString SequenceView::helpAt(QPointF point) const
{
    for (size_t i = 0; i < m_lanes.size() && point.x() < m_plotLeft; ++i) {
        if (point.y() >= m_lanes[i].top && point.y() < m_lanes[i].top + m_lanes[i].height) {
            const SequenceLane &lane = m_talk.lanes[i];
            return tr("%1: %2. A speech is what the text reports somebody as saying in one go; their words "
                      "quoted "
                      "within it are part of it.")
                .arg(lane.name, countOf(lane));
        }
    }
    return {};
}

void SequenceView::setCurrentLocation(const Location &location)
{
    m_current = location;
    update();
}

double SequenceView::furthest() const
{
    return std::max(1.0, double(m_talk.items.size()) * WidestBlock / m_plotWidth);
}

void SequenceView::zoomBy(double factor, double x)
{
    const double at = (m_offset + x - m_plotLeft) / m_zoom;
    m_zoom = std::clamp(m_zoom * factor, 1.0, furthest());
    m_offset = at * m_zoom - (x - m_plotLeft);
    arrange();
}

void SequenceView::panBy(double pixels)
{
    m_offset -= pixels;
    arrange();
}

void SequenceView::fit()
{
    const double zoom = m_zoom;
    const double offset = m_offset;
    glide([this, zoom, offset](double share) {
        m_zoom = zoom + (1 - zoom) * share;
        m_offset = offset * (1 - share);
        arrange();
    });
}

void SequenceView::revealCurrentLocation()
{
    const auto found =
        std::ranges::find_if(m_talk.items, [this](const SequenceItem &item) { return isCurrent(item); });
    if (found == m_talk.items.end()) {
        return;
    }
    const SequenceBlock &block = m_blocks[size_t(found->order)];
    const double from = m_offset;
    const double to = (block.left + block.right) / 2 - m_plotWidth / 2;
    glide([this, from, to](double share) {
        m_offset = from + (to - from) * share;
        arrange();
    });
}

QSize SequenceView::sizeHint() const
{
    return {900, 200};
}

QSize SequenceView::minimumSizeHint() const
{
    // Names that can be read, and the paragraphs below them; of a larger meeting the first ten.
    const int lanes = int(std::clamp<size_t>(m_talk.lanes.size(), 5, MostLanesAtLeast));
    const double line = std::ceil(QFontMetricsF(TimelinePainter::smallFont(font())).height()) + 1;
    return {320, int((lanes + 1) * line + AxisSpace)};
}

void SequenceView::measure()
{
    const QFontMetricsF metrics(font());
    const QFontMetricsF small(TimelinePainter::smallFont(font()));
    m_style.measure = [small](const QString &text) { return std::ceil(small.horizontalAdvance(text)); };
    m_style.shortestLabel = ShortestIssue;
    double names = 0;
    for (const SequenceLane &lane : m_talk.lanes) {
        const double name = metrics.horizontalAdvance(lane.name);
        names =
            std::max(names, lane.kind == SequenceLane::Kind::Quoted ? std::min(name, WidestQuoted) : name);
    }
    m_plotLeft =
        std::round(Margin + names + 18 + small.horizontalAdvance(tr("silent, 0 of %1").arg(888)) + 14);
    m_plotWidth = std::max(60.0, width() - m_plotLeft - Margin);
    m_wordHeight = std::ceil(small.height());
    m_axisTop = height() - m_wordHeight - AxisSpace;

    // A lane is as high as its name, and higher by its rows of words; what is left over is shared out.
    const double quiet = std::ceil(small.height());
    const auto silent = double(std::ranges::count_if(m_talk.lanes, &SequenceLane::isSilent));
    const double speaking = double(m_talk.lanes.size()) - silent;
    double least = std::ceil(std::max(metrics.height() + 1, BlockHeight + 2 * ItemPadding + 4));
    m_compact = m_axisTop - quiet * silent - least * speaking < 3 * m_wordHeight;
    least = m_compact ? quiet + 1 : least;
    const double room = m_axisTop - quiet * silent - least * speaking;
    m_wordRows = shareWordRows(m_talk, std::max(0, int(room / m_wordHeight)));
    const int rows = std::accumulate(m_wordRows.begin(), m_wordRows.end(), 0);
    const double spare =
        std::max(0.0, room - rows * m_wordHeight) / std::max<double>(1, double(m_talk.lanes.size()));
    m_lanes.clear();
    double top = 0;
    for (size_t i = 0; i < m_wordRows.size(); ++i) {
        const double height = m_talk.lanes[i].isSilent() ? quiet : least + m_wordRows[i] * m_wordHeight;
        m_lanes.push_back({top, height + spare});
        top += m_lanes.back().height;
    }
}

QFont SequenceView::nameFont(bool silent) const
{
    return silent || m_compact ? TimelinePainter::smallFont(font()) : font();
}

void SequenceView::arrange()
{
    measure();
    m_zoom = std::clamp(m_zoom, 1.0, furthest());
    m_offset = std::clamp(m_offset, 0.0, m_plotWidth * (m_zoom - 1));
    m_blocks = layOutSequence(m_talk, m_plotWidth * m_zoom, m_style, m_wordRows);
    std::vector<Item> items;
    for (const SequenceItem &speech : m_talk.items) {
        const SequenceBlock &block = m_blocks[size_t(speech.order)];
        Item item;
        item.area = QRectF(m_plotLeft + block.left - m_offset, blockTop(size_t(speech.lane)),
                           block.right - block.left, BlockHeight + 2 * ItemPadding);
        item.name = Preview::line(speech);
        item.key = quint64(speech.order) + 1;
        item.lane = speech.lane;
        items.push_back(std::move(item));
    }
    setItems(std::move(items));
}

double SequenceView::blockTop(size_t lane) const
{
    const double words = m_wordRows[lane] * m_wordHeight;
    return m_lanes[lane].top + (m_lanes[lane].height - words - BlockHeight - 2 * ItemPadding) / 2;
}

QString SequenceView::previewOf(int index) const
{
    return Preview(*m_record).card(m_talk, m_talk.items[size_t(index)]);
}

void SequenceView::activateItem(int index)
{
    const Item &item = items()[size_t(index)];
    activateInTurn(item.key, m_talk.items[size_t(index)].locations);
}

bool SequenceView::isCurrent(const SequenceItem &item) const
{
    return m_current.passage >= 0 && std::ranges::any_of(item.locations, [this](const Location &location) {
               return location.document == m_current.document && location.passage == m_current.passage
                   && (m_current.range.isEmpty() || location.range.overlaps(m_current.range));
           });
}

bool SequenceView::sharesIssue(const SequenceItem &item, const SequenceItem &other) const
{
    return std::ranges::any_of(item.issues, [&](const Issue &issue) {
        return std::ranges::find(other.issues, issue.tag, &Issue::tag) != other.issues.end();
    });
}

void SequenceView::drawLane(QPainter &painter, size_t index) const
{
    const SequenceLane &lane = m_talk.lanes[index];
    const LaneBox &box = m_lanes[index];
    const QColor line = hairline(palette());
    if (index > 0) {
        painter.setPen(QPen(line, 1));
        painter.drawLine(QPointF(0, std::floor(box.top) + 0.5), QPointF(width(), std::floor(box.top) + 0.5));
    }
    // The name stands in line with the blocks.
    const QRectF row(Margin, blockTop(index) + ItemPadding, m_plotLeft - Margin - 14, BlockHeight);
    const bool isQuoted = lane.kind == SequenceLane::Kind::Quoted;
    if (!isQuoted) {
        fillAsParty(painter, QRectF(row.left(), row.center().y() - 4, 8, 8),
                    sideOf(m_record->parties, lane.party), palette(), 2);
    }
    const QString total = QString::number(m_talk.items.size());
    const QString spoken = QString::number(lane.speeches);
    const QString count = lane.isSilent() ? tr("silent, 0 of %1").arg(total)
        : isQuoted                        ? tr("quoted, %1 of %2").arg(spoken, total)
                                          : tr("%1 of %2").arg(spoken, total);
    const QRectF words = row.adjusted(15, -6, 0, 6);
    const QFont small = TimelinePainter::smallFont(font());
    painter.setFont(small);
    painter.setPen(quietText(palette()));
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, count);
    const QFont names = nameFont(lane.isSilent());
    const double room = words.width() - QFontMetricsF(small).horizontalAdvance(count) - 8;
    painter.setFont(names);
    painter.setPen(lane.isSilent() || isQuoted ? quietText(palette()) : palette().color(QPalette::Text));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(names).elidedText(lane.name, Qt::ElideRight, room));
    const double y = std::floor(row.center().y()) + 0.5;
    QPen thread(mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), 0.22), 1);
    if (lane.isSilent()) {
        thread.setDashPattern({1, 4});
    }
    painter.setPen(thread);
    painter.drawLine(QPointF(m_plotLeft, y), QPointF(m_plotLeft + m_plotWidth, y));
}

double SequenceView::wordsTop(size_t index) const
{
    const int row = m_blocks[index].labelRow;
    const QRectF area = items()[index].area;
    return row < 0 ? area.center().y() - m_wordHeight / 2 : area.bottom() + 1 + row * m_wordHeight;
}

void SequenceView::drawBlock(QPainter &painter, size_t index, bool dimmed) const
{
    const SequenceItem &speech = m_talk.items[index];
    const SequenceBlock &block = m_blocks[index];
    const QRectF area = items()[index].area;
    const QRectF shape = area.adjusted(0, ItemPadding, 0, -ItemPadding);
    // The thread of the lane must not shine through hatching or a dimmed block.
    painter.fillRect(shape, palette().color(QPalette::Base));
    painter.setOpacity(dimmed ? Dimmed : 1);
    fillAsParty(painter, shape, sideOf(m_record->parties, speech.party), palette(), 2);
    if (isCurrent(speech)) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2.5));
        painter.drawLine(area.bottomLeft() + QPointF(0, 1), area.bottomRight() + QPointF(0, 1));
    }
    if (block.label.isShown() && block.labelRow > 0) {
        // A hair leads down to words that do not stand right below their block.
        const double x = std::floor(m_plotLeft + block.label.left - m_offset) + 0.5;
        painter.setPen(QPen(hairline(palette()), 1));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, wordsTop(index) + m_wordHeight - 2));
    }
    painter.setOpacity(1);
}

void SequenceView::drawWords(QPainter &painter, size_t index, bool dimmed) const
{
    const SequenceBlock &block = m_blocks[index];
    if (!block.label.isShown()) {
        return;
    }
    QFont font = TimelinePainter::smallFont(this->font());
    font.setItalic(m_talk.items[index].issues.empty()); // a verb
    const double indent = block.labelRow > 0 ? 3 : 0;
    const QRectF box(m_plotLeft + block.label.left - m_offset + indent, wordsTop(index),
                     block.label.width + 1 - indent, m_wordHeight);
    const QString text = QFontMetricsF(font).elidedText(block.text, Qt::ElideRight, box.width() - 0.5);
    // Its own ground keeps hairs and threads out of the words.
    painter.fillRect(box.adjusted(block.labelRow < 0 ? -3 : -1, 1, 2, -1), palette().color(QPalette::Base));
    painter.setFont(font);
    painter.setPen(dimmed ? mixed(quietText(palette()), palette().color(QPalette::Base), 0.6)
                          : palette().color(QPalette::Text));
    painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, text);
}

void SequenceView::drawPassages(QPainter &painter) const
{
    const QFont small = TimelinePainter::smallFont(font());
    const QFontMetricsF metrics(small);
    const QColor line = hairline(palette());
    painter.setFont(small);
    painter.setPen(QPen(line, 1));
    painter.drawLine(QPointF(0, m_axisTop), QPointF(width(), m_axisTop));
    int before = -1;
    double free = m_plotLeft;
    for (const SequenceItem &speech : m_talk.items) {
        const int passage = speech.locations.front().passage;
        const double x = std::floor(m_plotLeft + m_blocks[size_t(speech.order)].left - m_offset) + 0.5;
        if (passage == before || x < m_plotLeft - 1 || x > m_plotLeft + m_plotWidth) {
            before = passage;
            continue;
        }
        before = passage;
        painter.setPen(QPen(line, 1));
        painter.drawLine(QPointF(x, m_axisTop), QPointF(x, m_axisTop + 5));
        const QString name = passageName(passage);
        if (x + 3 >= free && x + 3 + metrics.horizontalAdvance(name) <= m_plotLeft + m_plotWidth) {
            painter.setPen(quietText(palette()));
            painter.drawText(QPointF(x + 3, m_axisTop + 3 + metrics.ascent()), name);
            free = x + 3 + metrics.horizontalAdvance(name) + 8;
        }
    }
}

void SequenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_talk.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_record ? tr("No reported speech is marked in this document.")
                                  : tr("Open a document to see who speaks in it."));
        return;
    }
    for (size_t lane = 0; lane < m_lanes.size(); ++lane) {
        drawLane(painter, lane);
    }
    painter.save();
    painter.setClipRect(QRectF(m_plotLeft - 1, 0, m_plotWidth + 2, height()));
    const int pointed = hoveredItem() >= 0 ? hoveredItem() : hasFocus() ? focusedItem() : -1;
    const SequenceItem *lead = pointed < 0 ? nullptr : &m_talk.items[size_t(pointed)];
    const auto isDimmed = [&](size_t i) {
        return lead && !lead->issues.empty() && int(i) != pointed && !sharesIssue(m_talk.items[i], *lead);
    };
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        drawBlock(painter, i, isDimmed(i));
    }
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        drawWords(painter, i, isDimmed(i));
    }
    drawFocus(painter);
    painter.restore();
    drawPassages(painter);
}

} // namespace Chancery::App
