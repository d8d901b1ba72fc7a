# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads an exported HTML file as strictly as the standard library can and prints its words.

Fails where an element is not closed in its turn, an attribute is given twice, an id is used twice, a link
inside the file leads nowhere, or anything would be loaded from elsewhere.
"""
import html.parser
import pathlib
import re
import sys

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = []
        self.words = []
        self.ids = set()
        self.inner = set()

    def fail(self, what):
        sys.exit(f"line {self.getpos()[0]}: {what}")

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.fail(f"<{tag}> has an attribute twice")
        for name, value in attrs:
            if name == "id":
                if value in self.ids:
                    self.fail(f"id {value} is used twice")
                self.ids.add(value)
            if name in ("src", "srcset", "poster", "data", "background"):
                self.fail(f"<{tag}> loads {value}")
            if name.startswith("on"):
                self.fail(f"<{tag}> has a script in {name}")
            if name == "href" and value.startswith("#"):
                self.inner.add(value[1:])
            if name == "href" and tag != "a":
                self.fail(f"<{tag}> loads {value}")
        if tag == "script":
            self.fail("there is a script")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1] != tag:
            self.fail(f"</{tag}> closes {self.open[-1:] or 'nothing'}")
        self.open.pop()

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.fail(f"<{tag}/> is not closed in HTML")

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            if re.search(r"url\s*\(|@import", data):
                self.fail("the style loads something")
        else:
            self.words.append(data)


text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
if not text.lower().startswith("<!doctype html>"):
    sys.exit("no <!DOCTYPE html> at the beginning")
reader = Reader()
reader.feed(text)
reader.close()
if reader.open:
    sys.exit(f"left open: {reader.open}")
if lost := reader.inner - reader.ids:
    sys.exit(f"links that lead nowhere: {sorted(lost)}")
print("".join(reader.words))
# Addresses stand in links, not always in words.
print(" ".join(re.findall(r'href="(https?:[^"]*)"', text)))
