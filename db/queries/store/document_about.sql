-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who a document is from, to and about, by row; after its mentions and participants.
SELECT sender, recipient, person FROM document_about WHERE id = ?1;
