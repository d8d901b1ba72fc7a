-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a document is there; ?1 volume, ?2 xml:id.
SELECT 1 FROM document WHERE volume_id = ?1 AND xml_id = ?2;
