"""Texts about asking what others publish."""

TEXTS = {
    "gather.error.too_much": "more than {limit} addresses, or too many bytes, would have to be "
    "asked for",
    "gather.hint.too_much": "verify fewer files at a time",
    "gather.error.not_named": "no list in use names that address for the issuer, so it was not "
    "asked",
    "gather.hint.not_named": "`--fetch` asks all the same",
    "gather.refused": "not asked, because no list in use names it for that issuer: {hosts}. "
    "`--fetch` asks all the same",
    "gather.asked": "asked: {hosts}",
}
