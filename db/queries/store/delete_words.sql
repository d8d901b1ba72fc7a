-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words behind ?1 up to ?2 from the list; an empty ?2 for the end.
DELETE FROM word WHERE term > ?1 AND (?2 = '' OR term <= ?2);
