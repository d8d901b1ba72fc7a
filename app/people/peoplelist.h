// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library.h"
#include "widgets/pagedquestion.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QStackedLayout;

namespace Chancery::App
{

class CaptionLabel;
class EmptyState;
class RowModel;
class RowView;

/// The persons of a library by name, narrowed as one types and read as one scrolls. Interface thread.
class PeopleList : public QWidget
{
    Q_OBJECT
public:
    explicit PeopleList(QWidget *parent = nullptr);
    ~PeopleList() override;

    void setLibrary(Library &library);
    [[nodiscard]] QLineEdit *lineEdit() const
    {
        return m_line;
    }
    [[nodiscard]] RowView *view() const
    {
        return m_view;
    }
    [[nodiscard]] QString caption() const;

Q_SIGNALS:
    void personActivated(const Chancery::DocumentKey &person);
    void failed(const Chancery::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void typed();
    void changed();
    void start(int limit);
    void fetch();
    void take(const PeoplePage &page);
    void fetchIfShort();
    void open(const QModelIndex &index);

    Library *m_library = nullptr;
    QLineEdit *m_line;
    CaptionLabel *m_caption;
    RowModel *m_model;
    RowView *m_view;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QTimer m_again; ///< once for a burst of changes
    PagedQuestion m_pages;
    PeopleQuestion m_question; ///< the next to be asked
    bool m_isNew = true; ///< the first page to come answers another name
    bool m_isFirst = true; ///< the next page is the first
    bool m_isStale = true;
};

} // namespace Chancery::App
