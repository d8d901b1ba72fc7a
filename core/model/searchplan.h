// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search.h"

#include <QDate>

namespace Chancery
{

/// A search as the store carries it out. Made by core/search, never by hand: expressions are FTS5 syntax
/// in which every word of the reader's is quoted.
struct SearchPlan {
    /// A set of documents.
    struct Condition {
        enum class Kind {
            And, ///< of `children`; all documents where there are none
            Or, ///< of `children`; none where there are none
            Not, ///< all but `children.front()`
            Words, ///< `text` over document_fts
            About, ///< `text` over document_about_fts
            Mine, ///< `text` over annotation_fts: the reader's annotations
            Date, ///< can be of `first` … `last`; an invalid end is open
            Year, ///< earliest moment in year `number`; 0 for undated
            VolumeLike, ///< id begins with `text`, or the title holds its words
            Volume, ///< id is `text`
            DocumentKind, ///< stored name is `text`
            ClassificationLike, ///< begins with `text`, whatever the case
            Classification, ///< is `text`
            Person, ///< takes part in it or is named in it under the printed name `text`
            TagLike, ///< a mark bears a tag of that name or path (`A/B`), or one under it
            Tag, ///< UUID `text`, or one under it
        };
        Kind kind = Kind::And;
        QString text;
        int number = 0;
        QDate first;
        QDate last;
        std::vector<Condition> children;

        bool operator==(const Condition &) const = default;
    };

    QString words; ///< over document_fts; empty where only `condition` decides
    std::vector<int> groups; ///< of each phrase of `words` in order: which phrases are forms of one thing
    std::optional<Condition> condition;
    /// `words` holds a prefix whose words the index must gather whole before its first answer: it is asked
    /// once, never stretch by stretch.
    bool openPrefix = false;

    bool operator==(const SearchPlan &) const = default;
};

/// A passage as far as finding needs it.
struct PassageText {
    int ordinal = 0;
    PassageKind kind = PassageKind::Paragraph;
    QString label;
    QString text;
};

/// A mark of the reader's whose words match.
struct MarkedPlace {
    QUuid annotation;
    DocumentId document;
    int passage = 0; ///< ordinal
    TextRange range;
};

/// A word of the library and in how many documents it stands.
struct WordCount {
    QString term; ///< folded
    int documents = 0;
};

} // namespace Chancery
