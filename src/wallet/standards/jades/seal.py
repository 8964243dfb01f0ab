"""A JWS in the general JSON serialization with one signature (RFC 7515 section 7.2.1), by JAdES.

Refused: several signatures, header members that stand both inside and outside the signature,
extensions that are marked critical and not known here, and a certificate that is not the one its
digest names.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    JsonValue,
    b64u_decode,
    parse_json_object,
    sha256_b64u,
)
from wallet.standards.jose import Algorithm, PublicKey, parse_x5c

if TYPE_CHECKING:
    from cryptography import x509

JSON_SEAL_MEMBERS: Final = frozenset({"payload", "signatures"})
"""The members by which the general JSON serialization is known."""

_ALGORITHMS: Final = frozenset({Algorithm.RS256, Algorithm.PS256, Algorithm.ES256, Algorithm.ES384})
"""Those that certificates for seals come with; none that a certificate could not hold a key for."""

_JSON_TYPE: Final = "jose+json"
_TYPES: Final = frozenset({"jose", _JSON_TYPE})
_UNDERSTOOD: Final = frozenset({"b64", "sigT", "adoTst"})
"""Extensions that may be marked critical. ``b64`` is obeyed; ``sigT`` is the sealer's word for the
time; ``adoTst`` is a time-stamp on the document alone, which says nothing about the seal."""

_MOST_BESIDE: Final = 4 * limits.MAX_CERTIFICATES


@dataclass(frozen=True, slots=True)
class JsonSeal:
    """A parsed seal and what it is on; nothing says yet that the signature holds."""

    header: JsonObject
    """The protected header."""
    algorithm: Algorithm
    content: bytes
    """The document as sealed."""
    signing_input: bytes = field(repr=False)
    signature: bytes = field(repr=False)
    signature_text: str = field(repr=False)
    """As written, base64url: what a time-stamp on the signature is about."""
    certificate: x509.Certificate
    """The sealer's."""
    inside: tuple[x509.Certificate, ...]
    """Those that follow it in ``x5c``."""
    stated: Instant | None
    """When it was sealed, says the sealer: ``sigT``, or ``iat`` of later versions."""
    beside: tuple[JsonObject, ...]
    """The entries of ``etsiU``, which the signature does not cover."""

    def holds(self, key: PublicKey) -> bool:
        """Whether the signature holds under a key."""
        try:
            key.verify(self.algorithm, self.signing_input, self.signature)
        except InputError:
            return False
        return True

    @property
    def chain(self) -> tuple[x509.Certificate, ...]:
        """The sealer's certificate and those that lead on from it, in order, as far as they are in
        the header or beside the signature. Each next one has the name that the one before gives as
        its issuer; whether it signed that one is for whoever checks the chain."""
        chain = [self.certificate]
        others = [*self.inside, *self._certificates_beside()]
        while len(chain) < limits.MAX_CERTIFICATES and chain[-1].issuer != chain[-1].subject:
            following = [one for one in others if one.subject == chain[-1].issuer]
            if not following or following[0] in chain:
                break
            chain.append(following[0])
        return tuple(chain)

    def _certificates_beside(self) -> Iterator[x509.Certificate]:
        """Those in ``xVals`` (section 5.3.5) that can be read."""
        texts = [
            entry["val"]
            for values in (one.get("xVals") for one in self.beside)
            for entry in map(_certificate_entry, _listed(values))
            if "val" in entry
        ]
        for text in texts[:_MOST_BESIDE]:
            with suppress(InputError):
                yield from parse_x5c({"x5c": [text]})


def parse_json_seal(document: JsonObject) -> JsonSeal:
    """The seal in a JSON object, its signature not checked.

    Raises :class:`InputError`: ``jades.form`` for a member that is missing or of another kind,
    ``jades.signatures`` for another number of signatures than one, ``jades.critical`` for an
    extension that is not known, ``jades.certificate`` for a certificate other than the one that is
    named by its digest, ``jose.typ``, ``jose.algorithm``, ``jose.x5c``, ``jose.certificate``.
    """
    payload, signatures = document.get("payload"), document.get("signatures")
    if not isinstance(payload, str) or not isinstance(signatures, list):
        raise InputError("jades.form")
    if len(signatures) != 1:
        raise InputError("jades.signatures")
    entry = signatures[0] if isinstance(signatures[0], dict) else {}
    protected, signature = entry.get("protected"), entry.get("signature")
    if not isinstance(protected, str) or not isinstance(signature, str) or not protected.isascii():
        raise InputError("jades.form")
    header = parse_json_object(b64u_decode(protected, max_bytes=limits.MAX_HEADER_BYTES))
    _check_type(header)
    unprotected = _unprotected(entry, header)
    certificate, *inside = parse_x5c(header)
    _check_digest(header, certificate)
    return JsonSeal(
        header=header,
        algorithm=_algorithm(header),
        content=_content(header, payload),
        signing_input=f"{protected}.{payload}".encode(),
        signature=b64u_decode(signature),
        signature_text=signature,
        certificate=certificate,
        inside=tuple(inside),
        stated=_stated(header),
        beside=tuple(_entries(unprotected.get("etsiU", []))),
    )


def _check_type(header: JsonObject) -> None:
    """That it says to be no more than a JWS, where it says what it is (RFC 7515 section 4.1.9): a
    token of another kind has rules of its own, which its signer relied on."""
    typ = header.get("typ", _JSON_TYPE)
    if not isinstance(typ, str) or typ.lower().removeprefix("application/") not in _TYPES:
        raise InputError("jose.typ", expected=_JSON_TYPE, found=str(typ)[:80])


def _unprotected(entry: JsonObject, header: JsonObject) -> JsonObject:
    """The header beside the signature; no member may stand in both (RFC 7515 section 7.2.1)."""
    unprotected = entry.get("header", {})
    if not isinstance(unprotected, dict) or not unprotected.keys().isdisjoint(header):
        raise InputError("jades.form")
    return unprotected


def _algorithm(header: JsonObject) -> Algorithm:
    algorithm = Algorithm.of(header.get("alg"))
    if algorithm not in _ALGORITHMS:
        raise InputError("jose.algorithm", alg=str(header.get("alg", ""))[:40])
    _check_critical(header)
    return algorithm


def _check_critical(header: JsonObject) -> None:
    """RFC 7515 section 4.1.11; ``b64`` must be among them where it is used (RFC 7797 section 6)."""
    critical = header.get("crit", [])
    if not isinstance(critical, list) or ("crit" in header and not critical):
        raise InputError("jades.critical")
    names = [name for name in critical if isinstance(name, str)]
    is_sound = len(set(names)) == len(critical) and set(names) <= header.keys()
    if not is_sound or not _UNDERSTOOD.issuperset(names):
        raise InputError("jades.critical")
    if "b64" in header and "b64" not in names:
        raise InputError("jades.critical")


def _content(header: JsonObject, payload: str) -> bytes:
    """What was sealed: the text of ``payload`` itself, or what it encodes."""
    encoded = header.get("b64", True)
    if not isinstance(encoded, bool):
        raise InputError("jades.form")
    return b64u_decode(payload) if encoded else payload.encode()


def _check_digest(header: JsonObject, certificate: x509.Certificate) -> None:
    from cryptography.hazmat.primitives.serialization import Encoding

    if "x5t#S256" not in header:
        return
    if header["x5t#S256"] != sha256_b64u(certificate.public_bytes(Encoding.DER)):
        raise InputError("jades.certificate")


def _stated(header: JsonObject) -> Instant | None:
    if "sigT" in header:
        text = header["sigT"]
        if not isinstance(text, str) or "T" not in text:
            raise InputError("jades.form")
        return Instant.parse(text)
    return Instant.from_numeric_date(header["iat"]) if "iat" in header else None


def _entries(values: JsonValue) -> Iterator[JsonObject]:
    """The entries of ``etsiU``: objects, or objects in base64url (section 5.3.1). What cannot be
    read there is passed over, as it changes nothing about the seal."""
    for value in _listed(values):
        if isinstance(value, dict):
            yield value
        elif isinstance(value, str):
            with suppress(InputError):
                yield parse_json_object(b64u_decode(value))


def _certificate_entry(value: JsonValue) -> JsonObject:
    entry = value.get("x509Cert") if isinstance(value, dict) else None
    return entry if isinstance(entry, dict) else {}


def _listed(value: JsonValue) -> list[JsonValue]:
    return value[:_MOST_BESIDE] if isinstance(value, list) else []
