// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detectioncontext.h"

#include <memory>
#include <vector>

namespace Chancery::Detect
{

/// Proposes where the references of a text lead. Suggests, never forces: every proposal carries its
/// confidence and its reason in words; where two documents fit, both are proposed; where none fits, the
/// reference stays without target and the reason says so.
///
/// | reference | leads to, because |
/// |---|---|
/// | `Art 51` | Article 51 of the treaty named last that has so many articles, sentence by sentence |
/// | `Art 51 of the Charter` | the treaty named after "of" |
/// | `President's letter of Oct 27` | what the catalogue has of that kind, author and day |
/// | `exchange of letters of Oct 27-28` | all letters of those days |
/// | `exchange of letters` | the exchange this text dates elsewhere |
/// | `U.S. draft`, `our declaration`, `their draft` | the draft of that side; "our" is the author's side |
/// | `that draft`, `pact`, `declaration` | what the same noun meant last in this text |
/// | `telegram 2179`, `Document 83` | the paper of that number |
/// | `listed above` | nothing: a place in the same text, left to the reader |
///
/// Pure: reads the draft and the context, changes neither.
class ReferenceResolver
{
public:
    explicit ReferenceResolver(const DetectionContext &context);
    ~ReferenceResolver();
    ReferenceResolver(const ReferenceResolver &) = delete;
    ReferenceResolver &operator=(const ReferenceResolver &) = delete;

    /// One proposal for each document or article mention of \a draft, in the order of the text. Persons and
    /// parties are read from the draft's other mentions.
    [[nodiscard]] std::vector<ReferenceDraft> resolve(const DocumentDraft &draft) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Chancery::Detect
