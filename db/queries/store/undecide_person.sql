-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A proposal of the program's holds again.
UPDATE person_link SET state = 'proposed', decided = NULL WHERE volume_id = ?1 AND xml_id = ?2 AND other_volume_id = ?3 AND other_xml_id = ?4 AND reason <> '';
