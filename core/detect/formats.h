// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/mention.h"

#include <QRgb>

namespace Chancery::Detect
{

enum class Appearance { Light, Dark };

/// How mentions of one kind look. Values only, so that the painter in the app needs no KSyntaxHighlighting.
struct MentionStyle {
    QRgb colour = 0;
    bool bold = false;
    bool italic = false;
    bool underline = false;

    bool operator==(const MentionStyle &) const = default;
};

/// The look the theme (resources/themes) gives to mentions of \a kind. Read once per appearance; safe to
/// call from every thread.
[[nodiscard]] MentionStyle mentionStyle(MentionKind kind, Appearance appearance);

/// The paper and the ink of the theme, against which its colours have a contrast of at least 4.5 : 1.
[[nodiscard]] QRgb paperColour(Appearance appearance);
[[nodiscard]] QRgb inkColour(Appearance appearance);

/// The name under which a Repository with the search path `:/chancery` knows the theme.
[[nodiscard]] QString themeName(Appearance appearance);

} // namespace Chancery::Detect
