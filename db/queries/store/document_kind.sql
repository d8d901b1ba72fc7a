-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of what kind the document of row ?1 is.
SELECT kind FROM document WHERE id = ?1;
