# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Annotations that leave one library as Web Annotations and enter another are the same there."""

import pathlib
import subprocess
import sys

from command import (TELEGRAM, answer, check_is_clean, copy_of, expect, finish, fresh_library, own_annotations, quotes, run,
                     source, workshop)

MARKS = 12
NOTES = ["", "plain", "*Markdown* with [a link](https://example.org)\n\nand a second paragraph", "„Gänsefüßchen“ – ½ 𝔊 🕊"]
TAGS = [[], ["Cuba"], ["Cuba/Overflights", "Rio Pact"], ["Zweifel/Übersetzung"]]
COLOURS = ["yellow", "blue", "green"]


def validate(exported):
    """The W3C's own schemas, where they lie beside the source."""
    script = source.parent / "shared" / "data" / "web-annotation" / "validate_webannotation.py"
    if not script.exists():
        print("not validated: the W3C schemas are not here")
        return
    done = subprocess.run([sys.executable, script, exported], capture_output=True, text=True, timeout=120)
    if "No module named" in done.stderr:
        print("not validated: python3-jsonschema is missing")
        return
    expect(done.returncode == 0, f"the export is no valid Web Annotation: {done.stdout[-800:]}{done.stderr[-800:]}")


def main():
    with workshop() as folder:
        library = fresh_library(folder)
        empty = copy_of(library, "empty.chancery")
        words = quotes(library)
        for i in range(MARKS):
            arguments = ["--quote", words[i * 3], "--colour", COLOURS[i % len(COLOURS)]]
            if NOTES[i % len(NOTES)]:
                arguments += ["--note", NOTES[i % len(NOTES)]]
            for tag in TAGS[i // 2 % len(TAGS)]:
                arguments += ["--tag", tag]
            done = run(library, "annotate", TELEGRAM, *arguments)
            expect(done.returncode == 0, f"annotate: {done.stderr.strip()}")
        exported = pathlib.Path(folder) / "work.jsonld"
        done = run(library, "export", "--format", "jsonld", "-o", exported)
        expect(done.returncode == 0, f"export: {done.stderr.strip()}")
        validate(exported)

        taken = answer(empty, "import-annotations", exported)
        expect((taken["read"], taken["added"], taken["refused"]) == (MARKS, MARKS, 0), f"all are taken in: {taken}")
        before, after = own_annotations(library), own_annotations(empty)
        for uuid, annotation in before.items():
            expect(after.get(uuid) == annotation, f"{annotation}\n  came back as {after.get(uuid)}")
        expect(before.keys() == after.keys(), "the same annotations, no more")

        again = answer(empty, "import-annotations", exported)
        expect((again["added"], again["unchanged"]) == (0, MARKS), f"the second time nothing is new: {again}")
        expect(own_annotations(empty) == after, "the second time nothing changes")
        for each in (library, empty):
            check_is_clean(each, "after the round trip")
        print(f"{len(after)} annotations went round")
    finish()


main()
