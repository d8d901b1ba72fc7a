-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person wrote, received or took part in.
SELECT document_id, role FROM participation WHERE person_id = ?1;
