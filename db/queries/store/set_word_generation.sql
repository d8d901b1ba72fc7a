-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The list of words is of this state of the contents.
UPDATE contents SET word_generation = ?1;
