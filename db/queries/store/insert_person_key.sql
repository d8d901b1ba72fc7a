-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The name a person is found by in other volumes.
INSERT INTO person_key (person_id, name_key) VALUES (?1, ?2);
