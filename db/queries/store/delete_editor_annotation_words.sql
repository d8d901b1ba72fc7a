-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The editorial layer's words from the index.
DELETE FROM annotation_fts
WHERE rowid IN (SELECT a.id FROM annotation AS a JOIN annotation_segment AS s ON s.annotation_id = a.id
                WHERE a.layer = 'editor' AND s.volume_id = ?1);
