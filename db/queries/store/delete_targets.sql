-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A reference without targets, before it gets others.
DELETE FROM cross_reference_target WHERE cross_reference_id = ?1;
