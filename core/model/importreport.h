// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostic.h"
#include "draft.h"

#include <QJsonObject>
#include <QUuid>

#include <optional>
#include <vector>

namespace Chancery
{

/// What became of one piece of a mark when its volume was written anew.
struct MarkFate {
    enum class Kind {
        Kept, ///< the same words at the same place
        Moved, ///< the same words at another place, where alone they stand with what was around them
        Changed, ///< words that are nearly the same, at the one place that is like the old one
        Lost, ///< nowhere; the mark and its quotation are kept, without a place
    };
    Kind kind = Kind::Kept;
    QUuid annotation; ///< null for a decision on a reference
    DocumentKey document;
    int passage = -1; ///< ordinal now; -1 for a lost one
    QString before; ///< the words that were marked
    QString after; ///< the words that are marked now; empty for a lost one

    bool operator==(const MarkFate &) const = default;
};

template<>
struct Names<MarkFate::Kind> {
    using enum MarkFate::Kind;
    static constexpr NameTable<MarkFate::Kind, 4> words{{
        {Kept, QLatin1StringView("kept")},
        {Moved, QLatin1StringView("moved")},
        {Changed, QLatin1StringView("changed")},
        {Lost, QLatin1StringView("lost")},
    }};
};

/// What became of a volume that was to be written: the import report. Kept in the library beside the volume.
struct VolumeWritten {
    bool unchanged = false; ///< the same file is already in the library; nothing was done
    QString volume; ///< its id
    QString title;
    QString name; ///< short, as people name it: "1961–1963, vol. VI"; not in JSON, which is in no language
    int revision = 1; ///< 2 and more: it took the place of an older file
    int documents = 0; ///< stored, sections of the front and back matter included: what the library counts
    int sections = 0; ///< of `documents`: of the front and back matter; 0 in reports of older versions too
    int passages = 0;
    VolumeDraft::Counts counts; ///< of the file as read
    /// What of that is in the library now.
    struct Taken {
        int documents = 0; ///< of `counts.documents`, and attachments without a `div` of their own
        int attachments = 0;
        int notes = 0; ///< passages of their own
        int references = 0; ///< that the file encodes
        int persons = 0;
        int terms = 0;
        int cells = 0; ///< of tables
        int pageBreaks = 0;
        qint64 characters = 0; ///< of passages, white space apart
        bool operator==(const Taken &) const = default;
    } taken;
    int printedReferences = 0; ///< read in plain words by the program, beyond those: proposals
    /// Of all references of the volume's documents, encoded and read, by state.
    struct ReferenceStates {
        int resolved = 0;
        int knownElsewhere = 0; ///< into a volume that is not in the library
        int ambiguous = 0;
        int broken = 0;
        int unresolved = 0;
        [[nodiscard]] int all() const
        {
            return resolved + knownElsewhere + ambiguous + broken + unresolved;
        }
        bool operator==(const ReferenceStates &) const = default;
    } references;
    std::vector<MarkFate> marks; ///< of the reader's marks and decisions; empty for a new volume
    std::vector<Diagnostic> diagnostics; ///< what was odd or not understood, with its line

    [[nodiscard]] int marksOf(MarkFate::Kind kind) const;
    bool operator==(const VolumeWritten &) const = default;
};

/// One line of an import report: so many of so many, and where the rest went.
struct ImportLine {
    QLatin1StringView key; ///< for scripts: "documents", "pageBreaks"
    QString what; ///< for a person: "Documents"
    qint64 taken = 0;
    qint64 inFile = 0;
    QString rest; ///< what became of those not taken, in words; empty where all were
    qint64 unexplained = 0; ///< in the file, not taken, and for no reason known: a fault worth telling
};

/// The counts of a report, each with its denominator.
[[nodiscard]] std::vector<ImportLine> importLines(const VolumeWritten &written);

/// As JSON; the member names are for scripts and for the library file, and stay fixed.
[[nodiscard]] QJsonObject toJson(const Diagnostic &diagnostic);
[[nodiscard]] QJsonObject toJson(const VolumeWritten &written);
/// Back from toJson(); what is missing keeps its default.
[[nodiscard]] VolumeWritten volumeWrittenFrom(const QJsonObject &json);
/// As text of lines and tabs, for the clipboard and for mail.
[[nodiscard]] QString toText(const VolumeWritten &written);

} // namespace Chancery
