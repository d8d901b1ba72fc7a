-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every tag with its parent's UUID.
SELECT t.uuid, p.uuid, t.name, t.description, t.colour, t.layer
FROM tag AS t LEFT JOIN tag AS p ON p.id = t.parent_id
ORDER BY t.layer, t.id;
