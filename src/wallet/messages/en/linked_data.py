"""Texts about JSON-LD, the form in which Open Badges and other W3C credentials are signed."""

_ASK_ISSUER = "ask the issuer whether it is genuine; use contact details you know from elsewhere"
_NEW_ONE = "do not use it; ask the sender for a new one"
_CONTEXTS = "get it once with `wallet trust contexts`"

TEXTS = {
    "linked_data.error.context_unknown": "the credential rests on the vocabulary `{url}`, which "
    "the wallet does not know",
    "linked_data.hint.context_unknown": _ASK_ISSUER,
    "linked_data.error.context_missing": "the vocabulary `{url}` is not on this computer",
    "linked_data.hint.context_missing": _CONTEXTS,
    "linked_data.error.context_changed": "the copy of the vocabulary `{url}` on this computer was "
    "changed",
    "linked_data.hint.context_changed": _CONTEXTS,
    "linked_data.error.dropped": "it holds `{term}`, which its signature does not cover",
    "linked_data.hint.dropped": _NEW_ONE,
    "linked_data.error.relative": "it names `{term}`, which no vocabulary defines, so that its "
    "signature does not cover it",
    "linked_data.hint.relative": _ASK_ISSUER,
    "linked_data.error.form": "it is not written in the way that everybody reads it: `{term}`",
    "linked_data.hint.form": _ASK_ISSUER,
    "linked_data.error.malformed": "this is not valid JSON-LD",
    "linked_data.hint.malformed": "ask for it again; it may have been damaged on its way",
    "linked_data.error.too_large": "the signature covers more than can be checked here (limit "
    "{limit})",
    "linked_data.hint.too_large": _ASK_ISSUER,
    "linked_data.error.time": "working out what the signature covers took more time or memory "
    "than a document may take ({seconds} s)",
    "linked_data.hint.time": _ASK_ISSUER,
    "linked_data.error.child": "the part that works out what a signature covers cannot be started",
    "linked_data.hint.child": "install the wallet again; if that does not help, report it",
}
