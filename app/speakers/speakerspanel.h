// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "speakershare.h"

#include "model/location.h"

#include <QWidget>

#include <memory>

class QStackedLayout;
class QToolButton;

namespace Chancery::App
{

class CaptionLabel;
class ElidedLabel;
class EmptyState;
class RowModel;
class RowView;

/// Who speaks in the document being read: name as known and as printed, office at that date, share of the
/// reported talk, mentions, silence. Choosing a person, or a side's unnamed talk (Enter, Space or a click),
/// tells the page to dim the rest; again, or Escape, ends it. Left and Right, or the buttons, step through the chosen one's passages.
class SpeakersPanel : public QWidget
{
    Q_OBJECT
public:
    using Record = std::shared_ptr<const DocumentRecord>;

    explicit SpeakersPanel(QWidget *parent = nullptr);

    /// A newer reading of the same document keeps who is chosen; another document ends it.
    void setRecord(const Record &record);
    /// Marks who speaks there.
    void setCurrentLocation(const Location &location);
    /// Shows \a voice as chosen, without telling; invalid for nobody.
    void setChosen(const Voice &voice);
    [[nodiscard]] Voice chosen() const;
    /// The page went to stretch \a current of \a count of the chosen one's words (from 1): speeches that follow
    /// each other directly are one stretch.
    void setStep(int current, int count);

    [[nodiscard]] RowView *view() const;

Q_SIGNALS:
    /// Invalid when nobody is chosen any more.
    void speakerChosen(const Chancery::Voice &voice);
    /// To the next (+1) or previous (-1) stretch of the chosen one's words.
    void stepRequested(int direction);
    /// All that the library has of the chosen one, given by `volume#id`.
    void personRequested(const Chancery::DocumentKey &person);
    /// To a place where somebody is named who does not speak.
    void locationActivated(const Chancery::Location &location);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void choose(const Voice &voice);
    void activate(const QModelIndex &index);
    void step(int direction);
    void showStepBar();
    [[nodiscard]] const SpeakerShare *shareOf(const Voice &voice) const;

    Record m_record;
    SpeakerTable m_table;
    Location m_location;
    Voice m_here; ///< who speaks where the reader is
    Voice m_chosen;
    int m_stretches = 0; ///< of the chosen one's words, where m_step says one
    QString m_step; ///< which stretch of the chosen one the page is at, in words; empty before it went to one
    int m_mention = -1; ///< of somebody who is only named: which mention was gone to
    CaptionLabel *m_caption;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    RowModel *m_model;
    RowView *m_view;
    QWidget *m_stepBar;
    ElidedLabel *m_stepLabel;
    QToolButton *m_everything; ///< of the chosen person, in the whole library
};

} // namespace Chancery::App
