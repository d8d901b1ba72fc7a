// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationactions.h"

#include "linkdialog.h"
#include "notedialog.h"
#include "tagpicker.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace Chancery::App::Actions
{

namespace
{

std::optional<Annotation> newMark(const Chosen &chosen, AnnotationKind kind)
{
    if (!chosen.record || !chosen.library.isWritable()) {
        return std::nullopt;
    }
    std::vector<Segment> segments = Edits::segments(*chosen.record, chosen.selection);
    return segments.empty() ? std::nullopt
                            : std::optional(Edits::newAnnotation(kind, chosen.colour, std::move(segments)));
}

/// Where \a segments stand, in the order of the text, neighbours as one: a mark made of two pieces that meet
/// has the extent of one made of both.
std::vector<PassageRange> extentOf(const std::vector<Segment> &segments)
{
    std::vector<PassageRange> places;
    for (const Segment &segment : segments) {
        places.push_back({segment.passage, segment.range});
    }
    std::ranges::sort(places);
    std::vector<PassageRange> extent;
    for (const PassageRange &place : places) {
        if (!extent.empty() && extent.back().passage == place.passage
            && extent.back().range.end >= place.range.start) {
            extent.back().range.end = std::max(extent.back().range.end, place.range.end);
        } else {
            extent.push_back(place);
        }
    }
    return extent;
}

/// Several changes of marks as one step.
std::optional<WorkChange> joined(std::span<const Annotation> before, std::vector<Annotation> after,
                                 const QString &nameOfMany)
{
    WorkChange whole;
    for (size_t i = 0; i < before.size(); ++i) {
        if (after[i] != before[i]) {
            WorkChange one = Edits::changeAnnotation(before[i], std::move(after[i]));
            whole.name = whole.annotations.empty() ? one.name : nameOfMany;
            whole.annotations.push_back(std::move(one.annotations.front()));
        }
    }
    return whole.isEmpty() ? std::nullopt : std::optional(whole);
}

/// Asks for tags; null where the reader changed their mind.
bool askTags(TagPicker &picker, Library &library, std::span<const Annotation> annotations)
{
    QHash<QUuid, Qt::CheckState> states;
    QHash<QUuid, int> bearers;
    for (const Annotation &annotation : annotations) {
        for (const QUuid &tag : annotation.tags) {
            states.insert(tag,
                          ++bearers[tag] == int(annotations.size()) ? Qt::Checked : Qt::PartiallyChecked);
        }
    }
    picker.setStates(states);
    library.tags().then(&picker, [&picker](const Result<std::vector<Tag>> &answer) {
        picker.setTags(answer.value_or(std::vector<Tag>()));
    });
    return picker.exec() == QDialog::Accepted;
}

void addMadeTags(WorkChange &change, std::span<const Tag> made)
{
    for (const Tag &tag : made) {
        change.tags.push_back({std::nullopt, tag});
    }
}

} // namespace

const Annotation *markOn(std::span<const Annotation> annotations, const std::vector<Segment> &selection,
                         const QUuid &active)
{
    const auto rank = [&active](const Annotation &mark) {
        return std::tuple(mark.uuid == active, mark.kind != AnnotationKind::Query, mark.modified);
    };
    const std::vector<PassageRange> extent = extentOf(selection);
    const Annotation *found = nullptr;
    for (const Annotation &annotation : annotations) {
        // A mark that lost its place has no passage and stands nowhere.
        const bool stands = std::ranges::all_of(
            annotation.segments, [](const Segment &segment) { return segment.passage.isValid(); });
        if (annotation.layer == Layer::Reader && stands && !extent.empty()
            && extentOf(annotation.segments) == extent && (!found || rank(*found) < rank(annotation))) {
            found = &annotation;
        }
    }
    return found;
}

std::optional<WorkChange> highlight(const Chosen &chosen)
{
    const auto mark = newMark(chosen, AnnotationKind::Highlight);
    return mark ? std::optional(Edits::addAnnotation(*mark)) : std::nullopt;
}

std::optional<WorkChange> note(const Chosen &chosen)
{
    const auto mark = newMark(chosen, AnnotationKind::Note);
    if (!mark) {
        return std::nullopt;
    }
    NoteDialog dialog(*mark, chosen.window);
    return dialog.exec() == QDialog::Accepted ? std::optional(Edits::addAnnotation(dialog.annotation()))
                                              : std::nullopt;
}

std::optional<WorkChange> query(const Chosen &chosen)
{
    const auto mark = newMark(chosen, AnnotationKind::Query);
    if (!mark) {
        return std::nullopt;
    }
    NoteDialog dialog(*mark, chosen.window);
    return dialog.exec() == QDialog::Accepted ? std::optional(Edits::addAnnotation(dialog.annotation()))
                                              : std::nullopt;
}

std::optional<WorkChange> tag(const Chosen &chosen)
{
    auto mark = newMark(chosen, AnnotationKind::Highlight);
    if (!mark) {
        return std::nullopt;
    }
    TagPicker picker(chosen.window);
    if (!askTags(picker, chosen.library, {})) {
        return std::nullopt;
    }
    mark->tags = picker.applied({});
    if (mark->tags.empty()) {
        return std::nullopt;
    }
    WorkChange change = Edits::addAnnotation(*mark);
    change.name =
        QCoreApplication::translate("Chancery::App::Actions", "Tag “%1”").arg(mark->quotation().left(30));
    addMadeTags(change, picker.made());
    return change;
}

std::optional<WorkChange> link(const Chosen &chosen)
{
    auto mark = newMark(chosen, AnnotationKind::Link);
    if (!mark) {
        return std::nullopt;
    }
    LinkDialog dialog(chosen.library, chosen.record, *mark, chosen.window);
    if (dialog.exec() != QDialog::Accepted || dialog.link().target.isEmpty()) {
        return std::nullopt;
    }
    mark->links.push_back(dialog.link());
    return Edits::addAnnotation(*mark);
}

std::optional<WorkChange> editNote(const Annotation &annotation, QWidget *window)
{
    NoteDialog dialog(annotation, window);
    if (dialog.exec() != QDialog::Accepted || dialog.annotation() == annotation) {
        return std::nullopt;
    }
    return Edits::changeAnnotation(annotation, dialog.annotation());
}

std::optional<WorkChange> recolour(std::span<const Annotation> annotations, MarkColour colour)
{
    std::vector<Annotation> after(annotations.begin(), annotations.end());
    for (Annotation &annotation : after) {
        annotation.colour = colour;
    }
    return joined(annotations, std::move(after),
                  QCoreApplication::translate("Chancery::App::Actions", "Recolour marks"));
}

std::optional<WorkChange> retagged(std::span<const Annotation> annotations,
                                   std::span<const std::vector<QUuid>> tags, std::span<const Tag> made)
{
    std::vector<Annotation> after(annotations.begin(), annotations.end());
    for (size_t i = 0; i < after.size(); ++i) {
        after[i].tags = tags[i];
    }
    auto change = joined(annotations, std::move(after),
                         QCoreApplication::translate("Chancery::App::Actions", "Tag marks"));
    if (change) {
        addMadeTags(*change, made);
    }
    return change;
}

std::optional<WorkChange> editTags(Library &library, std::span<const Annotation> annotations, QWidget *window)
{
    TagPicker picker(window);
    if (annotations.empty() || !askTags(picker, library, annotations)) {
        return std::nullopt;
    }
    std::vector<std::vector<QUuid>> tags;
    for (const Annotation &annotation : annotations) {
        tags.push_back(picker.applied(annotation.tags));
    }
    return retagged(annotations, tags, picker.made());
}

std::optional<WorkChange> addLink(Library &library, const Library::Record &record,
                                  const Annotation &annotation, QWidget *window)
{
    LinkDialog dialog(library, record, annotation, window);
    if (dialog.exec() != QDialog::Accepted || dialog.link().target.isEmpty()
        || std::ranges::contains(annotation.links, dialog.link())) {
        return std::nullopt;
    }
    Annotation after = annotation;
    after.links.push_back(dialog.link());
    return Edits::changeAnnotation(annotation, after);
}

} // namespace Chancery::App::Actions
