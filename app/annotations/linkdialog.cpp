// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linkdialog.h"

#include "glyphs.h"
#include "linktargetdelegate.h"
#include "quotationlabel.h"

#include "models/labels.h"
#include "models/roles.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace Chancery::App
{

namespace
{

using namespace std::chrono_literals;

constexpr QSize startSize(520, 520);
constexpr int mostOfAKind = 8;
constexpr int mostPassages = 12;
constexpr int shortestSearch = 3; ///< characters; fewer find half the library
constexpr auto typingPause = 180ms;

} // namespace

LinkDialog::LinkDialog(Library &library, const Library::Record &record, const Annotation &from,
                       QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_field(new QLineEdit)
    , m_types(new QComboBox)
    , m_list(new QListWidget)
    , m_proof(new QLabel)
{
    setWindowTitle(tr("Link these words"));
    resize(startSize);
    buildLayout(from);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &LinkDialog::searchPassages);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_passages.clear();
        ++m_search;
        m_pause.start();
        rebuild();
    });
    connect(m_list, &QListWidget::currentItemChanged, this, &LinkDialog::proveLit);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    askLibrary(record, from.uuid);
    m_field->setFocus();
    rebuild();
}

void LinkDialog::buildLayout(const Annotation &from)
{
    for (const auto &[type, word] : Names<LinkType>::words) {
        m_types->addItem(linkTypeLabel(type), int(type));
    }
    m_types->setAccessibleName(tr("What the words do to the target"));
    m_field->setPlaceholderText(tr("Find a mark, document, person, event or passage, or paste a location"));
    m_field->setAccessibleName(tr("Find what the words lead to"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("What the words can lead to"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new LinkTargetDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_proof->setWordWrap(true);
    m_proof->setTextFormat(Qt::PlainText);
    m_proof->setForegroundRole(QPalette::PlaceholderText);
    m_proof->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(tr("&Link"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *typeRow = new QHBoxLayout;
    auto *label = new QLabel(tr("These &words"));
    label->setBuddy(m_types);
    typeRow->addWidget(label);
    typeRow->addWidget(m_types);
    typeRow->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 14);
    column->setSpacing(10);
    column->addWidget(new QuotationLabel(from));
    column->addLayout(typeRow);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_proof);
    column->addWidget(buttons);
}

void LinkDialog::askLibrary(const Library::Record &record, const QUuid &except)
{
    if (record) {
        addTargets(eventTargets(record->events));
        addTargets(personTargets(record->people));
    }
    m_library.annotations().then(this, [this, except](const Result<std::vector<Annotation>> &answer) {
        addTargets(annotationTargets(answer.value_or(std::vector<Annotation>()), except));
    });
    const QString here = record ? record->volume.id : QString();
    m_library.volumes().then(this, [this, here](const Result<std::vector<Volume>> &answer) {
        for (const Volume &volume : answer.value_or(std::vector<Volume>())) {
            // A library may hold hundreds of volumes; those far away are found through their passages.
            if (volume.id != here && volume.origin == VolumeOrigin::Imported) {
                continue;
            }
            m_library.documents(volume.id).then(this, [this](const Result<std::vector<Document>> &documents) {
                addTargets(documentTargets(documents.value_or(std::vector<Document>())));
            });
            m_library.people(volume.id).then(this, [this](const Result<std::vector<Person>> &people) {
                addTargets(personTargets(people.value_or(std::vector<Person>())));
            });
        }
    });
}

void LinkDialog::addTargets(const std::vector<LinkTarget> &targets)
{
    for (const LinkTarget &target : targets) {
        if (!std::ranges::any_of(
                m_targets, [&](const LinkTarget &known) { return known.identity == target.identity; })) {
            m_targets.push_back(target);
        }
    }
    rebuild();
}

void LinkDialog::searchPassages()
{
    const QString words = m_field->text().simplified();
    if (words.size() < shortestSearch || targetOfPasted(words)) {
        return;
    }
    const int search = ++m_search;
    m_library.findPassages(words, mostPassages)
        .then(this, [this, search](const Result<std::vector<PassageHit>> &answer) {
            // Half a query is often none ("letter AND"); the next key will make it one.
            if (search != m_search || !answer) {
                return;
            }
            for (const PassageHit &hit : *answer) {
                m_passages.push_back(passageTarget(hit));
            }
            rebuild();
        });
}

void LinkDialog::rebuild()
{
    const QVariant lit = m_list->currentItem() ? m_list->currentItem()->data(TargetRole) : QVariant();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        if (const auto pasted = targetOfPasted(m_field->text())) {
            addLine(*pasted);
        }
        for (const LinkTarget &target : matching(m_targets, m_field->text(), mostOfAKind)) {
            addLine(target);
        }
        for (const LinkTarget &target : m_passages) {
            addLine(target);
        }
        int row = m_field->text().trimmed().isEmpty() ? -1 : 0;
        for (int i = 0; lit.isValid() && i < m_list->count(); ++i) {
            if (m_list->item(i)->data(TargetRole).value<LinkTarget>() == lit.value<LinkTarget>()) {
                row = i;
            }
        }
        m_list->setCurrentRow(m_list->count() > 0 ? row : -1);
    }
    proveLit();
}

void LinkDialog::addLine(const LinkTarget &target)
{
    auto *item = new QListWidgetItem(glyphIcon(glyphOf(target.kind)), target.title, m_list);
    item->setData(TargetRole, QVariant::fromValue(target));
    item->setData(Qt::AccessibleTextRole,
                  QString(targetKindLabel(target.kind) + u": " + target.title + u", " + target.detail));
}

void LinkDialog::proveLit()
{
    const AnnotationLink chosen = link();
    m_accept->setEnabled(!chosen.target.isEmpty());
    m_proof->hide();
    const auto pasted = targetOfPasted(m_field->text());
    if (!pasted || pasted->identity != chosen.target || chosen.targetKind == LinkTargetKind::Annotation) {
        return;
    }
    const DocumentKey key = Location::fromString(chosen.target).document;
    m_library.locate(key).then(this, [this, chosen](const Result<Location> &answer) {
        if (!answer && link() == chosen) {
            m_proof->setText(tr("This library holds nothing of that name. The link can be kept all the same; "
                                "it will lead there once it does."));
            m_proof->show();
        }
    });
}

AnnotationLink LinkDialog::link() const
{
    AnnotationLink chosen;
    chosen.type = LinkType(m_types->currentData().toInt());
    if (const QListWidgetItem *lit = m_list->currentItem()) {
        const auto target = lit->data(TargetRole).value<LinkTarget>();
        chosen.targetKind = target.kind;
        chosen.target = target.identity;
    }
    return chosen;
}

bool LinkDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_accept->isEnabled()) {
                accept();
            }
            return true;
        }
        if (watched == m_field && key == Qt::Key_Down && m_list->count() > 0) {
            m_list->setCurrentRow(std::min(m_list->currentRow() + 1, m_list->count() - 1));
            m_list->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (watched == m_list && key == Qt::Key_Up && m_list->currentRow() <= 0) {
            m_field->setFocus(Qt::BacktabFocusReason);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Chancery::App
