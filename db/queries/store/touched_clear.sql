-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Nothing is to be resolved any more.
DELETE FROM temp.touched_reference;
