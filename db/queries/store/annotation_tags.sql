-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tags of an annotation.
SELECT t.uuid FROM annotation_tag AS x JOIN tag AS t ON t.id = x.tag_id WHERE x.annotation_id = ?1 ORDER BY x.ordinal;
