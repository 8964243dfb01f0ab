"""How the page of a verification report looks: on a screen, on paper, without colour.

Outcomes differ in word and sign first, in colour last. The style holds no ``<``, ``>`` or ``&``,
so that what stands in the page is what its policy names by hash.
"""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { color-scheme: light; }
body {
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: #1b1b1b; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1.5rem;
}
h1 { font-size: 1rem; font-weight: 600; margin: 0; color: #444; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
p { margin: .4rem 0; }
.made { margin: 0 0 1rem; }
.outcome {
  border: 2px solid; border-left-width: .8rem; padding: .8rem 1rem; margin: 1rem 0;
}
.outcome .said { font-size: 1.25rem; font-weight: 700; margin: 0 0 .4rem; }
.valid { border-color: #1a6b34; }
.undetermined { border-color: #8a5a00; }
.ended, .invalid { border-color: #a3161f; }
.fail { color: #a3161f; font-weight: 700; }
.unknown { color: #7a4f00; font-weight: 700; }
.pass { color: #1a6b34; }
.not_asked { color: #555; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0 1.4rem; }
caption { text-align: left; font-weight: 600; padding: .2rem 0; }
caption .type { display: block; font-weight: 400; color: #444; }
th, td {
  text-align: left; vertical-align: top; padding: .3rem .7rem .3rem 0;
  border-bottom: 1px solid #c9c9c9; overflow-wrap: anywhere; unicode-bidi: isolate;
}
thead th { border-bottom: 2px solid #777; font-size: .9rem; }
tbody th { font-weight: 400; }
.claims th { width: 14rem; color: #444; }
.checks { table-layout: fixed; }
.checks thead th:nth-child(1) { width: 12%; }
.checks thead th:nth-child(2) { width: 18%; }
.checks thead th:nth-child(4) { width: 17%; }
.checks thead th:nth-child(5) { width: 12%; }
code { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .92em; }
.code { display: block; color: #555; font-size: .8rem; }
.value { white-space: pre-line; }
ul { padding-left: 1.2rem; margin: .4rem 0; }
li { margin: .3rem 0; }
footer { margin-top: 2rem; border-top: 2px solid #777; padding-top: .6rem; font-size: .92rem; }
footer dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0; }
footer dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  body { padding: .8rem; }
  .claims th { width: 35%; }
  .checks thead { position: absolute; clip-path: inset(50%); }
  .checks tr, .checks td { display: block; border: 0; padding: .1rem 0; }
  .checks tr { border-bottom: 1px solid #c9c9c9; padding: .4rem 0; }
  .checks td:first-child, .checks tbody th { display: inline-block; padding: 0 .7rem 0 0; }
  .checks tbody th { border: 0; }
  .checks td:empty { display: none; }
  footer dl { display: block; }
}
@page {
  size: A4; margin: 16mm 15mm 18mm;
  @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; }
}
@media print {
  body { font-size: 10pt; max-width: none; padding: 0; }
  h2, caption { break-after: avoid; }
  th, td { padding-block: .15rem; }
  .code { display: inline; }
  tr, li, .outcome { break-inside: avoid; }
  thead { display: table-header-group; }
}
"""
