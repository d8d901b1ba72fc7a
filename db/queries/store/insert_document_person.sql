-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who stands in a document.
INSERT INTO document_person (document_id, person_id) VALUES (?1, ?2);
