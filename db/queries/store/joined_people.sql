-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows of persons whom the reader has joined, two by two.
SELECT p.id, q.id
FROM person_link AS l INDEXED BY person_link_joined
JOIN person AS p ON p.volume_id = l.volume_id AND p.xml_id = l.xml_id
JOIN person AS q ON q.volume_id = l.other_volume_id AND q.xml_id = l.other_xml_id
WHERE l.state = 'joined';
