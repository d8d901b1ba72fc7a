-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Words of the library of ?1 to ?2 characters.
SELECT term, documents FROM word WHERE length(term) BETWEEN ?1 AND ?2;
