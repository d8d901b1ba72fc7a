-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The editorial layer on a volume, before it is imported anew.
DELETE FROM annotation
WHERE layer = 'editor' AND id IN (SELECT annotation_id FROM annotation_segment WHERE volume_id = ?1);
