// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas.h"
#include "timelinepainter.h"

#include "timeline/layout.h"

#include "model/documentrecord.h"

#include <memory>

namespace Chancery::App
{

/// The four clocks of a document: when it was written, what happened, what it refers to, what it foresees.
/// A view of one record; holds it shared and shows nothing of later edits until setRecord() is called anew.
class TimelineView : public Canvas
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// Shows another document, fitted anew; the same one after an edit, where the view stands. Null: nothing.
    void setRecord(std::shared_ptr<const DocumentRecord> record);
    /// Marks what the passage at \a location speaks of; never pans or zooms.
    void setCurrentLocation(const Location &location);

    [[nodiscard]] const std::vector<Timeline::DatedThing> &things() const
    {
        return m_things;
    }
    [[nodiscard]] const Timeline::Scale &scale() const
    {
        return m_scale;
    }
    void showInterval(Timeline::Interval interval);

    void zoomBy(double factor, double x) override;
    void panBy(double pixels) override;
    void fit() override;
    void revealCurrentLocation() override;
    [[nodiscard]] QString previewOf(int index) const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void arrange() override;
    void activateItem(int index) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// What an item stands for: a mark or a pin of a lane.
    struct Target {
        size_t lane = 0;
        bool isPin = false;
        size_t index = 0;
    };

    void measure();
    void collectItems();
    [[nodiscard]] Item itemOf(size_t lane, const Timeline::Mark &mark) const;
    [[nodiscard]] Item itemOf(size_t lane, const Timeline::Pin &pin) const;
    [[nodiscard]] const std::vector<size_t> &thingsOf(const Target &target) const;
    [[nodiscard]] bool isCurrent(size_t thing) const;
    [[nodiscard]] TimelinePainter::States statesOf(size_t item) const;
    void goTo(const std::vector<size_t> &things, bool keepSpan);
    void glideTo(const Timeline::Scale &scale);
    void chooseAmong(const std::vector<size_t> &things, const QRectF &area);
    void activateThing(size_t thing);

    std::shared_ptr<const DocumentRecord> m_record;
    std::vector<Timeline::DatedThing> m_things;
    Timeline::Scale m_scale;
    Timeline::Layout m_layout;
    Timeline::Style m_style;
    TimelineGeometry m_geometry;
    std::array<int, 4> m_rows{1, 1, 1, 1};
    std::vector<Target> m_targets; ///< one for each item
    Location m_current;
};

} // namespace Chancery::App
