# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`download` from a server on the loopback address: into the library, on after an interruption, and every refusal a sentence."""

import hashlib
import http.server
import json
import os
import pathlib
import signal
import subprocess
import threading
import time

from command import answer, check_is_clean, cli, expect, finish, fresh_library, run, workshop

MADE = ('<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="volume">Made up</title>'
        '</titleStmt></fileDesc></teiHeader><text><body><div type="document" xml:id="d1" n="1"><head>1. Letter</head>'
        '<p>{}</p></div></body></text></TEI>')
FILES = {f"frus{year}.xml": MADE.format(f"A letter of {year}. " * 20_000).encode() for year in (1861, 1862, 1863)}


class Server(http.server.BaseHTTPRequestHandler):
    asked = []
    slow = False
    listing = None

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        name = self.path.strip("/")
        first = int(self.headers.get("Range", "bytes=0-").removeprefix("bytes=").rstrip("-"))
        self.asked.append((name, first))
        content = Server.listing if name == "listing.json" else FILES.get(name)
        if content is None:
            self.send_error(404)
            return
        rest = content[first:]
        self.send_response(206 if first else 200)
        if first:
            self.send_header("Content-Range", f"bytes {first}-{len(content) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        try:
            for at in range(0, len(rest), 1 << 14):
                self.wfile.write(rest[at:at + (1 << 14)])
                if Server.slow and name != "listing.json":
                    time.sleep(0.1)
        except OSError:
            pass


def blob(content):
    return hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()


def list_files(**other):
    Server.listing = json.dumps({"truncated": False, "tree": [
        {"path": name, "type": "blob", "size": len(content), "sha": other.get(name.removesuffix(".xml"), blob(content))}
        for name, content in FILES.items()]}).encode()


def volumes(library):
    return answer(library, "info")["volumes"]


def interrupted(library, address):
    """Stopped by the reader, and asked again: only the rest comes."""
    Server.slow = True
    with subprocess.Popen([cli, "--library", library, "download", "frus1862", "--from", address],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as stopped:
        deadline = time.monotonic() + 30
        while not any(name == "frus1862.xml" for name, _ in Server.asked) and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(0.6)
        stopped.send_signal(signal.SIGINT)
        _, said = stopped.communicate(timeout=30)
    expect(stopped.returncode == 1, f"stopped it ended with {stopped.returncode}")
    expect("cancelled" in said and "frus1862" in said, f"stopped it says {said!r}")
    Server.slow = False
    before = volumes(library)
    done = run(library, "download", "frus1862", "--from", address)
    expect(done.returncode == 0, f"asked again it ended with {done.returncode}: {done.stderr}")
    expect(Server.asked[-1][0] == "frus1862.xml" and Server.asked[-1][1] > 0, f"all came again: {Server.asked[-2:]}")
    expect(volumes(library) == before + 1, "the volume is not in the library")


def main():
    with workshop() as folder:
        folder = pathlib.Path(folder)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        list_files()
        library = fresh_library(folder)
        before = volumes(library)

        known = answer(library, "download", "--list")
        expect(len(known["volumes"]) > 200 and not known["complete"], "the list that comes with the program")
        expect(Server.asked == [], "a list was asked for without a word")
        told = answer(library, "download", "--list", "--refresh", "--from", address)
        expect([each["volume"] for each in told["volumes"]] == ["frus1861", "frus1862", "frus1863"], f"the list is {told}")
        expect(told["complete"] and all(each["size"] > 0 for each in told["volumes"]), f"sizes are told: {told}")

        reports = answer(library, "download", "frus1861", "--from", address)
        expect(len(reports) == 1 and reports[0]["volume"] == "frus1861", f"the report is {reports}")
        expect(volumes(library) == before + 1, "the volume is not in the library")
        left = [file.name for file in (folder / "cache").rglob("*.xml*")]
        expect(left == [], f"what the library holds is kept twice: {left}")
        interrupted(library, address)

        for arguments, status, words in ((["frus1999"], 1, "frus1999"), ([], 2, ""), (["--list", "frus1861"], 2, "")):
            done = run(library, "download", *arguments, "--from", address)
            expect(done.returncode == status, f"{arguments} ended with {done.returncode}")
            expect(done.stderr.strip() and words in done.stderr, f"{arguments}: says {done.stderr!r}")
        done = run(library, "download", "frus1863", "--from", "http://example.org/")
        expect(done.returncode == 1 and "https" in done.stderr, f"an unsafe address: says {done.stderr!r}")
        list_files(frus1863="0" * 40)
        done = run(library, "download", "frus1863", "--refresh", "--from", address)
        expect(done.returncode == 1 and "checksum" in done.stderr, f"a wrong checksum: says {done.stderr!r}")
        server.shutdown()
        server.server_close()
        done = run(library, "download", "frus1863", "--refresh", "--from", address)
        expect(done.returncode == 1 and len(done.stderr.strip().splitlines()) == 1, f"no server: says {done.stderr!r}")
        expect(volumes(library) == before + 2, "something else is in the library")
        check_is_clean(library, "after downloads")
    finish()


main()
