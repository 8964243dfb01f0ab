"""Texts about badges baked into pictures."""

_ORIGINAL = "ask the issuer for the picture as it was issued; saving it anew can take the badge out"

TEXTS = {
    "baked.error.png": "this is no whole PNG",
    "baked.hint.png": "ask for it again as an attached file; it may have been damaged on its way",
    "baked.error.svg": "this is no whole SVG drawing",
    "baked.hint.svg": "ask for it again as an attached file; it may have been damaged on its way",
    "baked.error.markup": "this drawing brings definitions or instructions of its own, which the "
    "wallet does not follow",
    "baked.hint.markup": _ORIGINAL,
    "baked.error.none": "there is no badge in this picture",
    "baked.hint.none": _ORIGINAL,
    "baked.error.several": "this picture has more than one badge in it, and nobody could tell "
    "which one counts",
    "baked.hint.several": _ORIGINAL,
    "baked.error.text": "the badge in this picture is not written as a badge is",
    "baked.hint.text": _ORIGINAL,
    "baked.error.too_many": "this picture has more than {limit} parts",
    "baked.hint.too_many": _ORIGINAL,
    "baked.error.too_deep": "this drawing is nested more than {limit} deep",
    "baked.hint.too_deep": _ORIGINAL,
}
