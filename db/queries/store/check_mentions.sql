-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Mentions that reach past the end of their passage.
SELECT m.id, m.passage_id
FROM mention AS m JOIN passage AS p ON p.id = m.passage_id
WHERE m.end_offset > length(p.text);
