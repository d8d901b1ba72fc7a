-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many references a reader could settle, and how many of them are settled.
SELECT (SELECT count(*) FROM cross_reference INDEXED BY cross_reference_open
        WHERE state IN ('ambiguous', 'unresolved', 'broken')),
       (SELECT count(*)
        FROM reference_decision AS y
        CROSS JOIN document AS d ON d.volume_id = y.volume_id AND d.xml_id = y.document_xml_id
        CROSS JOIN passage AS p ON p.document_id = d.id AND p.ordinal = y.passage_ordinal
        CROSS JOIN mention AS m ON m.passage_id = p.id AND m.start_offset = y.start_offset
                         AND m.end_offset = y.end_offset
        CROSS JOIN cross_reference AS r ON r.mention_id = m.id
        WHERE r.state IN ('ambiguous', 'unresolved', 'broken'));
