// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas.h"

#include "timeline/sequence.h"

#include <memory>

namespace Chancery::App
{

/// A talk as its report gives it: one lane for each who takes part, the silent ones too, and the speeches in
/// reading order, each as long as its share of the reported words. Pointing at one shows who else spoke on
/// the same issue. Holds its record shared.
class SequenceView : public Canvas
{
    Q_OBJECT

public:
    explicit SequenceView(QWidget *parent = nullptr);

    void setRecord(std::shared_ptr<const DocumentRecord> record);
    /// The tags the annotations of the record use, ancestors included.
    void setTags(std::vector<Tag> tags);
    /// Marks the speech at \a location; never pans or zooms.
    void setCurrentLocation(const Location &location);

    [[nodiscard]] const Timeline::Sequence &talk() const
    {
        return m_talk;
    }

    void zoomBy(double factor, double x) override;
    void panBy(double pixels) override;
    void fit() override;
    void revealCurrentLocation() override;
    [[nodiscard]] QString previewOf(int index) const override;
    /// At the head of a lane what its count means.
    [[nodiscard]] QString helpAt(QPointF point) const override;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void arrange() override;
    void activateItem(int index) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct LaneBox {
        double top = 0;
        double height = 0;
    };

    void read();
    [[nodiscard]] QString countOf(const Timeline::SequenceLane &lane) const;
    void measure();
    [[nodiscard]] bool isCurrent(const Timeline::SequenceItem &item) const;
    [[nodiscard]] bool sharesIssue(const Timeline::SequenceItem &item,
                                   const Timeline::SequenceItem &other) const;
    [[nodiscard]] double furthest() const;
    /// Upper edge of the band the blocks of a lane stand in, above its words.
    [[nodiscard]] double blockTop(size_t lane) const;
    void drawLane(QPainter &painter, size_t index) const;
    void drawBlock(QPainter &painter, size_t index, bool dimmed) const;
    void drawWords(QPainter &painter, size_t index, bool dimmed) const;
    [[nodiscard]] QFont nameFont(bool silent) const;
    [[nodiscard]] double wordsTop(size_t index) const;
    void drawPassages(QPainter &painter) const;

    std::shared_ptr<const DocumentRecord> m_record;
    std::vector<Tag> m_tags;
    Timeline::Sequence m_talk;
    std::vector<Timeline::SequenceBlock> m_blocks;
    std::vector<LaneBox> m_lanes;
    Timeline::Style m_style;
    Location m_current;
    double m_zoom = 1; ///< content over view, from 1
    double m_offset = 0; ///< pixels of the content left of the view
    double m_plotLeft = 0;
    double m_plotWidth = 1;
    double m_axisTop = 0;
    double m_wordHeight = 1;
    std::vector<int> m_wordRows; ///< for each lane
    bool m_compact = false; ///< small names, so that the issues have room
};

} // namespace Chancery::App
