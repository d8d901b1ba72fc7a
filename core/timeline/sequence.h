// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layout.h"

#include "model/documentrecord.h"
#include "model/location.h"

#include <QUuid>

#include <vector>

namespace Chancery::Timeline
{

/// An issue of the positions matrix: a tag under "Issues" (any spelling of case) at the top of the tree.
struct Issue {
    QUuid tag;
    QString name;
    Layer layer = Layer::Editor;

    bool operator==(const Issue &) const = default;
};

/// One reported speech in its place in the talk. Words of the same speaker quoted inside it belong to it and
/// are no speech of their own.
struct SequenceItem {
    int order = 0; ///< from 0, in the order of the text
    int lane = 0;
    SpeechId speech;
    PartyId party;
    QString speaker; ///< family name, or the delegation's short name
    std::vector<Location> locations; ///< where it stands; the first is where a click goes
    std::vector<Issue> issues; ///< of the positions that overlap it, each once
    QString verb; ///< base form; empty where the sentence before carries over
    QStringList invokes; ///< `volume#id`
    SpeechManner manner = SpeechManner::Summary;
    Layer layer = Layer::Source;
    int length = 0; ///< code points
    int quotations = 0; ///< stretches inside it that are given word for word
    QString words; ///< as printed, its parts parted by " … "
};

/// One who takes part, whether or not a word of theirs is reported; or, last, all those who do not take part
/// and whose words are told by others.
struct SequenceLane {
    enum class Kind { Participant, Delegation, Quoted };
    Kind kind = Kind::Participant;
    PersonId person; ///< of a participant
    PartyId party;
    QString name; ///< of the quoted, all their names
    int speeches = 0;
    int length = 0; ///< code points reported

    [[nodiscard]] bool isSilent() const
    {
        return speeches == 0;
    }
};

/// A talk as a document reports it. The order is that of the report, which need not be that of the talk.
struct Sequence {
    std::vector<SequenceLane> lanes; ///< the parties in the order of the volume's list, the quoted last
    std::vector<SequenceItem> items; ///< by order
    int length = 0; ///< code points of all items; the denominator of every share

    [[nodiscard]] bool isEmpty() const
    {
        return items.empty();
    }
};

/// Reads the talk out of a document: its speeches, its participants (the silent ones too), and the issues
/// of the position annotations of any layer. \a tags are all tags the annotations use, ancestors included.
[[nodiscard]] Sequence sequenceOf(const DocumentRecord &record, const std::vector<Tag> &tags);

/// One speech as drawn: a block as long as its share of the words, and its issue under or over it.
struct SequenceBlock {
    double left = 0;
    double right = 0;
    QString text; ///< its issues (in a talk without any, its verb); empty where the block before says it
    LabelPlace label;
    int labelRow = 0; ///< below the blocks; of a lane without rows for words -1: in line with them
};

/// Rows of words for each lane out of \a available, by how often its speaker changes the issue. Lanes with
/// next to nothing to name get none: there is room in line with their blocks.
[[nodiscard]] std::vector<int> shareWordRows(const Sequence &sequence, int available);

/// Places every speech on one line of \a width pixels in reading order, without overlap; a block is at
/// least \a shortest long where there is room for that. Words of one lane and row never touch each other,
/// nor, in line, a block. \a wordRows has one number for each lane.
[[nodiscard]] std::vector<SequenceBlock> layOutSequence(const Sequence &sequence, double width,
                                                        const Style &style, const std::vector<int> &wordRows,
                                                        double shortest = 10);

} // namespace Chancery::Timeline
