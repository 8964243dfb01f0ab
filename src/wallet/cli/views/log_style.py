"""How the page of the log looks: on a screen, a phone, paper, without colour.

What is open and what is over differ in form first, in colour last. No ``<``, ``>`` or ``&`` stands
in it, so that the policy of the page names it by hash as it is.
"""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { color-scheme: light; }
body {
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  color: #1b1b1b; background: #fff; max-width: 70rem; margin: 0 auto; padding: 1.5rem;
}
h1 { font-size: 1.4rem; margin: 0 0 .4rem; }
p { margin: .4rem 0; max-width: 45rem; }
figure { margin: 1.5rem 0; }
figcaption { color: #444; font-size: .92rem; }
svg { width: 100%; height: auto; }
svg text { font-size: 14px; fill: #1b1b1b; }
svg .who { font-weight: 700; }
svg .claims, svg .date { fill: #555; font-size: 12.5px; }
svg .now { fill: #8a1c1c; font-weight: 700; font-size: 12.5px; }
svg .tick { stroke: #ddd; }
svg .today { stroke: #8a1c1c; stroke-width: 2; stroke-dasharray: 5 4; }
svg .open { fill: #1d5fa8; stroke: #1d5fa8; stroke-width: 1.5; }
svg .over { fill: #fff; stroke: #777; stroke-width: 1.5; stroke-dasharray: 3 2; }
table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; }
caption { text-align: left; font-weight: 700; font-size: 1.15rem; padding: .4rem 0; }
th, td {
  text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0;
  border-bottom: 1px solid #c9c9c9; overflow-wrap: break-word; unicode-bidi: isolate;
}
thead th { border-bottom: 2px solid #777; font-size: .9rem; overflow-wrap: normal; }
tbody th { font-weight: 600; }
.happened tbody th { font-weight: 400; white-space: nowrap; width: 11rem; }
.had td:nth-of-type(3), .had td:nth-of-type(4) { white-space: nowrap; }
code { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .88em; }
@media (max-width: 50rem) {
  body { padding: .8rem; overflow-wrap: anywhere; }
  figure { overflow-x: auto; }
  svg { min-width: 46rem; }
  .had thead { position: absolute; clip-path: inset(50%); }
  .had tr, .had th, .had td { display: block; border: 0; padding: .1rem 0; }
  .had tr { border-bottom: 1px solid #c9c9c9; padding: .5rem 0; }
  .happened tbody th { white-space: normal; width: auto; }
  .had td::before { content: attr(data-name) ": "; color: #555; }
}
@media print { body { max-width: none; padding: 0; font-size: .8rem; } }
"""
