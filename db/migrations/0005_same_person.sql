-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Ids of persons mean nothing outside their volume: who is the same in another one is a proposal, with its
-- evidence, that the reader can confirm and take apart again.

-- Persons of two volumes that may be one: proposed by the program on evidence, or as the reader decided.
-- Kept by identity, the smaller one first, so that it outlives a re-import.
CREATE TABLE person_link (
    volume_id       TEXT NOT NULL,
    xml_id          TEXT NOT NULL,
    other_volume_id TEXT NOT NULL,
    other_xml_id    TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('proposed', 'joined', 'apart')),
    reason          TEXT NOT NULL DEFAULT '',
    confidence      REAL NOT NULL DEFAULT 1.0 CHECK (confidence BETWEEN 0 AND 1),
    decided         TEXT,
    PRIMARY KEY (volume_id, xml_id, other_volume_id, other_xml_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_link_by_other ON person_link (other_volume_id, other_xml_id);

-- The name a person is found by in other volumes: family name and first initial, without case or accents.
CREATE TABLE person_key (
    person_id       INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    name_key        TEXT NOT NULL
) STRICT;
CREATE INDEX person_key_by_name ON person_key (name_key);
CREATE INDEX person_by_authority ON person (authority) WHERE authority <> '';
