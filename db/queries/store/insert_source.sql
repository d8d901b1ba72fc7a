-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keeps the file a volume was read from, packed beside the text of its passages.
INSERT OR REPLACE INTO volume_source (volume_id, bytes, packed, form) VALUES (?1, ?2, ?3, 'beside-text');
