// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"

#include <QWidget>

#include <vector>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace Chancery::App
{

class CaptionLabel;
class EmptyState;
class ProposalBar;
class RowModel;
class RowView;
class WorkList;

/// What the document being read cites, what cites it, and which references are still to be settled; each
/// with its state, its reason and its denominator. Enter or a double click goes to the other end of a
/// reference, with Ctrl (or the middle button) beside the page.
class ReferencesPanel : public QWidget
{
    Q_OBJECT
public:
    enum Page { Cites, CitedBy, ToSettle };

    explicit ReferencesPanel(QWidget *parent = nullptr);

    void setLibrary(Library &library);
    void setRecord(const Library::Record &record);
    /// Marks the reference that stands there; scrolls to it unless the reader is at work in this panel.
    void setCurrentLocation(const Location &location);
    void setPage(Page page);

    [[nodiscard]] RowView *citesView() const;
    [[nodiscard]] RowView *citedByView() const;
    [[nodiscard]] WorkList *workList() const;
    [[nodiscard]] ProposalBar *proposalBar() const;

Q_SIGNALS:
    /// Go there; with Ctrl in \a modifiers, beside the page.
    void locationActivated(const Chancery::Location &location, Qt::KeyboardModifiers modifiers);
    /// The reader moved to a reference of the document being read, whose words stand there.
    void locationSelected(const Chancery::Location &location);
    /// To be done by Library::perform().
    void changeRequested(const Chancery::WorkChange &change);

private:
    [[nodiscard]] QWidget *makePage(CaptionLabel *caption, RowView *view, EmptyState *empty);
    void watchLibrary();
    void readRecordAgain();
    void readCitations();
    void readTargets();
    void fill();
    void fillCites();
    void fillCitedBy();
    void openCites(const QModelIndex &index, Qt::KeyboardModifiers modifiers);
    void openTarget(const ReferenceTarget &target, Qt::KeyboardModifiers modifiers);
    void openCitedBy(const QModelIndex &index, Qt::KeyboardModifiers modifiers);
    void pickCites(const QModelIndex &index);
    void showProposal();
    void tell(const QString &sentence);
    [[nodiscard]] int referenceAt(const Location &location) const;

    Library *m_library = nullptr;
    Library::Record m_record;
    Location m_location;
    int m_here = -1; ///< index of the reference where the reader is
    std::vector<Citation> m_citations;
    int m_citationsTotal = 0; ///< references that lead here, listed or not
    bool m_citationsRead = false;
    QString m_citationsError;
    QHash<QString, QString> m_targetWords; ///< see TargetWords
    int m_question = 0;
    int m_recordQuestion = 0;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    CaptionLabel *m_citesCaption;
    CaptionLabel *m_citedByCaption;
    RowModel *m_citesModel;
    RowModel *m_citedByModel;
    RowView *m_citesView;
    RowView *m_citedByView;
    EmptyState *m_citesEmpty;
    EmptyState *m_citedByEmpty;
    WorkList *m_workList;
    ProposalBar *m_proposalBar;
    QLabel *m_note;
};

} // namespace Chancery::App
