// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace Chancery::App
{

/// What the models of this program answer beyond Qt's own roles. Kept in one place, so that a delegate or
/// a proxy works with whichever model serves the role it asks for.
enum Role {
    UuidRole = Qt::UserRole + 1, ///< QUuid of an annotation or a tag
    AnnotationRole, ///< the whole row, a value: AnnotationRow
    HereRole, ///< bool: the row stands at the reader's present place
    TargetRole, ///< LinkTarget of a row of the link dialog
};

} // namespace Chancery::App
