// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotationfilterbar.h"

#include "library/library.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace Chancery::App
{

class AnnotationDelegate;

/// The list of annotations: of the document in front of the reader, or of the whole library.
///
/// A view of one Location among others: it tells where the reader wants to go and never goes by itself, and
/// it asks for changes instead of making them. \a library must outlive it. Interface thread.
///
/// Keys in the list: Return goes to the mark, F2 or N edits its note, T its tags, L adds a link, Del deletes
/// it, Ctrl+C copies it.
class AnnotationsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AnnotationsPanel(Library &library, QWidget *parent = nullptr);
    ~AnnotationsPanel() override;

    /// The document in front of the reader; null for none.
    void setRecord(const Library::Record &record);
    /// For callers that have the tags at hand; the panel asks for them itself otherwise.
    void setTags(std::vector<Tag> tags);
    /// Selects the annotation and makes it visible. Where the filter or the scope hides it, the panel says
    /// so and offers to show it, rather than throwing the reader's filter away.
    void showAnnotation(const QUuid &uuid);
    /// Marks at the place step forward; scrolls to the first only while nobody works in the list.
    void setCurrentLocation(const Location &where);

    /// What is listed, in the order of the list.
    [[nodiscard]] std::vector<Annotation> shown() const;
    [[nodiscard]] std::vector<Annotation> selected() const;
    [[nodiscard]] const std::vector<Tag> &tags() const;
    [[nodiscard]] AnnotationFilterBar *filterBar() const
    {
        return m_bar;
    }
    [[nodiscard]] QListView *view() const
    {
        return m_view;
    }

Q_SIGNALS:
    /// The reader wants to see the text at this place.
    void locationActivated(const Chancery::Location &where);
    /// The reader chose an annotation.
    void annotationSelected(const QUuid &uuid);
    /// For Library::perform().
    void changeRequested(const Chancery::WorkChange &change);
    /// The list as filtered, to be exported.
    void exportRequested(const std::vector<Chancery::Annotation> &annotations);
    /// What the store holds has been read and is shown.
    void loaded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildView();
    [[nodiscard]] QWidget *makeEmptyPage();
    void connectLibrary();
    void reload();
    void takeAnswers(const Result<std::vector<Tag>> &tags, const Result<std::vector<Annotation>> &answer);
    void askForTitles();
    void applyFilter();
    void showState();
    void showEmpty(const QString &sentence, const QString &offer);
    void keepingPlace(const std::function<void()> &change);
    void chooseCurrent(const QModelIndex &index);
    bool select(const QUuid &uuid);

    [[nodiscard]] std::optional<Annotation> current() const;
    [[nodiscard]] std::vector<Annotation> ownSelected() const;
    void request(const std::optional<WorkChange> &change);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers, bool act);
    void goTo();
    void editNote();
    void editTags();
    void addLink();
    void remove();
    void copy();
    void openMenu(const QPoint &where);

    Library &m_library;
    Library::Record m_record;
    AnnotationsModel *m_model;
    AnnotationsProxy *m_proxy;
    AnnotationDelegate *m_delegate;
    AnnotationFilterBar *m_bar;
    QPushButton *m_notice; ///< "The mark is hidden by the filter. Show it"
    QStackedWidget *m_stack;
    QListView *m_view;
    QLabel *m_emptyText;
    QPushButton *m_emptyOffer;
    QString m_error;
    QSet<QString> m_titledVolumes;
    QUuid m_wanted; ///< to be shown as soon as it is here
    int m_round = 0; ///< counts the questions to the store; an older answer is not taken
    bool m_isLoading = false;
    bool m_isQuiet = false; ///< the selection moves without the reader's doing
};

} // namespace Chancery::App
