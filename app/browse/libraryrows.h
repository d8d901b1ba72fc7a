// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/document.h"

#include "widgets/rowmodel.h"

#include <vector>

namespace Chancery::App
{

/// The shelf a volume stands on.
enum class Shelf { Volumes, Cards, Own };

/// \a documents is what is known of the volume's contents; cards stand apart where it holds nothing else.
[[nodiscard]] Shelf shelfOf(const Volume &volume, const std::vector<Document> &documents);

/// The row of a volume; \a count is the number of its documents, -1 where it has not been read.
[[nodiscard]] Row volumeRow(const Volume &volume, Shelf shelf, int count);

/// The documents of one volume as children of its row: in reading order, attachments after what they hang
/// on. The payload is the DocumentKey's printed form. \a current is marked.
[[nodiscard]] std::vector<RowItem> documentItems(const std::vector<Document> &documents,
                                                 const DocumentKey &current);
[[nodiscard]] Row documentRow(const Document &document, bool current);

[[nodiscard]] QString volumeItemKey(const QString &volume);
[[nodiscard]] QString documentItemKey(const DocumentKey &document);

} // namespace Chancery::App
