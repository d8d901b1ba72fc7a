-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A tag; refused while an annotation or a tag hangs on it.
DELETE FROM tag WHERE uuid = ?1;
