-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows of persons who may be the person of row ?1 by proposals on which nobody has decided; each side of a
-- link by its own index, in this order.
SELECT q.id FROM person AS p
CROSS JOIN person_link AS l ON l.volume_id = p.volume_id AND l.xml_id = p.xml_id
CROSS JOIN person AS q ON q.volume_id = l.other_volume_id AND q.xml_id = l.other_xml_id
WHERE p.id = ?1 AND l.state = 'proposed'
UNION
SELECT q.id FROM person AS p
CROSS JOIN person_link AS l ON l.other_volume_id = p.volume_id AND l.other_xml_id = p.xml_id
CROSS JOIN person AS q ON q.volume_id = l.volume_id AND q.xml_id = l.xml_id
WHERE p.id = ?1 AND l.state = 'proposed';
