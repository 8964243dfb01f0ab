"""A request for a credential to be bound to a key: the holder's proof that the key is theirs.

A compact JWS, ``typ`` ``holder-key+jwt``, signed by the key in its own header::

    {"iat": …, "exp": …, "jti": "urn:uuid:…", "purpose": "credential"}

It holds nothing about the person. Whoever has it can do one thing with it: issue a credential
that only the holder of the key can present.
"""

from __future__ import annotations

from typing import Final

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import PublicKey, Signer, parse_jws, sign_jws, verify_jws

KEY_REQUEST_TYP: Final = "holder-key+jwt"
_PURPOSE: Final = "credential"
_MEMBERS: Final = frozenset({"iat", "exp", "jti", "purpose"})


def build_key_request(signer: Signer, *, at: Instant, expires: Instant, jti: str) -> str:
    """The request for ``signer``'s key, made ``at`` and good until ``expires``."""
    payload: JsonObject = {
        "iat": at.seconds,
        "exp": expires.seconds,
        "jti": jti,
        "purpose": _PURPOSE,
    }
    header: JsonObject = {"jwk": signer.public.to_jwk()}
    return sign_jws(payload, signer, typ=KEY_REQUEST_TYP, header=header)


def verify_key_request(text: str, at: Instant) -> PublicKey:
    """The key whose holder made the request.

    Raises :class:`InputError`: ``issuer.key_request`` where it is none, ``issuer.key_request_time``
    where it has run out or comes from the future, ``jose.…`` for a signature that does not hold.
    """
    jws = parse_jws(text)
    jwk = jws.header.get("jwk")
    if jws.typ != KEY_REQUEST_TYP or not isinstance(jwk, dict):
        raise InputError("issuer.key_request")
    key = PublicKey.from_jwk(jwk)
    claims = verify_jws(jws, key, typ=KEY_REQUEST_TYP).claims()
    if claims.keys() != _MEMBERS or claims["purpose"] != _PURPOSE:
        raise InputError("issuer.key_request")
    made, ends = (Instant.from_numeric_date(claims[name]) for name in ("iat", "exp"))
    if ends <= at or made > at.plus(limits.MAX_CLOCK_SKEW):
        raise InputError("issuer.key_request_time", date=ends.date())
    return key
