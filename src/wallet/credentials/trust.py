"""What the trust lists in use say together about a key, an authority or an address.

Several lists may name the same key. One that calls it compromised outweighs all others, whatever
they name it for: who has the key has it for everything. After that, one that vouches for it
outweighs those that do not. What a list says of a key goes before what it says of the address that
publishes it, unless that address is called compromised.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from wallet.credentials.trust_list import KeyState, Role, TrustEntry, TrustList
from wallet.standards.encoding import Instant, sha256_b64u
from wallet.standards.jose import PublicKey

if TYPE_CHECKING:
    from cryptography import x509


class Standing(IntEnum):
    """How an entry stands at a moment; the lowest number decides among several lists."""

    COMPROMISED = 0
    TRUSTED = 1
    OTHER_TYPE = 2
    """The list vouches for it, but not for this type of document."""
    OTHER_ISSUER = 3
    """The list vouches for it, but not for this ``iss``."""
    NOT_YET = 4
    ENDED = 5
    RETIRED = 6
    LIST_EXPIRED = 7


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry and the list it is on."""

    entry: TrustEntry
    list: TrustList

    def standing(
        self,
        at: Instant,
        *,
        now: Instant | None = None,
        types: tuple[str, ...] = (),
        issuer: str | None = None,
    ) -> Standing:
        """How the entry stands at ``at``, for types and an ``iss`` where those are given. A
        list that vouches for some types must do so for each of these.

        ``now`` is the moment by the clock: a list that has ended vouches for no earlier moment
        either, since nobody looks after it any more.

        A retired key whose ``until`` lies after ``at`` stood then; a date inside what it signed
        proves nothing and is not looked at.
        """
        entry = self.entry
        if entry.state is KeyState.COMPROMISED:
            return Standing.COMPROMISED
        if self.list.exp is not None and max(at, now or at) > self.list.exp:
            return Standing.LIST_EXPIRED
        if entry.valid_from is not None and at < entry.valid_from:
            return Standing.NOT_YET
        stood = entry.valid_until is not None and at <= entry.valid_until
        if entry.state is KeyState.RETIRED and not stood:
            return Standing.RETIRED
        if entry.valid_until is not None and not stood:
            return Standing.ENDED
        if entry.issuers and issuer is not None and issuer not in entry.issuers:
            return Standing.OTHER_ISSUER
        if entry.types and not set(types) <= set(entry.types):
            return Standing.OTHER_TYPE
        return Standing.TRUSTED


class _Index:
    """All entries of some lists, by what they are asked for."""

    def __init__(self, lists: tuple[TrustList, ...]) -> None:
        self.by_id: dict[tuple[Role, str], list[Listed]] = {}
        self.keys: dict[tuple[Role, str | None], dict[str, PublicKey]] = {}
        """By role and ``iss``; None: the entry names none."""
        self.addresses: dict[tuple[Role, str], list[Listed]] = {}
        """By role and ``iss``: the entries for the keys that it publishes."""
        self._anchors: dict[Role, tuple[x509.Certificate, ...]] = {}
        self._compromised: list[Listed] = []
        self._given_up: dict[bytes, list[Listed]] | None = None
        for used in lists:
            for entry in used.entries:
                self._add(entry, used)

    def _add(self, entry: TrustEntry, used: TrustList) -> None:
        if entry.names_addresses:
            for address in entry.issuers:
                self.addresses.setdefault((entry.role, address), []).append(Listed(entry, used))
            return
        name, listed = entry.id, Listed(entry, used)
        is_compromised = entry.state is KeyState.COMPROMISED
        if is_compromised:
            self._compromised.append(listed)
        for role in Role if is_compromised else (entry.role,):
            self.by_id.setdefault((role, name), []).append(listed)
            if entry.key is not None:
                for issuer in entry.issuers or (None,):
                    self.keys.setdefault((role, issuer), {})[name] = entry.key

    def anchors(self, role: Role) -> tuple[x509.Certificate, ...]:
        """Parsed when first asked for."""
        if role not in self._anchors:
            self._anchors[role] = tuple(
                entries[0].entry.certificate()
                for (held, _), entries in self.by_id.items()
                if held is role and entries[0].entry.anchor is not None
            )
        return self._anchors[role]

    def given_up(self, key: bytes) -> Iterable[Listed]:
        """The entries that call a key compromised, or a certificate for it; by its
        SubjectPublicKeyInfo. Made when first asked for."""
        if self._given_up is None:
            self._given_up = {}
            for listed in self._compromised:
                self._given_up.setdefault(_public_key(listed.entry), []).append(listed)
        return self._given_up.get(key, ())


@dataclass(frozen=True, slots=True)
class Trust:
    """The lists in use. None in use is a value too: nobody is trusted."""

    lists: tuple[TrustList, ...] = ()
    _index: _Index = field(init=False, repr=False, compare=False)
    """Lists are long and documents many: looked up, never searched."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "_index", _Index(self.lists))

    def __reduce__(self) -> tuple[type[Trust], tuple[tuple[TrustList, ...]]]:
        """How it crosses to another process: the lists; what looks them up is made anew."""
        return Trust, (self.lists,)

    def keys(self, role: Role, *, issuer: str | None) -> tuple[PublicKey, ...]:
        """The keys of entries for that ``iss``; with None those of entries for no ``iss``."""
        return tuple(self._index.keys.get((role, issuer), {}).values())

    def anchors(self, role: Role) -> tuple[x509.Certificate, ...]:
        """The certificates of a role's anchors, each once, whatever their state.

        A chain that ends in one says who; whether that one is trusted says :meth:`find_anchor`.
        """
        return self._index.anchors(role)

    def with_key(self, role: Role, thumbprint: str) -> tuple[Listed, ...]:
        """Every entry with that key, whatever its state."""
        return tuple(one for one in self._with_id(role, thumbprint) if one.entry.key is not None)

    def with_anchor(self, role: Role, certificate: x509.Certificate) -> tuple[Listed, ...]:
        """Every entry with that certificate, whatever its state."""
        from cryptography.hazmat.primitives.serialization import Encoding

        wanted = sha256_b64u(certificate.public_bytes(Encoding.DER))
        return tuple(one for one in self._with_id(role, wanted) if one.entry.key is None)

    def given_up(self, certificates: Iterable[x509.Certificate]) -> tuple[Listed, ...]:
        """Every entry that calls the key of one of these certificates compromised: by the key, or
        by this or another certificate for it."""
        return tuple(
            listed for one in certificates for listed in self._index.given_up(_key_of(one))
        )

    def with_issuer(self, role: Role, issuer: str) -> tuple[Listed, ...]:
        """Every entry for the keys that the address ``issuer`` publishes, whatever its state."""
        return tuple(self._index.addresses.get((role, issuer), ()))

    def with_published_key(self, role: Role, thumbprint: str, issuer: str) -> tuple[Listed, ...]:
        """Every entry that decides about a key which the address ``issuer`` publishes.

        Those that name the key for this issuer, or for any, go before those that name the address:
        a key that its list calls retired is not brought back by being published still. What is
        called compromised, key or address, is among them always.
        """
        by_key = self.with_key(role, thumbprint)
        by_address = self.with_issuer(role, issuer)
        given_up = tuple(
            one for one in (*by_key, *by_address) if one.entry.state is KeyState.COMPROMISED
        )
        own = tuple(one for one in by_key if not one.entry.issuers or issuer in one.entry.issuers)
        return given_up or own or by_address or by_key

    def find_key(self, role: Role, thumbprint: str, at: Instant) -> Listed | None:
        """The entry that vouches for a key at ``at``; None where none does or one forbids it."""
        return _trusted(self.with_key(role, thumbprint), at)

    def find_anchor(
        self, role: Role, certificate: x509.Certificate, at: Instant, *, now: Instant | None = None
    ) -> Listed | None:
        """The entry that vouches for an anchor at ``at``; None where none does. ``now`` as in
        :meth:`Listed.standing`."""
        return _trusted(self.with_anchor(role, certificate), at, now=now)

    def find_published_key(
        self, role: Role, thumbprint: str, issuer: str, at: Instant
    ) -> Listed | None:
        """The entry that vouches at ``at`` for a key which the address ``issuer`` publishes."""
        found = _trusted(self.with_published_key(role, thumbprint, issuer), at)
        return found if self.with_issuer(role, issuer) else None

    def _with_id(self, role: Role, wanted: str) -> tuple[Listed, ...]:
        return tuple(self._index.by_id.get((role, wanted), ()))


def decide(
    candidates: tuple[Listed, ...],
    at: Instant,
    *,
    now: Instant | None = None,
    types: tuple[str, ...] = (),
    issuer: str | None = None,
) -> tuple[Standing, Listed]:
    """What the lists say together about the one key of ``candidates``, which has at least one.
    Arguments as of :meth:`Listed.standing`."""
    return min(
        (
            (listed.standing(at, now=now, types=types, issuer=issuer), listed)
            for listed in candidates
        ),
        key=lambda decided: decided[0],
    )


def _trusted(
    candidates: tuple[Listed, ...], at: Instant, *, now: Instant | None = None
) -> Listed | None:
    if not candidates:
        return None
    standing, listed = decide(candidates, at, now=now)
    return listed if standing is Standing.TRUSTED else None


def _public_key(entry: TrustEntry) -> bytes:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    if entry.key is None:
        return _key_of(entry.certificate())
    return entry.key.library_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _key_of(certificate: x509.Certificate) -> bytes:
    """Empty for a key that the library does not know, and nothing is checked with."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    try:
        key = certificate.public_key()
    except (ValueError, UnsupportedAlgorithm):
        return b""
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
