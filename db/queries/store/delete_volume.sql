-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A volume with everything in it; the reader's marks stay, without a place.
DELETE FROM volume WHERE id = ?1;
