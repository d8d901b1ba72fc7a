-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keeps the file a volume was read from.
INSERT OR REPLACE INTO volume_source (volume_id, bytes, packed) VALUES (?1, ?2, ?3);
