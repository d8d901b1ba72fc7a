# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that mean harm: refused in a sentence or repaired with a word about it, nothing half-stored, no other file opened, memory bounded."""

import os
import pathlib
import resource

from command import answer, cli, check_is_clean, expect, finish, fresh_library, run, workshop

NAMESPACE = 'xmlns="http://www.tei-c.org/ns/1.0"'
MOST_MEMORY = 1000  # MiB of one command, whatever it is given; not held against build/asan, which takes several times as much


def tei(content, before="", attributes=""):
    return (f'{before}<TEI {NAMESPACE}{attributes}><text><body><div type="document" xml:id="d1">{content}</div></body></text></TEI>').encode()


def refusals(trap):
    """By name: what must not be taken. \\a trap is a pipe nobody writes to: who opens it waits for ever."""
    megabyte = "x" * 1024 * 1024
    twice = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 2}">' for i in range(1, 40))
    return {
        "external.xml": tei("<p>&x;</p>", f'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file://{trap}">]>'),
        "parameter.xml": tei("<p/>", f'<!DOCTYPE TEI [<!ENTITY % x SYSTEM "file://{trap}"> %x;]>'),
        "subset.xml": tei("<p/>", f'<!DOCTYPE TEI SYSTEM "file://{trap}">'),
        "public.xml": tei("<p/>", f'<!DOCTYPE TEI PUBLIC "-//x" "{trap}">'),
        "doubling.xml": tei("<p>&e39;</p>", f'<!DOCTYPE TEI [<!ENTITY e0 "ha">{twice}]>'),
        "quadratic.xml": tei("<p>" + "&e;" * 100_000 + "</p>", f'<!DOCTYPE TEI [<!ENTITY e "{megabyte}">]>'),
        "undefined.xml": tei("<p>&nbsp;</p>"),
        "attribute.xml": tei(f'<p n="{megabyte * 20}"/>'),
        "name.xml": tei(f"<{megabyte * 20}/>"),
        "attribute-name.xml": tei(f'<p {megabyte * 20}="1"/>'),
        "comment.xml": tei(f"<!--{megabyte * 20}-->"),
        "instruction.xml": tei(f"<?x {megabyte * 20}?>"),
        "text.xml": tei(f"<p>{megabyte * 40}</p>"),
        "depth.xml": tei("<note>" * 200_000),
        "elements.xml": tei("<p/>" * 5_100_000),
        "names.xml": tei('<persName corresp="#p">' * 450 + "<p>x</p>" * 20_000 + "</persName>" * 450),
        "half-wide.xml": "<TEI><text>".encode("utf-16") + b"\0",
        "lone.xml": b"\xff\xfe" + "<TEI><text>".encode("utf-16-le") + b"\0\xd8x\0",
        "overlong.xml": tei("<p>?</p>").replace(b"?", b"\xc0\xaf"),
        "surrogate.xml": tei("<p>?</p>").replace(b"?", b"\xed\xa0\x80"),
        "nul.xml": tei("<p>?</p>").replace(b"?", b"\0"),
        "late-nul.xml": tei("<p>x</p>" * 50_000) + b"\0",
        "late.xml": tei("<p>x</p>" * 50_000)[:-9],
        "xz.xml": b"\xfd7zXZ\0rest",
        "page.xml": b"<HTML><BODY>x</BODY></HTML>",
    }


def repaired(trap):
    """By name: what is taken, and a part of what is said of it, or nothing where nothing needs saying."""
    return {
        "inclusion.xml": (tei(f'<p>a<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{trap}"/>b</p>'), "include"),
        "instructions.xml": (tei("<p>x</p>", f'<?xml-model href="file://{trap}"?><?xml-stylesheet href="{trap}"?>'), None),
        "schema.xml": (tei("<p>x</p>", "", f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x {trap}"'), None),
        "picture.xml": (tei(f'<figure><graphic url="{trap}"/></figure><p>x</p>'), "picture"),
        "wide.xml": (tei("<p>Čapek</p>").decode().encode("utf-16"), None),
        "twins.xml": (tei('<p xml:id="a">x</p></div><div type="document" xml:id="d1"><p xml:id="a">y</p>'), "an id that another"),
        "italics.xml": (tei('<hi rend="italic">' * 450 + "<p>x</p>" * 20_000 + "</hi>" * 450), None),
        "paths.xml": (tei('<p>a</p></div><div type="document" xml:id="../../../x"><p>b</p>', "", ' xml:id="../../../evil"'), "no name in XML"),
    }


def state(library):
    return answer(library, "info")


def refuse(library, file):
    before = state(library)
    done = run(library, "import", file)
    said = done.stderr.strip()
    expect(done.returncode == 1, f"{file.name}: ended with {done.returncode}: {said[-300:]}")
    expect(len(said.splitlines()) == 1 and file.name in said and said.endswith("."), f"{file.name}: says {said[:300]!r}")
    expect(state(library) == before, f"{file.name}: changed the library")


def take(library, file, part):
    done = run(library, "--json", "import", file)
    expect(done.returncode == 0, f"{file.name}: ended with {done.returncode}: {done.stderr[-300:]}")
    expect(part is None or part in done.stdout, f"{file.name}: nothing is said of “{part}”: {done.stdout[:600]}")


def main():
    with workshop() as name:
        folder = pathlib.Path(name)
        library = fresh_library(folder)
        trap = folder / "trap"
        os.mkfifo(trap)
        inputs = folder / "inputs"
        inputs.mkdir()
        for each, content in refusals(trap).items():
            (inputs / each).write_bytes(content)
            refuse(library, inputs / each)
            (inputs / each).unlink()
        check_is_clean(library, "after what was refused")
        for each, (content, part) in repaired(trap).items():
            (inputs / each).write_bytes(content)
            take(library, inputs / each, part)
        check_is_clean(library, "after what was repaired")
        volume = next(path for path in ("..-..-..-evil", "paths") if run(library, "show", f"{path}#d1").returncode == 0)
        expect(run(library, "show", f"{volume}#..-..-..-x").returncode == 0, "a document of a path for an id can be shown by the name it got")
        stray = {path.name for path in folder.iterdir()} - {"inputs", "trap"}
        expect(all(each.startswith(library.name) or "backup" in each.lower() for each in stray), f"files appeared: {stray}")
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(f"the largest command took {peak} MiB")
        expect(peak < MOST_MEMORY or "asan" in cli.parts, f"a command took {peak} MiB")
    finish()


main()
