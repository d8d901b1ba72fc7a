-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- References find documents by page, by telegram number and by day, not only by identity; each new volume
-- is asked only for what was sought, and "cited by" counts without reading everything.

-- Where the pages of an edition begin, so that "see p. 427" leads to the document the page stands in.
CREATE TABLE page (
    volume_id       TEXT NOT NULL,
    xml_id          TEXT NOT NULL,
    number          INTEGER,
    passage_id      INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
    PRIMARY KEY (volume_id, xml_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX page_by_number ON page (volume_id, number) WHERE number IS NOT NULL;
CREATE INDEX page_by_passage ON page (passage_id);

-- The numbers that documents bear of themselves: "1818" from USUN on a day, "NSSM 3".
CREATE TABLE document_number (
    document_id     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    form            TEXT NOT NULL,
    number          TEXT NOT NULL,
    direction       TEXT NOT NULL DEFAULT '',
    post            TEXT NOT NULL DEFAULT '',
    day             TEXT NOT NULL DEFAULT '',
    sender          TEXT NOT NULL DEFAULT '',
    recipient       TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (document_id, form, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_number_by_number ON document_number (number, day, post);

-- What a reference says of a document it does not name by an identity.
CREATE TABLE sought_document (
    cross_reference_id INTEGER PRIMARY KEY REFERENCES cross_reference (id) ON DELETE CASCADE,
    form            TEXT NOT NULL,
    number          TEXT NOT NULL DEFAULT '',
    direction       TEXT NOT NULL DEFAULT '',
    post            TEXT NOT NULL DEFAULT '',
    day             TEXT NOT NULL DEFAULT '',
    sender          TEXT NOT NULL DEFAULT '',
    recipient       TEXT NOT NULL DEFAULT '',
    written         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX sought_document_by_number ON sought_document (number, day, post);

CREATE INDEX reference_decision_by_target ON reference_decision (target);
CREATE INDEX document_by_first_page ON document (volume_id, first_page) WHERE first_page <> '';

DROP INDEX cross_reference_worklist;
CREATE INDEX cross_reference_open ON cross_reference (id) WHERE state IN ('ambiguous', 'unresolved', 'broken');
