-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a card describes.
INSERT INTO document_description (document_id, ordinal, volume_id, xml_id) VALUES (?1, ?2, ?3, ?4);
