# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""On a full disk `annotate` says so and loses nothing; with room again it goes on."""

import pathlib
import subprocess

from command import (TELEGRAM, check_is_clean, expect, finish, fresh_library, is_root, own_annotations, quotes, run, skip,
                     workshop)

SIZE = "12m"
ATTEMPTS = 60
LONG_NOTE = "a long note " * 800  # pages of its own, so that no room left in the file takes it


def mounted(folder):
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", folder], capture_output=True, text=True)
    return done.returncode == 0


def fill(file):
    with open(file, "wb", buffering=0) as stream:
        block = bytes(1 << 16)
        while block:
            try:
                if stream.write(block) == 0:
                    return
            except OSError:
                # Ever smaller pieces, until not one byte finds room.
                block = block[:len(block) // 2]


def on(disk):
    library = fresh_library(disk)
    words = quotes(library)
    promised = {}
    for quote in words[:5]:
        promised[run(library, "annotate", TELEGRAM, "--quote", quote, "--note", "before").stdout.strip()] = "before"
    ballast = disk / "ballast"
    fill(ballast)
    refused = 0
    for quote in words[5:5 + ATTEMPTS]:
        done = run(library, "annotate", TELEGRAM, "--quote", quote, "--note", LONG_NOTE)
        if done.returncode == 0:
            promised[done.stdout.strip()] = LONG_NOTE
            continue
        refused += 1
        expect(done.returncode == 1, f"on a full disk annotate ended with {done.returncode}: {done.stderr.strip()}")
        expect(done.stdout == "", f"on a full disk annotate printed {done.stdout.strip()}")
        expect(done.stderr.strip().endswith(".") and done.stderr.count("\n") == 1,
               f"a full disk is told in one sentence, not: {done.stderr.strip()}")
        if refused == 3:
            print("it says:", done.stderr.strip())
            break
    expect(refused, "the disk never was full enough")
    ballast.unlink()
    kept = own_annotations(library)
    for uuid, note in promised.items():
        expect(uuid in kept and kept[uuid]["body"] == note.strip(), f"{uuid} was printed and is lost or changed")
    expect(len(kept) == len(promised), f"{len(promised)} were promised, {len(kept)} are there")
    check_is_clean(library, "after the disk was full")
    done = run(library, "annotate", TELEGRAM, "--quote", words[-1], "--note", "after")
    expect(done.returncode == 0, f"with room again: {done.stderr.strip()}")
    expect(len(own_annotations(library)) == len(promised) + 1, "with room again the annotation is there")
    print(f"{len(promised)} written, {refused} refused, none lost")


def main():
    if not is_root():
        skip("only root may mount a small disk")
    with workshop() as folder:
        disk = pathlib.Path(folder) / "disk"
        disk.mkdir()
        if not mounted(disk):
            skip("mounting a small disk is not allowed here")
        try:
            on(disk)
        finally:
            subprocess.run(["umount", disk], check=False)
    finish()


main()
