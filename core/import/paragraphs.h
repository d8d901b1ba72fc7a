// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Chancery::Import
{

/// Splits plain text (lines ended by LF) into paragraphs, white space collapsed, none empty.
///
/// A blank line always parts paragraphs. A single line end does so too, unless the text is *wrapped*: lines
/// no wider than 110 characters where, at three line ends in four, the next word would not have fitted
/// any more. In wrapped text a line end parts only where it was made on purpose: the line is shorter
/// than six tenths of the width although the next word had room, or the next line is indented.
/// A word divided at a wrapped line end keeps its hyphen.
///
/// | lines | paragraphs |
/// |---|---|
/// | `long line¶ ¶ long line` | 2 |
/// | `long line¶ long line` | 2 |
/// | `wrapped at 72¶ goes on¶ ¶ next` | 2 |
/// | `inter-¶ national` (wrapped) | "inter-national" |
[[nodiscard]] QStringList paragraphsOf(const QString &text);

} // namespace Chancery::Import
