-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Where each page of the print begins. "See p. 427" leads to the document in which that page turns, and to
-- the passage; without this table the page would have to be sought in the renditions of every passage.

CREATE TABLE page (
    volume_id       TEXT NOT NULL REFERENCES volume (id) ON DELETE CASCADE,
    xml_id          TEXT NOT NULL,
    label           TEXT NOT NULL,
    passage_id      INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
    PRIMARY KEY (volume_id, xml_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_by_passage ON page (passage_id);
