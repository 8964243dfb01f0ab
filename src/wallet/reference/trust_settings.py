"""The trust lists in use, and the names the user of this computer goes by, as one value."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import Final

from wallet.credentials.policy import same_name
from wallet.credentials.signed_trust_list import OpenedList, open_trust_list
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import TrustEntry, TrustList, read_trust_list
from wallet.errors import ConflictError, InputError, NotFoundError
from wallet.standards.encoding import (
    Instant,
    JsonObject,
    JsonValue,
    foreign_text,
    parse_json_object,
)

SCHEMA: Final = "trust-store/1"
_SHORTEST_ID: Final = 4
_SHOWN: Final = 120
"""Characters of a list's name that are shown where it is put into use."""


@dataclass(frozen=True, slots=True)
class KeptList:
    """Somebody else's list and when it was put into use."""

    list: TrustList
    added: Instant
    signer: str | None = None
    """Thumbprint of the key that signed it; None for a list that nobody signed."""


@dataclass(frozen=True, slots=True)
class TrustSettings:
    """What is in use. Each change is a new value; where it is kept is for the store."""

    own: TrustList | None = None
    """What the user trusts by their own decision."""
    lists: tuple[KeptList, ...] = ()
    names: tuple[str, ...] = ()
    """A document made for one of these is made for the user."""

    @property
    def trust(self) -> Trust:
        """All the lists, one's own first."""
        own = (self.own,) if self.own is not None else ()
        return Trust((*own, *(kept.list for kept in self.lists)))

    def with_entry(self, entry: TrustEntry, *, at: Instant, list_name: str) -> TrustSettings:
        """With an entry on one's own list, in the place of one with the same key and role.

        ``list_name`` is what the list is called where this is its first entry.
        """
        own = self.own or TrustList(list_name, 0, at, None, ())
        others = [one for one in own.entries if (one.id, one.role) != (entry.id, entry.role)]
        return self._with_own(own, (*others, entry), at)

    def with_list(self, data: bytes, *, source: str, at: Instant) -> TrustSettings:
        """With somebody's list in use, signed or not, in the place of an earlier one of that name.

        Raises ``ConflictError("trust.older_list")`` for a ``seq`` not above the one in use: who
        could bring an old list back would bring back a key that was given up;
        ``ConflictError("trust.other_signer")`` where the one in use was signed and this one was
        not, or by another key; ``InputError("trust.list_ended")``.
        """
        opened = open_trust_list(data, source=source)
        added = opened.list
        if added.exp is not None and added.exp < at:
            raise InputError("trust.list_ended", date=added.exp.date())
        kept = self.kept_list(added.name)
        if kept is not None:
            _check_successor(kept, opened)
        others = tuple(one for one in self.lists if one is not kept)
        return replace(self, lists=(*others, KeptList(added, at, opened.signer)))

    def kept_list(self, name: str) -> KeptList | None:
        """Somebody else's list of that name, where one is in use."""
        return next((kept for kept in self.lists if _looks_alike(kept.list.name, name)), None)

    def without(self, reference: str, *, at: Instant) -> TrustSettings:
        """Without one list, or without one entry of one's own list.

        ``reference`` is the name of the list or the entry, or the start of an entry's id. Raises
        ``NotFoundError("trust.not_found")`` and ``InputError("trust.ambiguous")``.
        """
        lists = [kept for kept in self.lists if same_name(kept.list.name, reference)]
        own = self.own.entries if self.own is not None else ()
        entries = [entry for entry in own if _is_meant(entry, reference)]
        if len(lists) + len(entries) > 1:
            raise InputError("trust.ambiguous", reference=foreign_text(reference, limit=80))
        if self.own is not None and entries:
            rest = tuple(entry for entry in own if entry not in entries)
            return self._with_own(self.own, rest, at)
        if not lists:
            raise NotFoundError("trust.not_found", reference=foreign_text(reference, limit=80))
        return replace(self, lists=tuple(kept for kept in self.lists if kept not in lists))

    def with_name(self, name: str) -> TrustSettings:
        """With one more name of the user. Raises ``InputError("trust.empty_name")``."""
        if not name.strip():
            raise InputError("trust.empty_name")
        if any(same_name(known, name) for known in self.names):
            return self
        return replace(self, names=(*self.names, name))

    def without_name(self, name: str) -> TrustSettings:
        """Undoes :meth:`with_name`. Raises ``NotFoundError("trust.not_found")``."""
        left = tuple(known for known in self.names if not same_name(known, name))
        if len(left) == len(self.names):
            raise NotFoundError("trust.not_found", reference=foreign_text(name, limit=80))
        return replace(self, names=left)

    def _with_own(
        self, own: TrustList, entries: tuple[TrustEntry, ...], at: Instant
    ) -> TrustSettings:
        return replace(self, own=replace(own, seq=own.seq + 1, iat=at, entries=entries))

    def to_json(self) -> JsonObject:
        """As in ``trust-store/1``, the file the store keeps."""
        lists: list[JsonValue] = [
            {
                "source": kept.list.source,
                "added": kept.added.rfc3339(),
                **({"signer": kept.signer} if kept.signer is not None else {}),
                "list": kept.list.to_json(),
            }
            for kept in self.lists
        ]
        members: JsonObject = {"schema": SCHEMA, "names": list(self.names), "lists": lists}
        if self.own is not None:
            members["own"] = self.own.to_json()
        return members


def parse_trust_settings(data: bytes) -> TrustSettings:
    """The settings a ``trust-store/1`` file holds.

    Raises :class:`InputError`, ``trust.store`` or that of a list in it: a broken file must not
    read as an empty one.
    """
    members = parse_json_object(data)
    names, lists = members.get("names"), members.get("lists")
    if members.get("schema") != SCHEMA or not isinstance(names, list):
        raise InputError("trust.store")
    if not isinstance(lists, list):
        raise InputError("trust.store")
    own = members.get("own")
    return TrustSettings(
        own=read_trust_list(_object(own)) if own is not None else None,
        lists=tuple(_kept(_object(entry)) for entry in lists),
        names=tuple(_text(name) for name in names),
    )


def _kept(entry: JsonObject) -> KeptList:
    source = _text(entry.get("source"))
    added = Instant.parse(_text(entry.get("added")))
    signer = _text(entry["signer"]) if "signer" in entry else None
    return KeptList(read_trust_list(_object(entry.get("list")), source=source), added, signer)


def _check_successor(kept: KeptList, opened: OpenedList) -> None:
    """A later list of a name comes from the same owner; only one that nobody signed may become a
    signed one."""
    if kept.signer is not None and opened.signer != kept.signer:
        raise ConflictError("trust.other_signer", name=foreign_text(kept.list.name, limit=80))
    if kept.list.seq >= opened.list.seq:
        raise ConflictError("trust.older_list", seq=opened.list.seq, seen=kept.list.seq)


def _object(value: JsonValue) -> JsonObject:
    if not isinstance(value, dict):
        raise InputError("trust.store")
    return value


def _text(value: JsonValue) -> str:
    if not isinstance(value, str):
        raise InputError("trust.store")
    return value


def _looks_alike(left: str, right: str) -> bool:
    """Whether a person would read two names of lists as one: :func:`same_name`, without what a
    screen does not show and with compatibility forms as one (UAX 15, NFKC). Else a list by anybody
    could pass for a new one beside the signed one whose name it wears."""
    left, right = (
        foreign_text(unicodedata.normalize("NFKC", name), limit=_SHOWN) for name in (left, right)
    )
    return same_name(left, right)


def _is_meant(entry: TrustEntry, reference: str) -> bool:
    if same_name(entry.name, reference):
        return True
    return len(reference) >= _SHORTEST_ID and entry.id.startswith(reference)
