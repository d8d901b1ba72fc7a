-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The present whole of a Chancery library: what all migrations together make (a test compares the two).
-- Prose about every table is in README.md beside this file.

-- Editions ------------------------------------------------------------------------------------------

CREATE TABLE volume (
    id              TEXT PRIMARY KEY NOT NULL,
    title           TEXT NOT NULL,
    complete_title  TEXT NOT NULL DEFAULT '',
    series          TEXT NOT NULL DEFAULT '',
    sub_series      TEXT NOT NULL DEFAULT '',
    number          TEXT NOT NULL DEFAULT '',
    editors         TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(editors)),
    general_editor  TEXT NOT NULL DEFAULT '',
    publisher       TEXT NOT NULL DEFAULT '',
    place           TEXT NOT NULL DEFAULT '',
    published       TEXT NOT NULL DEFAULT '',
    coverage_min    TEXT,
    coverage_max    TEXT,
    source_name     TEXT NOT NULL DEFAULT '',
    source_sha256   TEXT NOT NULL DEFAULT '',
    origin          TEXT NOT NULL CHECK (origin IN ('bundled', 'imported', 'own')),
    revision        INTEGER NOT NULL DEFAULT 1,
    imported        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE division (
    id              INTEGER PRIMARY KEY,
    volume_id       TEXT NOT NULL REFERENCES volume (id) ON DELETE CASCADE,
    parent_id       INTEGER REFERENCES division (id) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    xml_id          TEXT NOT NULL DEFAULT '',
    kind            TEXT NOT NULL DEFAULT '',
    title           TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX division_by_volume ON division (volume_id, ordinal);
CREATE INDEX division_by_parent ON division (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE document (
    id              INTEGER PRIMARY KEY,
    volume_id       TEXT NOT NULL REFERENCES volume (id) ON DELETE CASCADE,
    xml_id          TEXT NOT NULL,
    division_id     INTEGER REFERENCES division (id) ON DELETE SET NULL,
    parent_id       INTEGER REFERENCES document (id) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    number          TEXT NOT NULL DEFAULT '',
    kind            TEXT NOT NULL,
    title           TEXT NOT NULL,
    dateline        TEXT NOT NULL DEFAULT '',
    date_min        TEXT,
    date_max        TEXT,
    date_precision  TEXT NOT NULL DEFAULT 'unknown',
    date_basis      TEXT NOT NULL DEFAULT '',
    place           TEXT NOT NULL DEFAULT '',
    sender          TEXT NOT NULL DEFAULT '',
    recipient       TEXT NOT NULL DEFAULT '',
    subject         TEXT NOT NULL DEFAULT '',
    classification  TEXT NOT NULL DEFAULT '',
    source_note     TEXT NOT NULL DEFAULT '',
    first_page      TEXT NOT NULL DEFAULT '',
    last_page       TEXT NOT NULL DEFAULT '',
    body_hash       TEXT NOT NULL,
    whole_hash      TEXT NOT NULL,
    UNIQUE (volume_id, xml_id)
) STRICT;
ALTER TABLE document ADD COLUMN source_start INTEGER;
ALTER TABLE document ADD COLUMN source_end INTEGER;
CREATE INDEX document_catalogue ON document (volume_id, ordinal, kind, classification, date_min, date_max);
CREATE INDEX document_by_date ON document (date_min) WHERE date_min IS NOT NULL;
CREATE INDEX document_with_open_date ON document (id) WHERE date_precision IN ('after', 'before');
CREATE INDEX document_by_parent ON document (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX document_by_division ON document (division_id) WHERE division_id IS NOT NULL;

-- What a catalogue card describes: identities of documents that may or may not be in this library.
CREATE TABLE document_description (
    document_id     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    volume_id       TEXT NOT NULL,
    xml_id          TEXT NOT NULL,
    PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_description_by_identity ON document_description (volume_id, xml_id);

CREATE TABLE passage (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    xml_id          TEXT,
    kind            TEXT NOT NULL,
    label           TEXT NOT NULL DEFAULT '',
    level           INTEGER NOT NULL DEFAULT 0,
    table_row       INTEGER,
    table_column    INTEGER,
    anchor_passage_id INTEGER REFERENCES passage (id) ON DELETE CASCADE,
    anchor_offset   INTEGER,
    text            TEXT NOT NULL,
    renditions      TEXT CHECK (renditions IS NULL OR json_valid(renditions)),
    choices         TEXT CHECK (choices IS NULL OR json_valid(choices)),
    UNIQUE (document_id, ordinal)
) STRICT;
CREATE INDEX passage_by_anchor ON passage (anchor_passage_id) WHERE anchor_passage_id IS NOT NULL;
CREATE INDEX passage_by_xml_id ON passage (document_id, xml_id) WHERE xml_id IS NOT NULL;

-- The text of a passage never changes in place: a revised source makes new passages.
CREATE TRIGGER passage_text_is_fixed
BEFORE UPDATE OF text ON passage
WHEN new.text IS NOT old.text
BEGIN
    SELECT raise(ABORT, 'the text of a passage never changes in place');
END;

-- People -------------------------------------------------------------------------------------------

CREATE TABLE party (
    id              INTEGER PRIMARY KEY,
    volume_id       TEXT NOT NULL REFERENCES volume (id) ON DELETE CASCADE,
    xml_id          TEXT NOT NULL,
    name            TEXT NOT NULL,
    short_name      TEXT NOT NULL DEFAULT '',
    UNIQUE (volume_id, xml_id)
) STRICT;

CREATE TABLE person (
    id              INTEGER PRIMARY KEY,
    volume_id       TEXT NOT NULL REFERENCES volume (id) ON DELETE CASCADE,
    xml_id          TEXT NOT NULL,
    name            TEXT NOT NULL,
    initials        TEXT NOT NULL DEFAULT '',
    description     TEXT NOT NULL DEFAULT '',
    authority       TEXT NOT NULL DEFAULT '',
    party_id        INTEGER REFERENCES party (id) ON DELETE SET NULL,
    UNIQUE (volume_id, xml_id)
) STRICT;
CREATE INDEX person_by_name ON person (name COLLATE NOCASE, id);
CREATE INDEX person_by_party ON person (party_id) WHERE party_id IS NOT NULL;

CREATE TABLE name_form (
    person_id       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    kind            TEXT NOT NULL,
    text            TEXT NOT NULL,
    PRIMARY KEY (person_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE office (
    person_id       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    title           TEXT NOT NULL,
    held_min        TEXT,
    held_max        TEXT,
    held_precision  TEXT NOT NULL DEFAULT 'unknown',
    PRIMARY KEY (person_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE participation (
    document_id     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    person_id       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role            TEXT NOT NULL,
    ordinal         INTEGER NOT NULL,
    PRIMARY KEY (document_id, person_id, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX participation_by_person ON participation (person_id);

-- Who takes part in a document, wrote or received it, or is named in it.
CREATE TABLE document_person (
    document_id     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    person_id       INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (document_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_person_by_person ON document_person (person_id);

CREATE TABLE term (
    id              INTEGER PRIMARY KEY,
    volume_id       TEXT NOT NULL REFERENCES volume (id) ON DELETE CASCADE,
    xml_id          TEXT NOT NULL DEFAULT '',
    abbreviation    TEXT NOT NULL,
    expansion       TEXT NOT NULL,
    context         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX term_by_volume ON term (volume_id);

-- Events -------------------------------------------------------------------------------------------

CREATE TABLE event (
    id              INTEGER PRIMARY KEY,
    volume_id       TEXT NOT NULL REFERENCES volume (id) ON DELETE CASCADE,
    xml_id          TEXT NOT NULL DEFAULT '',
    label           TEXT NOT NULL,
    description     TEXT NOT NULL DEFAULT '',
    date_min        TEXT,
    date_max        TEXT,
    date_precision  TEXT NOT NULL DEFAULT 'unknown',
    date_basis      TEXT NOT NULL DEFAULT '',
    clock           TEXT NOT NULL CHECK (clock IN ('written', 'happened', 'referred-to', 'foreseen'))
) STRICT;
CREATE INDEX event_by_volume ON event (volume_id);

CREATE TABLE event_passage (
    event_id        INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    passage_id      INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
    start_offset    INTEGER NOT NULL DEFAULT 0,
    end_offset      INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (event_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_passage_by_passage ON event_passage (passage_id);

-- Mentions, references, speech ----------------------------------------------------------------------

CREATE TABLE mention (
    id              INTEGER PRIMARY KEY,
    passage_id      INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
    start_offset    INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset      INTEGER NOT NULL,
    kind            TEXT NOT NULL,
    origin          TEXT NOT NULL CHECK (origin = 'source' OR origin = 'editor' OR origin = 'detected' OR origin = 'reader'),
    person_id       INTEGER REFERENCES person (id) ON DELETE SET NULL,
    event_id        INTEGER REFERENCES event (id) ON DELETE SET NULL,
    date_min        TEXT,
    date_max        TEXT,
    date_precision  TEXT,
    confidence      REAL NOT NULL DEFAULT 1.0 CHECK (confidence BETWEEN 0 AND 1),
    detector_version INTEGER NOT NULL DEFAULT 0,
    CHECK (start_offset < end_offset)
) STRICT;
CREATE INDEX mention_by_passage ON mention (passage_id, start_offset);
CREATE INDEX mention_by_person ON mention (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX mention_by_event ON mention (event_id) WHERE event_id IS NOT NULL;

CREATE TABLE cross_reference (
    id              INTEGER PRIMARY KEY,
    mention_id      INTEGER NOT NULL UNIQUE REFERENCES mention (id) ON DELETE CASCADE,
    document_id     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    state           TEXT NOT NULL CHECK (state = 'resolved' OR state = 'known-elsewhere' OR state = 'ambiguous' OR state = 'broken' OR state = 'unresolved'),
    reason          TEXT NOT NULL DEFAULT '',
    confidence      REAL NOT NULL DEFAULT 1.0,
    alternatives    INTEGER NOT NULL DEFAULT 0 CHECK (alternatives IN (0, 1))
) STRICT;
CREATE INDEX cross_reference_by_document ON cross_reference (document_id);
CREATE INDEX cross_reference_open ON cross_reference (id) WHERE state IN ('ambiguous', 'unresolved', 'broken');

CREATE TABLE cross_reference_target (
    cross_reference_id INTEGER NOT NULL REFERENCES cross_reference (id) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    raw             TEXT NOT NULL,
    volume_id       TEXT NOT NULL,
    xml_id          TEXT NOT NULL,
    document_id     INTEGER REFERENCES document (id) ON DELETE SET NULL,
    passage_id      INTEGER REFERENCES passage (id) ON DELETE SET NULL,
    PRIMARY KEY (cross_reference_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX cross_reference_target_by_document ON cross_reference_target (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX cross_reference_target_by_passage ON cross_reference_target (passage_id) WHERE passage_id IS NOT NULL;
CREATE INDEX cross_reference_target_by_identity ON cross_reference_target (volume_id, xml_id);

CREATE TABLE speech (
    id              INTEGER PRIMARY KEY,
    document_id     INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    xml_id          TEXT NOT NULL DEFAULT '',
    speaker_id      INTEGER REFERENCES person (id) ON DELETE SET NULL,
    party_id        INTEGER REFERENCES party (id) ON DELETE SET NULL,
    addressee_id    INTEGER REFERENCES person (id) ON DELETE SET NULL,
    verb            TEXT NOT NULL DEFAULT '',
    manner          TEXT NOT NULL CHECK (manner = 'verbatim' OR manner = 'close-paraphrase' OR manner = 'summary'),
    layer           TEXT NOT NULL CHECK (layer = 'source' OR layer = 'editor' OR layer = 'detected' OR layer = 'reader'),
    confidence      REAL NOT NULL DEFAULT 1.0,
    invokes         TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(invokes))
) STRICT;
CREATE INDEX speech_by_document ON speech (document_id, ordinal);
CREATE INDEX speech_by_speaker ON speech (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX speech_by_party ON speech (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX speech_by_addressee ON speech (addressee_id) WHERE addressee_id IS NOT NULL;

CREATE TABLE speech_range (
    speech_id       INTEGER NOT NULL REFERENCES speech (id) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    passage_id      INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
    start_offset    INTEGER NOT NULL,
    end_offset      INTEGER NOT NULL,
    PRIMARY KEY (speech_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX speech_range_by_passage ON speech_range (passage_id);

-- Annotations (W3C Web Annotation) ------------------------------------------------------------------

CREATE TABLE annotation (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    layer           TEXT NOT NULL CHECK (layer IN ('editor', 'reader')),
    kind            TEXT NOT NULL,
    colour          TEXT NOT NULL,
    body            TEXT NOT NULL DEFAULT '',
    proposal        TEXT NOT NULL DEFAULT '',
    author          TEXT NOT NULL DEFAULT '',
    created         TEXT NOT NULL,
    modified        TEXT NOT NULL
) STRICT;

CREATE TABLE annotation_segment (
    annotation_id   INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    passage_id      INTEGER REFERENCES passage (id) ON DELETE SET NULL,
    start_offset    INTEGER NOT NULL,
    end_offset      INTEGER NOT NULL,
    exact           TEXT NOT NULL,
    prefix          TEXT NOT NULL DEFAULT '',
    suffix          TEXT NOT NULL DEFAULT '',
    volume_id       TEXT NOT NULL,
    document_xml_id TEXT NOT NULL,
    passage_ordinal INTEGER NOT NULL,
    PRIMARY KEY (annotation_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_segment_by_passage ON annotation_segment (passage_id) WHERE passage_id IS NOT NULL;
CREATE INDEX annotation_segment_by_document ON annotation_segment (volume_id, document_xml_id);

-- A mark is where its words are: no segment is stored whose quotation is not the passage's own text.
CREATE TRIGGER annotation_segment_is_exact
BEFORE INSERT ON annotation_segment
WHEN new.passage_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM passage
    WHERE id = new.passage_id AND new.start_offset >= 0 AND new.start_offset < new.end_offset
      AND substr(text, new.start_offset + 1, new.end_offset - new.start_offset) = new.exact)
BEGIN
    SELECT raise(ABORT, 'the quotation of a mark is not the text at its place');
END;

CREATE TABLE tag (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    parent_id       INTEGER REFERENCES tag (id) ON DELETE RESTRICT,
    name            TEXT NOT NULL CHECK (name <> '' AND instr(name, '/') = 0),
    description     TEXT NOT NULL DEFAULT '',
    colour          TEXT NOT NULL,
    layer           TEXT NOT NULL CHECK (layer IN ('editor', 'reader'))
) STRICT;
CREATE UNIQUE INDEX tag_by_name ON tag (ifnull(parent_id, 0), layer, name);
CREATE INDEX tag_by_parent ON tag (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE annotation_tag (
    annotation_id   INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    tag_id          INTEGER NOT NULL REFERENCES tag (id) ON DELETE RESTRICT,
    ordinal         INTEGER NOT NULL,
    PRIMARY KEY (annotation_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag_id);

CREATE TABLE annotation_link (
    annotation_id   INTEGER NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    type            TEXT NOT NULL,
    target_kind     TEXT NOT NULL CHECK (target_kind IN ('annotation', 'passage', 'person', 'event', 'document')),
    target          TEXT NOT NULL,
    PRIMARY KEY (annotation_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_link_by_target ON annotation_link (target_kind, target);

-- What the reader decided about a reference; keyed by place, so that it outlives a re-import.
CREATE TABLE reference_decision (
    volume_id       TEXT NOT NULL,
    document_xml_id TEXT NOT NULL,
    passage_ordinal INTEGER NOT NULL,
    start_offset    INTEGER NOT NULL,
    end_offset      INTEGER NOT NULL,
    exact           TEXT NOT NULL,
    target          TEXT NOT NULL,
    decided         TEXT NOT NULL,
    PRIMARY KEY (volume_id, document_xml_id, passage_ordinal, start_offset, end_offset)
) STRICT, WITHOUT ROWID;

-- What was read of a volume and what was not: the newest import's report, as JSON.
CREATE TABLE import_report (
    volume_id       TEXT PRIMARY KEY NOT NULL REFERENCES volume (id) ON DELETE CASCADE,
    report          TEXT NOT NULL CHECK (json_valid(report))
) STRICT, WITHOUT ROWID;

-- The file a volume was read from, packed (core/model/sourcepacking.h; 'whole' is zlib behind four bytes of the length);
-- places in it are UTF-16 units.
CREATE TABLE volume_source (
    volume_id       TEXT PRIMARY KEY NOT NULL REFERENCES volume (id) ON DELETE CASCADE,
    bytes           INTEGER NOT NULL,
    packed          BLOB NOT NULL
) STRICT;
ALTER TABLE volume_source ADD COLUMN form TEXT NOT NULL DEFAULT 'whole' CHECK (form IN ('whole', 'beside-text'));

-- What a search had found when it was last looked at is kept by identity.
CREATE TABLE saved_search (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL UNIQUE CHECK (name <> ''),
    query           TEXT NOT NULL,
    filter          TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(filter)),
    sort            TEXT NOT NULL DEFAULT 'relevance',
    created         TEXT NOT NULL,
    seen            TEXT,
    documents_seen  INTEGER NOT NULL DEFAULT 0,
    identities      BLOB
) STRICT;

-- Finding what references mean -----------------------------------------------------------------------

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

-- The same person in two volumes --------------------------------------------------------------------

-- Persons of two volumes that may be one: proposed by the program on evidence, or as the reader decided.
-- Kept by identity, the smaller one first, so that it outlives a re-import.
CREATE TABLE person_link (
    volume_id       TEXT NOT NULL,
    xml_id          TEXT NOT NULL,
    other_volume_id TEXT NOT NULL,
    other_xml_id    TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state = 'proposed' OR state = 'joined' OR state = 'apart'),
    reason          TEXT NOT NULL DEFAULT '',
    confidence      REAL NOT NULL DEFAULT 1.0 CHECK (confidence BETWEEN 0 AND 1),
    decided         TEXT,
    PRIMARY KEY (volume_id, xml_id, other_volume_id, other_xml_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_link_by_other ON person_link (other_volume_id, other_xml_id);
CREATE INDEX person_link_joined ON person_link (state) WHERE state = 'joined';

-- The name a person is found by in other volumes: family name and first initial, without case or accents.
CREATE TABLE person_key (
    person_id       INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    name_key        TEXT NOT NULL
) STRICT;
CREATE INDEX person_key_by_name ON person_key (name_key);
CREATE INDEX person_by_authority ON person (authority) WHERE authority <> '';

-- Full text ----------------------------------------------------------------------------------------

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
INSERT INTO document_fts (document_fts, rank) VALUES ('hashsize', 16777216);
INSERT INTO document_fts (document_fts, rank) VALUES ('automerge', 8);
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
CREATE TRIGGER contents_shrink AFTER DELETE ON document BEGIN
    UPDATE contents SET generation = generation + 1;
END;

-- The words of the library as of contents.word_generation: what prefixes stand for, and what may have been meant.
CREATE TABLE word (
    term            TEXT PRIMARY KEY NOT NULL,
    documents       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW annotation_words AS
SELECT id, body, proposal,
       (SELECT group_concat(exact, ' … ') FROM annotation_segment WHERE annotation_id = annotation.id) AS quotation
FROM annotation;

CREATE VIRTUAL TABLE annotation_fts USING fts5 (
    body, proposal, quotation,
    tokenize = 'unicode61 remove_diacritics 2'
);
