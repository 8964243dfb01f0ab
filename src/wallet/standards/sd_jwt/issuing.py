"""An SD-JWT made: claims hidden behind digests, then signed (RFC 9901 section 4).

In two steps, so that a person can be shown, by :func:`process`, exactly what a signature will
cover before it is made.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from wallet import limits
from wallet.errors import DefectError, InputError
from wallet.standards.encoding import (
    JsonObject,
    JsonValue,
    b64u_decode,
    compact_json,
    parse_json_object,
)
from wallet.standards.jose import Signer, sign_jws
from wallet.standards.sd_jwt.disclosure import FORMAT_NAMES, Disclosure, make_disclosure
from wallet.standards.sd_jwt.hashing import HashAlgorithm
from wallet.standards.sd_jwt.hiding import Hide

_SALT_BYTES = 16
"""RFC 9901 section 9.3: at least 128 bits, fresh for every claim."""


@dataclass(frozen=True, slots=True)
class Unsigned:
    """An SD-JWT but for its signature. :func:`process` reads it as it reads a signed one."""

    payload: JsonObject = field(repr=False, hash=False)
    """With digests in place of what is hidden."""
    disclosures: tuple[Disclosure, ...]
    hash_algorithm: HashAlgorithm = HashAlgorithm.SHA_256


def prepare(claims: JsonObject, hide: Hide, salts: Callable[[], str]) -> Unsigned:
    """``claims`` with what ``hide`` says moved into Disclosures. ``claims`` is left as it is.

    ``salts`` gives a fresh base64url text of at least 128 unpredictable bits at each call. Raises
    :class:`InputError`: ``sd_jwt.claim_name`` for the names ``_sd``, ``_sd_alg`` and ``...``
    anywhere in the claims, ``sd_jwt.frame``, ``sd_jwt.too_many_disclosures``, or ``encoding.…``
    for what no reader could take; :class:`DefectError` for a short or repeated salt.
    """
    hiding = _Hiding(salts)
    payload = hiding.members(_as_read(claims), hide)
    if len(hiding.disclosures) > limits.MAX_DISCLOSURES:
        raise InputError("sd_jwt.too_many_disclosures", limit=limits.MAX_DISCLOSURES)
    if hiding.used:
        payload["_sd_alg"] = HashAlgorithm.SHA_256.value
    return Unsigned(payload, tuple(hiding.disclosures))


def sign(unsigned: Unsigned, signer: Signer, *, typ: str, header: JsonObject | None = None) -> str:
    """The SD-JWT, with all its Disclosures and the closing ``~``."""
    token = sign_jws(unsigned.payload, signer, typ=typ, header=header)
    return "~".join([token, *(disclosure.text for disclosure in unsigned.disclosures), ""])


def issue(
    claims: JsonObject,
    *,
    hide: Hide,
    signer: Signer,
    typ: str,
    header: JsonObject | None = None,
    salts: Callable[[], str],
) -> str:
    """:func:`prepare` and :func:`sign` in one."""
    return sign(prepare(claims, hide, salts), signer, typ=typ, header=header)


def _as_read(claims: JsonObject) -> JsonObject:
    """The claims as a reader will read them: what cannot be read back is not issued.

    One level of nesting is kept free, for the ``_sd`` array or the ``{"...": digest}`` object.
    """
    return parse_json_object(compact_json(claims), max_depth=limits.MAX_JSON_DEPTH - 1)


class _Hiding:
    """One run over the claims: the Disclosures made, the salts used."""

    __slots__ = ("_next_salt", "disclosures", "used")

    def __init__(self, salts: Callable[[], str]) -> None:
        self._next_salt = salts
        self.disclosures: list[Disclosure] = []
        self.used: set[str] = set()

    def members(self, source: JsonObject, hide: Hide) -> JsonObject:
        hide.check(source)
        result: JsonObject = {}
        digests: list[str] = []
        for name, value in source.items():
            if name in FORMAT_NAMES:
                raise InputError("sd_jwt.claim_name", name=name)
            reduced = self._value(value, hide.below(name))
            if hide.hides(name):
                digests.append(self._disclose(name, reduced))
            else:
                result[name] = reduced
        digests.extend(self._digest(self._salt()) for _ in range(hide.decoys))
        if digests:
            result["_sd"] = [*sorted(digests)]  # 4.2.4.1: the order of the claims must not show
        return result

    def _elements(self, source: list[JsonValue], hide: Hide) -> list[JsonValue]:
        hide.check(source)
        result: list[JsonValue] = []
        for index, value in enumerate(source):
            reduced = self._value(value, hide.below(index))
            hidden = hide.hides(index)
            result.append({"...": self._disclose(None, reduced)} if hidden else reduced)
        for _ in range(hide.decoys):
            salt = self._salt()
            # The place comes from the secret salt: nobody can tell from it which one is a decoy.
            place = int.from_bytes(b64u_decode(salt)) % (len(result) + 1)
            result.insert(place, {"...": self._digest(salt)})
        return result

    def _value(self, value: JsonValue, hide: Hide) -> JsonValue:
        if isinstance(value, dict):
            return self.members(value, hide)
        if isinstance(value, list):
            return self._elements(value, hide)
        hide.check(value)
        return value

    def _disclose(self, name: str | None, value: JsonValue) -> str:
        disclosure = make_disclosure(self._salt(), name, value)
        self.disclosures.append(disclosure)
        return self._digest(disclosure.text)

    @staticmethod
    def _digest(text: str) -> str:
        return HashAlgorithm.SHA_256.digest(text)

    def _salt(self) -> str:
        salt = self._next_salt()
        if len(b64u_decode(salt)) < _SALT_BYTES:
            raise DefectError("sd_jwt.salt")
        if salt in self.used:
            raise DefectError("sd_jwt.salt_repeated")
        self.used.add(salt)
        return salt
