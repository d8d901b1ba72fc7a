-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An annotation with all that hangs on it.
DELETE FROM annotation WHERE uuid = ?1;
