// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationsmodel.h"

#include "labels.h"

#include <algorithm>

namespace Chancery::App
{

AnnotationsModel::AnnotationsModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void AnnotationsModel::setAnnotations(std::vector<Annotation> annotations)
{
    if (m_rows.empty()) {
        append(std::move(annotations));
        return;
    }
    QHash<QUuid, size_t> coming;
    for (size_t i = 0; i < annotations.size(); ++i) {
        coming.insert(annotations[i].uuid, i);
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!coming.contains(m_rows[size_t(row)].annotation.uuid)) {
            removeAt(row);
        }
    }
    std::vector<Annotation> added;
    for (Annotation &annotation : annotations) {
        const int row = rowOf(annotation.uuid);
        if (row < 0) {
            added.push_back(std::move(annotation));
        } else if (m_rows[size_t(row)].annotation != annotation) {
            replaceAt(row, std::move(annotation));
        }
    }
    append(std::move(added));
}

void AnnotationsModel::apply(const WorkChange &change)
{
    std::vector<Annotation> added;
    for (const Change<Annotation> &one : change.annotations) {
        const QUuid uuid = one.after ? one.after->uuid : one.before ? one.before->uuid : QUuid();
        const int row = rowOf(uuid);
        if (!one.after) {
            if (row >= 0) {
                removeAt(row);
            }
        } else if (row >= 0) {
            replaceAt(row, *one.after);
        } else {
            added.push_back(*one.after);
        }
    }
    append(std::move(added));
    if (change.tags.empty()) {
        return;
    }
    std::vector<Tag> tags = m_tags;
    for (const Change<Tag> &one : change.tags) {
        const QUuid uuid = one.after ? one.after->uuid : one.before ? one.before->uuid : QUuid();
        std::erase_if(tags, [&](const Tag &tag) { return tag.uuid == uuid; });
        if (one.after) {
            tags.push_back(*one.after);
        }
    }
    setTags(std::move(tags));
}

void AnnotationsModel::setTags(std::vector<Tag> tags)
{
    if (tags == m_tags) {
        return;
    }
    m_tags = std::move(tags);
    m_places = tagTree(m_tags);
    Q_EMIT tagsChanged();
    forgetRows();
}

void AnnotationsModel::setRecord(std::shared_ptr<const DocumentRecord> record)
{
    m_record = std::move(record);
    if (m_record) {
        m_titles.insert(titlesIn(*m_record));
    }
    forgetRows();
}

void AnnotationsModel::addTitles(const TitleOf &titles)
{
    m_titles.insert(titles);
    forgetRows();
}

void AnnotationsModel::setCurrentLocation(const Location &where)
{
    if (where == m_here) {
        return;
    }
    std::vector<bool> before(m_rows.size());
    for (int row = 0; row < rowCount(); ++row) {
        before[size_t(row)] = isHere(row);
    }
    m_here = where;
    for (int row = 0; row < rowCount(); ++row) {
        if (before[size_t(row)] != isHere(row)) {
            Q_EMIT dataChanged(index(row), index(row), {HereRole});
        }
    }
}

std::vector<Annotation> AnnotationsModel::annotations() const
{
    std::vector<Annotation> all;
    all.reserve(m_rows.size());
    for (const Entry &entry : m_rows) {
        all.push_back(entry.annotation);
    }
    return all;
}

const AnnotationRow &AnnotationsModel::row(int row) const
{
    const Entry &entry = m_rows[size_t(row)];
    if (!entry.row) {
        entry.row = std::make_unique<AnnotationRow>(makeRow(entry.annotation, context()));
        // A link to another mark is best known by the words that mark stands on.
        for (size_t i = 0; i < entry.annotation.links.size(); ++i) {
            const AnnotationLink &link = entry.annotation.links[i];
            if (link.targetKind == LinkTargetKind::Annotation) {
                const int target = rowOf(QUuid(link.target));
                const QString words = target < 0
                    ? tr("a mark that is not in this library")
                    : tr("“%1”").arg(m_rows[size_t(target)].annotation.quotation());
                entry.row->links[qsizetype(i)] = tr("%1: %2").arg(linkTypeLabel(link.type), words);
            }
        }
    }
    return *entry.row;
}

int AnnotationsModel::rowOf(const QUuid &uuid) const
{
    return m_rowOf.value(uuid, -1);
}

bool AnnotationsModel::isHere(int row) const
{
    if (!m_here.isValid() || m_here.passage < 0) {
        return false;
    }
    const Annotation &annotation = m_rows[size_t(row)].annotation;
    return std::ranges::any_of(annotation.segments, [this](const Segment &segment) {
        return segment.document == m_here.document && segment.passageOrdinal == m_here.passage
            && (m_here.range.isEmpty() || segment.range.overlaps(m_here.range));
    });
}

int AnnotationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AnnotationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return row(index.row()).quotation;
    case Qt::AccessibleTextRole:
        return spokenText(row(index.row()));
    case Qt::ToolTipRole:
        // Qt guesses whether a tool tip is HTML; the words of a source are never to be taken for it.
        return QString(u"<p>" + row(index.row()).quotation.left(600).toHtmlEscaped() + u"</p>");
    case UuidRole:
        return annotation(index.row()).uuid;
    case AnnotationRole:
        return QVariant::fromValue(row(index.row()));
    case HereRole:
        return isHere(index.row());
    default:
        return {};
    }
}

void AnnotationsModel::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    countRows();
    endRemoveRows();
}

void AnnotationsModel::replaceAt(int row, Annotation annotation)
{
    m_rows[size_t(row)] = {std::move(annotation), nullptr};
    Q_EMIT dataChanged(index(row), index(row));
}

void AnnotationsModel::append(std::vector<Annotation> annotations)
{
    if (annotations.empty()) {
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + int(annotations.size()) - 1);
    for (Annotation &annotation : annotations) {
        m_rows.push_back({std::move(annotation), nullptr});
    }
    countRows();
    endInsertRows();
}

void AnnotationsModel::forgetRows()
{
    for (const Entry &entry : m_rows) {
        entry.row.reset();
    }
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

void AnnotationsModel::countRows()
{
    m_rowOf.clear();
    for (int row = 0; row < rowCount(); ++row) {
        m_rowOf.insert(m_rows[size_t(row)].annotation.uuid, row);
    }
}

RowContext AnnotationsModel::context() const
{
    return {m_record.get(), &m_places, &m_titles};
}

QString spokenText(const AnnotationRow &row)
{
    QStringList parts{AnnotationsModel::tr("%1 on “%2”").arg(kindLabel(row.annotation.kind), row.quotation)};
    if (!row.note.isEmpty()) {
        parts.append(row.note);
    }
    if (!row.tags.empty()) {
        QStringList paths;
        for (const TagLabel &tag : row.tags) {
            paths.append(tag.path);
        }
        parts.append(AnnotationsModel::tr("Tags: %1").arg(paths.join(QStringLiteral(", "))));
    }
    parts.append(row.links);
    parts.append(row.place);
    if (row.annotation.layer != Layer::Reader) {
        parts.append(layerLabel(row.annotation.layer));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace Chancery::App
