-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tags of the editorial layer on which nothing hangs any more.
DELETE FROM tag
WHERE layer = 'editor'
  AND id NOT IN (SELECT tag_id FROM annotation_tag)
  AND id NOT IN (SELECT parent_id FROM tag WHERE parent_id IS NOT NULL);
