"""The W3C Verifiable Credentials Data Model, 1.1 and 2.0: what a credential says of itself.

Read as plain JSON, as far as a verification needs it. Nothing here says that a signature holds,
and no name in a credential is anybody's until a signature ties it to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject, JsonValue

BASE_TYPE: Final = "VerifiableCredential"
"""The ``type`` that every credential has beside its own."""


class DataModel(Enum):
    """The version of the data model, by the ``@context`` that has to come first."""

    V1 = "https://www.w3.org/2018/credentials/v1"
    V2 = "https://www.w3.org/ns/credentials/v2"


@dataclass(frozen=True, slots=True)
class W3cCredential:
    """A credential whose structure was found right."""

    document: JsonObject
    """As parsed, with whatever proof it carries inside."""
    version: DataModel
    id: str | None
    issuer: str
    """The ``id`` of its issuer: an address or a DID, as the credential states it."""
    types: tuple[str, ...]
    """Every ``type`` but :data:`BASE_TYPE`; may be empty."""
    begins: Instant | None
    """``validFrom``, or ``issuanceDate`` of model 1.1."""
    ends: Instant | None
    """``validUntil``, or ``expirationDate`` of model 1.1."""
    subjects: tuple[JsonObject, ...]
    """At least one."""
    statuses: tuple[JsonObject, ...]
    """Its ``credentialStatus`` entries; each has a ``type``."""
    nested: tuple[JsonObject | str, ...]
    """The credentials inside this one, endorsements above all: objects with a proof of their own,
    and compact JWS. What they say is for their own signers to vouch for."""

    @property
    def type(self) -> str:
        """Its most specific type: the last it names."""
        return self.types[-1] if self.types else BASE_TYPE

    @property
    def claims(self) -> JsonObject:
        """What it says, without the members of the format and without the credentials inside."""
        found = _bare(self.document)
        return {name: value for name, value in found.items() if name not in _FORMAT_MEMBERS}


_FORMAT_MEMBERS: Final = frozenset(
    {
        "@context",
        "id",
        "type",
        "issuer",
        "issuanceDate",
        "expirationDate",
        "validFrom",
        "validUntil",
        "credentialStatus",
        "credentialSchema",
        "refreshService",
        "termsOfUse",
        "proof",
    }
)
_BEGINS: Final = ("validFrom", "issuanceDate")
_ENDS: Final = ("validUntil", "expirationDate")
_JWT_MEMBERS: Final = ("endorsementJwt",)
"""Where Open Badges 3.0 and CLR 2.0 keep credentials in their compact form."""
_URI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.ASCII)


def parse_credential(document: JsonObject) -> W3cCredential:
    """The credential in a JSON object, by VCDM 2.0 section 4 or VCDM 1.1 section 4.

    Both versions' names for a date are looked at whichever version it is: a limit that is written
    down is never passed over. Raises :class:`InputError`: ``w3c.context`` for another version or
    none, ``w3c.type``, ``w3c.id``, ``w3c.issuer``, ``w3c.date``, ``w3c.subject``, ``w3c.status``
    for a member that is missing or of a wrong form, ``w3c.nested`` for too many credentials inside.
    """
    version = _version(document.get("@context"))
    if version is DataModel.V1 and "issuanceDate" not in document:
        raise InputError("w3c.date", member="issuanceDate")
    begins, ends = _dates(document, _BEGINS), _dates(document, _ENDS)
    return W3cCredential(
        document=document,
        version=version,
        id=_optional_uri(document),
        issuer=_issuer(document.get("issuer")),
        types=_types(document.get("type")),
        begins=max(begins, default=None),
        ends=min(ends, default=None),
        subjects=_objects(document.get("credentialSubject"), "w3c.subject"),
        statuses=_statuses(document),
        nested=_nested(document),
    )


def is_credential(value: JsonValue) -> bool:
    """Whether a JSON value claims to be a W3C credential, be it right or wrong."""
    if not isinstance(value, dict) or "@context" not in value:
        return False
    return BASE_TYPE in _listed(value.get("type"))


def _version(context: JsonValue) -> DataModel:
    first = context[0] if isinstance(context, list) and context else None
    for version in DataModel:
        if first == version.value:
            return version
    raise InputError("w3c.context")


def _types(value: JsonValue) -> tuple[str, ...]:
    found = _listed(value)
    names = tuple(one for one in found if isinstance(one, str) and one)
    if BASE_TYPE not in names or len(names) != len(found):
        raise InputError("w3c.type")
    return tuple(name for name in names if name != BASE_TYPE)


def _issuer(value: JsonValue) -> str:
    stated = value.get("id") if isinstance(value, dict) else value
    if not _is_uri(stated):
        raise InputError("w3c.issuer")
    return str(stated)


def _optional_uri(document: JsonObject) -> str | None:
    if "id" not in document:
        return None
    if not _is_uri(document["id"]):
        raise InputError("w3c.id")
    return str(document["id"])


def _dates(document: JsonObject, names: tuple[str, ...]) -> list[Instant]:
    return [_instant(document[name], name) for name in names if name in document]


def _instant(value: JsonValue, name: str) -> Instant:
    """A date with its offset; a bare day is none (VCDM 2.0 section 4.9)."""
    try:
        if isinstance(value, str) and "T" in value:
            return Instant.parse(value)
    except InputError as error:
        raise InputError("w3c.date", member=name) from error
    raise InputError("w3c.date", member=name)


def _statuses(document: JsonObject) -> tuple[JsonObject, ...]:
    if "credentialStatus" not in document:
        return ()
    entries = _objects(document["credentialStatus"], "w3c.status")
    if len(entries) > limits.MAX_STATUS_ENTRIES or not all(_has_type(one) for one in entries):
        raise InputError("w3c.status")
    return entries


def _has_type(entry: JsonObject) -> bool:
    found = _listed(entry.get("type"))
    return bool(found) and all(isinstance(one, str) for one in found)


def _objects(value: JsonValue, code: str) -> tuple[JsonObject, ...]:
    """One object, or a list of some."""
    listed = _listed(value)
    found = tuple(one for one in listed if isinstance(one, dict))
    if not found or len(found) != len(listed):
        raise InputError(code)
    return found


def _nested(document: JsonObject) -> tuple[JsonObject | str, ...]:
    found: list[JsonObject | str] = []
    for value in document.values():
        for one in _inside(value):
            found.append(one)
            if len(found) > limits.MAX_NESTED_CREDENTIALS:
                raise InputError("w3c.nested", limit=limits.MAX_NESTED_CREDENTIALS)
    found.extend(_in_jwt_members(document))
    return tuple(found)


def _inside(value: JsonValue) -> Iterator[JsonObject | str]:
    """The credentials in a value, and none of those inside one that was found."""
    if isinstance(value, list):
        for one in value:
            yield from _inside(one)
    elif isinstance(value, dict):
        if _is_nested(value):
            yield value
            return
        yield from _in_jwt_members(value)
        for one in value.values():
            yield from _inside(one)


def _in_jwt_members(value: JsonObject) -> Iterator[str]:
    for name in _JWT_MEMBERS:
        yield from (one for one in _listed(value.get(name)) if isinstance(one, str))


def _is_nested(value: JsonObject) -> bool:
    return BASE_TYPE in _listed(value.get("type")) and "issuer" in value


def _bare(value: JsonObject) -> JsonObject:
    return {name: _without_nested(one) for name, one in value.items() if _is_kept(name, one)}


def _without_nested(value: JsonValue) -> JsonValue:
    if isinstance(value, dict):
        return _bare(value)
    if isinstance(value, list):
        return [
            _without_nested(one) for one in value if not (isinstance(one, dict) and _is_nested(one))
        ]
    return value


def _is_kept(name: str, value: JsonValue) -> bool:
    """Whether a member is more than a place for credentials inside."""
    if name in _JWT_MEMBERS:
        return False
    listed = _listed(value)
    return not (listed and all(isinstance(one, dict) and _is_nested(one) for one in listed))


def _listed(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else [value]


def _is_uri(value: JsonValue) -> bool:
    return isinstance(value, str) and _URI.fullmatch(value) is not None
