-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A mention.
INSERT INTO mention (passage_id, start_offset, end_offset, kind, origin, person_id, event_id, date_min, date_max,
                     date_precision, confidence, detector_version)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12);
