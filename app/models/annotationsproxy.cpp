// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationsproxy.h"

#include <QCollator>

#include <algorithm>

namespace Chancery::App
{

namespace
{

/// d9 before d10, in every locale.
int compareIds(const QString &one, const QString &other)
{
    static const QCollator collator = [] {
        QCollator made(QLocale::English);
        made.setNumericMode(true);
        return made;
    }();
    const int order = collator.compare(one, other);
    return order != 0 ? order : one.compare(other);
}

int compareText(const Annotation &one, const Annotation &other)
{
    if (one.segments.empty() || other.segments.empty()) {
        return int(one.segments.empty()) - int(other.segments.empty());
    }
    const Segment &first = one.segments.front();
    const Segment &second = other.segments.front();
    if (const int volume = compareIds(first.document.volume, second.document.volume); volume != 0) {
        return volume;
    }
    if (const int document = compareIds(first.document.xmlId, second.document.xmlId); document != 0) {
        return document;
    }
    const auto place =
        std::pair(first.passageOrdinal, first.range) <=> std::pair(second.passageOrdinal, second.range);
    return place < 0 ? -1 : int(place > 0);
}

} // namespace

AnnotationsProxy::AnnotationsProxy(AnnotationsModel *source, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_source(source)
{
    connect(source, &AnnotationsModel::tagsChanged, this,
            [this] { m_tags = withDescendants(m_filter.tags, m_source->tags()); });
    setSourceModel(source);
    sort(0);
}

void AnnotationsProxy::setFilter(const AnnotationFilter &filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    m_words = filter.text.split(u' ', Qt::SkipEmptyParts);
    m_tags = withDescendants(filter.tags, m_source->tags());
    invalidateFilter();
}

void AnnotationsProxy::setOrder(AnnotationOrder order)
{
    if (order != m_order) {
        m_order = order;
        invalidate();
    }
}

int AnnotationsProxy::scopeCount() const
{
    int count = 0;
    for (int row = 0; row < m_source->rowCount(); ++row) {
        count += int(isInScope(m_source->annotation(row)));
    }
    return count;
}

std::vector<Annotation> AnnotationsProxy::shown() const
{
    std::vector<Annotation> annotations;
    for (int row = 0; row < rowCount(); ++row) {
        annotations.push_back(m_source->annotation(mapToSource(index(row, 0)).row()));
    }
    return annotations;
}

bool AnnotationsProxy::filterAcceptsRow(int row, const QModelIndex &) const
{
    const Annotation &annotation = m_source->annotation(row);
    const auto passes = [](const auto &set, const auto &value) { return set.empty() || set.contains(value); };
    if (!isInScope(annotation) || !passes(m_filter.kinds, annotation.kind)
        || !passes(m_filter.colours, annotation.colour) || !passes(m_filter.layers, annotation.layer)) {
        return false;
    }
    if (!m_filter.tags.isEmpty()
        && !std::ranges::any_of(annotation.tags, [this](const QUuid &tag) { return m_tags.contains(tag); })) {
        return false;
    }
    return m_words.isEmpty() || holdsWords(m_source->row(row));
}

bool AnnotationsProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const Annotation &one = m_source->annotation(left.row());
    const Annotation &other = m_source->annotation(right.row());
    if (m_order == AnnotationOrder::Time && one.modified != other.modified) {
        return one.modified > other.modified;
    }
    const int place = compareText(one, other);
    return place != 0 ? place < 0 : one.uuid < other.uuid;
}

bool AnnotationsProxy::isInScope(const Annotation &annotation) const
{
    return !m_filter.document
        || std::ranges::contains(annotation.segments, *m_filter.document, &Segment::document);
}

bool AnnotationsProxy::holdsWords(const AnnotationRow &row) const
{
    return std::ranges::all_of(m_words, [&row](const QString &word) {
        const auto has = [&word](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        return has(row.quotation) || has(row.annotation.body) || has(row.annotation.proposal)
            || has(row.annotation.author) || std::ranges::any_of(row.tags, has, &TagLabel::path)
            || std::ranges::any_of(row.links, has);
    });
}

} // namespace Chancery::App
