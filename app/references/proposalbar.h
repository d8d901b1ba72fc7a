// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Chancery::App
{

/// Below the list of what a document cites: the reader's word on the reference that is picked. A proposal of
/// the program's can be confirmed (Y) or rejected (N), and what was decided reopened. Hidden where there is
/// nothing to decide. Changes nothing itself: it asks for the change, which Undo takes back.
class ProposalBar : public QWidget
{
    Q_OBJECT
public:
    /// The keys work while \a list has the focus.
    explicit ProposalBar(QWidget *list, QWidget *parent = nullptr);

    void setLibrary(Library &library);
    /// \a target is the index of the end that is picked, -1 for the reference as a whole.
    void setReference(const Library::Record &record, const CrossReference &reference, int target);
    void clear();

    [[nodiscard]] QPushButton *rejectButton() const;
    [[nodiscard]] QPushButton *reopenButton() const;

Q_SIGNALS:
    void changeRequested(const Chancery::WorkChange &change);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void confirm();
    void reject();
    void reopen();

    Library *m_library = nullptr;
    Library::Record m_record;
    CrossReference m_reference;
    QString m_identity; ///< what confirming decides for
    QLabel *m_words;
    QPushButton *m_confirm;
    QPushButton *m_reject;
    QPushButton *m_reopen;
};

/// The identity a proposal leads to at \a target (-1: its only or first end): of the document where it is in
/// the library, else what the words name; empty where that is no document, or several are meant together.
[[nodiscard]] QString identityOfProposal(const CrossReference &reference, int target);

} // namespace Chancery::App
