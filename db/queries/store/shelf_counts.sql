-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many documents each volume has, and how many of them are catalogue cards; from the index alone.
SELECT volume_id, count(*), sum(kind = 'catalogue-card')
FROM document INDEXED BY document_catalogue
GROUP BY volume_id;
