// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/annotationrow.h"

#include <QFont>
#include <QHash>
#include <QStyledItemDelegate>

#include <memory>

namespace Chancery::App
{

/// Paints an annotation (AnnotationRole, HereRole): the mark's own line down the side, the marked words in the
/// reading face, the beginning of the note, tags, links, and in quiet type its kind, place and layer.
///
/// Heights are worked out once for each row, width and font; call forgetHeights() when rows change.
class AnnotationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit AnnotationDelegate(QObject *parent = nullptr);
    ~AnnotationDelegate() override;

    void forgetHeights();
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Faces;
    struct Painting;
    [[nodiscard]] const Faces &facesFor(const QFont &font) const;
    [[nodiscard]] static int heightOf(const AnnotationRow &row, int width, const Faces &faces);
    static void paintGround(Painting &at, const QStyleOptionViewItem &option);
    static void paintQuotation(Painting &at);
    static void paintNote(Painting &at);
    static void paintTags(Painting &at);
    static void paintLinks(Painting &at);
    static void paintFacts(Painting &at, bool isHere);

    mutable QHash<QUuid, int> m_heights;
    mutable int m_width = 0; ///< the width and font the heights are for
    mutable QFont m_font;
    mutable std::unique_ptr<Faces> m_faces;
};

} // namespace Chancery::App
