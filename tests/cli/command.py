# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: running it, a fresh library, and counting what went wrong.

Every test is called `test.py CHANCERY-CLI SOURCE-FOLDER` and ends with 0, 1 (something failed) or 77 (cannot
be run here; the reason is printed).
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TELEGRAM = "frus1961-63v11#d223"
SKIPPED = 77

cli = pathlib.Path(sys.argv[1]).resolve()
# Seconds for one command; a hang is a failure, not a wait. With sanitizers everything takes several times as long.
PATIENCE = 300 if "asan" in cli.parts else 60
source = pathlib.Path(sys.argv[2]).resolve()
failures = []


def expect(condition, sentence):
    """Notes a failure and goes on, so that one run tells all that is wrong."""
    if not condition:
        failures.append(sentence)
        print("FAILED:", sentence, flush=True)
    return condition


def finish():
    print(f"{len(failures)} failures" if failures else "passed")
    sys.exit(1 if failures else 0)


def skip(reason):
    print("skipped:", reason)
    sys.exit(SKIPPED)


def run(library, *arguments):
    try:
        return subprocess.run([cli, "--library", library, *arguments], capture_output=True, timeout=PATIENCE,
                              text=True, encoding="utf-8", errors="replace", stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired as late:
        return subprocess.CompletedProcess(late.cmd, -1, "", f"hung for {PATIENCE} seconds")


def answer(library, *arguments):
    """The JSON of a command that must succeed."""
    done = run(library, "--json", *arguments)
    if done.returncode != 0:
        raise RuntimeError(f"{arguments} ended with {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def check_is_clean(library, when):
    done = run(library, "check")
    expect(done.returncode == 0, f"check is clean {when}, but: {done.stderr.strip()}")


def fresh_library(folder, name="library.chancery"):
    library = pathlib.Path(folder) / name
    done = run(library, "info")
    if done.returncode != 0:
        raise RuntimeError(f"no library could be made: {done.stderr}")
    return library


def copy_of(library, name):
    """A copy of a library nobody has open; such a one is a single file."""
    copy = library.with_name(name)
    shutil.copyfile(library, copy)
    return copy


def own_annotations(library):
    """The reader's annotations by id."""
    return {each["id"]: each for each in answer(library, "annotations") if each["layer"] == "reader"}


def quotes(library, document=TELEGRAM, words=4):
    """Different runs of words, each of which stands in the document exactly once."""
    texts = [passage["text"] for passage in answer(library, "show", document)["passages"]]
    whole = "\n".join(texts)
    found = []
    for text in texts:
        spans = [match.span() for match in re.finditer(r"\S+", text)]
        for first in range(0, len(spans) - words + 1, 2):
            quote = text[spans[first][0]:spans[first + words - 1][1]]
            if whole.count(quote) == 1 and not quote.startswith("-"):
                found.append(quote)
    return list(dict.fromkeys(found))


def quoted(annotation):
    return "".join(segment["exact"] for segment in annotation["segments"])


def workshop():
    """A folder that goes away with the test."""
    return tempfile.TemporaryDirectory(prefix="chancery-cli-", ignore_cleanup_errors=True)


def is_root():
    return os.geteuid() == 0
