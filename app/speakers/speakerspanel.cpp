// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakerspanel.h"

#include "speakerrows.h"

#include "theme/icons.h"
#include "widgets/captionlabel.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/rowmodel.h"
#include "widgets/rowview.h"

#include "model/personlink.h"

#include <QKeyEvent>
#include <QLocale>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace Chancery::App
{

namespace
{

QToolButton *stepButton(Icon sign, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(lineIcon(sign));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QString whatIsCounted()
{
    return SpeakersPanel::tr(
        "A speech is what the text reports somebody as saying in one go; their words quoted "
        "within it are part of it. The Meeting page of the timeline counts the same.");
}

/// The innermost speech over \a location, or nobody.
Voice speakerAt(const DocumentRecord &record, const Location &location)
{
    const Passage *passage = record.passageAt(location.passage);
    if (!passage || location.document != record.document.key) {
        return {};
    }
    Voice speaker;
    int shortest = INT_MAX;
    for (const Speech &speech : record.speeches) {
        for (const PassageRange &piece : speech.ranges) {
            const bool over = piece.passage == passage->id
                && (location.range.isEmpty() ? piece.range.contains(location.range.start)
                                             : piece.range.overlaps(location.range));
            if (over && piece.range.length() <= shortest) {
                shortest = piece.range.length();
                speaker = Voice::of(speech);
            }
        }
    }
    return speaker;
}

} // namespace

SpeakersPanel::SpeakersPanel(QWidget *parent)
    : QWidget(parent)
    , m_caption(new CaptionLabel(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_model(new RowModel(this))
    , m_view(new RowView(tr("Speakers"), this))
    , m_stepBar(new QWidget(this))
    , m_stepLabel(new ElidedLabel(m_stepBar))
    , m_everything(new QToolButton(m_stepBar))
{
    setAccessibleName(tr("Speakers"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_caption->setContentsMargins(10, 6, 10, 4);
    m_caption->setToolTip(whatIsCounted());
    m_caption->setAccessibleDescription(whatIsCounted());
    layout->addWidget(m_caption);
    m_view->setModel(m_model);
    m_view->setItemsExpandable(false);
    m_view->installEventFilter(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    layout->addLayout(m_stack, 1);

    auto *rows = new QVBoxLayout(m_stepBar);
    rows->setContentsMargins(10, 4, 6, 4);
    rows->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(2);
    rows->addLayout(bar);
    m_everything->setAutoRaise(true);
    m_everything->setText(tr("All documents of this person"));
    m_everything->setToolTip(tr("What they wrote, received and are named in, in the whole library"));
    rows->addWidget(m_everything, 0, Qt::AlignLeft);
    bar->addWidget(m_stepLabel, 1);
    QToolButton *previous = stepButton(Icon::Up, tr("Previous stretch"), m_stepBar);
    QToolButton *next = stepButton(Icon::Down, tr("Next stretch"), m_stepBar);
    auto *everyone = new QToolButton(m_stepBar);
    everyone->setAutoRaise(true);
    everyone->setText(tr("Show all"));
    everyone->setToolTip(tr("Stop dimming the others (Escape)"));
    bar->addWidget(previous);
    bar->addWidget(next);
    bar->addWidget(everyone);
    layout->addWidget(m_stepBar);
    m_stepBar->hide();
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    connect(everyone, &QToolButton::clicked, this, [this] { choose({}); });
    connect(m_everything, &QToolButton::clicked, this, [this] {
        if (const Person *person = m_record->person(m_chosen.person)) {
            Q_EMIT personRequested(keyOf(*person));
        }
    });
    connect(m_view, &QAbstractItemView::clicked, this, &SpeakersPanel::activate);
    setFocusProxy(m_view);
    fill();
}

void SpeakersPanel::setRecord(const Record &record)
{
    const bool same = record && m_record && record->document.key == m_record->document.key;
    const bool stays = same && (record->person(m_chosen.person) || record->party(m_chosen.party));
    m_record = record;
    m_table = record ? speakerTable(*record) : SpeakerTable();
    m_here = record ? speakerAt(*record, m_location) : Voice();
    if (m_chosen.isValid() && !stays) {
        choose({});
    } else {
        fill();
    }
    if (!same) {
        m_view->scrollToTop();
    }
}

void SpeakersPanel::setCurrentLocation(const Location &location)
{
    m_location = location;
    const Voice here = m_record ? speakerAt(*m_record, location) : Voice();
    if (here != m_here) {
        m_here = here;
        fill();
    }
}

void SpeakersPanel::setChosen(const Voice &voice)
{
    if (voice == m_chosen) {
        return;
    }
    m_chosen = voice;
    m_mention = -1;
    m_step.clear();
    fill();
    if (voice.isValid()) {
        m_view->showCurrent(m_view->indexOfKey(speakerKey(voice)));
    }
}

Voice SpeakersPanel::chosen() const
{
    return m_chosen;
}

void SpeakersPanel::setStep(int current, int count)
{
    if (m_chosen.isValid() && count > 0) {
        m_step = tr("Stretch %1 of %2").arg(QLocale().toString(current), QLocale().toString(count));
        m_stretches = count;
        showStepBar();
    }
}

RowView *SpeakersPanel::view() const
{
    return m_view;
}

bool SpeakersPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        activate(m_view->currentIndex());
        return true;
    case Qt::Key_Escape:
        if (m_chosen.isValid()) {
            choose({});
            return true;
        }
        return false;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (m_chosen.isValid()) {
            step((key->key() == Qt::Key_Right) != mirrored ? 1 : -1);
        }
        return true;
    default:
        return false;
    }
}

void SpeakersPanel::fill()
{
    if (!m_record || m_table.isEmpty()) {
        m_model->setItems({});
        m_empty->setText(m_record ? tr("Nobody is named here") : tr("No document is open"),
                         m_record ? tr("Where a document reports what people said, they are listed here with "
                                       "their share of the talk.")
                                  : tr("Open a document from the library to see who speaks in it."));
    } else {
        m_model->setItems(speakerRows(*m_record, m_table, {m_chosen, m_here}));
    }
    const bool empty = !m_record || m_table.isEmpty();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_caption->setVisible(!empty);
    m_caption->setText(m_table.speeches > 0 ? tr("Shares of %1 characters of reported talk in %2 speeches")
                                                  .arg(QLocale().toString(m_table.characters),
                                                       QLocale().toString(m_table.speeches))
                                            : tr("No talk is reported in this document."));
    showStepBar();
}

void SpeakersPanel::choose(const Voice &voice)
{
    if (voice == m_chosen) {
        fill();
        return;
    }
    m_chosen = voice;
    m_mention = -1;
    m_step.clear();
    fill();
    Q_EMIT speakerChosen(voice);
}

void SpeakersPanel::activate(const QModelIndex &index)
{
    const auto voice = index.data(RowModel::PayloadRole).value<Voice>();
    if (voice.isValid()) {
        choose(voice == m_chosen ? Voice() : voice);
    }
}

void SpeakersPanel::step(int direction)
{
    const SpeakerShare *share = shareOf(m_chosen);
    if (!share) {
        return;
    }
    if (share->speeches > 0) {
        Q_EMIT stepRequested(direction);
        return;
    }
    const std::vector<PassageRange> places = mentionsOf(*m_record, m_chosen.person);
    const int count = int(places.size());
    if (count == 0) {
        return;
    }
    m_mention = m_mention < 0 && direction < 0 ? count - 1 : (m_mention + direction + count) % count;
    showStepBar();
    const PassageRange &place = places[size_t(m_mention)];
    const Passage *passage = m_record->passage(place.passage);
    Q_EMIT locationActivated({m_record->document.key, passage ? passage->ordinal : -1, place.range});
}

void SpeakersPanel::showStepBar()
{
    const SpeakerShare *share = shareOf(m_chosen);
    m_stepBar->setVisible(share);
    if (!share) {
        return;
    }
    m_everything->setVisible(m_record->person(m_chosen.person) != nullptr);
    // Without the name: the row above is marked, and the number must not be what gives way in a narrow panel.
    QString text = m_step;
    if (share->speeches > 0 && m_step.isEmpty()) {
        text = tr("%1 of %2 speeches")
                   .arg(QLocale().toString(share->speeches), QLocale().toString(m_table.speeches));
    } else if (share->speeches == 0 && m_mention < 0) {
        text = tr("Named %1 of %2 times")
                   .arg(QLocale().toString(share->mentions), QLocale().toString(m_table.mentions));
    } else if (share->speeches == 0) {
        text = tr("Mention %1 of %2")
                   .arg(QLocale().toString(m_mention + 1), QLocale().toString(share->mentions));
    }
    m_stepLabel->setFullText(text);
    QString help;
    if (share->speeches > 0) {
        help = whatIsCounted();
        if (!m_step.isEmpty()) {
            help = tr("The %1 of %2 speeches stand in %3 stretches of the text: those that follow each other "
                      "directly are one.")
                       .arg(QLocale().toString(share->speeches), QLocale().toString(m_table.speeches),
                            QLocale().toString(m_stretches))
                + u' ' + help;
        }
    }
    m_stepBar->setToolTip(help);
    m_stepLabel->setAccessibleDescription(help);
}

const SpeakerShare *SpeakersPanel::shareOf(const Voice &voice) const
{
    if (!voice.isValid()) {
        return nullptr;
    }
    for (const SpeakerGroup &group : m_table.groups) {
        const auto found = std::ranges::find(group.shares, voice, &SpeakerShare::voice);
        if (found != group.shares.end()) {
            return &*found;
        }
    }
    const auto found = std::ranges::find(m_table.named, voice, &SpeakerShare::voice);
    return found == m_table.named.end() ? nullptr : &*found;
}

} // namespace Chancery::App
