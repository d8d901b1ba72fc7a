// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/draft.h"
#include "model/error.h"

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace Chancery::Import
{

struct PlainTextOptions {
    QString title; ///< the reader's; where empty, the heading of the text, else its first words
    QString xmlId; ///< of the document, unique in its volume
    QString volume; ///< id of the volume it goes into
    QString fileName; ///< for sentences; may be empty where the text was pasted
};

/// Reads a plain text of the reader's own into a draft of kind OwnText: a Head where the first paragraph
/// looks like one, a Dateline where one of the first four does, the other paragraphs (see paragraphs.h),
/// hashes, and the date and place the dateline gives. Mentions are another station's. At most 100 MB, in
/// any encoding decodeText() can tell; what it had to guess is added to \a diagnostics, where given.
///
/// A heading is short (160 characters at most), followed by something, and ends without a full stop, comma,
/// semicolon or colon. A dateline is a date in English, a place before it or not, a time of day after it or
/// not, and nothing more:
/// | text | place | date |
/// |---|---|---|
/// | Washington, December 3, 1962, 8 p.m. | Washington | 1962-12-03T20:00 |
/// | San Clemente, California, Sept. 2, 1969 | San Clemente, California | 1969-09-02 |
/// | Berlin, 13 June 1861. | Berlin | 1861-06-13 |
/// | December 1962 | – | 1962-12 |
[[nodiscard]] Result<DocumentDraft> readPlainText(const QByteArray &bytes, const PlainTextOptions &options,
                                                  std::vector<Diagnostic> *diagnostics = nullptr);
[[nodiscard]] Result<DocumentDraft> readPlainText(QIODevice &device, const PlainTextOptions &options,
                                                  std::vector<Diagnostic> *diagnostics = nullptr);
/// The same for a file; \a options' fileName is taken from \a path.
[[nodiscard]] Result<DocumentDraft> readPlainText(const QString &path, PlainTextOptions options,
                                                  std::vector<Diagnostic> *diagnostics = nullptr);

/// Place and date of a paragraph that is a dateline and nothing else; an invalid date where it is none.
struct PlainDateline {
    QString place;
    HistoricalDate date;
};
[[nodiscard]] PlainDateline readDateline(const QString &paragraph);

} // namespace Chancery::Import
