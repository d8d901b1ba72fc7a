// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/draft.h"
#include "model/error.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace Chancery::Import
{

/// Told now and then how far a file is read; returning false stops the reading. Called on the thread that
/// reads. The total is -1 where the device cannot tell.
using ProgressSink = std::function<bool(qint64 bytesDone, qint64 bytesTotal)>;

/// Whether a volume id is taken by another file, so that a file not named after it must not claim it.
using IdTaken = std::function<bool(const QString &id)>;

/// Whether a file bears a FRUS volume's id as its name ("frus1961-63v06.xml", "frus1961-63v06 (2).xml"); it
/// then is that volume, whatever it says inside.
[[nodiscard]] bool isNamedAsVolume(const QString &fileName);

/// Reads one volume in TEI P5 as *Foreign Relations of the United States* writes it, today or in 2015, and
/// as the bundled volumes do, into a draft for the store. Content never fails: what is odd becomes a
/// diagnostic with its line, what is unknown keeps its text. A failure means that the bytes are not what
/// this can read (see readXml() in xmlsource.h for the list; also more than 3,000,000 passages and marks over them), or that \a progress asked to stop
/// (Error::Kind::Cancelled); its message is a sentence that names the file.
///
/// Any thread; keeps nothing. \a device is read from where it stands to its end. \a fileName, with or
/// without folder, is what the volume is said to come from and may give its id.
///
/// In the draft
/// - the volume's origin is Imported, its sourceName the bare file name;
/// - every text is collapsed and every offset counts code points of the finished text (see teiflow.h);
///   the number a title begins with is taken off where it is the document's own;
/// - a choice keeps what is printed (`abbr`, `sic`, `orig`) as text and the other reading beside it;
/// - notes, source notes and marginal summaries are passages behind the body, anchored at their marks;
///   a source note numbered 0 has no label, for 0 is never printed;
/// - attachments follow their parent as documents of their own, `d10-att1` where the file gives no id;
/// - sections of the front and back matter, and words of a compilation or chapter outside its documents,
///   are documents of kind FrontMatter; index, table of contents and title page are left out, though
///   their references are counted; a file without any `div[@type='document']` has its sections as
///   documents of kind Document instead;
/// - Counts are over `text` alone, what is left out included;
/// - pointers at persons, parties and events name ids the draft has, or are empty.
[[nodiscard]] Result<VolumeDraft> readTei(QIODevice &device, const QString &fileName,
                                          const ProgressSink &progress = {}, const IdTaken &taken = {});

/// The same for a file. A folder, a missing, empty, unreadable or overlong file each fail in their own words.
[[nodiscard]] Result<VolumeDraft> readTei(const QString &path, const ProgressSink &progress = {});

} // namespace Chancery::Import
