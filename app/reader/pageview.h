// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "marginpainter.h"
#include "markends.h"
#include "pagecontent.h"
#include "pagefinder.h"
#include "pagepainter.h"

#include "model/location.h"

#include <QTextEdit>
#include <QTimer>

#include <functional>

class QMenu;
class QPrinter;

namespace Chancery::App
{

class PreviewCard;
class SelectionBar;

/// What PageView::showLocation() does to the place besides bringing it into sight.
enum class Emphasis {
    None,
    Flash, ///< a wash that goes away by itself
    Select, ///< the words become the selection
};

/// What a reader may do with the words selected.
enum class SelectionAction {
    Highlight, ///< key H
    Note, ///< N
    Tag, ///< T
    Link, ///< L
    Query, ///< Q
    CopyWithCitation, ///< C
    AddToMark, ///< A; only while an annotation is active: the words become another piece of it
};

/// The line at the top of the view, so exactly that it can be found again after a change of zoom or a
/// restart: the place its words begin at and how far it is scrolled over.
struct ViewState {
    int passage = -1; ///< -1 above the first passage; then \a delta counts from the page's top
    int offset = 0; ///< code points
    double delta = 0; ///< in lines

    bool operator==(const ViewState &) const = default;
};

/// The page: one document set as in print, read-only, with speakers in the left margin and marks in the
/// right. A QTextEdit, so that selection, copying and assistive technology work as everywhere; words of
/// the source are told from the page's own (note marks, expansions) by a PageMap, and every place that
/// goes in or out of this class is a place of the source. Interface thread only. Keys with a selection or
/// an active annotation: H N T L Q C A; on a reference: Enter follows, Ctrl+Enter opens beside, Ctrl+Shift+Enter
/// or the middle button in a new tab, F2 shows what it points at; Alt+Shift+Left/Right (with Ctrl by words) moves the end of the active annotation,
/// Alt+Shift+Up/Down its start, Esc lets it go. The pointer selects whole words, with Alt characters.
class PageView : public QTextEdit
{
    Q_OBJECT

public:
    static constexpr int SmallestZoom = 50; ///< per cent
    static constexpr int LargestZoom = 300;

    explicit PageView(QWidget *parent = nullptr);
    ~PageView() override;

    /// Shows \a record with its annotations. The same document keeps its place; another starts at its top.
    void setRecord(std::shared_ptr<const DocumentRecord> record);
    [[nodiscard]] std::shared_ptr<const DocumentRecord> record() const
    {
        return m_content.record;
    }
    /// Lays other marks over the same text: costs no layout and moves nothing.
    void updateAnnotations(std::vector<Annotation> annotations);
    [[nodiscard]] const std::vector<Annotation> &annotations() const
    {
        return m_content.annotations;
    }
    void setTags(std::vector<Tag> tags);
    void setTelegraphese(Telegraphese telegraphese);
    [[nodiscard]] Telegraphese telegraphese() const
    {
        return m_state.telegraphese;
    }
    /// In per cent; clamped to SmallestZoom … LargestZoom.
    void setZoom(int percent);
    [[nodiscard]] int zoom() const
    {
        return m_zoom;
    }
    /// The annotation with handles at its ends; null for none.
    void setActiveAnnotation(const QUuid &annotation);
    [[nodiscard]] QUuid activeAnnotation() const
    {
        return m_state.active;
    }

    /// Dims all but the words of \a speaker; an invalid one ends that.
    void setFocusSpeaker(const Voice &speaker);
    [[nodiscard]] Voice focusSpeaker() const
    {
        return m_state.focusSpeaker;
    }
    /// Goes to the next (+1) or previous (-1) passage of the speaker in focus, around the ends.
    void stepSpeaker(int direction);

    /// Brings \a location into sight, scrolling only where it is not; the cursor goes there. Does not emit
    /// locationChanged(). Returns false where this page does not hold it.
    bool showLocation(const Location &location, Emphasis emphasis = Emphasis::Flash);
    /// The selection where it lies in one passage, else the passage of the cursor.
    [[nodiscard]] Location currentLocation() const;
    /// The passage at the top of the view.
    [[nodiscard]] Location topLocation() const;
    [[nodiscard]] ViewState viewState() const;
    void restoreViewState(const ViewState &state);

    /// The words selected, a segment a passage, without the page's own matter.
    [[nodiscard]] std::vector<Segment> selectedSegments() const;
    /// Selects from the first to the last of \a segments.
    void selectSegments(const std::vector<Segment> &segments);
    /// Where \a location is drawn, in the viewport's coordinates.
    [[nodiscard]] std::vector<QRect> rectangles(const Location &location) const;

    /// Gives safe HTML for the card shown over a reference: the target's head and first words.
    void setPreviewProvider(std::function<QString(const CrossReference &)> provider);
    /// Steps the cursor to the next (+1) or previous (-1) reference, around the ends.
    void stepReference(int direction);

    /// Marks every place of \a query and goes to the nearest at or after the cursor's. Returns their count.
    int find(const FindQuery &query);
    /// Goes to the next (+1) or previous (-1) hit, around the ends.
    void stepHit(int direction);
    /// 1-based; 0 where there is none.
    [[nodiscard]] int currentHit() const
    {
        return m_state.currentHit + 1;
    }
    void endFind();

    /// Prints the page, black on white, however the screen is set.
    void print(QPrinter *printer) const;

    [[nodiscard]] const PageContent &content() const
    {
        return m_content;
    }
    [[nodiscard]] const PageState &state() const
    {
        return m_state;
    }

Q_SIGNALS:
    /// The reader moved the cursor or selected words.
    void locationChanged(const Chancery::Location &location);
    void zoomChanged(int percent);
    /// A reference was followed; with Qt::ControlModifier it is to open beside the page, with Qt::ShiftModifier
    /// too in a tab of its own.
    void referenceActivated(Chancery::CrossReferenceId reference, Qt::KeyboardModifiers modifiers);
    void annotationActivated(const QUuid &annotation);
    void speakerActivated(const Chancery::Voice &speaker);
    void speakerStepped(int current, int count);
    void selectionActionRequested(Chancery::App::SelectionAction action);
    /// From the menu: highlight in a colour of the reader's choice.
    void highlightRequested(Chancery::MarkColour colour);
    void annotationEndsMoved(const QUuid &annotation, const std::vector<Chancery::Segment> &segments);
    /// Ctrl+F in the page, where no action of the window takes it.
    void findRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    friend class PageMenu;

    /// What the pointer is over: words, or something of the margins.
    struct Under {
        PageTarget target;
        QUuid annotation;
        int speech = -1;
        int position = -1; ///< of the character under the pointer, -1 beside the words
        bool citation = false; ///< on the line over the document
        QPointF point; ///< in the document's coordinates

        /// Whether the same thing is meant, so that a card for the one does for the other.
        [[nodiscard]] bool isLike(const Under &other) const
        {
            return target == other.target && annotation == other.annotation && speech == other.speech
                && citation == other.citation && (position < 0) == (other.position < 0);
        }
    };
    void build();
    void showCaret(bool show);
    void fit(BuiltPage &page);
    void refreshState();
    void repaintMarks();
    void keepPlace(const std::function<void()> &change);
    [[nodiscard]] QPointF toPagePoint(QPointF viewportPoint) const;
    [[nodiscard]] QRect toViewport(const QRectF &rect) const;
    [[nodiscard]] Under under(QPointF viewportPoint) const;
    [[nodiscard]] PageSpan spanOf(const Location &location) const;
    void layOutToEnd();
    void scrollTo(PageSpan span);
    void placeCursor(PageSpan span, Emphasis emphasis);
    void flash(PageSpan span);
    void announceLocation();

    [[nodiscard]] bool actOnKey(const QKeyEvent &event);
    [[nodiscard]] bool moveEndByKey(const QKeyEvent &event);
    /// Whether the active annotation is one the reader may change.
    [[nodiscard]] bool isActiveMine() const;
    [[nodiscard]] bool canActOnSelection() const;
    void follow(const PageTarget &target, Qt::KeyboardModifiers modifiers);
    void activateUnder(const Under &under, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] QUuid annotationAtPosition(int position) const;
    void goToNote(int note);
    void goToNoteMark(int note);
    /// Selects from where the pointer went down to \a position: whole words where these are several, characters
    /// within one or with Alt.
    void selectTo(int position, Qt::KeyboardModifiers modifiers);
    void dragEnd(QPointF viewportPoint, Qt::KeyboardModifiers modifiers);
    void finishMoving();
    void hover(QPointF viewportPoint);
    [[nodiscard]] QString cardFor(const Under &under) const;
    [[nodiscard]] QString targetCard(const PageTarget &target, const QUuid &annotation) const;
    void showCard(const Under &under);
    void placeSelectionBar();

    PageContent m_content;
    PageState m_state;
    PageStyle m_style;
    PagePainter m_painter;
    MarginPainter m_margins;
    int m_zoom = 100;
    ViewState m_anchor; ///< what the reader last scrolled to: survives any number of changes of layout
    bool m_hasCaret = false; ///< none stands in a page that is only being read
    bool m_restoring = false;
    bool m_showing = false; ///< a place is being shown from outside
    Location m_announced;
    int m_speakerStep = -1;
    std::function<QString(const CrossReference &)> m_previewProvider;
    PreviewCard *m_card = nullptr;
    SelectionBar *m_bar = nullptr;
    QTimer m_hoverTimer;
    QTimer m_barTimer;
    QTimer m_flashTimer;
    Under m_hoverUnder;
    Under m_pressedUnder;
    QPoint m_pressedAt;
    int m_selectFrom = -1; ///< position under the pointer when it went down on words; -1 where it did not
    MarkEnd m_dragged = MarkEnd::None;
};

} // namespace Chancery::App
