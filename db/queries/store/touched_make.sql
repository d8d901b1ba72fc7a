-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The references to be resolved now: only what a new volume can change.
CREATE TEMP TABLE IF NOT EXISTS touched_reference (id INTEGER PRIMARY KEY) STRICT;
