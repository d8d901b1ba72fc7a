-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was read of a volume and what was not.
SELECT report FROM import_report WHERE volume_id = ?1;
