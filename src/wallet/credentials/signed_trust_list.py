"""Trust lists that their owner signed: ``trust-list+jwt``, a compact JWS over a ``trust-list/1``.

The owner's key stands in the header as ``jwk``. That proves only that one holder of that key wrote
the list; whose key it is, somebody confirms once, when the list is put into use, and every later
list of that name must be signed by the same one. Where lists are kept, that is held to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from wallet import limits
from wallet.credentials.trust_list import TrustList, parse_trust_list, read_trust_list
from wallet.errors import InputError
from wallet.standards.encoding import canonical_json
from wallet.standards.jose import PublicKey, Signer, parse_jws, sign_jws, verify_jws

TRUST_LIST_TYP: Final = "trust-list+jwt"


@dataclass(frozen=True, slots=True)
class SignedList:
    """A list whose signature was found right."""

    list: TrustList
    signer: PublicKey
    """Whose signature it has. Whether that is its owner, nobody said here."""


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list as it was handed over."""

    list: TrustList
    signer: str | None
    """Thumbprint of the key that signed it; None for a list that nobody signed."""


def sign_trust_list(list_: TrustList, signer: Signer) -> str:
    """The list as its owner gives it out, a compact JWS.

    Raises :class:`InputError` for a list that no wallet would read.
    """
    read_trust_list(list_.to_json())
    payload = canonical_json(list_.to_json())
    return sign_jws(payload, signer, typ=TRUST_LIST_TYP, header={"jwk": signer.public.to_jwk()})


def verify_trust_list(token: str, *, source: str = "local") -> SignedList:
    """The list in a token, whose signature holds under the key in its header.

    Raises :class:`InputError`: errors of ``jose`` for another ``typ``, a key that is missing, has
    its secret beside it or did not sign; errors of ``trust`` as for a list that nobody signed.
    """
    jws = parse_jws(token)
    jwk = jws.header.get("jwk")
    if not isinstance(jwk, dict):
        raise InputError("jose.key")
    key = PublicKey.from_jwk(jwk)
    verified = verify_jws(jws, key, typ=TRUST_LIST_TYP)
    return SignedList(parse_trust_list(verified.payload, source=source), key)


def open_trust_list(data: bytes, *, source: str = "local") -> OpenedList:
    """The list in a file, signed or not. Raises as :func:`verify_trust_list`."""
    if data.lstrip()[:1] == b"{":
        return OpenedList(parse_trust_list(data, source=source), None)
    signed = verify_trust_list(data.decode("ascii", errors="replace").strip(), source=source)
    return OpenedList(signed.list, signed.signer.thumbprint())


def is_signed_list(data: bytes) -> bool:
    """Whether a file says that it is a signed list; nothing is checked."""
    if len(data) > limits.MAX_DOCUMENT_BYTES:
        return False
    try:
        return parse_jws(data.decode("ascii", errors="replace").strip()).typ == TRUST_LIST_TYP
    except InputError:
        return False
