// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlstyle.h"

namespace Chancery::Export
{

QString washOf(MarkColour colour)
{
    switch (colour) {
    case MarkColour::Yellow:
        return QStringLiteral("#fff1a8");
    case MarkColour::Green:
        return QStringLiteral("#d3efcc");
    case MarkColour::Blue:
        return QStringLiteral("#cfe4fa");
    case MarkColour::Pink:
        return QStringLiteral("#fbd5e5");
    case MarkColour::Orange:
        return QStringLiteral("#ffdfb8");
    case MarkColour::Purple:
        return QStringLiteral("#e6d9f7");
    }
    return {};
}

QString pageStyle()
{
    // Every colour has a line pattern of its own, because colour must never speak alone and print may be grey.
    return QStringLiteral(
        R"(:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fdfcf9; --faint: #5d5a54; --rule: #d8d4cb;
  --yellow: #fff1a8; --green: #d3efcc; --blue: #cfe4fa; --pink: #fbd5e5; --orange: #ffdfb8; --purple: #e6d9f7; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e4db; --paper: #1d1c1a; --faint: #aba598; --rule: #45423c;
  --yellow: #5a4d10; --green: #24491d; --blue: #1c3f63; --pink: #5e2741; --orange: #5f3d10; --purple: #432e61; } }
body { margin: 0 auto; padding: 2rem 1.2rem 4rem; max-width: 36rem; background: var(--paper); color: var(--ink);
  font: 1.05rem/1.5 "Noto Serif", Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin-top: 1.8rem; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .15em; }
.byline, .context, .page, .citation, .notes, dt, small { color: var(--faint); }
.document > h2 { text-align: center; }
.dateline, .closer, .signature { text-align: right; }
.page, small { font-size: .8rem; }
.notes, .citation { font-size: .92rem; }
.document > .citation { border-top: 1px solid var(--rule); padding-top: .8rem; }
ul { list-style: none; padding-left: 1.5rem; } li.level-2 { margin-left: 1.5rem; } li.level-3 { margin-left: 3rem; }
td, th { padding: .1rem .8rem .1rem 0; vertical-align: top; text-align: left; }
sup { line-height: 0; font-size: .7em; } sup.annotation { font-family: sans-serif; }
blockquote { margin: .6rem 0 .6rem 1.2rem; }
mark { color: inherit; text-decoration: underline 2px solid; text-underline-offset: .2em; }
mark.yellow { background: var(--yellow); text-decoration-color: #b08a00; }
mark.green { background: var(--green); text-decoration-color: #3f8f2f; text-decoration-style: dashed; }
mark.blue { background: var(--blue); text-decoration-color: #2f77c0; text-decoration-style: dotted; }
mark.pink { background: var(--pink); text-decoration-color: #c8437e; text-decoration-style: wavy; }
mark.orange { background: var(--orange); text-decoration-color: #cc7a0a; text-decoration-style: double; }
mark.purple { background: var(--purple); text-decoration-color: #7f55b8; text-decoration-thickness: 4px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; font-size: .9rem; margin: .6rem 0 0; }
dt { font-family: sans-serif; font-size: .8rem; line-height: 1.7; } dd { margin: 0; min-width: 0; } dd > :first-child { margin-top: 0; }
dd > :last-child { margin-bottom: 0; } dd code { font-size: .75rem; overflow-wrap: anywhere; }
@media print { @page { margin: 2cm; } :root { color-scheme: light; --ink: #000; --paper: #fff; --faint: #444; --rule: #999; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } a { text-decoration: none; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; background: #f0f0f0; }
  h1, h2, h3 { break-after: avoid; } blockquote, dl > * { break-inside: avoid; } p { orphans: 2; widows: 2; } }
)");
}

QString richTextStyle()
{
    // QTextDocument knows margins in px only, and scales them to the paper.
    return QStringLiteral("body { font-family: 'Noto Serif', 'DejaVu Serif', serif; font-size: 10.5pt; }\n"
                          "h1 { font-size: 16pt; } h2 { font-size: 13pt; margin-top: 24px; } h3 { font-size: "
                          "10.5pt; margin-top: 18px; }\n"
                          "p { margin-top: 0px; margin-bottom: 7px; line-height: 125%; }\n"
                          "code { font-family: 'DejaVu Sans Mono', monospace; font-size: 7.5pt; }\n");
}

} // namespace Chancery::Export
