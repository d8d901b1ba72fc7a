# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`annotate` prints an id once the annotation is on disk: killed at any moment, nothing printed may be lost."""

import os
import random
import signal
import subprocess
import time

from command import (TELEGRAM, check_is_clean, cli, copy_of, expect, finish, fresh_library, own_annotations, quoted,
                     quotes, workshop)

ROUNDS = 300
BUDGET = 45  # seconds, of which a slow machine may use all for fewer rounds
SEED = 20260621


def ordinary_duration(library, quote):
    """Seconds from the start to the end of an annotate that nobody kills."""
    begun = time.monotonic()
    subprocess.run([cli, "--library", library, "annotate", TELEGRAM, "--quote", quote], check=True,
                   stdout=subprocess.DEVNULL)
    return time.monotonic() - begun


def main():
    chance = random.Random(SEED)
    with workshop() as folder:
        fresh = fresh_library(folder)
        words = quotes(fresh)
        # Some of the kills must come before the end, some after the id is out.
        longest = 1.25 * min(ordinary_duration(copy_of(fresh, "probe.chancery"), words[0]) for _ in range(3))
        library = copy_of(fresh, "killed.chancery")
        promised = {}
        tried = set()
        killed = 0
        deadline = time.monotonic() + BUDGET
        rounds = 0
        while rounds < ROUNDS and time.monotonic() < deadline:
            quote = words[rounds % len(words)]
            note = f"note {rounds}"
            tried.add((quote, note))
            process = subprocess.Popen(
                [cli, "--library", library, "annotate", TELEGRAM, "--quote", quote, "--note", note],
                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
            # The writing happens near the end: most kills go there.
            time.sleep(longest * (chance.random() if rounds % 3 == 0 else chance.uniform(0.4, 1)))
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            out, err = process.communicate()
            died = process.returncode == -signal.SIGKILL
            killed += died
            # A machine's pace changes with what else it does: whoever got away hastens the next, whoever died gives it
            # time, and so about half of them die wherever the end has moved to.
            longest *= 1.08 if died else 0.93
            expect(process.returncode in (0, -signal.SIGKILL), f"round {rounds} ended with {process.returncode}: {err}")
            # An id cut off in the middle promises nothing.
            if out.endswith("\n"):
                promised[out.strip()] = (quote, note)
            rounds += 1

        kept = own_annotations(library)
        check_is_clean(library, "after the kills")
        for uuid, (quote, note) in promised.items():
            if expect(uuid in kept, f"{uuid} was printed and is lost"):
                expect((quoted(kept[uuid]), kept[uuid]["body"]) == (quote, note), f"{uuid} has lost its words or its note")
        for each in kept.values():
            expect((quoted(each), each["body"]) in tried, f"{each['id']} holds what nobody wrote")
        # Otherwise the delays have missed the point and the test shows nothing.
        expect(killed > rounds / 10, f"only {killed} of {rounds} were killed")
        expect(promised, "not one annotation was finished")
        print(f"{rounds} started, {killed} killed, {len(promised)} ids printed, {len(kept)} annotations kept, "
              f"{len(kept.keys() - promised.keys())} of them killed between disk and print")
    finish()


main()
