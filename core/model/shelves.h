// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document.h"

#include <vector>

namespace Chancery
{

/// A volume where it stands among the others.
struct ShelvedVolume {
    Volume volume;
    int documents = 0; ///< attachments and cards included
    int cards = 0; ///< of `documents`

    bool operator==(const ShelvedVolume &) const = default;
};

/// A division of a volume, and what hangs in it.
struct Chapter {
    Division division;
    QString volume;
    int documents = 0; ///< in it and in all divisions below
    int place = -1; ///< in the volume, of the first of these; -1 where there is none
};

/// Some documents that hang directly in one division of a volume (or in none), in reading order.
struct ChapterPage {
    std::vector<Document> documents;
    std::vector<int> places; ///< of each in its volume, ascending; ask for those after the last
    bool hasMore = false;
};

/// What stands around a document in its volume.
struct Surroundings {
    DocumentKey previous; ///< invalid for the first
    DocumentKey next; ///< invalid for the last
    int number = 0; ///< it is the n-th, from 1 …
    int total = 0; ///< … of the volume's documents
    int place = -1; ///< as in ChapterPage
    std::vector<Chapter> path; ///< from the outermost division to the one it hangs in
};

/// What the titles of a library have for some words. Small: documents by row only.
struct ShelfMatches {
    struct Document {
        DocumentId id;
        DivisionId division;
        int volume = -1; ///< into `volumes`
    };
    std::vector<QString> volumes; ///< ids: first, ascending, those with documents that match, then the others
    std::vector<QString> matchingVolumes; ///< of these, those whose own words match
    std::vector<Document> documents; ///< by volume, then in reading order
    std::vector<Chapter> chapters; ///< whose own titles match, by volume, then in reading order
    std::vector<Chapter> above; ///< the divisions these stand in
    int searched = 0; ///< documents of the library
    int searchedVolumes = 0;
    int searchedChapters = 0;
};

/// Documents by row, and the divisions they hang in with all above.
struct ShelvedDocuments {
    std::vector<Document> documents; ///< as asked for; those that have gone are left out
    std::vector<Chapter> chapters; ///< every one before those in it
};

} // namespace Chancery
