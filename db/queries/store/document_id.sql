-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The row of a document by its identity.
SELECT id FROM document WHERE volume_id = ?1 AND xml_id = ?2;
