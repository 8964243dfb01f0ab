"""Texts about proofs that stand inside a document."""

_NEW_ONE = "do not use it; ask the sender for a new one"

TEXTS = {
    "data_integrity.error.proof": "the proof in this document is malformed at `{member}`",
    "data_integrity.hint.proof": _NEW_ONE,
    "data_integrity.error.number": "this document has more than {limit} proofs",
    "data_integrity.hint.number": _NEW_ONE,
    "data_integrity.error.previous": "a proof in this document rests on another that is not there",
    "data_integrity.hint.previous": _NEW_ONE,
    "data_integrity.error.context": "this document was signed with another vocabulary",
    "data_integrity.hint.context": _NEW_ONE,
    "data_integrity.error.no_canonizer": "what this document's proof is over cannot be made here",
    "data_integrity.hint.no_canonizer": "verify it with `wallet verify FILE`",
}
