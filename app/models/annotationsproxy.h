// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotationsmodel.h"

#include <QSortFilterProxyModel>

#include <optional>
#include <set>

namespace Chancery::App
{

/// What of the annotations is to be seen. Within one set any member will do, the sets narrow each other;
/// an empty set narrows nothing.
struct AnnotationFilter {
    std::optional<DocumentKey> document; ///< only marks with a segment in it; this is the scope, not a filter
    std::set<AnnotationKind> kinds;
    std::set<MarkColour> colours;
    std::set<Layer> layers;
    QSet<QUuid> tags; ///< their descendants are meant too
    QString text; ///< every word must occur: in the quotation, note, proposal, tags, links or author

    /// How many of the sets narrow, the text not counted.
    [[nodiscard]] int narrowing() const
    {
        return int(!kinds.empty()) + int(!colours.empty()) + int(!layers.empty()) + int(!tags.empty());
    }
    [[nodiscard]] bool isNarrow() const
    {
        return narrowing() > 0 || !text.trimmed().isEmpty();
    }
    bool operator==(const AnnotationFilter &) const = default;
};

enum class AnnotationOrder {
    Place, ///< as they stand in the text
    Time, ///< the last touched first
};

/// Filters and sorts an AnnotationsModel, which must be its source.
class AnnotationsProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit AnnotationsProxy(AnnotationsModel *source, QObject *parent = nullptr);

    void setFilter(const AnnotationFilter &filter);
    [[nodiscard]] const AnnotationFilter &filter() const
    {
        return m_filter;
    }
    void setOrder(AnnotationOrder order);
    [[nodiscard]] AnnotationOrder order() const
    {
        return m_order;
    }
    /// How many there are in the scope, filtered or not: the denominator of rowCount().
    [[nodiscard]] int scopeCount() const;
    [[nodiscard]] std::vector<Annotation> shown() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] bool isInScope(const Annotation &annotation) const;
    [[nodiscard]] bool holdsWords(const AnnotationRow &row) const;

    AnnotationsModel *m_source;
    AnnotationFilter m_filter;
    QStringList m_words;
    QSet<QUuid> m_tags; ///< the filter's with their descendants
    AnnotationOrder m_order = AnnotationOrder::Place;
};

} // namespace Chancery::App
