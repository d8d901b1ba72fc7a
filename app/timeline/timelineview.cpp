// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelineview.h"

#include "preview.h"

#include <QFontMetricsF>
#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Chancery::App
{

using namespace Timeline;

namespace
{

constexpr double Margin = 14;
constexpr double Gutter = 20;
constexpr double RowPadding = 4;
constexpr double LanePadding = 3;

/// Key of an item: its first thing, which an arrangement anew finds again in whatever mark holds it.
quint64 keyOf(const std::vector<size_t> &things)
{
    return quint64(things.front()) + 1;
}

Interval hullOf(const std::vector<DatedThing> &all, const std::vector<size_t> &which)
{
    std::optional<Interval> hull;
    for (const size_t index : which) {
        if (!all[index].date.isValid()) {
            continue;
        }
        const Interval interval = intervalOf(all[index].date);
        hull = hull ? Interval{std::min(hull->begin, interval.begin), std::max(hull->end, interval.end)}
                    : interval;
    }
    return hull.value_or(Interval{});
}

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : Canvas(parent)
{
    setObjectName(QStringLiteral("timelineView"));
    setAccessibleName(tr("Timeline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TimelineView::setRecord(std::shared_ptr<const DocumentRecord> record)
{
    const bool isAnother = !m_record || !record || m_record->document.key != record->document.key;
    m_record = std::move(record);
    m_things = m_record ? datedThings(*m_record) : std::vector<DatedThing>();
    const Interval dense = denseInterval(m_things);
    if (isAnother && dense.span() > 0) {
        m_scale = {dense, m_geometry.plotWidth};
    }
    arrange();
}

void TimelineView::setCurrentLocation(const Location &location)
{
    m_current = location;
    update();
}

void TimelineView::showInterval(Interval interval)
{
    m_scale = {interval, m_geometry.plotWidth};
    arrange();
}

void TimelineView::zoomBy(double factor, double x)
{
    m_scale = m_scale.zoomed(factor, std::clamp(x - m_geometry.plotLeft, 0.0, m_geometry.plotWidth));
    arrange();
}

void TimelineView::panBy(double pixels)
{
    m_scale = m_scale.panned(pixels);
    arrange();
}

void TimelineView::fit()
{
    const Scale dense(denseInterval(m_things), m_geometry.plotWidth);
    const bool isDense = std::abs(dense.lengthOf(m_scale.visible().begin - dense.visible().begin)) < 1
        && std::abs(dense.lengthOf(m_scale.visible().end - dense.visible().end)) < 1;
    const Interval wanted = isDense ? wholeInterval(m_things) : dense.visible();
    if (wanted.span() > 0 && !m_things.empty()) {
        glideTo({wanted, m_geometry.plotWidth});
    }
}

void TimelineView::revealCurrentLocation()
{
    std::vector<size_t> current;
    for (size_t i = 0; i < m_things.size(); ++i) {
        if (isCurrent(i) && m_things[i].date.isValid()) {
            current.push_back(i);
        }
    }
    if (!current.empty()) {
        goTo(current, false);
    }
}

QSize TimelineView::sizeHint() const
{
    return {900, 200};
}

QSize TimelineView::minimumSizeHint() const
{
    const QFontMetricsF metrics(font());
    const double row = metrics.height() + RowPadding;
    return {320, int(4 * (row + LanePadding) + 2 * metrics.height() + 8)};
}

void TimelineView::measure()
{
    const QFontMetricsF metrics(font());
    const QFontMetricsF small(TimelinePainter::smallFont(font()));
    double titles = 0;
    for (const Clock clock : Clocks) {
        titles = std::max(titles, metrics.horizontalAdvance(Preview::clockName(clock)));
    }
    titles += small.horizontalAdvance(tr("%1 of %2").arg(88).arg(88)) + 16;
    m_geometry.titleLeft = Margin;
    m_geometry.gutter = Gutter;
    m_geometry.width = width();
    m_geometry.plotLeft = std::round(Margin + titles + 8 + Gutter);
    m_geometry.plotWidth = std::max(60.0, width() - m_geometry.plotLeft - Gutter - 4);
    m_geometry.rowHeight = std::ceil(metrics.height() + RowPadding);
    m_geometry.axisHeight = std::ceil(2 * small.height() + 8);
    m_geometry.axisTop = height() - m_geometry.axisHeight;
    m_style.measure = [metrics](const QString &text) { return std::ceil(metrics.horizontalAdvance(text)); };

    const double room = m_geometry.axisTop - 4 * LanePadding;
    m_rows = shareRows(m_things, int(room / m_geometry.rowHeight));
    double used = 0;
    for (const int rows : m_rows) {
        used += rows * m_geometry.rowHeight;
    }
    const double spare = std::max(0.0, (m_geometry.axisTop - used) / 4);
    double top = 0;
    for (size_t lane = 0; lane < m_rows.size(); ++lane) {
        m_geometry.laneTop[lane] = top;
        m_geometry.laneHeight[lane] = m_rows[lane] * m_geometry.rowHeight + spare;
        top += m_geometry.laneHeight[lane];
    }
}

void TimelineView::arrange()
{
    measure();
    m_scale = m_scale.resized(m_geometry.plotWidth);
    m_layout = layOut(m_things, m_scale, m_rows, m_style);
    collectItems();
}

Canvas::Item TimelineView::itemOf(size_t lane, const Mark &mark) const
{
    Item item;
    item.area = m_geometry.areaOf(lane, m_layout[lane].rows, mark);
    item.key = keyOf(mark.things);
    item.lane = int(lane);
    if (mark.isCluster()) {
        item.name = tr("%1 in one place: %2").arg(QString::number(mark.things.size()), mark.text);
    } else {
        item.name = Preview::line(m_things[mark.things.front()]);
    }
    return item;
}

Canvas::Item TimelineView::itemOf(size_t lane, const Pin &pin) const
{
    Item item;
    item.area = m_geometry.areaOf(lane, m_layout[lane].rows, pin);
    item.key = keyOf(pin.things);
    item.lane = int(lane);
    const QString count = QString::number(pin.things.size());
    switch (pin.side) {
    case Pin::Side::Earlier:
        item.name = tr("%1 earlier: %2").arg(count, pin.text);
        break;
    case Pin::Side::Later:
        item.name = tr("%1 later: %2").arg(count, pin.text);
        break;
    case Pin::Side::Undated:
        item.name = tr("%1 without a date: %2").arg(count, pin.text);
        break;
    }
    return item;
}

QString TimelineView::previewOf(int index) const
{
    const Preview preview(*m_record);
    const std::vector<size_t> &which = thingsOf(m_targets[size_t(index)]);
    return which.size() == 1 ? preview.card(m_things[which.front()])
                             : preview.card(m_things, which, items()[size_t(index)].name.section(u':', 0, 0));
}

void TimelineView::collectItems()
{
    std::vector<std::pair<Item, Target>> found;
    for (size_t lane = 0; lane < m_layout.size(); ++lane) {
        for (size_t i = 0; i < m_layout[lane].marks.size(); ++i) {
            found.emplace_back(itemOf(lane, m_layout[lane].marks[i]), Target{lane, false, i});
        }
        for (size_t i = 0; i < m_layout[lane].pins.size(); ++i) {
            found.emplace_back(itemOf(lane, m_layout[lane].pins[i]), Target{lane, true, i});
        }
    }
    // Tab walks as the eye does: from left to right, and down where things stand above each other.
    std::ranges::stable_sort(found, {}, [](const auto &pair) { return std::round(pair.first.area.left()); });
    std::vector<Item> items;
    m_targets.clear();
    for (auto &[item, target] : found) {
        items.push_back(std::move(item));
        m_targets.push_back(target);
    }
    setItems(std::move(items));
}

const std::vector<size_t> &TimelineView::thingsOf(const Target &target) const
{
    const Lane &lane = m_layout[target.lane];
    return target.isPin ? lane.pins[target.index].things : lane.marks[target.index].things;
}

bool TimelineView::isCurrent(size_t thing) const
{
    if (!m_current.isValid() || m_current.passage < 0) {
        return false;
    }
    return std::ranges::any_of(m_things[thing].locations, [this](const Location &location) {
        return location.document == m_current.document && location.passage == m_current.passage
            && (location.range.isEmpty() || m_current.range.isEmpty()
                || location.range.overlaps(m_current.range));
    });
}

TimelinePainter::States TimelineView::statesOf(size_t item) const
{
    TimelinePainter::States states = TimelinePainter::Plain;
    states.setFlag(TimelinePainter::Hovered, int(item) == hoveredItem());
    states.setFlag(
        TimelinePainter::Current,
        std::ranges::any_of(thingsOf(m_targets[item]), [this](size_t thing) { return isCurrent(thing); }));
    return states;
}

void TimelineView::glideTo(const Scale &scale)
{
    const Interval from = m_scale.visible();
    const Interval to = scale.visible();
    glide([this, from, to](double share) {
        // Spans in proportion, so that a way from hours to decades is even to the eye.
        const double ratio = double(to.span()) / double(from.span());
        const double span = double(from.span()) * std::pow(ratio, share);
        const double way = std::abs(ratio - 1) < 1e-6 ? share : (std::pow(ratio, share) - 1) / (ratio - 1);
        const Moment middle = from.middle() + Moment(double(to.middle() - from.middle()) * way);
        showInterval(share >= 1 ? to : Interval{middle - Moment(span / 2), middle + Moment(span / 2)});
    });
}

void TimelineView::goTo(const std::vector<size_t> &things, bool keepSpan)
{
    const Interval hull = hullOf(m_things, things);
    const Moment span =
        std::max<Moment>(hull.span() * 3 / 2, keepSpan ? m_scale.visible().span() : ShortestSpan);
    glideTo(Scale({hull.middle() - span / 2, hull.middle() + span / 2}, m_geometry.plotWidth));
}

void TimelineView::chooseAmong(const std::vector<size_t> &things, const QRectF &area)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Things in one place"));
    for (const size_t thing : things) {
        QString label = m_things[thing].label;
        // By value: the document may be read anew while the menu is open.
        connect(
            menu->addAction(label.replace(u'&', QStringLiteral("&&"))), &QAction::triggered, this,
            [this, thing, locations = m_things[thing].locations] { activateInTurn(thing + 1, locations); });
    }
    menu->popup(mapToGlobal(area.bottomLeft().toPoint()));
}

void TimelineView::activateThing(size_t thing)
{
    activateInTurn(thing + 1, m_things[thing].locations);
}

void TimelineView::activateItem(int index)
{
    const Target target = m_targets[size_t(index)];
    const std::vector<size_t> which = thingsOf(target);
    const QRectF area = items()[size_t(index)].area;
    const bool dated =
        std::ranges::any_of(which, [this](size_t thing) { return m_things[thing].date.isValid(); });
    if (target.isPin && dated) {
        goTo(which, true);
    } else if (which.size() == 1) {
        activateThing(which.front());
    } else if (!target.isPin && m_layout[target.lane].marks[target.index].separable) {
        goTo(which, false);
    } else {
        chooseAmong(which, area);
    }
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    TimelinePainter drawing(painter, palette(), font(), m_geometry);
    if (m_things.empty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_record ? tr("Nothing in this document has a date.")
                                  : tr("Open a document to see its dates."));
        return;
    }
    const QFontMetricsF small(TimelinePainter::smallFont(font()));
    drawing.drawAxis(
        axisFor(m_scale, [&](const QString &text) { return small.horizontalAdvance(text); }, locale()));
    for (size_t lane = 0; lane < m_layout.size(); ++lane) {
        int shown = 0;
        for (const Mark &mark : m_layout[lane].marks) {
            shown += int(mark.things.size());
        }
        const int total = m_layout[lane].total;
        drawing.drawLaneTitle(lane, Preview::clockName(m_layout[lane].clock),
                              shown == total ? QString::number(total) : tr("%1 of %2").arg(shown).arg(total));
        if (total == 0) {
            drawing.drawEmptyLane(lane, tr("nothing in this document"));
        }
    }
    if (const HistoricalDate &written = m_record->document.date; written.isValid()) {
        const double x = m_scale.x(intervalOf(written).middle());
        if (x >= 0 && x <= m_geometry.plotWidth) {
            drawing.drawGuide(x);
        }
    }
    for (size_t i = 0; i < m_targets.size(); ++i) {
        const Target target = m_targets[i];
        const Lane &lane = m_layout[target.lane];
        if (target.isPin) {
            drawing.drawPin(target.lane, lane.rows, lane.pins[target.index], statesOf(i));
        } else {
            drawing.drawMark(target.lane, lane.rows, lane.marks[target.index], m_things, statesOf(i));
        }
    }
    drawFocus(painter);
}

} // namespace Chancery::App
