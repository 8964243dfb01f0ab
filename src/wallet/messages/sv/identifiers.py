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
    "identifiers.error.address": "`{address}` är ingen vanlig `https`-adress",
    "identifiers.hint.address": "den ska ha `https://`, ett värdnamn och en sökväg; be avsändaren "
    "rätta den",
    "identifiers.error.did_web": "`{did}` är ingen did:web som leder till en adress",
    "identifiers.hint.did_web": "texten kan ha kapats eller ändrats på vägen; be om den igen",
    "identifiers.error.did_document": "DID-dokumentet bryter mot formatets regler",
    "identifiers.hint.did_document": "säg till den som publicerar det",
    "identifiers.error.other_document": "dokumentet på adressen handlar om en annan utfärdare: "
    "`{found}`",
    "identifiers.hint.other_document": "utfärdaren kan ha flyttat; fråga var den publicerar sina "
    "nycklar nu",
    "identifiers.error.stale_document": "det som finns här om utfärdarens nycklar är mer än en "
    "vecka gammalt",
    "identifiers.hint.stale_document": "hämta det på nytt med `wallet verify FIL --online`",
    "identifiers.error.metadata": "utfärdarens uppgifter anger varken eller både `jwks` och "
    "`jwks_uri`",
    "identifiers.hint.metadata": "säg till den som publicerar dem",
    "identifiers.error.keys": "de publicerade nycklarna går inte att läsa",
    "identifiers.hint.keys": "säg till den som publicerar dem",
}
