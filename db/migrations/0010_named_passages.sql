-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Every volume has a note "d8fn1": by its id alone a passage stood among those of all other volumes, so that taking a
-- volume in touched as many pages of this index as it has notes, and to find one meant to look at a thousand. By its
-- document first, the notes of a volume stand together.

DROP INDEX passage_by_xml_id;
CREATE INDEX passage_by_xml_id ON passage (document_id, xml_id) WHERE xml_id IS NOT NULL;
