// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <expected>

namespace Chancery
{

/// What went wrong, told so that a historian can act on it. A plain value, free of threads.
struct Error {
    enum class Kind {
        NotFound, ///< a document, annotation or file that is not there
        BadInput, ///< foreign input (XML, text, JSON-LD, a command line) that cannot be taken
        NotALibrary, ///< the file is not a Chancery library; it was not written to
        NewerLibrary, ///< written by a newer version of the program
        Damaged, ///< the library fails SQLite's own check
        ReadOnly, ///< the library, or its folder, cannot be written
        Busy, ///< another program holds the library's write lock for too long
        DiskFull, ///< the disk has no room; nothing was changed
        Conflict, ///< the store no longer holds what the edit was made on
        Cancelled, ///< stopped by the reader; not a fault
        System, ///< any other refusal of the operating system or of SQLite
    };

    Kind kind = Kind::System;
    QString message; ///< whole sentences: what happened, to which file, what was kept, what to do next
    QString detail; ///< the technical words (SQLite's, Qt's), for a log or a "details" fold; may be empty

    bool operator==(const Error &) const = default;
};

/// The return type of everything that can fail. Exceptions never cross a public function of core.
template<typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(Error::Kind kind, QString message, QString detail = {})
{
    return std::unexpected(Error{kind, std::move(message), std::move(detail)});
}

} // namespace Chancery
