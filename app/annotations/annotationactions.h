// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/edits.h"
#include "library/library.h"

#include <optional>
#include <span>
#include <vector>

class QWidget;

namespace Chancery::App
{

/// What the keys H, N, T, L and Q mean: each takes the selected words, or existing marks, opens the dialog
/// that is needed, and returns what is to be done, for Library::perform(). Nothing is returned when the
/// reader changed their mind or there is nothing to do. Interface thread; a dialog runs inside the call.
namespace Actions
{

/// The words chosen in the page.
struct Chosen {
    Library &library;
    Library::Record record;
    std::vector<Edits::Selection> selection;
    MarkColour colour = MarkColour::Yellow; ///< the reader's present one
    QWidget *window = nullptr; ///< for dialogs
};

/// The mark of the reader's own on exactly the words of \a selection, which the keys H, N and T change instead of
/// laying another over it. Of several \a active, else the one changed last, a query only where nothing else
/// is there; null for none. Lives as long as \a annotations.
const Annotation *markOn(std::span<const Annotation> annotations, const std::vector<Segment> &selection,
                         const QUuid &active);

std::optional<WorkChange> highlight(const Chosen &chosen);
std::optional<WorkChange> note(const Chosen &chosen);
std::optional<WorkChange> tag(const Chosen &chosen);
std::optional<WorkChange> link(const Chosen &chosen);
std::optional<WorkChange> query(const Chosen &chosen);

std::optional<WorkChange> editNote(const Annotation &annotation, QWidget *window);
std::optional<WorkChange> recolour(std::span<const Annotation> annotations, MarkColour colour);
std::optional<WorkChange> editTags(Library &library, std::span<const Annotation> annotations,
                                   QWidget *window);
std::optional<WorkChange> addLink(Library &library, const Library::Record &record,
                                  const Annotation &annotation, QWidget *window);

/// What \a annotations become with these \a tags each (parallel to them) and the tags \a made for them.
std::optional<WorkChange> retagged(std::span<const Annotation> annotations,
                                   std::span<const std::vector<QUuid>> tags, std::span<const Tag> made);

} // namespace Actions
} // namespace Chancery::App
