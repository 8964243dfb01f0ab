"""Texts about lists of what became of credentials."""

_ASK_ISSUER = "ask the issuer whether the credential still holds"

TEXTS = {
    "status_list.error.reference": "the credential does not say properly where its status is told",
    "status_list.hint.reference": _ASK_ISSUER,
    "status_list.error.type": "this is no signed status list",
    "status_list.hint.type": "check that it is the right file",
    "status_list.error.claims": "this status list is not written as its standard asks",
    "status_list.hint.claims": _ASK_ISSUER,
    "status_list.error.compression": "this status list cannot be unpacked",
    "status_list.hint.compression": "it may have been cut on its way; fetch it again",
    "status_list.error.too_large": "this status list unpacks to more than {limit} bytes",
    "status_list.hint.too_large": _ASK_ISSUER,
    "status_list.error.other_list": "this status list is about other credentials",
    "status_list.hint.other_list": "fetch the list that the credential names",
    "status_list.error.index": "this status list has {size} entries, and none with number {index}",
    "status_list.hint.index": _ASK_ISSUER,
    "status_list.error.purpose": "this status list tells something else than the credential asks",
    "status_list.hint.purpose": _ASK_ISSUER,
    "status_list.error.not_yet": "this status list does not apply yet",
    "status_list.hint.not_yet": _ASK_ISSUER,
    "status_list.error.short": "this status list is so short that whoever asks for it tells much "
    "about whom",
    "status_list.hint.short": _ASK_ISSUER,
}
