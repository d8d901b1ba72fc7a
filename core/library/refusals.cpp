// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "refusals.h"

#include "library.h"

#include <QDir>

namespace Chancery
{

namespace
{

QString sentenceFor(Wanted wanted)
{
    switch (wanted) {
    case Wanted::Contents:
        return Library::tr(
            "The library %1 can only be read; nothing can be added to it or taken out. Copy it to a "
            "folder of your own and open the copy.");
    case Wanted::Work:
        return Library::tr(
            "The library %1 can only be read; your marks cannot be kept in it. Copy it to a folder of "
            "your own and open the copy.");
    case Wanted::Searches:
        return Library::tr(
            "The library %1 can only be read; no search can be kept in it. Copy it to a folder of "
            "your own and open the copy.");
    }
    return {};
}

} // namespace

Error onlyReadable(Wanted wanted, const QString &file)
{
    return {Error::Kind::ReadOnly, sentenceFor(wanted).arg(QDir::toNativeSeparators(file)), {}};
}

} // namespace Chancery
