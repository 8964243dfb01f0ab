"""JSON Web Signature, compact serialization (RFC 7515), under the rules of RFC 8725.

The order of a check: form and limits, the header against the closed list, ``typ``, the key against
the algorithm, and the signature last. ``jwk``, ``jku``, ``x5u`` and ``kid`` in a header are never
followed here: whose key it is, is for the caller to say.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from wallet import limits
from wallet.errors import DefectError, InputError
from wallet.standards.encoding import (
    JsonObject,
    b64u_decode,
    b64u_encode,
    compact_json,
    parse_json_object,
)
from wallet.standards.jose.algorithms import SIGNING_ALGORITHMS, Algorithm
from wallet.standards.jose.private_key import Signer
from wallet.standards.jose.public_key import PublicKey

_TEXT_MEMBERS = ("typ", "cty", "kid")
_OURS = frozenset({"alg", "typ", "crit", "b64"})
_MEDIA_PREFIX = "application/"


@dataclass(frozen=True, slots=True)
class Jws:
    """A parsed JWS; nothing says yet that its signature holds."""

    header: JsonObject
    algorithm: Algorithm
    payload: bytes
    signing_input: bytes
    """The ASCII bytes the signature covers, as received."""
    signature: bytes
    token: str
    """The whole text, as received."""

    @property
    def kid(self) -> str | None:
        """How the signer names its key; a hint, never evidence."""
        kid = self.header.get("kid")
        return kid if isinstance(kid, str) else None

    @property
    def typ(self) -> str | None:
        """The header's ``typ`` as written, if any."""
        typ = self.header.get("typ")
        return typ if isinstance(typ, str) else None

    def claims(self) -> JsonObject:
        """The payload as a JSON object; parsed anew at each call."""
        return parse_json_object(self.payload)


def parse_jws(token: str, *, max_bytes: int = limits.MAX_DOCUMENT_BYTES) -> Jws:
    """A compact JWS taken apart, its signature not checked. Raises :class:`InputError`.

    ``max_bytes`` limits the whole token.

    Refuses algorithms off the list (``none`` and MACs among them), ``crit`` and ``b64``: no
    extension is understood, so none can be obeyed (RFC 7515 section 4.1.11).
    """
    if len(token) > max_bytes:
        raise InputError("encoding.too_large", limit=max_bytes)
    parts = token.split(".", 3)
    if len(parts) != 3 or not token.isascii():
        raise InputError("jose.token")
    header = parse_json_object(b64u_decode(parts[0], max_bytes=limits.MAX_HEADER_BYTES))
    return Jws(
        header=header,
        algorithm=_checked_header(header),
        payload=b64u_decode(parts[1], max_bytes=max_bytes),
        signing_input=token[: len(parts[0]) + 1 + len(parts[1])].encode("ascii"),
        signature=b64u_decode(parts[2]),
        token=token,
    )


def verify_jws(
    token: str | Jws,
    key: PublicKey,
    *,
    typ: str | None,
    algorithms: Collection[Algorithm] | None = None,
) -> Jws:
    """The JWS whose signature holds under ``key``. Raises :class:`InputError`.

    ``typ`` is the one expected, with or without ``application/`` before it; None leaves it to the
    caller. ``algorithms`` narrows what the key allows.
    """
    jws = parse_jws(token) if isinstance(token, str) else token
    if typ is not None and _without_prefix(jws.typ) != typ:
        raise InputError("jose.typ", expected=typ, found=(jws.typ or "")[:80])
    if algorithms is not None and jws.algorithm not in algorithms:
        raise InputError("jose.algorithm", alg=str(jws.algorithm))
    key.verify(jws.algorithm, jws.signing_input, jws.signature)
    return jws


def sign_jws(
    payload: JsonObject | bytes, signer: Signer, *, typ: str, header: JsonObject | None = None
) -> str:
    """The compact JWS over ``payload``. ``header`` adds members beside ``alg`` and ``typ``."""
    if header is not None and not _OURS.isdisjoint(header):
        raise DefectError("jose.header_member")
    if signer.algorithm not in SIGNING_ALGORITHMS:
        raise DefectError("jose.signer")
    protected = compact_json({"alg": str(signer.algorithm), "typ": typ, **(header or {})})
    body = payload if isinstance(payload, bytes) else compact_json(payload)
    signing_input = f"{b64u_encode(protected)}.{b64u_encode(body)}"
    return f"{signing_input}.{b64u_encode(signer.sign(signing_input.encode('ascii')))}"


def _checked_header(header: JsonObject) -> Algorithm:
    algorithm = Algorithm.of(header.get("alg"))
    if algorithm is None:
        raise InputError("jose.algorithm", alg=str(header.get("alg", ""))[:40])
    if "crit" in header or "b64" in header:
        raise InputError("jose.critical")
    if any(not isinstance(header.get(name, ""), str) for name in _TEXT_MEMBERS):
        raise InputError("jose.header")
    return algorithm


def _without_prefix(typ: str | None) -> str | None:
    """``typ`` without the media type prefix that RFC 7515 section 4.1.9 lets senders leave out."""
    if typ is not None and typ[: len(_MEDIA_PREFIX)].lower() == _MEDIA_PREFIX:
        return typ[len(_MEDIA_PREFIX) :]
    return typ
