-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words of the library from ?1 up to ?2, the most frequent first, ?3 at most.
SELECT term, documents FROM word WHERE term >= ?1 AND term < ?2 ORDER BY documents DESC, term LIMIT ?3;
