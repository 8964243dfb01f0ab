"""What the trust lists in use say together about a key, an authority or an address.

Several lists may name the same key. One that calls it compromised outweighs all others; after
that, one that vouches for it outweighs those that do not. What a list says of a key goes before
what it says of the address that publishes it, unless that address is called compromised.
"""

from __future__ import annotations

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
        self, at: Instant, *, types: tuple[str, ...] = (), issuer: str | None = None
    ) -> Standing:
        """How the entry stands at ``at``, for types and an ``iss`` where those are given. A
        list that vouches for some types must do so for each of these.

        A retired key whose ``until`` lies after ``at`` stood then; a date inside what it signed
        proves nothing and is not looked at.
        """
        entry = self.entry
        if entry.state is KeyState.COMPROMISED:
            return Standing.COMPROMISED
        if self.list.exp is not None and at > self.list.exp:
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
        for used in lists:
            for entry in used.entries:
                self._add(entry, used)

    def _add(self, entry: TrustEntry, used: TrustList) -> None:
        if entry.names_addresses:
            for address in entry.issuers:
                self.addresses.setdefault((entry.role, address), []).append(Listed(entry, used))
            return
        name = entry.id
        self.by_id.setdefault((entry.role, name), []).append(Listed(entry, used))
        if entry.key is not None:
            for issuer in entry.issuers or (None,):
                self.keys.setdefault((entry.role, issuer), {})[name] = entry.key

    def anchors(self, role: Role) -> tuple[x509.Certificate, ...]:
        """Parsed when first asked for."""
        if role not in self._anchors:
            self._anchors[role] = tuple(
                entries[0].entry.certificate()
                for (held, _), entries in self.by_id.items()
                if held is role and entries[0].entry.anchor is not None
            )
        return self._anchors[role]


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

    def find_anchor(self, role: Role, certificate: x509.Certificate, at: Instant) -> Listed | None:
        """The entry that vouches for an anchor at ``at``; None where none does."""
        return _trusted(self.with_anchor(role, certificate), at)

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
    types: tuple[str, ...] = (),
    issuer: str | None = None,
) -> tuple[Standing, Listed]:
    """What the lists say together about the one key of ``candidates``, which has at least one."""
    return min(
        ((listed.standing(at, types=types, issuer=issuer), listed) for listed in candidates),
        key=lambda decided: decided[0],
    )


def _trusted(candidates: tuple[Listed, ...], at: Instant) -> Listed | None:
    if not candidates:
        return None
    standing, listed = decide(candidates, at)
    return listed if standing is Standing.TRUSTED else None
