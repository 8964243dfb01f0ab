"""Texts about trust lists."""

TEXTS = {
    "trust.error.version": "this is not a trust list this program can read (`{schema}`)",
    "trust.hint.version": "a trust list says `trust-list/1`; a newer one needs a newer wallet",
    "trust.error.member": "the trust list has no usable `{where}`",
    "trust.hint.member": "ask the owner of the list for a corrected one",
    "trust.error.entry": "`{where}` in the trust list is no entry this program can use",
    "trust.hint.entry": "an entry has `key` or `anchor`, or only `issuers`: https or "
    "did:web addresses; addresses and `status_lists` are for issuers",
    "trust.error.unknown_member": "the trust list has an unknown member `{member}` in `{where}`",
    "trust.hint.unknown_member": "it might restrict the entry, so the list is refused; "
    "check the spelling or get a newer wallet",
    "trust.error.older_list": "this list has number {seq}, and number {seen} is in use already",
    "trust.hint.older_list": "an older list could bring back a key that was given up; "
    "ask the owner of the list for a newer one",
    "trust.error.other_signer": "the list `{name}` in use was signed by its owner's key, and this "
    "one was not",
    "trust.hint.other_signer": "ask the owner; if its key has changed, take the list out of use "
    "with `wallet trust remove NAME` and add the new one",
    "trust.error.list_ended": "this list ended on {date}",
    "trust.hint.list_ended": "ask the owner of the list for a newer one",
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
    "trust.error.not_confirmed": "the fingerprint was not confirmed, and nothing was added",
    "trust.hint.not_confirmed": "ask them for it another way than the file came, such as a "
    "telephone number you already had, and try again",
    "trust.error.credential": "this is a credential, not its issuer",
    "trust.hint.credential": "ask the issuer itself for its authority file (`.pem`), then `wallet "
    "trust add FILE --role issuer`",
    "trust.error.unsigned_request": "nobody signed this request, so there is nobody to trust",
    "trust.hint.unsigned_request": "ask for a signed one",
    "trust.error.role_needed": "what is it to be trusted for?",
    "trust.hint.role_needed": "say it with `--role`: {roles}",
    "trust.error.name_needed": "a bare key has no name",
    "trust.hint.name_needed": "say whose it is with `--name`",
    "trust.added": "Added: {name}",
    "trust.removed": "Removed: {name}",
    "trust.nothing": "Nobody is on a list here.",
    "trust.names": "You go by: {names}",
    "trust.list": "{name} ({date}, {count} entries)",
    "trust.entry": "{name}: {role}, {state}, {id}",
    "trust.entry_addresses": "Keys that these publish: {addresses}",
    "trust.entry_status": "Status lists: {addresses}",
    "trust.role.issuer": "issuer of credentials",
    "trust.role.recipient": "asks for data",
    "trust.role.registrar": "registers those who ask, and makes trust packs",
    "trust.state.active": "in use",
    "trust.state.retired": "retired",
    "trust.state.compromised": "compromised",
    "trust.page_written": "Written: {out}",
    "trust.page_digest": "SHA-256: {sha256}",
    "trust.page_hand_over": "put it where your colleagues take programs from, and tell them "
    "its SHA-256 another way",
    "trust.about": "This says it is from {name}. Anybody can write that. Its fingerprint, "
    "with eight characters left out:",
    "trust.how": "Ask them for the fingerprint another way: a telephone number you already "
    "had, or in person. Not by the way this file came.",
    "trust.ask_characters": "Type the eight characters that are left out:",
    "trust.ask_characters_again": "That is not right. Once more, or Enter to stop:",
}
