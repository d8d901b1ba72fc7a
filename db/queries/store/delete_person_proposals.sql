-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Proposals about persons of a volume that goes; what the reader decided stays.
DELETE FROM person_link WHERE state = 'proposed' AND (volume_id = ?1 OR other_volume_id = ?1);
