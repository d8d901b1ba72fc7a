-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What narrows, sorts and counts searches, by place; read from the index document_catalogue alone.
SELECT id, volume_id, kind, classification, date_min, date_max
FROM document INDEXED BY document_catalogue
ORDER BY volume_id, ordinal;
