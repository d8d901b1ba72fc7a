-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A word of the library.
INSERT INTO word (term, documents) VALUES (?1, ?2);
