-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every speech of a document with its ranges, in the order of the text.
SELECT s.id, s.xml_id, s.speaker_id, s.party_id, s.addressee_id, s.verb, s.manner, s.layer, s.confidence, s.invokes,
       r.passage_id, r.start_offset, r.end_offset
FROM speech AS s
JOIN speech_range AS r ON r.speech_id = s.id
WHERE s.document_id = ?1
ORDER BY s.ordinal, r.ordinal;
