// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/annotation.h"

#include <QString>

namespace Chancery::App
{

/// The translated words for the model's enumerations, as the window shows them. Any thread.

[[nodiscard]] QString kindLabel(AnnotationKind kind); ///< "Note"
[[nodiscard]] QString kindsLabel(AnnotationKind kind); ///< "Notes"
[[nodiscard]] QString colourLabel(MarkColour colour); ///< "Yellow"
[[nodiscard]] QString layerLabel(Layer layer); ///< "Mine", "Editor"
[[nodiscard]] QString linkTypeLabel(LinkType type); ///< "contradicts"
[[nodiscard]] QString targetKindLabel(LinkTargetKind kind); ///< "Passage"

} // namespace Chancery::App
