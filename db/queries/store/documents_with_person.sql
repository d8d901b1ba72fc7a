-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Documents a person writes, receives, takes part in or is named in.
SELECT document_id FROM document_person WHERE person_id = ?1;
