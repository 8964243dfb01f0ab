"""Texts about extracts: making and reading them."""

_DEFECT = "nothing was sent; please report this as a fault in the wallet"
_ASK_SENDER = "ask the sender for a new one"

TEXTS = {
    "extract.error.version": "this extract is of a version this program does not know (`{schema}`)",
    "extract.hint.version": "install a newer wallet, or ask the sender for version `extract/1`",
    "extract.error.member": "the extract has no usable `{name}`",
    "extract.hint.member": _ASK_SENDER,
    "extract.error.presentations": "the extract holds more than {limit} parts",
    "extract.hint.presentations": _ASK_SENDER,
    "extract.error.no_holder_key": "this credential is bound to a key that is not in this wallet",
    "extract.hint.no_holder_key": "ask its issuer for a copy made for this wallet",
    "extract.error.no_such_claim": "a chosen fact is no longer there",
    "extract.hint.no_such_claim": "start again from the request",
    "extract.error.reserved_claim": "a fact has a name that the format keeps for itself",
    "extract.hint.reserved_claim": _DEFECT,
    "extract.error.not_signable": "the extract cannot be signed with the keys at hand",
    "extract.hint.not_signable": _DEFECT,
    "extract.error.not_as_shown": "what was signed is not what was shown",
    "extract.hint.not_as_shown": _DEFECT,
    "extract.error.not_verifiable": "the finished extract does not pass its own check",
    "extract.hint.not_verifiable": _DEFECT,
    "extract.detail.query_changed": "it quotes another query than yours",
    "extract.detail.query_binding": "a part comes without proof of its holder",
    "extract.detail.query_id": "a part answers nothing that was asked",
    "extract.detail.query_multiple": "more parts than were asked for",
    "extract.detail.query_type": "a part is of another type than was asked for",
}
