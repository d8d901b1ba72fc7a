-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How much the library holds.
SELECT (SELECT count(*) FROM volume), (SELECT count(*) FROM document), (SELECT count(*) FROM passage),
       (SELECT count(*) FROM person), (SELECT count(*) FROM mention), (SELECT count(*) FROM cross_reference),
       (SELECT count(*) FROM cross_reference WHERE state = 'resolved'), (SELECT count(*) FROM speech),
       (SELECT count(*) FROM event), (SELECT count(*) FROM annotation WHERE layer = 'reader'),
       (SELECT count(*) FROM annotation WHERE layer = 'editor'), (SELECT count(*) FROM tag WHERE layer = 'reader');
