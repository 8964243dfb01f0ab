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
}
