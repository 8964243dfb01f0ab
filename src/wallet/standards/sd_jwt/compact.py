"""The compact form of SD-JWT and SD-JWT+KB, taken apart (RFC 9901 section 4).

Structure only: nothing is verified here. What parses is bounded in size, in the number of
Disclosures and in nesting, and its ``text`` is exactly what was received.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject
from wallet.standards.jose import Jws, parse_jws
from wallet.standards.sd_jwt.disclosure import Disclosure, parse_disclosure
from wallet.standards.sd_jwt.hashing import HashAlgorithm


@dataclass(frozen=True, slots=True)
class SdJwt:
    """An SD-JWT, or an SD-JWT+KB where ``key_binding`` is there. Not verified."""

    issuer: Jws = field(repr=False)
    """The Issuer-signed JWT."""
    payload: JsonObject = field(repr=False, hash=False)
    """Its payload as signed, with digests in it. Not to be changed."""
    disclosures: tuple[Disclosure, ...]
    """In the order received."""
    key_binding: Jws | None = field(repr=False)
    """The Key Binding JWT. Whether one is needed is for the verifier's policy to say."""
    hash_algorithm: HashAlgorithm
    text: str = field(repr=False)
    """As received."""

    @property
    def presentation(self) -> str:
        """The text up to and including the last ``~``: what a Key Binding JWT signs over."""
        return self.text[: self.text.rindex("~") + 1]


def parse_sd_jwt(text: str) -> SdJwt:
    """The parts of an SD-JWT or SD-JWT+KB.

    Raises :class:`InputError`: ``sd_jwt.not_sd_jwt`` without any ``~``, ``sd_jwt.last_part`` where
    what follows the last ``~`` is no JWT, ``sd_jwt.disclosure…`` for the Disclosures,
    ``sd_jwt.sd_alg`` for the hash algorithm, ``jose.…`` for the Issuer-signed JWT.
    """
    _check_bounds(text)
    first, *middle, last = text.split("~")
    if "" in middle:
        raise InputError("sd_jwt.disclosure_empty")
    if len(set(middle)) != len(middle):
        raise InputError("sd_jwt.disclosure_repeated")
    issuer = parse_jws(first)
    payload = issuer.claims()
    return SdJwt(
        issuer=issuer,
        payload=payload,
        disclosures=tuple(map(parse_disclosure, middle)),
        key_binding=_key_binding(last) if last else None,
        hash_algorithm=HashAlgorithm.named_in(payload),
        text=text,
    )


def parse_issued_sd_jwt(text: str) -> SdJwt:
    """As :func:`parse_sd_jwt`, for who expects no key binding.

    A holder must refuse an SD-JWT+KB from an issuer (RFC 9901 section 7.2): it is a presentation
    that somebody else made. Raises ``InputError("sd_jwt.kb_at_issuance")`` for it.
    """
    sd_jwt = parse_sd_jwt(text)
    if sd_jwt.key_binding is not None:
        raise InputError("sd_jwt.kb_at_issuance")
    return sd_jwt


def _check_bounds(text: str) -> None:
    if len(text) > limits.MAX_DOCUMENT_BYTES:
        raise InputError("encoding.too_large", limit=limits.MAX_DOCUMENT_BYTES)
    if "~" not in text or not text.isascii():
        raise InputError("sd_jwt.not_sd_jwt")
    if text.count("~") > limits.MAX_DISCLOSURES + 1:
        raise InputError("sd_jwt.too_many_disclosures", limit=limits.MAX_DISCLOSURES)


def _key_binding(text: str) -> Jws:
    try:
        return parse_jws(text)
    except InputError as error:
        raise InputError("sd_jwt.last_part", reason=error.code) from error
