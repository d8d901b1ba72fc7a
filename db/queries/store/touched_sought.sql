-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What references that are to be resolved now say of the document they mean.
SELECT s.cross_reference_id, r.document_id, s.form, s.number, s.direction, s.post, s.day, s.sender, s.recipient,
       s.written
FROM temp.touched_reference AS x
JOIN sought_document AS s ON s.cross_reference_id = x.id
JOIN cross_reference AS r ON r.id = x.id;
