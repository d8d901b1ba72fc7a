// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

#include <QString>

namespace Chancery::Export
{

/// Where a document stands in the world outside this library. Pure functions, any thread.
///
/// | document | URL | URI |
/// |---|---|---|
/// | `frus1961-63v11#d223` | `https://history.state.gov/historicaldocuments/frus1961-63v11/d223` | the same |
/// | `chancery-cards#rio-pact` | none | `chancery:chancery-cards/rio-pact` |
/// | `my-texts#t 1` | none | `chancery:my-texts/t%201` |

/// Whether \a volume is one of *Foreign Relations of the United States*: its id is `frus` and a year.
[[nodiscard]] bool isPublishedVolume(const QString &volume);

/// The page the publisher shows the document on; empty for what only Chancery has (cards, own texts).
[[nodiscard]] QString documentUrl(const DocumentKey &key);

/// An absolute URI for any document: its URL where it has one, else its `chancery:` location with
/// everything a URI cannot hold percent-encoded.
[[nodiscard]] QString documentUri(const DocumentKey &key);

/// The `chancery:` location as an absolute URI, for every document alike.
[[nodiscard]] QString ownUri(const DocumentKey &key);

/// The reverse of documentUri(); also takes `http:`, `www.`, a query, a fragment and a closing slash, as
/// other annotation tools write the publisher's pages. Invalid for any other address.
[[nodiscard]] DocumentKey documentOfUri(QStringView uri);

} // namespace Chancery::Export
