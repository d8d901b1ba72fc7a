-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A library is browsed by person and by date: persons by name page by page, those the reader has joined without
-- a look at every proposal, and documents whose date is open at one end without a look at every document.

CREATE INDEX person_by_name ON person (name COLLATE NOCASE, id);
CREATE INDEX person_link_joined ON person_link (state) WHERE state = 'joined';
CREATE INDEX document_with_open_date ON document (id) WHERE date_precision IN ('after', 'before');
