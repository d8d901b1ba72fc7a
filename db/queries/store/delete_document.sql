-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A text of the reader's own.
DELETE FROM document WHERE volume_id = ?1 AND xml_id = ?2;
