-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A volume's words reach the index in one piece: FTS5 gathers up to this many bytes in memory, where a megabyte
-- (its own choice) makes several pieces of every volume that must be merged with one another later. Of the file a
-- volume was read from only what its passages do not hold is kept; volumes read before keep theirs as it is.

INSERT INTO document_fts (document_fts, rank) VALUES ('hashsize', 16777216);
-- Eight pieces of a size are merged into one of the next, rather than four: a word is written anew less often.
INSERT INTO document_fts (document_fts, rank) VALUES ('automerge', 8);

ALTER TABLE volume_source ADD COLUMN form TEXT NOT NULL DEFAULT 'whole' CHECK (form IN ('whole', 'beside-text'));

-- Said by the program once a volume: a trigger has FTS5 write what it has gathered at every document.
DROP TRIGGER contents_grow;

-- The same conditions, said so that SQLite compares: for a list of three and more it builds a table at every row.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(sql, 'origin IN (''source'', ''editor'', ''detected'', ''reader'')',
                  'origin = ''source'' OR origin = ''editor'' OR origin = ''detected'' OR origin = ''reader''')
WHERE name = 'mention';
UPDATE sqlite_schema
SET sql = replace(sql, 'state IN (''resolved'', ''known-elsewhere'', ''ambiguous'', ''broken'', ''unresolved'')',
                  'state = ''resolved'' OR state = ''known-elsewhere'' OR state = ''ambiguous'' OR state = ''broken'' OR state = ''unresolved''')
WHERE name = 'cross_reference';
UPDATE sqlite_schema
SET sql = replace(replace(sql, 'layer IN (''source'', ''editor'', ''detected'', ''reader'')',
                          'layer = ''source'' OR layer = ''editor'' OR layer = ''detected'' OR layer = ''reader'''),
                  'manner IN (''verbatim'', ''close-paraphrase'', ''summary'')',
                  'manner = ''verbatim'' OR manner = ''close-paraphrase'' OR manner = ''summary''')
WHERE name = 'speech';
UPDATE sqlite_schema
SET sql = replace(sql, 'state IN (''proposed'', ''joined'', ''apart'')',
                  'state = ''proposed'' OR state = ''joined'' OR state = ''apart''')
WHERE name = 'person_link';
PRAGMA writable_schema = RESET;
