-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One annotation by UUID.
SELECT a.id, a.uuid, a.layer, a.kind, a.colour, a.body, a.proposal, a.author, a.created, a.modified
FROM annotation AS a
WHERE a.uuid = ?1;
