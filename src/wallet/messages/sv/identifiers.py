"""Texter om identifierare som är en nyckel."""

TEXTS = {
    "identifiers.error.base58": "det här är inte giltig base58-text",
    "identifiers.hint.base58": "texten kan ha kapats eller ändrats på vägen; be om den igen",
    "identifiers.error.did_key": "identifieraren did:key är fel skriven",
    "identifiers.hint.did_key": "texten kan ha kapats eller ändrats på vägen; be om den igen",
    "identifiers.error.key_type": "nycklar av slaget `{kind}` används inte i identifierare här",
    "identifiers.hint.key_type": "använd en nyckel av slaget P-256, P-384 eller Ed25519",
    "identifiers.error.method": "`{did}` är ingen identifierare som rymmer sin egen nyckel",
    "identifiers.hint.method": "plånboken läser did:key och did:jwk; be ägaren om nyckeln",
    "identifiers.error.fragment": "`{did}` pekar på en nyckel som identifieraren inte rymmer",
    "identifiers.hint.fragment": "be avsändaren rätta hänvisningen till nyckeln",
}
