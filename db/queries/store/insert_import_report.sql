-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was read of a volume and what was not; the newest of each volume is kept.
INSERT OR REPLACE INTO import_report (volume_id, report) VALUES (?1, ?2);
