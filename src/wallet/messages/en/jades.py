"""Texts about seals on JSON documents."""

_ASK = "ask the issuer about it; use contact details you know from elsewhere"

TEXTS = {
    "jades.error.form": "the seal on this document is malformed",
    "jades.hint.form": "ask for it again as an attached file; it may have been damaged on its way",
    "jades.error.signatures": "this document has no seal, or more than one",
    "jades.hint.signatures": _ASK,
    "jades.error.critical": "this seal demands an extension the wallet does not know",
    "jades.hint.critical": _ASK,
    "jades.error.certificate": "the certificate of this seal is another one than the seal names",
    "jades.hint.certificate": _ASK,
}
