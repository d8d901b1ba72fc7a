// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagpicker.h"

#include "glyphs.h"

#include "models/roles.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Chancery::App
{

namespace
{

constexpr QSize startSize(340, 420);
constexpr int indent = 4; ///< spaces for each step down the tree

/// New tags take the colours in turn, so that a fresh tree is not all of one.
MarkColour nextColour(size_t count)
{
    const auto &colours = Names<MarkColour>::words;
    return colours[count % colours.size()].first;
}

} // namespace

TagPicker::TagPicker(QWidget *parent)
    : QDialog(parent)
    , m_field(new QLineEdit)
    , m_list(new QListWidget)
{
    setWindowTitle(tr("Tags"));
    resize(startSize);
    m_field->setPlaceholderText(tr("Find or make a tag"));
    m_field->setAccessibleName(tr("Find or make a tag"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Tags"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({16, 16});
    m_list->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &TagPicker::rebuild);
    connect(m_list, &QListWidget::itemChanged, this, &TagPicker::tick);

    auto *hint = new QLabel(tr("“Parent/Child” makes a tag below another. Space ticks, Return accepts."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(hint);
    column->addWidget(buttons);
    m_field->setFocus();
    rebuild();
}

void TagPicker::setTags(const std::vector<Tag> &tags)
{
    m_tags = tags;
    rebuild();
}

void TagPicker::setStates(const QHash<QUuid, Qt::CheckState> &states)
{
    m_states = states;
    rebuild();
}

Qt::CheckState TagPicker::state(const QUuid &tag) const
{
    return m_states.value(tag, Qt::Unchecked);
}

std::vector<Tag> TagPicker::made() const
{
    QSet<QUuid> wanted;
    for (const Tag &tag : m_made) {
        if (state(tag.uuid) == Qt::Checked) {
            for (const Tag *above = &tag; above; above = findTag(above->parent, m_made)) {
                wanted.insert(above->uuid);
            }
        }
    }
    std::vector<Tag> tags;
    std::ranges::copy_if(m_made, std::back_inserter(tags),
                         [&](const Tag &tag) { return wanted.contains(tag.uuid); });
    return tags;
}

std::vector<QUuid> TagPicker::applied(const std::vector<QUuid> &tags) const
{
    std::vector<QUuid> after;
    for (const QUuid &tag : tags) {
        // A tag this dialog never showed, or shows half ticked, is not its business.
        if (!m_states.contains(tag) || state(tag) != Qt::Unchecked) {
            after.push_back(tag);
        }
    }
    std::vector<Tag> all = m_tags;
    all.insert(all.end(), m_made.begin(), m_made.end());
    for (const TagPlace &place : tagTree(all)) {
        if (state(place.tag.uuid) == Qt::Checked && !std::ranges::contains(after, place.tag.uuid)) {
            after.push_back(place.tag.uuid);
        }
    }
    return after;
}

void TagPicker::rebuild()
{
    const QSignalBlocker quiet(m_list);
    const QUuid before = m_list->currentItem() ? m_list->currentItem()->data(UuidRole).toUuid() : QUuid();
    m_list->clear();
    std::vector<Tag> all = m_tags;
    all.insert(all.end(), m_made.begin(), m_made.end());
    const QString typed = tagPathParts(m_field->text()).join(u'/');
    bool isKnown = typed.isEmpty();
    int lit = -1;
    for (const TagPlace &place : tagTree(all)) {
        if (!typed.isEmpty() && !place.path.contains(typed, Qt::CaseInsensitive)) {
            continue;
        }
        addLine(place, !typed.isEmpty());
        const bool isExact = place.path.compare(typed, Qt::CaseInsensitive) == 0;
        if (isExact || (typed.isEmpty() && place.tag.uuid == before)) {
            lit = m_list->count() - 1;
            isKnown = isKnown || place.tag.layer == Layer::Reader;
        }
    }
    if (!isKnown) {
        auto *make = new QListWidgetItem(tr("Make “%1”").arg(typed), m_list);
        make->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        make->setCheckState(Qt::Unchecked);
    }
    if (m_list->count() > 0 && (lit >= 0 || !typed.isEmpty())) {
        m_list->setCurrentRow(std::max(lit, 0));
    }
}

void TagPicker::addLine(const TagPlace &place, bool isFound)
{
    QString label = isFound ? place.path : QString(QString(place.depth * indent, u' ') + place.tag.name);
    if (place.tag.layer == Layer::Editor && (isFound || place.depth == 0)) {
        label = tr("%1 (editor)").arg(label);
    }
    auto *item = new QListWidgetItem(colourIcon(place.tag.colour), label, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(state(place.tag.uuid));
    item->setData(UuidRole, place.tag.uuid);
    item->setData(Qt::AccessibleTextRole, place.path);
    if (!place.tag.description.isEmpty()) {
        item->setToolTip(QString(u"<p>" + place.tag.description.toHtmlEscaped() + u"</p>"));
    }
}

void TagPicker::tick(QListWidgetItem *item)
{
    const QUuid tag = item->data(UuidRole).toUuid();
    if (tag.isNull()) {
        makeTyped();
    } else {
        m_states.insert(tag, item->checkState());
    }
}

void TagPicker::makeTyped()
{
    std::vector<Tag> all = m_tags;
    all.insert(all.end(), m_made.begin(), m_made.end());
    const TagPathMade path = makeTagPath(m_field->text(), all, nextColour(all.size()));
    if (path.tag.isNull()) {
        return;
    }
    m_made.insert(m_made.end(), path.made.begin(), path.made.end());
    m_states.insert(path.tag, Qt::Checked);
    // Later: the line that was ticked is still at work in the view.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_field->clear();
            m_field->setFocus();
        },
        Qt::QueuedConnection);
}

void TagPicker::acceptTyped()
{
    QListWidgetItem *lit = m_list->currentItem();
    if (!tagPathParts(m_field->text()).isEmpty() && lit) {
        if (lit->data(UuidRole).toUuid().isNull()) {
            makeTyped();
        } else {
            m_states.insert(lit->data(UuidRole).toUuid(), Qt::Checked);
        }
    }
    accept();
}

bool TagPicker::handleFieldKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        acceptTyped();
        return true;
    case Qt::Key_Down:
        if (m_list->count() > 0) {
            if (m_list->currentRow() < 0) {
                m_list->setCurrentRow(0);
            }
            m_list->setFocus(Qt::TabFocusReason);
        }
        return true;
    default:
        return false;
    }
}

bool TagPicker::handleListKey(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        accept();
        return true;
    }
    if (key == Qt::Key_Up && m_list->currentRow() <= 0) {
        m_field->setFocus(Qt::BacktabFocusReason);
        return true;
    }
    const QString text = event->text();
    const bool isWriting = key == Qt::Key_Backspace
        || (!text.isEmpty() && text.front().isPrint() && text != QStringLiteral(" "));
    if (isWriting && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        m_field->setFocus();
        QCoreApplication::sendEvent(m_field, event);
        return true;
    }
    return false;
}

bool TagPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *press = static_cast<QKeyEvent *>(event);
        if (watched == m_field ? handleFieldKey(press->key()) : watched == m_list && handleListKey(press)) {
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Chancery::App
