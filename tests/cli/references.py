# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""References from the command line: why they lead where they do, how sure that is, and who may be who."""

import pathlib

from command import TELEGRAM, answer, check_is_clean, expect, finish, fresh_library, run, workshop

LETTER = "frus1961-63v06#d67"
VOLUME = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="frus1961-63v06"><teiHeader><fileDesc><titleStmt>
<title type="complete">Foreign Relations, 1961-1963, Volume VI</title><title type="volume">Exchanges</title></titleStmt>
<publicationStmt><idno type="frus">frus1961-63v06</idno></publicationStmt></fileDesc></teiHeader><text>
<front><div type="section" xml:id="persons"><head>Persons</head><list type="names"><item><hi rend="strong"><persName
xml:id="p_KJF9">Kennedy, John F.</persName>,</hi> President of the United States</item></list></div></front>
<body><div type="compilation" xml:id="comp1"><head>Exchanges</head>
<div type="document" xml:id="d67" n="67"><head>67. Telegram From the <gloss type="from">Department of State</gloss> to the
<gloss type="to">Embassy in the Soviet Union</gloss></head><dateline><placeName>Washington</placeName>,
<date when="1962-10-27">October 27, 1962</date>.</dateline><p>1015. Following message from President to Khrushchev.</p></div>
<div type="document" xml:id="d68" n="68"><head>68. Letter From Chairman <persName type="from">Khrushchev</persName> to President
<persName type="to">Kennedy</persName></head><dateline><placeName>Moscow</placeName>, <date when="1962-10-28">October 28,
1962</date>.</dateline><p>I have received your message of October 27.<note n="1" xml:id="d68fn1">Transmitted in telegram 1015 to
Moscow, October 27. See also Document 67 and telegram 9 from Paris, October 20.</note></p></div></div></body></text></TEI>"""


def main(folder):
    library = fresh_library(folder)
    file = pathlib.Path(folder) / "frus1961-63v06.xml"
    file.write_text(VOLUME, encoding="utf-8")
    before = answer(library, "references", TELEGRAM)
    expect(all(each["reason"] for each in before["cites"]), "a reference of the telegram has no reason")
    answer(library, "import", file)

    cites = answer(library, "references", "frus1961-63v06#d68")["cites"]
    found = {each["words"]: each for each in cites}
    message = found.get("your message of October 27", {})
    expect(message.get("state") == "resolved" and 0 < message["confidence"] < 1,
           f"the letter's day is not a proposal: {message}")
    telegram = found.get("telegram 1015 to Moscow, October 27", {})
    expect(telegram.get("state") == "resolved" and telegram["confidence"] == 1,
           f"the telegram of that number is not found: {telegram}")
    expect(found.get("telegram 9 from Paris, October 20", {}).get("state") == "unresolved",
           "a telegram nobody has is not left open")
    expect(all(each["reason"] for each in cites), f"a reference has no reason: {cites}")
    expect("proposed: 90 %" in run(library, "references", "frus1961-63v06#d68").stdout, "a proposal looks like a fact")
    cited = answer(library, "references", LETTER)
    expect(cited["citedByTotal"] >= 2 and any(TELEGRAM.replace("#", "/") in each["from"] for each in cited["citedBy"]),
           f"the letter does not say that the telegram cites it: {cited}")

    links = answer(library, "people", "frus1961-63v06#p_KJF9")
    expect(links and all(each["state"] == "proposed" and each["reason"] for each in links),
           f"the President is not proposed as one person: {links}")
    for command, state in (("join", "joined"), ("split", "apart")):
        other = next(each[side]["id"] for each in links for side in ("one", "other")
                     if not each[side]["id"].startswith("frus1961-63v06"))
        answer(library, command, "frus1961-63v06#p_KJF9", other)
        states = {each["state"] for each in answer(library, "people", "frus1961-63v06#p_KJF9")}
        expect(state in states, f"{command} did not make two persons {state}: {states}")
    nobody = run(library, "join", "frus1961-63v06#p_KJF9", "frus1961-63v06#p_NOBODY")
    expect(nobody.returncode == 1 and "p_NOBODY" in nobody.stderr, "somebody unknown was joined")
    check_is_clean(library, "after joining persons")


with workshop() as folder:
    main(folder)
finish()
