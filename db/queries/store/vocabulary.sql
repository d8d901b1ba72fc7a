-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The words of the index behind ?1, in order, ?2 at most, with the number of documents each stands in.
SELECT term, doc FROM document_vocabulary WHERE term > ?1 LIMIT ?2;
