// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotationrow.h"
#include "roles.h"

#include <QAbstractListModel>

#include <memory>
#include <optional>
#include <vector>

namespace Chancery::App
{

/// The annotations of a library, or of one document, as a list of values. Makes a row's words only when
/// they are asked for, so that thousands of annotations cost little. Interface thread.
class AnnotationsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit AnnotationsModel(QObject *parent = nullptr);

    /// Takes over what the store holds now. Rows that stay keep their place, and with it selection and
    /// scroll position of the views.
    void setAnnotations(std::vector<Annotation> annotations);
    /// Follows one act of the reader's without asking the store.
    void apply(const WorkChange &change);
    void setTags(std::vector<Tag> tags);
    /// The document in front of the reader; its places need no title. May be null.
    void setRecord(std::shared_ptr<const DocumentRecord> record);
    /// Titles of link targets and documents; added to those known already.
    void addTitles(const TitleOf &titles);
    /// Rows that touch \a where answer HereRole with true.
    void setCurrentLocation(const Location &where);

    [[nodiscard]] const std::vector<Tag> &tags() const
    {
        return m_tags;
    }
    [[nodiscard]] const std::vector<TagPlace> &tagPlaces() const
    {
        return m_places;
    }
    [[nodiscard]] const Annotation &annotation(int row) const
    {
        return m_rows[size_t(row)].annotation;
    }
    [[nodiscard]] std::vector<Annotation> annotations() const;
    /// Stays valid until the model changes.
    [[nodiscard]] const AnnotationRow &row(int row) const;
    [[nodiscard]] int rowOf(const QUuid &uuid) const; ///< -1 where it is not here
    [[nodiscard]] bool isHere(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// Told before the rows that bear them change.
    void tagsChanged();

private:
    struct Entry {
        Annotation annotation;
        mutable std::unique_ptr<AnnotationRow> row;
    };
    void removeAt(int row);
    void replaceAt(int row, Annotation annotation);
    void append(std::vector<Annotation> annotations);
    void forgetRows();
    void countRows();
    [[nodiscard]] RowContext context() const;

    std::vector<Entry> m_rows;
    QHash<QUuid, int> m_rowOf;
    std::vector<Tag> m_tags;
    std::vector<TagPlace> m_places;
    TitleOf m_titles;
    std::shared_ptr<const DocumentRecord> m_record;
    Location m_here;
};

/// The whole row in one sentence or two, for a screen reader and the clipboard.
[[nodiscard]] QString spokenText(const AnnotationRow &row);

} // namespace Chancery::App
