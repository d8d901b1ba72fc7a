// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas.h"
#include "daystretch.h"
#include "timelinepainter.h"

#include "library/library.h"
#include "timeline/density.h"

#include <memory>
#include <optional>

namespace Chancery::App
{

/// The whole library over time, from decades down to single documents: how many documents a year, a month, a
/// day has, and close up which. Asks the library for what is in sight and a little more; what is asked for no
/// more is cancelled. Besides Canvas:
///
/// | by | does |
/// |---|---|
/// | click, Enter | chooses a bin; close up, opens the document |
/// | drag over the bars; Shift+click, Shift+Enter | chooses a stretch; reaches from what is chosen to here |
/// | double click; Enter on what is chosen | looks into it |
/// | drag over the axis | moves the view |
/// | Escape | chooses nothing |
class ChronologyView : public Canvas
{
    Q_OBJECT
public:
    explicit ChronologyView(QWidget *parent = nullptr);
    ~ChronologyView() override;

    void setLibrary(Library &library);
    /// The document being read: its date is marked, its volume's share told apart.
    void setRecord(const std::shared_ptr<const DocumentRecord> &record);

    /// What was last answered; of no use before it came.
    [[nodiscard]] const std::optional<Chronology> &chronology() const
    {
        return m_chronology;
    }
    [[nodiscard]] const Timeline::Scale &scale() const
    {
        return m_scale;
    }
    /// Whether what is in sight is still being asked for.
    [[nodiscard]] bool isAsking() const
    {
        return m_isAsking;
    }
    /// What is in sight, in one sentence with its denominators.
    [[nodiscard]] QString summary() const;

    [[nodiscard]] std::optional<DayStretch> chosen() const
    {
        return m_chosen;
    }
    /// Chooses without telling; nothing where the reader is to have chosen nothing.
    void setChosen(const std::optional<DayStretch> &stretch);
    void showInterval(Timeline::Interval interval);

    void zoomBy(double factor, double x) override;
    void panBy(double pixels) override;
    void fit() override;
    void revealCurrentLocation() override;
    [[nodiscard]] QString previewOf(int index) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged(const std::optional<Chancery::App::DayStretch> &stretch);
    /// Something else is in sight, or more is known of it.
    void sightChanged();
    void failed(const Chancery::Error &error);

protected:
    void arrange() override;
    void activateItem(int index) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void readAgain();
    void ask(const ChronologyQuestion &question);
    void askIfNeeded();
    void take(const Chronology &answer);
    void measure();
    void collectItems();
    [[nodiscard]] bool isCloseUp() const;
    [[nodiscard]] Item itemOf(const Timeline::DensityBar &bar) const;
    [[nodiscard]] Item itemOf(const Timeline::DocumentStrip &strip) const;
    [[nodiscard]] QRectF areaOf(int row, double left, double width) const;
    [[nodiscard]] int itemUnder(QPointF position) const;
    [[nodiscard]] DayStretch stretchOf(int item) const;
    [[nodiscard]] DayStretch stretchBetween(double oneX, double otherX) const;
    void choose(const std::optional<DayStretch> &stretch);
    void reachTo(int item);
    void lookInto(const DayStretch &stretch);
    void glideTo(Timeline::Interval interval);
    void setScale(const Timeline::Scale &scale);
    [[nodiscard]] Timeline::Interval whole() const;

    Library *m_library = nullptr;
    std::shared_ptr<const DocumentRecord> m_record;
    QFuture<void> m_asked;
    int m_run = 0;
    bool m_isAsking = false;
    ChronologyQuestion m_question; ///< the last one asked, answered or not
    std::optional<Chronology> m_chronology;
    bool m_isStale = true; ///< the library has changed since it was asked
    bool m_isPlaced = false; ///< the reader, or the first answer, has settled what is in sight
    Timeline::Scale m_scale;
    Timeline::Density m_density;
    Timeline::DocumentStrips m_strips;
    TimelineGeometry m_geometry;
    double m_plotTop = 0;
    double m_plotBottom = 0;
    std::vector<DayStretch> m_stretches; ///< of each item; invalid for a document
    std::vector<Location> m_locations; ///< of each item; invalid for a bin
    std::optional<DayStretch> m_chosen;
    std::optional<double> m_pressedAt; ///< while the reader may be drawing a stretch
    bool m_isDrawing = false;
};

} // namespace Chancery::App
