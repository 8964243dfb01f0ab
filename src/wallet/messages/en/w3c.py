"""Texts about credentials in the W3C data model."""

_ASK_ISSUER = "ask the sender to get a new one from the issuer"

TEXTS = {
    "w3c.error.context": "this credential is of no version of the W3C data model that is known",
    "w3c.hint.context": "versions 1.1 and 2.0 are read; ask the issuer for one of these",
    "w3c.error.type": "this credential does not say properly what kind it is",
    "w3c.hint.type": _ASK_ISSUER,
    "w3c.error.id": "the identifier of this credential is not written as its standard asks",
    "w3c.hint.id": _ASK_ISSUER,
    "w3c.error.issuer": "this credential does not say properly who issued it",
    "w3c.hint.issuer": _ASK_ISSUER,
    "w3c.error.date": "the date `{member}` of this credential is missing or malformed",
    "w3c.hint.date": _ASK_ISSUER,
    "w3c.error.subject": "this credential does not say properly whom it is about",
    "w3c.hint.subject": _ASK_ISSUER,
    "w3c.error.status": "this credential does not say properly where its status is told",
    "w3c.hint.status": _ASK_ISSUER,
    "w3c.error.nested": "this credential has more than {limit} others inside",
    "w3c.hint.nested": "ask the sender for each in a file of its own",
    "w3c.error.jwt_claim": "this signed credential has a claim `{claim}` that its form forbids",
    "w3c.hint.jwt_claim": _ASK_ISSUER,
    "w3c.error.jwt_version": "this signed credential mixes two versions of the W3C data model",
    "w3c.hint.jwt_version": _ASK_ISSUER,
    "w3c.error.jwt_other": "the claim `{claim}` beside this credential says something else than it",
    "w3c.hint.jwt_other": _ASK_ISSUER,
    "w3c.error.sd_jwt_typ": "this is no W3C credential in an SD-JWT",
    "w3c.hint.sd_jwt_typ": "check that it is the right file; `wallet inspect FILE` says what it is",
    "w3c.error.sd_jwt_hidden": "this credential hides `{name}`, which must be in the clear",
    "w3c.hint.sd_jwt_hidden": _ASK_ISSUER,
    "w3c.error.presentation": "this presentation breaks the rules of its form at `{member}`",
    "w3c.hint.presentation": "ask the sender to make a new one",
}
