-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Words are found by document: a common word stands in every passage of a series, but only once in a list of documents,
-- and ranking, counting and facets are asked of documents. Who a document is from, to and about is found beside them.

DROP TRIGGER passage_fts_insert;
DROP TRIGGER passage_fts_delete;
DROP TABLE passage_fts;
DROP VIEW passage_by_place;

CREATE INDEX document_catalogue ON document (volume_id, ordinal, kind, classification, date_min, date_max);
DROP INDEX document_by_order;

-- Who takes part in a document, wrote or received it, or is named in it.
CREATE TABLE document_person (
    document_id     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    person_id       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (document_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_person_by_person ON document_person (person_id);

-- Passages are parted by U+E000, which is a word to the tokenizer: no phrase reaches over it.
CREATE VIEW document_words AS
SELECT id,
       (SELECT group_concat(text, ' ' || char(57344) || ' ') FROM
            (SELECT text FROM passage WHERE document_id = document.id AND kind NOT IN ('head', 'list-head', 'footnote', 'source-note') ORDER BY ordinal)) AS body,
       (SELECT group_concat(text, ' ' || char(57344) || ' ') FROM
            (SELECT text FROM passage WHERE document_id = document.id AND kind IN ('footnote', 'source-note') ORDER BY ordinal)) AS note,
       (SELECT group_concat(text, ' ' || char(57344) || ' ') FROM
            (SELECT text FROM passage WHERE document_id = document.id AND kind IN ('head', 'list-head') ORDER BY ordinal)) AS heading
FROM document;

CREATE VIRTUAL TABLE document_fts USING fts5 (
    body, note, heading,
    content = 'document_words', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE document_vocabulary USING fts5vocab (document_fts, 'row');

CREATE VIEW document_about AS
SELECT id,
       sender || ifnull((SELECT group_concat(' ' || char(57344) || ' ' || p.name, '') FROM participation AS a
                         JOIN person AS p ON p.id = a.person_id
                         WHERE a.document_id = document.id AND a.role = 'author'), '') AS sender,
       recipient || ifnull((SELECT group_concat(' ' || char(57344) || ' ' || p.name, '') FROM participation AS a
                            JOIN person AS p ON p.id = a.person_id
                            WHERE a.document_id = document.id AND a.role = 'addressee'), '') AS recipient,
       (SELECT group_concat(p.name, ' ' || char(57344) || ' ') FROM document_person AS a
        JOIN person AS p ON p.id = a.person_id
        WHERE a.document_id = document.id) AS person
FROM document;

CREATE VIRTUAL TABLE document_about_fts USING fts5 (
    sender, recipient, person,
    content = '', contentless_delete = 1,
    tokenize = 'unicode61 remove_diacritics 2'
);

-- Written with a document (queries index_document*.sql), because its passages come after it; gone with it.
CREATE TRIGGER document_leaves_indexes BEFORE DELETE ON document BEGIN
    INSERT INTO document_fts (document_fts, rowid, body, note, heading)
    SELECT 'delete', id, body, note, heading FROM document_words WHERE id = old.id;
    DELETE FROM document_about_fts WHERE rowid = old.id;
END;

-- Counts what came and went, so that what was read of the contents can tell whether it still holds.
CREATE TABLE contents (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    generation      INTEGER NOT NULL,
    word_generation INTEGER NOT NULL
) STRICT;
INSERT INTO contents (id, generation, word_generation) VALUES (1, 0, -1);
CREATE TRIGGER contents_grow AFTER INSERT ON document BEGIN
    UPDATE contents SET generation = generation + 1;
END;
CREATE TRIGGER contents_shrink AFTER DELETE ON document BEGIN
    UPDATE contents SET generation = generation + 1;
END;

-- The words of the library as of contents.word_generation: what prefixes stand for, and what may have been meant.
CREATE TABLE word (
    term            TEXT PRIMARY KEY NOT NULL,
    documents       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO document_person (document_id, person_id)
SELECT document_id, person_id FROM participation
UNION
SELECT p.document_id, m.person_id FROM mention AS m JOIN passage AS p ON p.id = m.passage_id WHERE m.person_id IS NOT NULL;
INSERT INTO document_fts (document_fts) VALUES ('rebuild');
INSERT INTO document_about_fts (rowid, sender, recipient, person) SELECT id, sender, recipient, person FROM document_about;
UPDATE contents SET generation = (SELECT count(*) FROM document);
