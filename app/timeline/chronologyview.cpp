// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chronologyview.h"

#include "chronologypainter.h"

#include "timeline/axis.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Chancery::App
{

using namespace Timeline;

namespace
{

constexpr double Margin = 14;
constexpr double RowPadding = 5;
constexpr int MostNamed = 600; ///< documents named close up; more are told by their number
constexpr Moment ClosestSpan = 2 * OneDay;
constexpr Moment HereSpan = 40 * OneDay; ///< shown round the document being read
constexpr double WholeMargin = 0.02; ///< of the library's years, left and right of them
constexpr quint64 DocumentKeys = quint64(1) << 40; ///< keys of items from here on are rows of documents

quint64 keyOf(const ChronologyBin &bin, ChronologyUnit unit)
{
    return quint64(bin.first.toJulianDay()) * 4 + quint64(unit) + 1;
}

} // namespace

ChronologyView::ChronologyView(QWidget *parent)
    : Canvas(parent)
{
    setObjectName(QStringLiteral("chronologyView"));
    setAccessibleName(tr("The library over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

ChronologyView::~ChronologyView()
{
    m_asked.cancel();
}

void ChronologyView::setLibrary(Library &library)
{
    m_library = &library;
    const auto changed = [this] {
        m_isStale = true;
        if (isVisible()) {
            readAgain();
        }
    };
    connect(&library, &Library::contentsChanged, this, changed);
    connect(&library, &Library::changedElsewhere, this, changed);
    connect(&library, &Library::workChanged, this, changed);
}

void ChronologyView::setRecord(const std::shared_ptr<const DocumentRecord> &record)
{
    const bool sameVolume = m_record && record && m_record->volume.id == record->volume.id;
    m_record = record;
    m_isStale = m_isStale || !sameVolume;
    if (m_isStale && isVisible()) {
        readAgain();
    }
    update();
}

QString ChronologyView::summary() const
{
    if (!m_chronology) {
        return {};
    }
    int seen = 0;
    int possible = 0;
    for (const DensityBar &bar : m_density.bars) {
        seen += m_chronology->bins[bar.bin].documents;
        possible = std::max(possible, m_chronology->bins[bar.bin].possible);
    }
    const auto number = [this](int value) { return locale().toString(value); };
    QStringList parts{tr("%1 of %2 documents in sight").arg(number(seen), number(m_chronology->ofDocuments))};
    if (possible > 0) {
        parts << tr("hatched: up to %1 more, dated less finely").arg(number(possible));
    }
    parts << tr("undated: %1 of %2").arg(number(m_chronology->undated), number(m_chronology->ofDocuments));
    return parts.join(QStringLiteral(" · "));
}

void ChronologyView::setChosen(const std::optional<DayStretch> &stretch)
{
    m_chosen = stretch;
    update();
}

// Asking ----------------------------------------------------------------------------------------------

void ChronologyView::showEvent(QShowEvent *event)
{
    Canvas::showEvent(event);
    if (m_isStale) {
        readAgain();
    }
}

void ChronologyView::readAgain()
{
    // Before anything is known of the library: all of it, which says how far it reaches.
    ask(m_isPlaced ? questionFor(m_scale, MostNamed) : ChronologyQuestion());
}

void ChronologyView::askIfNeeded()
{
    if (m_isPlaced && isVisible() && !covers(m_question, m_scale)) {
        ask(questionFor(m_scale, MostNamed));
    }
}

void ChronologyView::ask(const ChronologyQuestion &question)
{
    if (!m_library) {
        return;
    }
    m_isStale = false;
    m_isAsking = true;
    m_asked.cancel();
    m_question = question;
    m_question.volume = m_record ? m_record->volume.id : QString();
    auto future = m_library->chronology(m_question);
    m_asked = QFuture<void>(future);
    future.then(this, [this, run = ++m_run](const Result<Chronology> &answer) {
        if (run != m_run) {
            return;
        }
        m_isAsking = false;
        if (answer) {
            take(*answer);
        } else {
            Q_EMIT failed(answer.error());
        }
    });
}

void ChronologyView::take(const Chronology &answer)
{
    m_chronology = answer;
    if (!m_isPlaced && answer.earliest.isValid()) {
        m_isPlaced = true;
        m_scale = {whole(), m_geometry.plotWidth};
    }
    arrange();
}

Interval ChronologyView::whole() const
{
    if (!m_chronology || !m_chronology->earliest.isValid()) {
        return {0, OneYear};
    }
    const Interval reach = intervalOf(m_chronology->earliest, m_chronology->latest);
    const Moment margin = std::max(Moment(double(reach.span()) * WholeMargin), ClosestSpan);
    return {reach.begin - margin, reach.end + margin};
}

// Moving ----------------------------------------------------------------------------------------------

void ChronologyView::setScale(const Scale &scale)
{
    if (!m_isPlaced) {
        return;
    }
    const Interval reach = whole();
    const Moment span = std::clamp(scale.visible().span(), ClosestSpan, std::max(reach.span(), ClosestSpan));
    // Where the library has nothing there is nothing to look at.
    const Moment half = std::min(span, reach.span()) / 2;
    const Moment middle = std::clamp(scale.visible().middle(), reach.begin + half, reach.end - half);
    m_scale = {{middle - span / 2, middle - span / 2 + span}, m_geometry.plotWidth};
    arrange();
}

void ChronologyView::showInterval(Interval interval)
{
    setScale({interval, m_geometry.plotWidth});
}

void ChronologyView::zoomBy(double factor, double x)
{
    setScale(m_scale.zoomed(factor, std::clamp(x - m_geometry.plotLeft, 0.0, m_geometry.plotWidth)));
}

void ChronologyView::panBy(double pixels)
{
    setScale(m_scale.panned(pixels));
}

void ChronologyView::glideTo(Interval interval)
{
    const Interval from = m_scale.visible();
    glide([this, from, interval](double share) {
        // Spans in proportion, so that a way from days to decades is even to the eye.
        const double ratio = double(interval.span()) / double(from.span());
        const double span = double(from.span()) * std::pow(ratio, share);
        const double way = std::abs(ratio - 1) < 1e-6 ? share : (std::pow(ratio, share) - 1) / (ratio - 1);
        const Moment middle = from.middle() + Moment(double(interval.middle() - from.middle()) * way);
        showInterval(share >= 1 ? interval : Interval{middle - Moment(span / 2), middle + Moment(span / 2)});
    });
}

void ChronologyView::fit()
{
    if (m_isPlaced) {
        glideTo(whole());
    }
}

void ChronologyView::revealCurrentLocation()
{
    if (!m_isPlaced || !m_record || !m_record->document.date.isValid()) {
        return;
    }
    const Interval date = Timeline::intervalOf(m_record->document.date);
    const Moment span = std::max<Moment>(date.span() * 3, std::min(HereSpan, m_scale.visible().span()));
    glideTo({date.middle() - span / 2, date.middle() + span / 2});
}

void ChronologyView::lookInto(const DayStretch &stretch)
{
    const Interval interval = intervalOf(stretch.first, stretch.last);
    const Moment margin = std::max(interval.span() / 50, interval.span() < ClosestSpan ? OneDay : Moment(0));
    glideTo({interval.begin - margin, interval.end + margin});
}

// Choosing --------------------------------------------------------------------------------------------

void ChronologyView::choose(const std::optional<DayStretch> &stretch)
{
    if (stretch != m_chosen) {
        m_chosen = stretch;
        update();
        Q_EMIT chosenChanged(stretch);
    }
}

DayStretch ChronologyView::stretchOf(int item) const
{
    return item >= 0 && item < int(m_stretches.size()) ? m_stretches[size_t(item)] : DayStretch();
}

DayStretch ChronologyView::stretchBetween(double oneX, double otherX) const
{
    const auto binAt = [this](double x) {
        const double within = std::clamp(x - m_geometry.plotLeft, 0.0, m_geometry.plotWidth);
        return binAround(dayAt(m_scale.at(within)), unitFor(m_scale));
    };
    return {binAt(std::min(oneX, otherX)).first, binAt(std::max(oneX, otherX)).second};
}

void ChronologyView::reachTo(int item)
{
    const DayStretch to = stretchOf(item);
    if (!to.isValid()) {
        return;
    }
    const bool reaches = m_chosen && m_chosen->isValid();
    choose(reaches ? DayStretch{std::min(m_chosen->first, to.first), std::max(m_chosen->last, to.last)} : to);
}

void ChronologyView::activateItem(int index)
{
    if (m_locations[size_t(index)].isValid()) {
        // A copy: going there brings another arrangement.
        Q_EMIT locationActivated(Location(m_locations[size_t(index)]));
        return;
    }
    const DayStretch stretch = m_stretches[size_t(index)];
    if (m_chosen == stretch) {
        lookInto(stretch);
    } else {
        choose(stretch);
    }
}

bool ChronologyView::focusNextPrevChild(bool next)
{
    // A hundred years are walked with the arrows; Tab goes on to the list, not through marks as a Canvas has it.
    // NOLINTNEXTLINE(bugprone-parent-virtual-call)
    return QWidget::focusNextPrevChild(next);
}

void ChronologyView::keyPressEvent(QKeyEvent *event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enters && event->modifiers().testFlag(Qt::ShiftModifier)) {
        reachTo(focusedItem());
    } else if (event->key() == Qt::Key_Escape && m_chosen) {
        choose(std::nullopt);
    } else {
        Canvas::keyPressEvent(event);
    }
}

int ChronologyView::itemUnder(QPointF position) const
{
    const auto found =
        std::ranges::find_if(items(), [&](const Item &item) { return item.area.contains(position); });
    return found == items().end() ? -1 : int(found - items().begin());
}

void ChronologyView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || event->position().y() >= m_geometry.axisTop) {
        Canvas::mousePressEvent(event);
        return;
    }
    m_pressedAt = event->position().x();
    m_isDrawing = false;
}

void ChronologyView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedAt) {
        Canvas::mouseMoveEvent(event);
        return;
    }
    const double x = event->position().x();
    m_isDrawing = m_isDrawing || std::abs(x - *m_pressedAt) >= QApplication::startDragDistance();
    if (m_isDrawing && m_isPlaced) {
        setChosen(stretchBetween(*m_pressedAt, x));
    }
}

void ChronologyView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressedAt) {
        Canvas::mouseReleaseEvent(event);
        return;
    }
    m_pressedAt.reset();
    if (m_isDrawing) {
        m_isDrawing = false;
        Q_EMIT chosenChanged(m_chosen);
        return;
    }
    const int item = itemUnder(event->position());
    setFocusedItem(item);
    if (item < 0) {
        choose(std::nullopt);
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        reachTo(item);
    } else if (m_locations[size_t(item)].isValid()) {
        activateItem(item);
    } else {
        choose(stretchOf(item));
    }
}

void ChronologyView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const DayStretch stretch = stretchOf(itemUnder(event->position())); stretch.isValid()) {
        lookInto(stretch);
    }
}

// Showing ---------------------------------------------------------------------------------------------

QSize ChronologyView::sizeHint() const
{
    return {900, 200};
}

QSize ChronologyView::minimumSizeHint() const
{
    return {260, int(7 * QFontMetricsF(font()).height())};
}

void ChronologyView::measure()
{
    const QFontMetricsF metrics(font());
    const QFontMetricsF small(TimelinePainter::smallFont(font()));
    m_geometry.plotLeft = std::ceil(Margin + small.horizontalAdvance(locale().toString(50000)));
    m_geometry.plotWidth = std::max(60.0, width() - m_geometry.plotLeft - Margin);
    m_geometry.width = width();
    m_geometry.rowHeight = std::ceil(metrics.height() + RowPadding);
    m_geometry.axisHeight = std::ceil(2 * small.height() + 8);
    m_geometry.axisTop = height() - m_geometry.axisHeight;
    m_plotTop = std::ceil(small.height() + 6);
    m_plotBottom = std::max(m_plotTop + 10, m_geometry.axisTop - ChronologyPainter::FootHeight);
}

bool ChronologyView::isCloseUp() const
{
    return m_chronology && m_chronology->question.documents > 0 && showsDocuments(m_scale);
}

void ChronologyView::arrange()
{
    measure();
    m_scale = m_scale.resized(m_geometry.plotWidth);
    m_density = m_chronology ? layoutDensity(*m_chronology, m_scale) : Density();
    const int rows = std::max(1, int((m_plotBottom - m_plotTop) / m_geometry.rowHeight));
    m_strips = isCloseUp() ? layoutDocuments(*m_chronology, m_scale, rows) : DocumentStrips();
    collectItems();
    askIfNeeded();
    Q_EMIT sightChanged();
}

QRectF ChronologyView::areaOf(int row, double left, double width) const
{
    return {m_geometry.plotLeft + left, m_plotTop + row * m_geometry.rowHeight, width, m_geometry.rowHeight};
}

Canvas::Item ChronologyView::itemOf(const DensityBar &bar) const
{
    const ChronologyBin &bin = m_chronology->bins[bar.bin];
    Item item;
    const double left = std::max(0.0, bar.left);
    const double right = std::min(bar.left + bar.width, m_geometry.plotWidth);
    item.area = {m_geometry.plotLeft + left, m_plotTop, right - left, m_geometry.axisTop - m_plotTop};
    item.key = keyOf(bin, m_chronology->question.unit);
    item.name =
        tr("%1: %n document(s)", nullptr, bin.documents).arg(stretchText({bin.first, bin.last}, locale()));
    return item;
}

Canvas::Item ChronologyView::itemOf(const DocumentStrip &strip) const
{
    const DocumentHit &hit = m_chronology->documents[strip.document];
    Item item;
    item.area = areaOf(strip.row, strip.left, strip.width)
                    .intersected(QRectF(m_geometry.plotLeft, 0, m_geometry.plotWidth, height()));
    item.key = DocumentKeys + quint64(hit.id.value);
    item.lane = strip.row;
    item.name = tr("%1, %2").arg(hit.title, hit.date.toDisplay());
    return item;
}

void ChronologyView::collectItems()
{
    std::vector<Item> items;
    m_stretches.clear();
    m_locations.clear();
    if (isCloseUp()) {
        for (const DocumentStrip &strip : m_strips.strips) {
            const DocumentHit &hit = m_chronology->documents[strip.document];
            items.push_back(itemOf(strip));
            m_stretches.push_back({});
            m_locations.push_back({hit.document, -1, {}});
        }
        for (const HiddenDocuments &hidden : m_strips.hidden) {
            const int row = int((m_plotBottom - m_plotTop) / m_geometry.rowHeight) - 1;
            Item item;
            item.area = areaOf(std::max(row, 0), hidden.left, m_scale.lengthOf(OneDay));
            item.key = quint64(hidden.day.toJulianDay()) * 4 + 1;
            item.lane = row;
            item.name = tr("%n more of %1", nullptr, hidden.count)
                            .arg(stretchText({hidden.day, hidden.day}, locale()));
            items.push_back(std::move(item));
            m_stretches.push_back({hidden.day, hidden.day});
            m_locations.push_back({});
        }
    } else {
        for (const DensityBar &bar : m_density.bars) {
            const ChronologyBin &bin = m_chronology->bins[bar.bin];
            items.push_back(itemOf(bar));
            m_stretches.push_back({bin.first, bin.last});
            m_locations.push_back({});
        }
    }
    // Who walks with the keyboard and zooms stands in the finer or coarser bin at the same place.
    const int focused = focusedItem();
    const double at = focused >= 0 ? this->items()[size_t(focused)].area.center().x() : -1;
    setItems(std::move(items));
    if (focused >= 0 && focusedItem() < 0 && hasFocus() && !this->items().empty()) {
        const auto nearest = std::ranges::min_element(
            this->items(), {}, [at](const Item &item) { return std::abs(item.area.center().x() - at); });
        setFocusedItem(int(nearest - this->items().begin()));
    }
}

QString ChronologyView::previewOf(int index) const
{
    const auto line = [](const QString &text) { return QStringLiteral("<br>") + text.toHtmlEscaped(); };
    if (m_locations[size_t(index)].isValid()) {
        const auto hit = std::ranges::find(m_chronology->documents, m_locations[size_t(index)].document,
                                           &DocumentHit::document);
        return QStringLiteral("<b>%1</b>").arg(hit->title.toHtmlEscaped()) + line(hit->date.toDisplay())
            + line(hit->volumeTitle);
    }
    const DayStretch stretch = m_stretches[size_t(index)];
    QString card = QStringLiteral("<b>%1</b>").arg(stretchText(stretch, locale()).toHtmlEscaped());
    const auto bin = std::ranges::find(m_chronology->bins, stretch.first, &ChronologyBin::first);
    if (bin == m_chronology->bins.end()) {
        return card;
    }
    card += line(tr("%n document(s) dated within it", nullptr, bin->documents));
    if (bin->ofVolume > 0) {
        card += line(tr("%1 of %2 in the volume being read").arg(bin->ofVolume).arg(bin->documents));
    }
    if (bin->possible > 0) {
        card += line(tr("%n more may be of it, dated less finely", nullptr, bin->possible));
    }
    if (bin->marked > 0) {
        card += line(tr("%1 of %2 with annotations of mine").arg(bin->marked).arg(bin->documents));
    }
    return card;
}

void ChronologyView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_isPlaced) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_chronology ? tr("No document of this library has a date. Add volumes to see how "
                                           "their documents lie over the years.")
                                      : tr("Reading the dates of the library…"));
        return;
    }
    const QRectF plot(m_geometry.plotLeft, m_plotTop, m_geometry.plotWidth, m_plotBottom - m_plotTop);
    ChronologyPainter drawing(painter, palette(), font(), plot);
    if (m_chosen && m_chosen->isValid()) {
        const Interval chosen = intervalOf(m_chosen->first, m_chosen->last);
        drawing.drawChosen(m_scale.x(chosen.begin), m_scale.x(chosen.end));
    }
    const QFontMetricsF small(TimelinePainter::smallFont(font()));
    TimelinePainter(painter, palette(), font(), m_geometry)
        .drawAxis(axisFor(
            m_scale, [&](const QString &text) { return small.horizontalAdvance(text); }, locale(),
            TickUnit::Day));
    if (isCloseUp()) {
        for (size_t i = 0; i < m_strips.strips.size(); ++i) {
            const DocumentStrip &strip = m_strips.strips[i];
            const DocumentHit &hit = m_chronology->documents[strip.document];
            drawing.drawDocument(areaOf(strip.row, strip.left, strip.width), hit.title,
                                 m_record && hit.document == m_record->document.key,
                                 m_record && hit.document.volume == m_record->volume.id,
                                 hoveredItem() == int(i));
        }
        for (size_t i = m_strips.strips.size(); i < items().size(); ++i) {
            drawing.drawHidden(items()[i].area,
                               tr("and %n more", nullptr, m_strips.hidden[i - m_strips.strips.size()].count));
        }
    } else {
        static const std::array<const char *, 4> heights{
            QT_TR_NOOP("documents a day"), QT_TR_NOOP("documents a month"), QT_TR_NOOP("documents a year"),
            QT_TR_NOOP("documents a decade")};
        drawing.drawHeight(m_density.top, tr(heights[size_t(m_chronology->question.unit)]));
        for (size_t i = 0; i < m_density.bars.size(); ++i) {
            drawing.drawBar(m_density.bars[i], m_chronology->bins[m_density.bars[i].bin],
                            hoveredItem() == int(i));
        }
    }
    for (const DensityBar &bar : m_density.bars) {
        if (m_chronology->bins[bar.bin].marked > 0) {
            drawing.drawMarked(bar.left, bar.width);
        }
    }
    if (m_record && m_record->document.date.isValid() && !isCloseUp()) {
        const Interval here = Timeline::intervalOf(m_record->document.date);
        drawing.drawHere(m_scale.x(here.begin), m_scale.lengthOf(here.span()));
    }
    drawFocus(painter);
}

} // namespace Chancery::App
