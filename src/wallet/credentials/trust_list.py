"""Trust lists: whose keys and authorities somebody vouches for, for what, and until when.

A list is a value, ``trust-list/1``; where it is kept and who may change it is for ``reference``
and the ``trust`` commands. Members that are not known are refused, since one that restricts would
otherwise be dropped in silence. A list never delegates: it names keys, certificates and addresses
whose keys are meant, not other lists.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from wallet import limits
from wallet.errors import InputError
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    JsonValue,
    b64u_encode,
    digest_of,
    parse_json_object,
    sha256,
)
from wallet.standards.identifiers import did_web_address, metadata_address, parse_web_address
from wallet.standards.jose import PublicKey, parse_certificate

if TYPE_CHECKING:
    from cryptography import x509

SCHEMA: Final = "trust-list/1"

_Choice = TypeVar("_Choice", bound=StrEnum)


class Role(StrEnum):
    """What an entry is trusted for."""

    ISSUER = "issuer"
    RECIPIENT = "recipient"
    REGISTRAR = "registrar"


class KeyState(StrEnum):
    """What became of a key."""

    ACTIVE = "active"
    RETIRED = "retired"
    """No longer signs; what it signed earlier cannot be dated by the signature alone."""
    COMPROMISED = "compromised"
    """Others may have it: nothing it signs proves anything."""


@dataclass(frozen=True, slots=True)
class TrustEntry:
    """One key, one certificate authority, or the keys that some addresses publish, and what it is
    trusted for."""

    name: str
    """The organisation's name, as the owner of the list writes it."""
    role: Role
    key: PublicKey | None = None
    anchor: bytes | None = None
    """A certificate, DER; it may issue further ones. With neither key nor anchor, the keys are
    meant that the addresses in :attr:`issuers` publish at the time."""
    types: tuple[str, ...] = ()
    """The ``vct`` it may sign; empty: any."""
    issuers: tuple[str, ...] = ()
    """The ``iss`` it may sign as; empty: any that its certificate names, or none."""
    status_lists: tuple[str, ...] = ()
    """Addresses of the status lists of what it issues; their hosts may be asked."""
    state: KeyState = KeyState.ACTIVE
    valid_from: Instant | None = None
    valid_until: Instant | None = None

    @property
    def id(self) -> str:
        """RFC 7638 thumbprint of the key, SHA-256 of the certificate, or SHA-256 of the sorted
        addresses in RFC 8785 form; base64url."""
        if self.key is not None:
            return self.key.thumbprint()
        if self.anchor is not None:
            return b64u_encode(sha256(self.anchor))
        return digest_of([*sorted(self.issuers)])

    @property
    def names_addresses(self) -> bool:
        """Whether it stands for the keys that its addresses publish."""
        return self.key is None and self.anchor is None

    def certificate(self) -> x509.Certificate:
        """The anchor as a certificate; only for an entry that has one."""
        return parse_certificate(self.anchor or b"")

    def to_json(self) -> JsonObject:
        """As in ``trust-list/1``; members without a value are left out."""
        members: JsonObject = {"name": self.name, "role": self.role.value}
        if self.key is not None:
            members["key"] = self.key.to_jwk()
        if self.anchor is not None:
            members["anchor"] = base64.b64encode(self.anchor).decode("ascii")
        if self.types:
            members["types"] = list(self.types)
        if self.issuers:
            members["issuers"] = list(self.issuers)
        if self.status_lists:
            members["status_lists"] = list(self.status_lists)
        if self.state is not KeyState.ACTIVE:
            members["state"] = self.state.value
        if self.valid_from is not None:
            members["from"] = self.valid_from.rfc3339()
        if self.valid_until is not None:
            members["until"] = self.valid_until.rfc3339()
        return members


@dataclass(frozen=True, slots=True)
class TrustList:
    """A dated list of entries."""

    name: str
    seq: int
    """Grows with every change; a lower one than seen before is refused where lists are kept."""
    iat: Instant
    exp: Instant | None
    """After this the list vouches for nothing."""
    entries: tuple[TrustEntry, ...]
    source: str = "local"
    """Where it came from: a file name or an address. Not part of the list itself."""

    @property
    def date(self) -> str:
        """The day it was issued."""
        return self.iat.date()

    def to_json(self) -> JsonObject:
        """As ``schemas/trust-list-1.json`` describes."""
        members: JsonObject = {
            "schema": SCHEMA,
            "name": self.name,
            "seq": self.seq,
            "iat": self.iat.seconds,
        }
        if self.exp is not None:
            members["exp"] = self.exp.seconds
        members["entries"] = [entry.to_json() for entry in self.entries]
        return members


def parse_trust_list(data: bytes, *, source: str = "local") -> TrustList:
    """The list a ``trust-list/1`` file holds.

    Raises :class:`InputError`: ``trust.version`` for another schema, else ``trust.member`` or
    ``trust.entry`` with the place, or an error of the encodings.
    """
    return read_trust_list(parse_json_object(data), source=source)


def read_trust_list(members: JsonObject, *, source: str = "local") -> TrustList:
    """As :func:`parse_trust_list`, from parsed JSON."""
    schema = members.get("schema")
    if schema != SCHEMA:
        raise InputError("trust.version", schema=str(schema)[:40])
    _check_members(members, "list", {"schema", "name", "seq", "iat", "exp", "entries"})
    seq = members.get("seq")
    if isinstance(seq, bool) or not isinstance(seq, int) or seq < 0:
        raise InputError("trust.member", where="seq")
    entries = members.get("entries")
    if not isinstance(entries, list) or len(entries) > limits.MAX_TRUST_ENTRIES:
        raise InputError("trust.member", where="entries")
    return TrustList(
        name=_text(members, "name", "list"),
        seq=seq,
        iat=Instant.from_numeric_date(members.get("iat")),
        exp=Instant.from_numeric_date(members["exp"]) if "exp" in members else None,
        entries=tuple(_entry(value, f"entries[{n}]") for n, value in enumerate(entries)),
        source=source,
    )


def parse_anchor(data: bytes) -> bytes:
    """The DER form of the certificate in a PEM or DER file; :class:`InputError` for any other."""
    from cryptography.hazmat.primitives.serialization import Encoding

    return parse_certificate(data).public_bytes(Encoding.DER)


def key_document_address(issuer: str) -> str:
    """Where an issuer that is an address publishes its keys: a did:web its DID document, an
    ``https`` address its metadata. Raises ``InputError("identifiers.did_web")``,
    ``InputError("identifiers.address")``."""
    if issuer.startswith("did:web:"):
        return did_web_address(issuer)
    return metadata_address(issuer)


_ENTRY_MEMBERS = frozenset(
    {"name", "role", "key", "anchor", "types", "issuers", "status_lists", "state", "from", "until"}
)


def _entry(value: JsonValue, where: str) -> TrustEntry:
    if not isinstance(value, dict):
        raise InputError("trust.entry", where=where)
    _check_members(value, where, _ENTRY_MEMBERS)
    if "key" in value and "anchor" in value:
        raise InputError("trust.entry", where=where)
    entry = TrustEntry(
        name=_text(value, "name", where),
        role=_choice(Role, value.get("role"), f"{where}.role"),
        key=_key(value["key"], where) if "key" in value else None,
        anchor=_anchor(value["anchor"], where) if "anchor" in value else None,
        types=_texts(value, "types", where),
        issuers=_texts(value, "issuers", where),
        status_lists=_texts(value, "status_lists", where),
        state=_choice(KeyState, value.get("state", "active"), f"{where}.state"),
        valid_from=_instant(value, "from", where),
        valid_until=_instant(value, "until", where),
    )
    _check_addresses(entry, where)
    return entry


def _check_addresses(entry: TrustEntry, where: str) -> None:
    """Only issuers have addresses to ask; those that keys are taken from must be such."""
    asked = entry.names_addresses or entry.status_lists
    if asked and entry.role is not Role.ISSUER:
        raise InputError("trust.entry", where=where)
    if entry.names_addresses and not entry.issuers:
        raise InputError("trust.entry", where=where)
    if entry.names_addresses:
        for issuer in entry.issuers:
            key_document_address(issuer)
    for address in entry.status_lists:
        parse_web_address(address)


def _key(value: JsonValue, where: str) -> PublicKey:
    if not isinstance(value, dict):
        raise InputError("trust.member", where=f"{where}.key")
    return PublicKey.from_jwk(value)


def _anchor(value: JsonValue, where: str) -> bytes:
    if not isinstance(value, str):
        raise InputError("trust.member", where=f"{where}.anchor")
    try:
        der = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise InputError("trust.member", where=f"{where}.anchor") from error
    return parse_anchor(der)


def _check_members(members: JsonObject, where: str, known: frozenset[str] | set[str]) -> None:
    for name in members:
        if name not in known:
            raise InputError("trust.unknown_member", where=where, member=name[:40])


def _text(members: JsonObject, name: str, where: str) -> str:
    value = members.get(name)
    if not isinstance(value, str) or not value.strip():
        raise InputError("trust.member", where=f"{where}.{name}")
    return value


def _texts(members: JsonObject, name: str, where: str) -> tuple[str, ...]:
    """An array of texts, which must hold one: an empty one could be read as "none" or as "any"."""
    if name not in members:
        return ()
    values = members[name]
    if not isinstance(values, list) or not values:
        raise InputError("trust.member", where=f"{where}.{name}")
    texts = tuple(value for value in values if isinstance(value, str) and value)
    if len(texts) != len(values):
        raise InputError("trust.member", where=f"{where}.{name}")
    return texts


def _instant(members: JsonObject, name: str, where: str) -> Instant | None:
    """A moment; of a date the first second, and for ``until`` the last, as people mean it."""
    if name not in members:
        return None
    value = members[name]
    if not isinstance(value, str):
        raise InputError("trust.member", where=f"{where}.{name}")
    return Instant.parse_end(value) if name == "until" else Instant.parse(value)


def _choice(kind: type[_Choice], value: JsonValue, where: str) -> _Choice:
    for choice in kind:
        if value == choice.value:
            return choice
    raise InputError("trust.member", where=where)
