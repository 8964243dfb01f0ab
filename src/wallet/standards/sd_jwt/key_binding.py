"""The Key Binding JWT: made, and checked (RFC 9901 sections 4.3 and 7.3 step 5)."""

from __future__ import annotations

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import Jws, PublicKey, Signer, sign_jws, verify_jws
from wallet.standards.sd_jwt.compact import SdJwt, parse_issued_sd_jwt
from wallet.standards.sd_jwt.verification import time_claim

KB_TYP = "kb+jwt"


def bind(
    presentation: str,
    signer: Signer,
    *,
    aud: str,
    nonce: str,
    iat: Instant,
    claims: JsonObject | None = None,
) -> str:
    """The SD-JWT+KB: ``presentation`` (ending in ``~``) and a JWT signed with the holder's key.

    ``claims`` are further members of the Key Binding JWT; they cannot replace its own four.
    """
    sd_jwt = parse_issued_sd_jwt(presentation)
    payload: JsonObject = dict(claims or {})
    payload["iat"] = iat.seconds
    payload["aud"] = aud
    payload["nonce"] = nonce
    payload["sd_hash"] = sd_jwt.hash_algorithm.digest(presentation)
    return presentation + sign_jws(payload, signer, typ=KB_TYP)


def holder_key(payload: JsonObject) -> PublicKey | None:
    """The key a processed payload is bound to by ``cnf.jwk``, None where it has no ``cnf``.

    Raises ``InputError("sd_jwt.cnf")`` for a ``cnf`` without a usable ``jwk``: the payload asks
    for proof of possession, by a means that is not understood.
    """
    if "cnf" not in payload:
        return None
    confirmation = payload["cnf"]
    jwk = confirmation.get("jwk") if isinstance(confirmation, dict) else None
    if not isinstance(jwk, dict):
        raise InputError("sd_jwt.cnf")
    try:
        return PublicKey.from_jwk(jwk)
    except InputError as error:
        raise InputError("sd_jwt.cnf") from error


def verify_key_binding(
    sd_jwt: SdJwt,
    *,
    holder_key: PublicKey,
    aud: str | None,
    nonce: str | None,
    at: Instant,
    max_age: int | None = limits.MAX_KEY_BINDING_AGE,
    leeway: int = limits.CLOCK_SKEW,
) -> JsonObject:
    """The claims of the Key Binding JWT, once it proves possession of ``holder_key``.

    Steps of section 7.3: 2 it is there; 5.d ``typ``; 5.b-c algorithm and signature; 5.e time;
    5.f ``nonce`` and ``aud``; 5.g ``sd_hash``; 5.h its own ``exp`` and ``nbf``. The caller's: 1
    (that it is required at all), 4 (:func:`verify_sd_jwt`) and 5.a (``holder_key`` must be the one
    the verified payload names, see :func:`wallet.standards.sd_jwt.holder_key`).

    ``aud`` or ``nonce`` None: the caller compares the returned value. ``max_age`` in seconds;
    None where something else limits the age. Raises :class:`InputError`: ``sd_jwt.kb_missing``,
    ``kb_typ``, ``kb_signature``, ``kb_claims``, ``kb_time``, ``kb_nonce``, ``kb_audience``,
    ``kb_hash``.
    """
    key_binding = sd_jwt.key_binding
    if key_binding is None:
        raise InputError("sd_jwt.kb_missing")
    claims = _signed_claims(key_binding, holder_key)
    _check_types(claims)
    _check_time(claims, at=at, max_age=max_age, leeway=leeway)
    if nonce is not None and claims["nonce"] != nonce:
        raise InputError("sd_jwt.kb_nonce")
    if aud is not None and claims["aud"] != aud:
        raise InputError("sd_jwt.kb_audience")
    if claims["sd_hash"] != sd_jwt.hash_algorithm.digest(sd_jwt.presentation):
        raise InputError("sd_jwt.kb_hash")
    return claims


def _signed_claims(key_binding: Jws, key: PublicKey) -> JsonObject:
    if key_binding.header.get("typ") != KB_TYP:
        raise InputError("sd_jwt.kb_typ")
    try:
        verify_jws(key_binding, key, typ=None)
    except InputError as error:
        raise InputError("sd_jwt.kb_signature") from error
    try:
        return key_binding.claims()
    except InputError as error:
        raise InputError("sd_jwt.kb_claims", name="payload") from error


def _check_types(claims: JsonObject) -> None:
    """All four are required, the three texts as single strings (section 4.3)."""
    for name in ("aud", "nonce", "sd_hash"):
        if not isinstance(claims.get(name), str):
            raise InputError("sd_jwt.kb_claims", name=name)
    if "iat" not in claims:
        raise InputError("sd_jwt.kb_claims", name="iat")


def _check_time(claims: JsonObject, *, at: Instant, max_age: int | None, leeway: int) -> None:
    issued = time_claim(claims, "iat")
    begins, ends = time_claim(claims, "nbf"), time_claim(claims, "exp")
    earliest = at.seconds + leeway
    for start in (issued, begins):
        if start is not None and start.seconds > earliest:
            raise InputError("sd_jwt.kb_time", moment=start.rfc3339())
    latest = at.seconds - leeway
    if ends is not None and ends.seconds <= latest:
        raise InputError("sd_jwt.kb_time", moment=ends.rfc3339())
    if issued is not None and max_age is not None and issued.seconds + max_age < latest:
        raise InputError("sd_jwt.kb_time", moment=issued.rfc3339())
