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
    "trust.error.older_list": "this list has number {seq}, and number {seen} is in use already",
    "trust.hint.older_list": "an older list could bring back a key that was given up; "
    "ask the owner of the list for a newer one",
    "trust.error.ambiguous": "`{reference}` fits several lists or entries",
    "trust.hint.ambiguous": "give more of the id; see `wallet trust list`",
    "trust.error.not_found": "nothing in use is called `{reference}`",
    "trust.hint.not_found": "see what is in use with `wallet trust list`",
    "trust.error.empty_name": "that is no name",
    "trust.hint.empty_name": "give the name that senders write, as in "
    "`wallet trust me 'Exempelmatchning AB'`",
    "trust.error.store": "the file with the trust lists of this computer cannot be read",
    "trust.hint.store": "move `trust.json` away and add the lists again with "
    "`wallet trust add FILE`",
    "trust.own_list": "my own list",
}
