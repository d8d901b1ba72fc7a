# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads an exported CSV file by the strict rules and prints a line of JSON for each row.

Fails where a row has more or fewer cells than the head, a heading is missing or given twice, or a cell would
be run by a spreadsheet.
"""
import csv
import json
import sys

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    rows = list(csv.reader(file, strict=True))
head, rows = rows[0], rows[1:]
if len(head) != len(set(head)) or not all(head):
    sys.exit(f"headings: {head}")
for number, row in enumerate(rows, 2):
    if len(row) != len(head):
        sys.exit(f"row {number} has {len(row)} cells of {len(head)}")
    if any(cell[:1] in ("=", "+", "-", "@", "\t") for cell in row):
        sys.exit(f"row {number} has a cell that a spreadsheet would run")
    print(json.dumps(dict(zip(head, row)), ensure_ascii=False))
