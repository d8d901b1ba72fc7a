-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- So many documents came.
UPDATE contents SET generation = generation + ?1;
