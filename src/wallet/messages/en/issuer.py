"""Texts for issuers."""

TEXTS = {
    "issuer.error.reserved_claim": "the format keeps the name `{name}` for itself",
    "issuer.hint.reserved_claim": "give the claim another name",
}
