// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Chancery
{

/// Something a reader of foreign input noticed. Nothing is dropped silently: what was not understood is
/// told with its place.
struct Diagnostic {
    enum class Severity { Note, Warning, Error };
    Severity severity = Severity::Warning;
    QString message; ///< a whole sentence
    QString where; ///< xml:id, element or item it concerns; may be empty
    qint64 line = 0; ///< 1-based line of the input; 0 where there is none
    qint64 column = 0;

    bool operator==(const Diagnostic &) const = default;
};

} // namespace Chancery
