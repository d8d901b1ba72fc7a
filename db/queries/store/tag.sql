-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One tag by UUID.
SELECT t.uuid, p.uuid, t.name, t.description, t.colour, t.layer
FROM tag AS t LEFT JOIN tag AS p ON p.id = t.parent_id
WHERE t.uuid = ?1;
