"""Every purpose that was ever put to the person, and how it stands: folded from the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from wallet.consent.record import kind_of
from wallet.consent.states import Kind, Standing, State, fold
from wallet.errors import InputError, NotFoundError
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject, JsonValue, foreign_text
from wallet.workflows import journal
from wallet.workflows.journal import Entry
from wallet.workflows.ports import Release, Vault

_URN: Final = "urn:uuid:"
_ID_CHARACTERS: Final = frozenset("0123456789abcdef-")
_SHORTEST: Final = 4
_SHORT: Final = 8
_OPEN: Final = frozenset({State.GIVEN, State.RENEWED, State.EXPIRED})
_NEVER_GIVEN: Final = frozenset({State.REQUESTED, State.DEFERRED, State.REFUSED})


@dataclass(frozen=True, slots=True)
class Consent:
    """One purpose that was put to the person: what the log says of it and what is kept."""

    id: str
    entries: tuple[Entry, ...]
    """Oldest first; none where the holder deleted them all."""
    release: Release | None
    """None where it was never given. Of a grant the receipt is that of its newest use, and empty
    where nothing was released under it yet."""
    standing: Standing
    replaced_by: str | None = None
    """The consent that renewed it."""
    uses: tuple[Release, ...] = ()
    """Of a grant every release under it, oldest first, by the id of its receipt."""

    @property
    def short(self) -> str:
        """What a person types."""
        return short_id(self.id)

    @property
    def state(self) -> State:
        """Never without a state: what no entry tells of is unknown."""
        return self.standing.state or State.UNKNOWN

    @property
    def is_withdrawn(self) -> bool:
        return self.state is State.WITHDRAWN

    @property
    def was_given(self) -> bool:
        """Whether it got a yes, whatever became of it."""
        return self.state not in _NEVER_GIVEN

    @property
    def may_be_withdrawn(self) -> bool:
        """Whether there is something to take back: not what was sent without consent."""
        return self.kind is Kind.CONSENT and self.state in _OPEN

    @property
    def is_grant(self) -> bool:
        """Whether scripts may release under it, as long as it holds."""
        return self.release is not None and self.release.record["uses"] is not None

    @property
    def replaces(self) -> str | None:
        """The consent that it renewed."""
        older = self.release.record["replaces"] if self.release is not None else None
        return older if isinstance(older, str) else None

    @property
    def kind(self) -> Kind:
        return kind_of(self.release.record) if self.release else self.standing.kind

    @property
    def recipient(self) -> JsonObject:
        """``id``, ``name`` and what else is known."""
        return self.kept("recipient") or _object(self._newest("recipient"))

    @property
    def purposes(self) -> tuple[str, ...]:
        """DPV purposes as the recipient coded them."""
        codes = self._newest("purposes")
        return tuple(map(str, codes)) if isinstance(codes, list) else ()

    @property
    def purpose_text(self) -> str | None:
        """The purpose in words, as stated by whoever asked; foreign text."""
        text = self.kept("purpose").get("text")
        return text if isinstance(text, str) else None

    @property
    def decided(self) -> Instant | None:
        """When the person gave, refused or put it off for the last time."""
        times = [one.event.time for one in self.entries if one.event.type is EventType.DECIDED]
        return times[-1] if times else None

    def kept(self, name: str) -> JsonObject:
        """An object of the record; empty where there is none."""
        return _object(self.release.record.get(name)) if self.release else {}

    def promised(self, name: str) -> JsonObject:
        """An object of the terms the recipient signed; empty where it promised nothing."""
        return _object(self.kept("terms").get(name))

    def _newest(self, name: str) -> JsonValue:
        found = [one.event.data[name] for one in self.entries if name in one.event.data]
        return found[-1] if found else None


def short_id(consent_id: str) -> str:
    """The first eight characters of the uuid."""
    return consent_id.removeprefix(_URN)[:_SHORT]


def all_consents(vault: Vault, at: Instant) -> tuple[Consent, ...]:
    """Everything that was ever put to the person, the newest last, as it stands at ``at``."""
    entries: dict[str, list[Entry]] = {}
    replaced_by: dict[str, str] = {}
    for entry in journal.read(vault):
        at = max(at, entry.event.time)  # a clock that was set back revives nothing
        consent_id = entry.event.text("consent_id")
        if consent_id is not None:
            entries.setdefault(consent_id, []).append(entry)
            if older := entry.event.text("replaces"):
                replaced_by[older] = consent_id
    kept = vault.releases()
    releases, uses = _by_consent(kept), _uses(kept)
    without_entries = (release_id for release_id in releases if release_id not in entries)
    return tuple(
        Consent(
            one,
            tuple(entries.get(one, ())),
            releases.get(one),
            fold((entry.event for entry in entries.get(one, ())), at=at),
            replaced_by.get(one),
            uses.get(one, ()),
        )
        for one in (*without_entries, *entries)
    )


def find_consent(consents: Sequence[Consent], reference: str) -> Consent:
    """By full id or an unambiguous start of the uuid.

    Raises ``NotFoundError("vault.no_consent")``, ``InputError("vault.short_id")`` and
    ``InputError("vault.ambiguous_id")``.
    """
    start = reference.strip().lower().removeprefix(_URN)
    shown = foreign_text(reference, limit=45)
    if not start or not _ID_CHARACTERS.issuperset(start):
        raise NotFoundError("vault.no_consent", id=shown)
    if len(start) < _SHORTEST:
        raise InputError("vault.short_id", id=shown, characters=_SHORTEST)
    found = [one for one in consents if one.id.removeprefix(_URN).startswith(start)]
    if not found:
        raise NotFoundError("vault.no_consent", id=shown)
    if len(found) > 1:
        raise InputError("vault.ambiguous_id", id=shown)
    return found[0]


def consent_of_receipt(vault: Vault, reference: str, at: Instant) -> Consent:
    """A consent with its receipt: by its own id the newest, by a receipt's id that one.

    Raises as :func:`find_consent`.
    """
    consents = all_consents(vault, at)
    uses = {one.id: one for one in vault.releases() if one.record["id"] != one.id}
    use = uses.get(reference.strip().lower())
    if use is None:
        return find_consent(consents, reference)
    found = find_consent(consents, str(use.record["id"]))
    return replace(found, release=use)


def _by_consent(releases: Sequence[Release]) -> dict[str, Release]:
    """What is kept of each consent; with the receipt of its newest use where it is a grant."""
    own = {one.id: one for one in releases if one.record["id"] == one.id}
    for one in releases:
        consent_id = str(one.record["id"])
        if one.id != consent_id and consent_id in own:
            own[consent_id] = replace(own[consent_id], receipt=one.receipt)
    return own


def _uses(releases: Sequence[Release]) -> dict[str, tuple[Release, ...]]:
    """Under each grant what has its id and a receipt of its own."""
    found: dict[str, list[Release]] = {}
    for one in releases:
        consent_id = str(one.record["id"])
        if one.id != consent_id:
            found.setdefault(consent_id, []).append(one)
    return {consent_id: tuple(uses) for consent_id, uses in found.items()}


def _object(value: JsonValue) -> JsonObject:
    return value if isinstance(value, dict) else {}
