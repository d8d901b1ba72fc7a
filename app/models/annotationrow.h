// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tagtree.h"

#include "model/documentrecord.h"
#include "model/location.h"

#include <QHash>
#include <QMetaType>

namespace Chancery::App
{

/// A tag as an item of a list shows it.
struct TagLabel {
    QString path;
    MarkColour colour = MarkColour::Yellow;

    bool operator==(const TagLabel &) const = default;
};

/// What is known of the things a row can point at: identities (see AnnotationLink) and their titles.
using TitleOf = QHash<QString, QString>;

/// An annotation made ready to be shown. A value; it does not follow later edits.
struct AnnotationRow {
    Annotation annotation;
    QString quotation;
    QString note; ///< plain text: the beginning of the body without its Markdown signs
    QString place; ///< "¶ 7", "Note 2", "Letter …, ¶ 3"
    bool isLost = false; ///< its words are no longer found in the text
    std::vector<TagLabel> tags;
    QStringList links; ///< "contradicts: Press conference of November 20"

    bool operator==(const AnnotationRow &) const = default;
};

/// What is said of a row's place and links. \a record is the document in front of the reader, or null.
struct RowContext {
    const DocumentRecord *record = nullptr;
    const std::vector<TagPlace> *tags = nullptr;
    const TitleOf *titles = nullptr;
};

[[nodiscard]] AnnotationRow makeRow(const Annotation &annotation, const RowContext &context);

/// Where the annotation begins, with its stretch; invalid for one without segments.
[[nodiscard]] Location locationOf(const Annotation &annotation);

/// "¶ 7" or "Note 2" where \a record holds the passage, else with the document's title before it.
[[nodiscard]] QString placeLabel(const Location &where, const RowContext &context);

/// "contradicts: Press conference of November 20", or with the identity where no title is known.
[[nodiscard]] QString linkLabel(const AnnotationLink &link, const RowContext &context);

/// The words of \a markdown without its signs, on one line, at most \a length characters.
[[nodiscard]] QString plainBeginning(const QString &markdown, int length = 400);

/// Titles of what \a record itself knows: its people, events, targets of references, and itself.
[[nodiscard]] TitleOf titlesIn(const DocumentRecord &record);

} // namespace Chancery::App

Q_DECLARE_METATYPE(Chancery::App::AnnotationRow)
