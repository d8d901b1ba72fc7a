-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many documents a volume has, and how many of the reader's marks and decisions stand in it.
SELECT (SELECT count(*) FROM document WHERE volume_id = ?1),
       (SELECT count(DISTINCT s.annotation_id) FROM annotation_segment AS s JOIN annotation AS a ON a.id = s.annotation_id
        WHERE s.volume_id = ?1 AND a.layer = 'reader')
       + (SELECT count(*) FROM reference_decision WHERE volume_id = ?1);
