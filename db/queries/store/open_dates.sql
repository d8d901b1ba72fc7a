-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Documents of which only is known that they are not before, or not after, a day.
SELECT id FROM document WHERE date_precision IN ('after', 'before');
