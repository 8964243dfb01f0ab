"""Texter för utfärdare."""

TEXTS = {
    "issuer.error.reserved_claim": "formatet behåller namnet `{name}` för sig självt",
    "issuer.hint.reserved_claim": "ge uppgiften ett annat namn",
}
