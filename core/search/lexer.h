// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query.h"

namespace Chancery::Search
{

/// One sign of a query, for the parser.
struct Token {
    enum class Kind { Phrase, And, Or, Not, Near, Open, Close, Field, Value, End };
    Kind kind = Kind::End;
    Phrase phrase; ///< of Phrase
    Node::Kind field = Node::Kind::And; ///< of Field (an operand follows) and of Value
    Place place = Place::Anywhere; ///< of a Field `in:` that is not `in:mine`: then `field` is Phrase
    QString value; ///< of Value
    int distance = 0; ///< of Near
    qsizetype at = 0; ///< UTF-16 units
    qsizetype length = 0;
};

/// The signs of a query, End at the end. Punctuation outside quotations that is no sign is passed over.
std::expected<std::vector<Token>, QueryFault> tokensOf(QStringView typed);

/// A fault at a stretch of the query.
std::unexpected<QueryFault> fault(const QString &reason, qsizetype at, qsizetype length = 1);

/// A sentence of this station in the reader's language.
QString say(const char *text);

} // namespace Chancery::Search
