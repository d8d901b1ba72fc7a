-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A tag on an annotation, by the tag's UUID.
INSERT INTO annotation_tag (annotation_id, tag_id, ordinal)
SELECT ?1, id, ?3 FROM tag WHERE uuid = ?2;
