"""An SD-JWT checked against a key and a clock (RFC 9901 section 7.1).

Whose key it is, and whether a Key Binding JWT is needed, is for the caller: see
:func:`wallet.standards.sd_jwt.verify_key_binding`.
"""

from __future__ import annotations

from collections.abc import Collection

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject
from wallet.standards.jose import PublicKey, verify_jws
from wallet.standards.sd_jwt.compact import SdJwt, parse_sd_jwt
from wallet.standards.sd_jwt.processing import Processed, process


def verify_sd_jwt(sd_jwt: str | SdJwt, key: PublicKey, *, typ: str | None) -> Processed:
    """The processed payload of an SD-JWT whose issuer signature ``key`` made.

    Steps of section 7.1: 1 structure; 2.a-b algorithm and signature; 3 to 5 Disclosures. The
    caller's: 2.c (is it the issuer's key?), 6 (:func:`check_validity`), and a Key Binding JWT,
    which is neither needed nor looked at here. ``typ`` is the expected header; None leaves it to
    the caller. Raises :class:`InputError`, ``jose.…`` or ``sd_jwt.…``.
    """
    parsed = parse_sd_jwt(sd_jwt) if isinstance(sd_jwt, str) else sd_jwt
    verify_jws(parsed.issuer, key, typ=typ)
    return process(parsed)


def check_validity(
    payload: JsonObject,
    *,
    at: Instant,
    audience: str | None = None,
    required: Collection[str] = (),
    leeway: int = limits.CLOCK_SKEW,
) -> None:
    """Returns where the claims of a processed payload let it be used ``at`` that time (step 6).

    ``required`` names claims that must be there: a holder can keep back an ``exp`` which the
    issuer made selectively disclosable (section 9.7). ``audience`` is compared only where given.
    ``leeway`` in seconds. Raises :class:`InputError`: ``sd_jwt.claim_missing``,
    ``sd_jwt.time_claim``, ``sd_jwt.not_yet_valid``, ``sd_jwt.expired``, ``sd_jwt.audience``.
    """
    for name in required:
        if name not in payload:
            raise InputError("sd_jwt.claim_missing", name=name)
    begins, ends = time_claim(payload, "nbf"), time_claim(payload, "exp")
    if begins is not None and at.seconds + leeway < begins.seconds:
        raise InputError("sd_jwt.not_yet_valid", moment=begins.rfc3339())
    if ends is not None and at.seconds - leeway >= ends.seconds:
        raise InputError("sd_jwt.expired", moment=ends.rfc3339())
    if audience is not None and "aud" in payload:
        named = payload["aud"]
        if audience not in (named if isinstance(named, list) else [named]):
            raise InputError("sd_jwt.audience")


def time_claim(payload: JsonObject, name: str) -> Instant | None:
    """A NumericDate claim, None where absent. Raises ``InputError("sd_jwt.time_claim")``."""
    if name not in payload:
        return None
    try:
        return Instant.from_numeric_date(payload[name])
    except (InputError, OverflowError, ValueError) as error:
        raise InputError("sd_jwt.time_claim", name=name) from error
