"""Texts about trust lists."""

TEXTS = {
    "trust.error.version": "this is not a trust list this program can read (`{schema}`)",
    "trust.hint.version": "a trust list says `trust-list/1`; a newer one needs a newer wallet",
    "trust.error.member": "the trust list has no usable `{where}`",
    "trust.hint.member": "ask the owner of the list for a corrected one",
    "trust.error.entry": "`{where}` in the trust list is no entry with one key or one certificate",
    "trust.hint.entry": "an entry has either `key` or `anchor`, and exactly one of them",
    "trust.error.unknown_member": "the trust list has an unknown member `{member}` in `{where}`",
    "trust.hint.unknown_member": "it might restrict the entry, so the list is refused; "
    "check the spelling or get a newer wallet",
}
