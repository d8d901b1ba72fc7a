-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An annotation.
INSERT INTO annotation (uuid, layer, kind, colour, body, proposal, author, created, modified)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
