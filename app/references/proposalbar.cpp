// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proposalbar.h"

#include "library/edits.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace Chancery::App
{

ProposalBar::ProposalBar(QWidget *list, QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_confirm(new QPushButton(tr("Confirm"), this))
    , m_reject(new QPushButton(tr("Reject"), this))
    , m_reopen(new QPushButton(tr("Reopen"), this))
{
    setAccessibleName(tr("Confirm or reject a proposal"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    layout->addWidget(m_words, 1);
    for (QPushButton *button : {m_confirm, m_reject, m_reopen}) {
        layout->addWidget(button);
    }
    m_confirm->setToolTip(tr("The reference leads there (Y)"));
    m_reject->setToolTip(tr("The reference does not lead there (N)"));
    m_reopen->setToolTip(tr("Take your word back; the program’s own proposal holds again"));
    connect(m_confirm, &QPushButton::clicked, this, &ProposalBar::confirm);
    connect(m_reject, &QPushButton::clicked, this, &ProposalBar::reject);
    connect(m_reopen, &QPushButton::clicked, this, &ProposalBar::reopen);
    list->installEventFilter(this);
    clear();
}

bool ProposalBar::eventFilter(QObject *watched, QEvent *event)
{
    // Before the list takes the letter for the beginning of a row to search.
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        QPushButton *button = key->key() == Qt::Key_Y ? m_confirm
            : key->key() == Qt::Key_N                 ? m_reject
                                                      : nullptr;
        if (button && key->modifiers() == Qt::NoModifier && button->isVisible()) {
            button->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProposalBar::setLibrary(Library &library)
{
    m_library = &library;
}

void ProposalBar::setReference(const Library::Record &record, const CrossReference &reference, int target)
{
    m_record = record;
    m_reference = reference;
    const bool proposal = reference.isProposal() && reference.state != ReferenceState::Unresolved;
    const bool writable = m_library && m_library->isWritable();
    if (!writable || (!proposal && !reference.settledByReader)) {
        clear();
        return;
    }
    m_identity = proposal ? identityOfProposal(reference, target) : QString();
    m_confirm->setVisible(proposal);
    m_reject->setVisible(proposal);
    m_reopen->setVisible(!proposal);
    m_confirm->setEnabled(!m_identity.isEmpty());
    const QString sure =
        tr("Proposed, %1 % sure").arg(QLocale().toString(qRound(reference.confidence * 100)));
    m_words->setText(!proposal ? tr("Settled by you")
                         : m_identity.isEmpty() && reference.targets.size() > 1
                         ? tr("%1. To confirm, pick one of its ends.").arg(sure)
                         : sure);
    show();
}

void ProposalBar::clear()
{
    m_record.reset();
    hide();
}

QPushButton *ProposalBar::rejectButton() const
{
    return m_reject;
}

QPushButton *ProposalBar::reopenButton() const
{
    return m_reopen;
}

void ProposalBar::confirm()
{
    if (m_record && !m_identity.isEmpty()) {
        Q_EMIT changeRequested(Edits::settleReference(*m_record, m_reference, m_identity));
    }
}

void ProposalBar::reject()
{
    if (m_record) {
        Q_EMIT changeRequested(Edits::settleReference(*m_record, m_reference, {}));
    }
}

void ProposalBar::reopen()
{
    if (m_record) {
        Q_EMIT changeRequested(Edits::unsettleReference(*m_record, m_reference));
    }
}

QString identityOfProposal(const CrossReference &reference, int target)
{
    if (target < 0 && reference.targets.size() > 1) {
        return {};
    }
    const size_t index = size_t(std::max(target, 0));
    if (index >= reference.targets.size()) {
        return {};
    }
    const ReferenceTarget &end = reference.targets[index];
    // A page or a volume is where a document is found; the reader's word is on the document.
    const bool names = end.passage.isValid() && !end.key.xmlId.startsWith(u"pg_");
    if (end.place.isValid() && !names) {
        return end.place.document.toString();
    }
    return end.key.isValid() ? end.key.toString() : QString();
}

} // namespace Chancery::App
