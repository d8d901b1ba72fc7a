// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/teireader.h"
#include "support/testsupport.h"

#include <catch2/catch_test_macros.hpp>

namespace Chancery::ImportTest
{

/// A whole file around \a body, which goes inside `body`; \a more goes between header and text.
QByteArray tei(const QByteArray &body, const QByteArray &more = {});
/// A whole file around one document, `d1` numbered 1, that holds \a content.
QByteArray document(const QByteArray &content);

Result<VolumeDraft> tryRead(const QByteArray &file, const QString &name = QStringLiteral("frus1900v01.xml"));
/// The draft of a file that must read; fails the test with the reader's sentence otherwise.
VolumeDraft read(const QByteArray &file, const QString &name = QStringLiteral("frus1900v01.xml"));
/// The first document of kind other than FrontMatter in tei(document(content)).
DocumentDraft readDocument(const QByteArray &content);

/// "kind: text" of every passage, for comparing a document at a glance.
QStringList outline(const DocumentDraft &document);
/// The text of every passage.
QStringList texts(const DocumentDraft &document);
/// "kind 4-7 «words» label" of every rendition of one passage.
QStringList renditions(const DocumentDraft &document, size_t passage = 0);
/// The xml:id of every document.
QStringList ids(const VolumeDraft &draft);
/// Words of every mention of \a kind, in order.
QStringList mentioned(const DocumentDraft &document, MentionKind kind);
/// The sentence of the first diagnostic that contains \a part; empty where there is none.
QString told(const VolumeDraft &draft, const QString &part);

/// Fails the test wherever the draft breaks what its own headers promise: ranges inside their text and
/// without blanks at their ends, text collapsed, ordinals in order, indices that lead somewhere.
void checkSound(const VolumeDraft &draft);

} // namespace Chancery::ImportTest
