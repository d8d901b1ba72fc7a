-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the person of row ?1 stands before that of row ?2 in the list by name.
SELECT 1 FROM person AS p, person AS q
WHERE p.id = ?1 AND q.id = ?2 AND (p.name COLLATE NOCASE, p.id) < (q.name COLLATE NOCASE, q.id);
