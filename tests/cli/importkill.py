# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An import killed at any moment leaves a sound library: each volume is there whole, or not at all."""

import os
import pathlib
import random
import signal
import subprocess
import time

from command import (TELEGRAM, answer, check_is_clean, cli, copy_of, expect, finish, fresh_library, own_annotations,
                     quotes, run, workshop)

ROUNDS = 60
BUDGET = 60  # seconds, of which a slow machine may use all for fewer rounds
SEED = 20260704
VOLUMES = 5
DOCUMENTS = 150


def volume(number, revision):
    """A volume of some size, the same every time."""
    parts = ['<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="volume">'
             f'Volume {number}</title></titleStmt></fileDesc></teiHeader><text><body>']
    for d in range(1, DOCUMENTS + 1):
        parts.append(f'<div type="document" xml:id="d{d}" n="{d}"><head>{d}. Memorandum {d}</head>')
        for p in range(12):
            parts.append(f'<p>Revision {revision}: paragraph {p} of document {d} in volume {number} speaks of the '
                         f'declaration, see <ref target="#d{1 + p}">Document {1 + p}</ref>.</p>')
        parts.append('</div>')
    return ''.join(parts) + '</body></text></TEI>'


def write_volumes(folder, revision):
    folder.mkdir(exist_ok=True)
    for number in range(VOLUMES):
        (folder / f"frus190{number}.xml").write_text(volume(number, revision), encoding="utf-8")


def volume_sizes(library):
    """Documents by volume, as the library's own tables say."""
    import sqlite3
    with sqlite3.connect(f"file:{library}?mode=ro", uri=True) as connection:
        return dict(connection.execute(
            "SELECT v.id, (SELECT count(*) FROM document WHERE volume_id = v.id) FROM volume AS v WHERE v.origin = 'imported'"))


def main():
    chance = random.Random(SEED)
    with workshop() as folder:
        folder = pathlib.Path(folder)
        volumes = folder / "volumes"
        write_volumes(volumes, 1)
        fresh = fresh_library(folder)
        words = quotes(fresh)
        begun = time.monotonic()
        probe = run(copy_of(fresh, "probe.chancery"), "import", str(volumes))
        ordinary = time.monotonic() - begun
        expect(probe.returncode == 0, f"an import nobody kills ends with {probe.returncode}: {probe.stderr}")
        library = copy_of(fresh, "killed.chancery")
        promised = set()
        killed = 0
        rounds = 0
        partly = 0
        deadline = time.monotonic() + BUDGET
        while rounds < ROUNDS and time.monotonic() < deadline:
            if len(volume_sizes(library)) == VOLUMES:
                # All there: now an import of changed files in place of what stands, or all anew in a fresh library.
                if rounds % 2:
                    write_volumes(volumes, 2 + rounds)
                else:
                    check_is_clean(library, f"in round {rounds}")
                    library = copy_of(fresh, f"killed{rounds}.chancery")
                    promised = set()
            process = subprocess.Popen([cli, "--library", library, "import", str(volumes)], stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE, text=True, start_new_session=True)
            time.sleep(1.1 * ordinary * chance.random())
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            out, err = process.communicate()
            killed += process.returncode == -signal.SIGKILL
            expect(process.returncode in (0, -signal.SIGKILL), f"round {rounds} ended with {process.returncode}: {err}")
            there = volume_sizes(library)
            partly += 0 < len(there) < VOLUMES
            for name, documents in there.items():
                expect(documents == DOCUMENTS, f"round {rounds}: {name} has {documents} of {DOCUMENTS} documents")
            for line in out.splitlines():
                expect(line.partition(":")[0] in there, f"round {rounds}: told, but not there: {line}")
            # A library that was killed over takes work on at once.
            done = run(library, "annotate", TELEGRAM, "--quote", words[rounds % len(words)])
            if expect(done.returncode == 0, f"round {rounds}: no mark can be made: {done.stderr}"):
                promised.add(done.stdout.strip())
            rounds += 1
        check_is_clean(library, "after the kills")
        expect(promised <= own_annotations(library).keys(), "marks made between the kills are lost")
        last = run(library, "import", str(volumes))
        expect(last.returncode == 0, f"the last import ended with {last.returncode}: {last.stderr}")
        expect(len(volume_sizes(library)) == VOLUMES, "not all volumes are there in the end")
        found = answer(library, "search", "declaration", "--limit", "1")["total"]
        expect(found >= VOLUMES * DOCUMENTS, f"{found} documents are found of {VOLUMES * DOCUMENTS}")
        check_is_clean(library, "in the end")
        expect(killed > rounds / 3, f"only {killed} of {rounds} were killed")
        expect(partly > 0, "never were some of the volumes there and some not")
        print(f"{rounds} imports started, {killed} killed, {partly} times some of the {VOLUMES} volumes were there")
    finish()


main()
