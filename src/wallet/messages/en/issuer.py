"""Texts for issuers."""

TEXTS = {
    "issuer.error.reserved_claim": "the format keeps the name `{name}` for itself",
    "issuer.hint.reserved_claim": "give the claim another name",
    "issuer.error.key_request": "this is no request for a key",
    "issuer.hint.key_request": "the holder makes one with `wallet attest request --out FILE`",
    "issuer.error.key_request_time": "this request for a key cannot be used now (it ends {date})",
    "issuer.hint.key_request_time": "check the clock of this computer, or ask the holder for a new "
    "one",
    "issuer.error.no_host": "the certificate names no host to issue as",
    "issuer.hint.no_host": "make one with `wallet service key --dns NAME --out DIR`",
}
