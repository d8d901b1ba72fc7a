-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether the list of words is of this state of the contents.
SELECT generation = word_generation FROM contents;
