// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagsdialog.h"

#include "glyphs.h"
#include "tagtreewidget.h"

#include "library/edits.h"
#include "models/labels.h"
#include "models/roles.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Chancery::App
{

namespace
{

constexpr QSize startSize(680, 460);

} // namespace

TagsDialog::TagsDialog(Library &library, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_tree(new TagTreeWidget)
{
    setWindowTitle(tr("Tags of this library"));
    resize(startSize);
    m_tree->installEventFilter(this);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] { showTag(current()); });
    connect(m_tree, &TagTreeWidget::moveRequested, this, &TagsDialog::moveTag);

    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Return in a field commits the field; a default button would close the dialog over it.
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *side = new QVBoxLayout;
    side->addWidget(buildForm());
    side->addStretch(1);
    side->addWidget(m_objection);
    side->addWidget(close);
    auto *left = new QVBoxLayout;
    left->addWidget(m_tree, 1);
    left->addWidget(buildButtons());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 14, 16, 14);
    row->setSpacing(20);
    row->addLayout(left, 3);
    row->addLayout(side, 2);

    connect(&library, &Library::workChanged, this, &TagsDialog::reload);
    connect(&library, &Library::changedElsewhere, this, &TagsDialog::reload);
    showTag(nullptr);
    // Later: an answer can come at once, and loaded() is for those who have the dialog already.
    QMetaObject::invokeMethod(this, &TagsDialog::reload, Qt::QueuedConnection);
}

TagsDialog::~TagsDialog()
{
    // A line that has the keyboard says it is finished while it is deleted: too late to commit.
    for (QObject *part : {static_cast<QObject *>(m_tree), static_cast<QObject *>(m_name),
                          static_cast<QObject *>(m_description)}) {
        part->disconnect(this);
    }
}

QWidget *TagsDialog::buildForm()
{
    m_name = new QLineEdit;
    m_colour = new QComboBox;
    m_description = new QLineEdit;
    m_description->setPlaceholderText(tr("What the tag is for"));
    for (const auto &[colour, word] : Names<MarkColour>::words) {
        m_colour->addItem(colourIcon(colour), colourLabel(colour), int(colour));
    }
    auto *form = new QWidget;
    auto *lines = new QFormLayout(form);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setRowWrapPolicy(QFormLayout::WrapAllRows);
    lines->addRow(tr("&Name"), m_name);
    lines->addRow(tr("&Colour"), m_colour);
    lines->addRow(tr("De&scription"), m_description);
    m_name->setAccessibleName(tr("Name of the tag"));
    m_colour->setAccessibleName(tr("Colour of the tag"));
    m_description->setAccessibleName(tr("Description of the tag"));
    connect(m_name, &QLineEdit::editingFinished, this, &TagsDialog::commit);
    connect(m_description, &QLineEdit::editingFinished, this, &TagsDialog::commit);
    connect(m_colour, &QComboBox::activated, this, &TagsDialog::commit);
    m_objection = new QLabel;
    m_objection->setWordWrap(true);
    m_objection->setTextFormat(Qt::PlainText);
    return form;
}

QWidget *TagsDialog::buildButtons()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [row](const QString &text, const QString &keys) {
        auto *button = new QPushButton(text);
        button->setAutoDefault(false);
        button->setToolTip(keys);
        row->addWidget(button);
        return button;
    };
    m_new = add(tr("Ne&w"), tr("Make a tag beside the chosen one (Insert)"));
    m_newBelow = add(tr("New &below"), tr("Make a tag below the chosen one (Shift+Insert)"));
    row->addStretch(1);
    m_merge = add(tr("&Merge…"), tr("Merge the chosen tag into another (Ctrl+M)"));
    m_delete = add(tr("&Delete"), tr("Delete the chosen tag; its marks stay (Del)"));
    connect(m_new, &QPushButton::clicked, this,
            [this] { makeTag(own(m_shown) ? own(m_shown)->parent : QUuid()); });
    connect(m_newBelow, &QPushButton::clicked, this, [this] { makeTag(m_shown); });
    connect(m_merge, &QPushButton::clicked, this, &TagsDialog::askForMerge);
    connect(m_delete, &QPushButton::clicked, this, [this] { deleteTag(m_shown); });
    return bar;
}

void TagsDialog::reload()
{
    const int round = ++m_round;
    m_library.annotations().then(this, [this, round](const Result<std::vector<Annotation>> &marks) {
        if (round != m_round || !marks) {
            object(marks ? QString() : marks.error().message);
            return;
        }
        m_annotations = *marks;
        m_library.tags().then(this, [this, round](const Result<std::vector<Tag>> &tags) {
            if (round != m_round || !tags) {
                object(tags ? QString() : tags.error().message);
                return;
            }
            m_tags = *tags;
            QHash<QUuid, int> bearers;
            for (const Annotation &annotation : m_annotations) {
                for (const QUuid &tag : annotation.tags) {
                    ++bearers[tag];
                }
            }
            m_tree->setTags(m_tags, bearers, int(m_annotations.size()));
            const bool isNew = !m_wanted.isNull() && findTag(m_wanted, m_tags);
            m_tree->setCurrentTag(isNew ? m_wanted : m_shown);
            showTag(current());
            if (isNew) {
                m_wanted = {};
                m_name->setFocus();
                m_name->selectAll();
            }
            Q_EMIT loaded();
        });
    });
}

void TagsDialog::showTag(const Tag *tag)
{
    const bool isOwn = tag && own(tag->uuid);
    m_shown = tag ? tag->uuid : QUuid();
    // What is being written is not taken from under the reader's hands by an answer of the store.
    if (!m_name->hasFocus() || !m_name->isModified()) {
        m_name->setText(tag ? tag->name : QString());
    }
    if (!m_description->hasFocus() || !m_description->isModified()) {
        m_description->setText(tag ? tag->description : QString());
    }
    m_colour->setCurrentIndex(tag ? m_colour->findData(int(tag->colour)) : -1);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_name, m_colour, m_description, m_newBelow, m_merge, m_delete}) {
        field->setEnabled(isOwn);
    }
    m_new->setEnabled(m_library.isWritable());
    m_objection->clear();
}

void TagsDialog::commit()
{
    const Tag *tag = own(m_shown);
    if (!tag) {
        return;
    }
    Tag after = *tag;
    after.name = m_name->text().simplified();
    after.description = m_description->text().trimmed();
    after.colour = MarkColour(m_colour->currentData().toInt());
    if (after != *tag) {
        changeTag(after);
    }
}

void TagsDialog::makeTag(const QUuid &parent)
{
    Tag tag;
    tag.uuid = QUuid::createUuid();
    tag.parent = parent;
    tag.colour = own(parent) ? own(parent)->colour : MarkColour::Yellow;
    tag.name = tr("New tag");
    for (int number = 2; !objectionTo(tag, m_tags).isEmpty() && number < 1000; ++number) {
        tag.name = tr("New tag %1").arg(number);
    }
    m_wanted = tag.uuid;
    request(Edits::addTag(tag));
}

void TagsDialog::changeTag(const Tag &after)
{
    const Tag *before = own(after.uuid);
    const QString objection = objectionTo(after, m_tags);
    if (!before || !objection.isEmpty()) {
        object(before ? objection : tr("The editor’s tags cannot be changed."));
        return;
    }
    m_name->setModified(false);
    m_description->setModified(false);
    request(Edits::changeTag(*before, after));
}

void TagsDialog::moveTag(const QUuid &tag, const QUuid &parent)
{
    const Tag *before = own(tag);
    if (!before || (!parent.isNull() && !own(parent))) {
        object(tr("Tags can only be moved among your own."));
        return;
    }
    if (before->parent != parent) {
        Tag after = *before;
        after.parent = parent;
        changeTag(after);
    }
}

void TagsDialog::mergeTag(const QUuid &from, const QUuid &into)
{
    const Tag *source = own(from);
    const Tag *target = own(into);
    if (!source || !target || from == into) {
        object(tr("A tag can only be merged into another of your own."));
        return;
    }
    if (withDescendants({from}, m_tags).contains(into) && target->parent != from) {
        object(tr("“%1” stands below “%2”. Move it up first, then merge.").arg(target->name, source->name));
        return;
    }
    m_wanted = into;
    request(Edits::mergeTags(*source, *target, m_tags, m_annotations));
}

void TagsDialog::deleteTag(const QUuid &tag)
{
    if (const Tag *doomed = own(tag)) {
        request(Edits::removeTag(*doomed, m_tags, m_annotations));
    }
}

void TagsDialog::askForMerge()
{
    const Tag *from = own(m_shown);
    if (!from) {
        return;
    }
    QStringList paths;
    std::vector<QUuid> targets;
    for (const TagPlace &place : tagTree(m_tags)) {
        if (place.tag.layer == Layer::Reader && place.tag.uuid != from->uuid) {
            paths.append(place.path);
            targets.push_back(place.tag.uuid);
        }
    }
    if (targets.empty()) {
        object(tr("There is no other tag of yours to merge it into."));
        return;
    }
    bool isChosen = false;
    const QUuid source = from->uuid;
    const QString path = QInputDialog::getItem(this, tr("Merge tags"),
                                               tr("Whatever bears “%1” shall bear instead:").arg(from->name),
                                               paths, 0, false, &isChosen);
    if (isChosen) {
        mergeTag(source, targets[size_t(paths.indexOf(path))]);
    }
}

void TagsDialog::indent()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const QTreeWidgetItem *above = nullptr;
    if (item && own(m_shown)) {
        const int place = item->parent() ? item->parent()->indexOfChild(m_tree->currentItem())
                                         : m_tree->indexOfTopLevelItem(m_tree->currentItem());
        above = place <= 0   ? nullptr
            : item->parent() ? item->parent()->child(place - 1)
                             : m_tree->topLevelItem(place - 1);
    }
    if (above) {
        moveTag(m_shown, above->data(0, UuidRole).toUuid());
    }
}

void TagsDialog::outdent()
{
    const Tag *tag = own(m_shown);
    if (const Tag *parent = tag ? own(tag->parent) : nullptr) {
        moveTag(tag->uuid, parent->parent);
    }
}

bool TagsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_tree || event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    const auto *press = static_cast<QKeyEvent *>(event);
    switch (press->keyCombination().toCombined() & ~int(Qt::KeypadModifier)) {
    case Qt::Key_Insert:
        m_new->click();
        return true;
    case int(Qt::ShiftModifier) | int(Qt::Key_Insert):
        m_newBelow->click();
        return true;
    case Qt::Key_F2:
        m_name->setFocus(Qt::ShortcutFocusReason);
        m_name->selectAll();
        return true;
    case Qt::Key_Delete:
        m_delete->click();
        return true;
    case int(Qt::ControlModifier) | int(Qt::Key_M):
        m_merge->click();
        return true;
    case int(Qt::AltModifier) | int(Qt::Key_Right):
        indent();
        return true;
    case int(Qt::AltModifier) | int(Qt::Key_Left):
        outdent();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void TagsDialog::object(const QString &sentence)
{
    if (!sentence.isEmpty()) {
        m_objection->setText(sentence);
    }
}

QString TagsDialog::objection() const
{
    return m_objection->text();
}

void TagsDialog::request(const WorkChange &change)
{
    m_objection->clear();
    Q_EMIT changeRequested(change);
}

const Tag *TagsDialog::current() const
{
    return findTag(m_tree->currentTag(), m_tags);
}

const Tag *TagsDialog::own(const QUuid &tag) const
{
    const Tag *found = findTag(tag, m_tags);
    return found && found->layer == Layer::Reader && m_library.isWritable() ? found : nullptr;
}

} // namespace Chancery::App
