"""Texts about verification."""

TEXTS = {
    "verify.error.not_recognised": "this is no document the wallet can verify",
    "verify.hint.not_recognised": "verify takes extracts, credentials and receipts as they were "
    "sent; text copied from a page or an e-mail may have been cut",
    "verify.error.unknown_type": "this is signed, but of a kind `{typ}` that verify does not check",
    "verify.hint.unknown_type": "see what it is with `wallet inspect FILE`",
}
