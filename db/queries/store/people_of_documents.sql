-- SPDX-FileCopyrightText: 2026 The Chancery contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who stands in which document, by document.
SELECT document_id, person_id FROM document_person ORDER BY document_id;
