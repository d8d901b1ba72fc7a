# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several programs that annotate in the same library at the same time lose nothing."""

import threading

from command import TELEGRAM, check_is_clean, expect, finish, fresh_library, own_annotations, quoted, quotes, run, workshop

PROGRAMS = 2
EACH = 40


def annotate(library, words, number, promised):
    for i in range(EACH):
        quote = words[(i * PROGRAMS + number) % len(words)]
        note = f"program {number}, note {i}"
        done = run(library, "annotate", TELEGRAM, "--quote", quote, "--note", note, "--tag", f"Program {number}/{i % 5}")
        if expect(done.returncode == 0, f"{note}: ended with {done.returncode}: {done.stderr.strip()}"):
            promised[done.stdout.strip()] = (quote, note)


def main():
    with workshop() as folder:
        library = fresh_library(folder)
        words = quotes(library)
        promised = [{} for _ in range(PROGRAMS)]
        threads = [threading.Thread(target=annotate, args=(library, words, number, promised[number]))
                   for number in range(PROGRAMS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        kept = own_annotations(library)
        expect(len(kept) == PROGRAMS * EACH, f"{PROGRAMS * EACH} were written, {len(kept)} are there")
        for each in promised:
            for uuid, (quote, note) in each.items():
                if expect(uuid in kept, f"{note} ({uuid}) is lost"):
                    expect((quoted(kept[uuid]), kept[uuid]["body"]) == (quote, note), f"{note} ({uuid}) was changed")
        check_is_clean(library, "after two programs")
        print(f"{len(kept)} annotations by {PROGRAMS} programs at the same time")
    finish()


main()
