-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Speech ranges that reach past the end of their passage.
SELECT r.speech_id, r.passage_id
FROM speech_range AS r JOIN passage AS p ON p.id = r.passage_id
WHERE r.start_offset < 0 OR r.end_offset <= r.start_offset OR r.end_offset > length(p.text);
