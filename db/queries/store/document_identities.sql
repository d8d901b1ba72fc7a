-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Identities of all documents, by volume and xml:id; read from the index of identities alone.
SELECT id, volume_id, xml_id FROM document ORDER BY volume_id, xml_id;
