-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where a document stands in the file of its volume.
SELECT source_start, source_end FROM document WHERE volume_id = ?1 AND xml_id = ?2;
