-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A search the reader keeps, by UUID.
DELETE FROM saved_search WHERE uuid = ?1;
