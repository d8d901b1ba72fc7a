# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cannot be taken is refused in a sentence that names it, and the library stays as it was."""

import gzip
import json
import pathlib
import sqlite3

from command import (TELEGRAM, answer, check_is_clean, copy_of, expect, finish, fresh_library, is_root, quotes, run, workshop)

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="bad">'
LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
NO_VOLUMES = {
    "text.xml": b"Dear Sir,\n",
    "truncated.xml": (TEI + "<teiHeader><fileDesc><titleStmt><title>Half").encode(),
    "encoding.xml": b'<?xml version="1.0" encoding="UTF-8"?>' + TEI.encode() + b"<text>\xff\xfe\xe4</text></TEI>",
    "laughs.xml": f'<!DOCTYPE TEI [<!ENTITY l0 "ha">{LAUGHS}]>{TEI}<text>&l9;</text></TEI>'.encode(),
    "deep.xml": (TEI + "<div>" * 100_000 + "</div>" * 100_000 + "</TEI>").encode(),
    "wide.xml": (TEI + "<p " + " ".join(f'a{i}="1"' for i in range(50_000)) + "/></TEI>").encode(),
    "empty.xml": b"",
    "zeros.xml": bytes(100_000),
    "packed.xml": gzip.compress(TEI.encode() + b"</TEI>"),
    "page.xml": b"<!DOCTYPE html><html><head><title>x</title></head><body><p>Hello<br></body></html>",
    "other.xml": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
}


def state(library):
    return answer(library, "info")


def refused(library, arguments, name, status=1, sentences=1):
    """One command that must be refused; \a name must be in what it says, and nothing may have changed."""
    what = " ".join(str(each) for each in arguments)[-100:]
    before = state(library)
    done = run(library, *arguments)
    said = done.stderr.strip()
    expect(done.returncode == status, f"{what}: ended with {done.returncode}, not {status}: {said[-300:]}")
    expect(done.stdout == "", f"{what}: printed {done.stdout[:200]}")
    expect(said and (status == 2 or len(said.splitlines()) == sentences), f"{what}: says {said[:300]!r}")
    expect(name in said, f"{what}: does not name {name}: {said[:300]}")
    expect(state(library) == before, f"{what}: changed the library")


def volumes(library, folder):
    for name, content in NO_VOLUMES.items():
        file = folder / name
        file.write_bytes(content)
        refused(library, ["import", file], name)
    (folder / "folder").mkdir()
    refused(library, ["import", folder / "folder"], "folder")
    refused(library, ["import", folder / "missing.xml"], "missing.xml")
    if not is_root():
        file = folder / "secret.xml"
        file.write_bytes(b"<TEI/>")
        file.chmod(0)
        refused(library, ["import", file], "secret.xml")
    check_is_clean(library, "after refused imports")


def unusable(file, what):
    """A file that is no usable library is refused by every command and left byte for byte."""
    before = file.read_bytes() if file.exists() else None
    for arguments in (["info"], ["annotate", TELEGRAM, "--quote", "Rio Pact"]):
        done = run(file, *arguments)
        expect(done.returncode == 1, f"{what}: {arguments[0]} ended with {done.returncode}: {done.stderr[-200:]}")
        expect(done.stdout == "", f"{what}: {arguments[0]} printed {done.stdout[:200]}")
        expect(file.name in done.stderr, f"{what}: {arguments[0]} does not name the file: {done.stderr[:300]}")
        expect(len(done.stderr.strip().splitlines()) == 1, f"{what}: {arguments[0]} says {done.stderr[:300]!r}")
        expect((file.read_bytes() if file.exists() else None) == before, f"{what}: {arguments[0]} changed the file")


def libraries(library, folder):
    text = folder / "text.chancery"
    text.write_text("Dear Sir,\n" * 500)
    unusable(text, "a text as library")
    foreign = folder / "foreign.chancery"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    unusable(foreign, "another program's database")
    damaged = copy_of(library, "damaged.chancery")
    content = bytearray(damaged.read_bytes())
    content[4096:len(content) // 2] = b"\xa5" * (len(content) // 2 - 4096)
    damaged.write_bytes(content)
    unusable(damaged, "a damaged library")
    newer = copy_of(library, "newer.chancery")
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version = 100")
    connection.close()
    before = newer.read_bytes()
    done = run(newer, "annotate", TELEGRAM, "--quote", quotes(library)[0])
    expect(done.returncode == 1 and newer.name in done.stderr, f"a newer library is not written to: {done.stderr[-300:]}")
    expect(newer.read_bytes() == before, "a newer library was changed")
    unusable(folder / "nowhere" / "new.chancery", "a library in a missing folder")
    if not is_root():
        closed = folder / "closed"
        closed.mkdir(mode=0o500)
        unusable(closed / "new.chancery", "a library in a folder that cannot be written")


def annotation(number, **target):
    return {"id": f"urn:uuid:00000000-0000-4000-8000-{number:012}", "type": "Annotation", "motivation": "highlighting",
            "target": target}


def foreign_annotations(library, folder):
    for name, content in {"no.jsonld": b"Dear Sir", "half.jsonld": b'{"@context": "http://www.w3.org/ns/anno.jsonld", "id',
                          "empty.jsonld": b"", "deep.jsonld": b"[" * 100_000}.items():
        (folder / name).write_bytes(content)
        refused(library, ["import-annotations", folder / name], "")
    refused(library, ["import-annotations", folder / "missing.jsonld"], "missing.jsonld")

    here = "https://history.state.gov/historicaldocuments/frus1961-63v11/d223"
    bad = [annotation(1, source="https://example.org/a-page", selector={"type": "TextQuoteSelector", "exact": "Dear"}),
           annotation(2, source=here, selector={"type": "TextPositionSelector", "start": 900_000_000, "end": 5}),
           annotation(3, source=here, selector={"type": "TextQuoteSelector", "exact": "words that stand nowhere in it"})]
    file = folder / "bad.jsonld"
    file.write_text(json.dumps({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection",
                                "first": {"type": "AnnotationPage", "items": bad}}))
    before = state(library)
    done = run(library, "--json", "import-annotations", file)
    expect(done.returncode == 1, f"nothing fits, but import-annotations ended with {done.returncode}")
    taken = json.loads(done.stdout)
    expect(taken["added"] == 0 and taken["refused"] >= len(bad), f"each of {len(bad)} is refused: {taken}")
    for each in bad:
        uuid = each["id"].removeprefix("urn:uuid:")
        expect(any(uuid in told["where"] for told in taken["diagnostics"]), f"nothing is said of {uuid}: {taken}")
    expect(state(library) == before, "refused annotations changed the library")
    check_is_clean(library, "after refused annotations")


def usage(library, folder):
    out = folder / "out"
    refused(library, ["show", "frus1961-63v11#d999"], "frus1961-63v11#d999")
    refused(library, ["show", "nonsense"], "nonsense", status=2)
    refused(library, ["fly"], "", status=2)
    refused(library, ["export", "--format", "papyrus", "-o", out], "papyrus", status=2)
    expect(not out.exists(), "an unknown format wrote a file")
    refused(library, ["annotate", TELEGRAM, "--quote", "words that stand nowhere"], TELEGRAM)
    refused(library, ["annotate", TELEGRAM, "--quote", "the"], TELEGRAM)
    refused(library, ["annotate", TELEGRAM, "--quote", quotes(library)[0], "--colour", "ultraviolet"], "ultraviolet", status=2)
    refused(library, ["annotate", TELEGRAM, "--quote", quotes(library)[0], "--tag", "a//b"], "a//b")
    for form in ("html", "markdown", "pdf", "odt", "csv", "jsonld", "ris", "bibtex", "csl-json"):
        refused(library, ["export", "--format", form, "--document", TELEGRAM, "-o", folder / "nowhere" / "out"], "out")
        # A folder and not a device: root's rename could put a file in the place of a device of the machine.
        refused(library, ["export", "--format", form, "--document", TELEGRAM, "-o", folder / "folder"], "folder")
    expect(not (folder / "nowhere").exists(), "an export made a folder")


def main():
    with workshop() as name:
        folder = pathlib.Path(name)
        library = fresh_library(folder)
        for part in (volumes, libraries, foreign_annotations, usage):
            part(library, folder)
        check_is_clean(library, "at the end")
    finish()


main()
