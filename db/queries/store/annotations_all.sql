-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every annotation of a layer; ?1 layer, or '' for all.
SELECT a.id, a.uuid, a.layer, a.kind, a.colour, a.body, a.proposal, a.author, a.created, a.modified
FROM annotation AS a
WHERE ?1 = '' OR a.layer = ?1
ORDER BY a.id;
