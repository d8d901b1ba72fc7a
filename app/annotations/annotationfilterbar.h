// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/annotationsproxy.h"

#include <QWidget>

class QActionGroup;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace Chancery::App
{

enum class AnnotationScope { Document, Library };

/// The rows above the list of annotations: words to look for, what to narrow by, how many are shown of how
/// many, of which scope and in which order. Knows no annotation; says what is wanted.
class AnnotationFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit AnnotationFilterBar(QWidget *parent = nullptr);

    void setTags(const std::vector<TagPlace> &tags);
    void setCounts(int shown, int total);
    void setScope(AnnotationScope scope);
    void setOrder(AnnotationOrder order);
    /// Nothing narrows any more.
    void clear();

    /// Without the scope's document.
    [[nodiscard]] const AnnotationFilter &filter() const
    {
        return m_filter;
    }
    [[nodiscard]] AnnotationScope scope() const
    {
        return m_scope;
    }
    [[nodiscard]] AnnotationOrder order() const
    {
        return m_order;
    }
    [[nodiscard]] QMenu *menu() const
    {
        return m_menu;
    }

Q_SIGNALS:
    void filterChanged();
    void scopeChanged();
    void orderChanged();
    /// Down was pressed in the field: on to the list.
    void leftDownwards();
    void exportRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFilterMenu();
    void buildChoices();
    template<typename Value>
    void addToggle(QMenu *menu, const QIcon &icon, const QString &label,
                   std::set<Value> AnnotationFilter::*set, Value value);
    void tell();

    AnnotationFilter m_filter;
    AnnotationScope m_scope = AnnotationScope::Document;
    AnnotationOrder m_order = AnnotationOrder::Place;
    QLineEdit *m_text = nullptr;
    QToolButton *m_filterButton = nullptr;
    QToolButton *m_scopeButton = nullptr;
    QToolButton *m_orderButton = nullptr;
    QMenu *m_menu = nullptr;
    QMenu *m_tagMenu = nullptr;
    QLabel *m_count = nullptr;
};

} // namespace Chancery::App
