-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Why a reference leads where it does; ?1 reference, ?2 reason, ?3 confidence, ?4 whether only one target is meant.
UPDATE cross_reference SET reason = ?2, confidence = ?3, alternatives = ?4 WHERE id = ?1;
