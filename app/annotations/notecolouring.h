// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

class QTextDocument;

namespace Chancery::App
{

/// Colours the Markdown of a text while it is written. KSyntaxHighlighting, which does it, is in a part of the
/// program of its own (notecolouringpart.cpp, see partFunction()). Goes with the text's document or before it.
class NoteColouring
{
public:
    enum class Ground { Light, Dark };

    NoteColouring() = default;
    virtual ~NoteColouring() = default;
    NoteColouring(const NoteColouring &) = delete;
    NoteColouring &operator=(const NoteColouring &) = delete;

    virtual void setGround(Ground ground) = 0;
};

/// The part, and the function of it that colours a document; the caller owns what it returns.
inline constexpr QLatin1StringView colouringPart("chancery-colouring");
inline constexpr const char *makeNoteColouringName = "chancery_make_note_colouring";
using MakeNoteColouring = NoteColouring *(*)(QTextDocument *document);

} // namespace Chancery::App
