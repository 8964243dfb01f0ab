"""Texts about identifiers that are a key."""

TEXTS = {
    "identifiers.error.base58": "this is not valid base58 text",
    "identifiers.hint.base58": "the text may have been cut or changed; ask for it again",
    "identifiers.error.did_key": "this did:key is malformed",
    "identifiers.hint.did_key": "the text may have been cut or changed; ask for it again",
    "identifiers.error.key_type": "keys of the kind `{kind}` are not used in identifiers here",
    "identifiers.hint.key_type": "use a P-256, P-384 or Ed25519 key",
    "identifiers.error.method": "`{did}` is not an identifier that holds its own key",
    "identifiers.hint.method": "the wallet reads did:key and did:jwk; ask the owner for the key",
    "identifiers.error.fragment": "`{did}` names a key that its identifier does not hold",
    "identifiers.hint.fragment": "ask the sender to mend the key reference",
    "identifiers.error.address": "`{address}` is no plain `https` address",
    "identifiers.hint.address": "it takes `https://`, a host name and a path; ask the sender to "
    "mend it",
    "identifiers.error.did_web": "`{did}` is no did:web that leads to an address",
    "identifiers.hint.did_web": "the text may have been cut or changed; ask for it again",
    "identifiers.error.did_document": "the DID document breaks the rules of its format",
    "identifiers.hint.did_document": "tell whoever publishes it",
    "identifiers.error.other_document": "the document at that address is about another issuer: "
    "`{found}`",
    "identifiers.hint.other_document": "the issuer may have moved; ask it where it publishes its "
    "keys now",
    "identifiers.error.stale_document": "what is at hand of the issuer's keys is more than a week "
    "old",
    "identifiers.hint.stale_document": "fetch it anew with `wallet verify FILE --online`",
    "identifiers.error.metadata": "the issuer's metadata says neither or both of `jwks` and "
    "`jwks_uri`",
    "identifiers.hint.metadata": "tell whoever publishes it",
    "identifiers.error.keys": "the set of published keys cannot be read",
    "identifiers.hint.keys": "tell whoever publishes it",
}
