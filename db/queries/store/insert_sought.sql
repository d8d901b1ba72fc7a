-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a reference says of the document it means.
INSERT INTO sought_document (cross_reference_id, form, number, direction, post, day, sender, recipient, written)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
