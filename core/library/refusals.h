// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"

#include <QFuture>

/// Private to the library: what it does not do, in sentences.
namespace Chancery
{

/// What somebody wanted of a library that can only be read.
enum class Wanted {
    Contents, ///< to bring documents in or take them out
    Work, ///< to mark, tag or decide something
    Searches, ///< to keep a search
};

/// Why \a wanted is not done in the library \a file, which can only be read, and what to do instead.
[[nodiscard]] Error onlyReadable(Wanted wanted, const QString &file);

/// A future that has the refusal already.
template<typename T>
[[nodiscard]] QFuture<Result<T>> refused(Error error)
{
    return QtFuture::makeReadyValueFuture(Result<T>(std::unexpected(std::move(error))));
}

} // namespace Chancery
