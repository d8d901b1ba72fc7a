// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/documentrecord.h"

#include <memory>

namespace Chancery::TestSupport
{

/// A short document with one of everything a page can hold. Its passages:
/// | ordinal | kind | what is in it |
/// |---|---|---|
/// | 0 | head | |
/// | 1 | dateline | a correction over "Washington" |
/// | 2 | paragraph | abbreviations "Fol" and "mtg", note 1 at its end |
/// | 3 | paragraph | reference "Rio Pact", note 2 inside, two characters beyond the BMP, italics; Kuznetsov speaks |
/// | 4 | paragraph | McCloy, then Kuznetsov |
/// | 5, 6 | list items | labels "a." and "b." |
/// | 7 … 10 | table cells | two by two |
/// | 11, 12 | notes | labels "1" and "2" |
std::shared_ptr<DocumentRecord> samplePage();

/// The telegram from the shared data's plain text, with notes, references, speeches and abbreviations
/// found by their words; null where the shared data are absent.
std::shared_ptr<DocumentRecord> telegramPage();

/// A mark on the first \a words of passage \a ordinal.
Annotation markOn(const DocumentRecord &record, int ordinal, const QString &words,
                  AnnotationKind kind = AnnotationKind::Highlight, MarkColour colour = MarkColour::Yellow,
                  const QString &body = {});

/// The place of \a words in \a passage, in code points.
TextRange placeOf(const Passage &passage, const QString &words);

} // namespace Chancery::TestSupport
