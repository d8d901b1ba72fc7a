// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pageview.h"

#include "pageprint.h"
#include "previewcard.h"
#include "selectionbar.h"

#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace Chancery::App
{

using namespace std::chrono_literals;

namespace
{

constexpr auto HoverDelay = 350ms; ///< before a card appears, so that a passing pointer raises none
constexpr auto BarDelay = 160ms; ///< after the last change of a selection by keyboard
constexpr auto FlashTime = 1400ms;
constexpr int CaretWidth = 2;
constexpr double NarrowestColumn = 160;
constexpr int MostAreas = 6; ///< of a repaint that are looked at one by one

} // namespace

PageView::PageView(QWidget *parent)
    : QTextEdit(parent)
    , m_card(new PreviewCard(this))
    , m_bar(new SelectionBar(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAccessibleName(tr("Document"));
    viewport()->setMouseTracking(true);

    m_hoverTimer.setSingleShot(true);
    m_hoverTimer.setInterval(HoverDelay);
    connect(&m_hoverTimer, &QTimer::timeout, this, [this] { showCard(m_hoverUnder); });
    m_barTimer.setSingleShot(true);
    m_barTimer.setInterval(BarDelay);
    connect(&m_barTimer, &QTimer::timeout, this, &PageView::placeSelectionBar);
    m_flashTimer.setSingleShot(true);
    m_flashTimer.setInterval(FlashTime);
    connect(&m_flashTimer, &QTimer::timeout, this, [this] {
        m_state.flash.clear();
        viewport()->update();
    });
    connect(m_bar, &SelectionBar::chosen, this, &PageView::selectionActionRequested);
    connect(this, &QTextEdit::cursorPositionChanged, this, &PageView::announceLocation);
    connect(this, &QTextEdit::selectionChanged, this, [this] {
        announceLocation();
        m_bar->hide();
        m_barTimer.start();
    });
    setRecord(std::make_shared<DocumentRecord>());
}

PageView::~PageView()
{
    // The document goes with m_content, before QTextEdit's own destructor could still look at it.
    const QSignalBlocker quiet(this);
    setDocument(nullptr);
}

void PageView::setRecord(std::shared_ptr<const DocumentRecord> record)
{
    if (!record) {
        record = std::make_shared<DocumentRecord>();
    }
    const bool same = m_content.record && m_content.record->document.key == record->document.key;
    const ViewState place = same ? m_anchor : ViewState{};
    const PassagePoint caret = same ? m_content.page.map.toPassage(textCursor().position()) : PassagePoint{};
    m_content.record = std::move(record);
    m_content.annotations = m_content.record->annotations;
    m_state.hits.clear();
    m_state.currentHit = -1;
    m_state.flash.clear();
    m_state.moving.clear();
    m_state.hovered = {};
    m_state.hoveredMark = {};
    m_speakerStep = -1;
    if (!same) {
        m_hasCaret = false;
        m_state.active = {};
        m_state.focusSpeaker = {};
    }
    m_anchor = place;
    m_showing = true;
    build();
    if (const int position = m_content.page.map.toPage(caret); position >= 0) {
        QTextCursor cursor = textCursor();
        cursor.setPosition(position);
        setTextCursor(cursor);
    }
    restoreViewState(place);
    m_showing = false;
    m_announced = currentLocation();
}

void PageView::build()
{
    m_style = PageStyle::forScreen(palette(), m_zoom / 100.0, m_state.telegraphese);
    BuiltPage page = buildPage(m_content.record, m_style);
    // Size and margins come before the view lays the text out for the first time: it is done once, not three times.
    page.document->setPageSize(QSizeF(viewport()->width(), -1));
    fit(page);
    {
        const QSignalBlocker quiet(this);
        setDocument(page.document.get());
        showCaret(m_hasCaret); // the width is kept with the document
    }
    m_content.page = std::move(page);
    m_content.index();
    QFont margin = font();
    margin.setPointSizeF(margin.pointSizeF() * std::clamp(m_zoom / 100.0, 0.8, 1.5));
    m_margins.setFont(margin);
    repaintMarks();
}

void PageView::showCaret(bool show)
{
    m_hasCaret = show;
    if (cursorWidth() != (show ? CaretWidth : 0)) {
        setCursorWidth(show ? CaretWidth : 0);
    }
}

void PageView::fit(BuiltPage &page)
{
    const double width = viewport()->width();
    const double column = std::max(NarrowestColumn,
                                   std::min(std::round(m_style.measureWidth()),
                                            width - MarginPainter::LeftWidth - MarginPainter::RightWidth));
    const double spare = std::max(0.0, width - column);
    // The column moves from the middle to the left where that gives the right margin room for words.
    double left = std::max(std::floor(spare / 2), std::min(MarginPainter::LeftWidth, spare));
    if (spare - left < MarginPainter::NotesWidth) {
        left = std::clamp(spare - MarginPainter::NotesWidth, std::min(left, MarginPainter::LeftWidth), left);
    }
    m_state.column = QRectF(left, 0, column, 0);
    m_painter.forget();
    fitPage(page, left, spare - left, column, m_style);
    refreshState();
}

void PageView::refreshState()
{
    if (m_state.palette != palette() || !m_state.quiet.isValid()) {
        m_state.setPalette(palette());
        m_painter.forgetColours();
    }
    m_state.pixelSize = m_style.pixelSize();
    m_state.viewTop = verticalScrollBar()->value();
    m_state.viewRight = viewport()->width();
}

void PageView::keepPlace(const std::function<void()> &change)
{
    const ViewState place = m_anchor;
    const PassagePoint anchor = m_content.page.map.toPassage(textCursor().anchor());
    const PassagePoint caret = m_content.page.map.toPassage(textCursor().position());
    std::vector<PassageStretch> hits;
    for (const PageSpan hit : m_state.hits) {
        const auto stretches = m_content.page.map.stretches(hit);
        hits.push_back(stretches.empty() ? PassageStretch{} : stretches.front());
    }
    m_state.flash.clear();
    m_state.moving.clear();
    m_state.hovered = {};
    m_state.hoveredMark = {};
    m_card->hide();
    m_bar->hide();
    m_showing = true;
    change();
    const PageMap &map = m_content.page.map;
    for (size_t i = 0; i < hits.size(); ++i) {
        m_state.hits[i] = {map.toPage({hits[i].passage, hits[i].range.start}, Bias::After),
                           map.toPage({hits[i].passage, hits[i].range.end}, Bias::Before)};
    }
    if (map.toPage(anchor) >= 0 && map.toPage(caret) >= 0) {
        const bool forward = anchor <= caret;
        QTextCursor cursor = textCursor();
        cursor.setPosition(map.toPage(anchor, forward ? Bias::After : Bias::Before));
        cursor.setPosition(map.toPage(caret, anchor < caret ? Bias::Before : Bias::After),
                           QTextCursor::KeepAnchor);
        setTextCursor(cursor);
    }
    restoreViewState(place);
    m_showing = false;
}

void PageView::updateAnnotations(std::vector<Annotation> annotations)
{
    m_content.annotations = std::move(annotations);
    m_content.indexMarks();
    repaintMarks();
}

void PageView::setTags(std::vector<Tag> tags)
{
    m_content.tags = std::move(tags);
    repaintMarks();
}

void PageView::repaintMarks()
{
    m_margins.forget();
    viewport()->update();
}

void PageView::setTelegraphese(Telegraphese telegraphese)
{
    if (telegraphese != m_state.telegraphese) {
        keepPlace([&] {
            m_state.telegraphese = telegraphese;
            build();
        });
    }
}

void PageView::setZoom(int percent)
{
    percent = std::clamp(percent, SmallestZoom, LargestZoom);
    if (percent != m_zoom) {
        keepPlace([&] {
            m_zoom = percent;
            build();
        });
        Q_EMIT zoomChanged(m_zoom);
    }
}

void PageView::setActiveAnnotation(const QUuid &annotation)
{
    m_state.active = annotation;
    m_state.moving.clear();
    viewport()->update();
}

void PageView::setPreviewProvider(std::function<QString(const CrossReference &)> provider)
{
    m_previewProvider = std::move(provider);
}

void PageView::print(QPrinter *printer) const
{
    printRecord(m_content.record, m_state.telegraphese, *printer);
}

void PageView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (!m_content.record || !m_content.page.document) {
        return;
    }
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::FontChange:
    case QEvent::ApplicationFontChange:
        if (PageStyle::forScreen(palette(), m_zoom / 100.0, m_state.telegraphese) != m_style) {
            keepPlace([this] { build(); });
        } else {
            refreshState();
            repaintMarks();
        }
        break;
    default:
        break;
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    m_restoring = true;
    QTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fit(m_content.page);
        repaintMarks();
    }
    m_restoring = false;
    restoreViewState(m_anchor);
    m_bar->hide();
    m_card->hide();
}

void PageView::showEvent(QShowEvent *event)
{
    // QTextEdit brings its cursor into sight when it first appears; the reader's place goes before.
    m_restoring = true;
    QTextEdit::showEvent(event);
    m_restoring = false;
    restoreViewState(m_anchor);
}

void PageView::scrollContentsBy(int dx, int dy)
{
    QTextEdit::scrollContentsBy(dx, dy);
    refreshState();
    // Initials stay in sight while their bar moves on, so the left margin cannot just be shifted.
    viewport()->update(QRect(0, 0, int(m_state.column.left()), viewport()->height()));
    m_card->hide();
    if (m_bar->isVisible()) {
        m_barTimer.start();
        m_bar->hide();
    }
    if (!m_restoring) {
        m_anchor = viewState();
    }
}

void PageView::paintEvent(QPaintEvent *event)
{
    refreshState();
    const double scroll = verticalScrollBar()->value();
    // Scrolling uncovers a strip at an edge and refreshes the left margin: their bounds would be the whole view.
    const auto overAreas = [&](const auto &paintArea) {
        QPainter painter(viewport());
        painter.setClipRegion(event->region());
        painter.translate(0, -scroll);
        if (event->region().rectCount() > MostAreas) {
            paintArea(painter, QRectF(event->rect()).translated(0, scroll));
            return;
        }
        for (const QRect &rect : event->region()) {
            paintArea(painter, QRectF(rect).translated(0, scroll));
        }
    };
    overAreas([&](QPainter &painter, const QRectF &area) {
        m_painter.paintBeneath(painter, m_content, m_state, area);
    });
    QTextEdit::paintEvent(event);
    overAreas([&](QPainter &painter, const QRectF &area) {
        painter.save();
        painter.setClipRect(area, Qt::IntersectClip); // what is translucent must not be laid on twice
        m_painter.paintAbove(painter, m_content, m_state, area);
        m_margins.paint(painter, m_content, m_state, area);
        painter.restore();
    });
}

QMimeData *PageView::createMimeDataFromSelection() const
{
    // What is copied is the source's words: a note mark or an expansion inside them would be a misquotation.
    QStringList passages;
    for (const Segment &segment : selectedSegments()) {
        passages << segment.exact;
    }
    auto *mime = new QMimeData;
    mime->setText(passages.join(QStringLiteral("\n\n")));
    QString html;
    for (const QString &passage : std::as_const(passages)) {
        html += QStringLiteral("<p>") + passage.toHtmlEscaped() + QStringLiteral("</p>");
    }
    mime->setHtml(html);
    return mime;
}

} // namespace Chancery::App
