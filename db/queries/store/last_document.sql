-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The highest row of a document; 0 where there is none.
SELECT ifnull(max(id), 0) FROM document;
