"""Texter om märken som ligger inbakade i bilder."""

_ORIGINAL = "be utfärdaren om bilden så som den gavs ut; märket kan försvinna när bilden sparas om"

TEXTS = {
    "baked.error.png": "det här är ingen hel PNG-bild",
    "baked.hint.png": "be att få den igen som bifogad fil; den kan ha skadats på vägen",
    "baked.error.svg": "det här är ingen hel SVG-ritning",
    "baked.hint.svg": "be att få den igen som bifogad fil; den kan ha skadats på vägen",
    "baked.error.markup": "ritningen har egna definitioner eller instruktioner, som plånboken inte "
    "följer",
    "baked.hint.markup": _ORIGINAL,
    "baked.error.none": "det ligger inget märke i bilden",
    "baked.hint.none": _ORIGINAL,
    "baked.error.several": "det ligger mer än ett märke i bilden, och ingen kan avgöra vilket som "
    "gäller",
    "baked.hint.several": _ORIGINAL,
    "baked.error.text": "märket i bilden är inte skrivet så som ett märke ska vara",
    "baked.hint.text": _ORIGINAL,
    "baked.error.too_many": "bilden har fler än {limit} delar",
    "baked.hint.too_many": _ORIGINAL,
    "baked.error.too_deep": "ritningen har mer än {limit} nivåer",
    "baked.hint.too_deep": _ORIGINAL,
}
