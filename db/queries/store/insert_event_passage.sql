-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A passage that speaks of an event.
INSERT INTO event_passage (event_id, ordinal, passage_id, start_offset, end_offset) VALUES (?1, ?2, ?3, ?4, ?5);
