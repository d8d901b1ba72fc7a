// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

class QColor;
class QTextDocument;

namespace Chancery::App
{

/// Colours the Markdown of a text while it is written. KSyntaxHighlighting, which does it, is in a part of the
/// program of its own (notecolouringpart.cpp, see partFunction()). Goes with the text's document or before it.
class NoteColouring
{
public:
    NoteColouring() = default;
    virtual ~NoteColouring() = default;
    NoteColouring(const NoteColouring &) = delete;
    NoteColouring &operator=(const NoteColouring &) = delete;

    /// Signs, code, addresses and quotations are written in \a quiet, which steps back from the words; headings and
    /// what is emphasised keep the words' colour and have their weight or slope.
    virtual void setQuiet(const QColor &quiet) = 0;
};

/// The part, and the function of it that colours a document; the caller owns what it returns.
inline constexpr QLatin1StringView colouringPart("chancery-colouring");
inline constexpr const char *makeNoteColouringName = "chancery_make_note_colouring";
using MakeNoteColouring = NoteColouring *(*)(QTextDocument *document);

} // namespace Chancery::App
