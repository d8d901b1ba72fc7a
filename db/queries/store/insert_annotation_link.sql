-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A link out of an annotation.
INSERT INTO annotation_link (annotation_id, ordinal, type, target_kind, target) VALUES (?1, ?2, ?3, ?4, ?5);
