"""What became of every decision: consents and transfers, how they stand, and taking them back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from wallet.consent.record import event_about, kind_of
from wallet.consent.states import Kind, Standing, State, fold
from wallet.consent.withdrawal import Demand, build_withdrawal
from wallet.credentials.policy import same_name
from wallet.errors import ConsentError, DefectError, InputError, NotFoundError
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject, JsonValue, foreign_text
from wallet.workflows import journal
from wallet.workflows.hold import new_id
from wallet.workflows.journal import Entry
from wallet.workflows.ports import Clock, Entropy, HolderKey, Release, Vault

_URN: Final = "urn:uuid:"
_SHORTEST: Final = 4
_SHORT: Final = 8
_NEVER_GIVEN: Final = frozenset({State.REQUESTED, State.DEFERRED, State.REFUSED})
_MAY_BE_WITHDRAWN: Final = frozenset({State.GIVEN, State.RENEWED, State.EXPIRED})


@dataclass(frozen=True, slots=True)
class Consent:
    """One purpose that was put to the person: what the log says of it and what is kept."""

    id: str
    entries: tuple[Entry, ...]
    """Oldest first; none where the holder deleted them all."""
    release: Release | None
    """None where nothing was ever released under it."""
    standing: Standing

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
    def kind(self) -> Kind:
        return kind_of(self.release.record) if self.release else self.standing.kind

    @property
    def recipient(self) -> JsonObject:
        """``id``, ``name`` and what else is known."""
        if self.release is not None:
            return _object(self.release.record["recipient"])
        return _object(self._newest("recipient"))

    @property
    def purposes(self) -> tuple[str, ...]:
        """DPV purposes as the recipient coded them."""
        codes = self._newest("purposes")
        return tuple(map(str, codes)) if isinstance(codes, list) else ()

    @property
    def purpose_text(self) -> str | None:
        """The purpose in words, as stated by whoever asked; foreign text."""
        if self.release is None:
            return None
        text = _object(self.release.record["purpose"]).get("text")
        return text if isinstance(text, str) else None

    @property
    def decided(self) -> Instant | None:
        """When the person gave, refused or put it off for the last time."""
        times = [one.event.time for one in self.entries if one.event.type is EventType.DECIDED]
        return times[-1] if times else None

    def _newest(self, name: str) -> JsonValue:
        found = [one.event.data[name] for one in self.entries if name in one.event.data]
        return found[-1] if found else None


def short_id(consent_id: str) -> str:
    """The first eight characters of the uuid."""
    return consent_id.removeprefix(_URN)[:_SHORT]


def all_consents(vault: Vault, at: Instant) -> tuple[Consent, ...]:
    """Everything that was ever put to the person, the newest last, as it stands at ``at``."""
    entries: dict[str, list[Entry]] = {}
    for entry in journal.read(vault):
        consent_id = entry.event.text("consent_id")
        if consent_id is not None:
            entries.setdefault(consent_id, []).append(entry)
    releases = {release.id: release for release in vault.releases()}
    ids = dict.fromkeys((*releases, *entries))
    found = [
        Consent(
            one,
            tuple(entries.get(one, ())),
            releases.get(one),
            fold((entry.event for entry in entries.get(one, ())), at=at),
        )
        for one in ids
    ]
    return tuple(sorted(found, key=_age))


def given(consents: Sequence[Consent]) -> tuple[Consent, ...]:
    """Those that got a yes, whatever became of them."""
    return tuple(one for one in consents if one.state not in _NEVER_GIVEN)


def find_consent(consents: Sequence[Consent], reference: str) -> Consent:
    """By full id or an unambiguous start of the uuid.

    Raises ``NotFoundError("vault.no_consent")``, ``InputError("vault.short_id")`` and
    ``InputError("vault.ambiguous_id")``.
    """
    start = reference.strip().lower().removeprefix(_URN)
    shown = foreign_text(reference, limit=45)
    if 0 < len(start) < _SHORTEST:
        raise InputError("vault.short_id", id=shown, characters=_SHORTEST)
    found = [one for one in consents if start and one.id.removeprefix(_URN).startswith(start)]
    if not found:
        raise NotFoundError("vault.no_consent", id=shown)
    if len(found) > 1:
        raise InputError("vault.ambiguous_id", id=shown)
    return found[0]


def consents_of(consents: Sequence[Consent], recipient: str) -> tuple[Consent, ...]:
    """Those of one recipient, by id or by name, that can be taken back or were.

    Raises ``NotFoundError("consents.no_recipient")``, ``InputError("consents.two_recipients")``
    where several go by that name, ``ConsentError("consents.only_transfers")``.
    """
    shown = foreign_text(recipient, limit=80)
    named = [
        one
        for one in given(consents)
        if one.recipient.get("id") == recipient
        or same_name(str(one.recipient.get("name")), recipient)
    ]
    if not named:
        raise NotFoundError("consents.no_recipient", recipient=shown)
    ids = dict.fromkeys(str(one.recipient.get("id")) for one in named)
    if len(ids) > 1:
        raise InputError("consents.two_recipients", recipient=shown, ids=", ".join(ids))
    own = tuple(one for one in named if one.kind is Kind.CONSENT)
    if not own:
        raise ConsentError("consents.only_transfers", recipient=shown)
    active = tuple(one for one in own if one.state.permits_release)
    return active or own[-1:]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A consent that is taken back, and the signed notice that says so."""

    consent: Consent
    notice: str
    """Compact JWS, ``withdrawal+jwt``."""
    since: Instant
    demand: Demand
    is_new: bool
    """False where it had been taken back, with as strong a demand, before."""

    @property
    def send_to(self) -> JsonObject:
        """Where the recipient takes withdrawals: ``uri`` and ``email`` of its terms; foreign."""
        terms = _object(self.consent.release.record["terms"]) if self.consent.release else {}
        return _object(terms.get("withdrawal"))


def withdraw(
    vault: Vault, consents: Sequence[Consent], demand: Demand, *, clock: Clock, entropy: Entropy
) -> tuple[Withdrawn, ...]:
    """Takes these back, all or none; in force when it returns.

    One that was taken back before stays as it is; its notice is made again, and may now
    demand erasure too. Raises ``ConsentError``: ``consents.transfer`` for what rests on no
    consent, ``consents.not_withdrawable`` where the state forbids it.
    """
    now = clock.now()
    with vault.transaction():
        return tuple(_withdraw(vault, one, demand, now, entropy) for one in consents)


def list_document(consents: Sequence[Consent]) -> JsonObject:
    """``consent-list/1``."""
    return {"schema": "consent-list/1", "items": [summary(one) for one in consents]}


def summary(consent: Consent) -> JsonObject:
    """A consent as ``consent-list/1`` and ``consent/1`` begin to tell of it."""
    standing = consent.standing
    return {
        "id": consent.id,
        "kind": str(consent.kind),
        "state": str(consent.state),
        "since": _text(standing.since),
        "reason": standing.reason,
        "recipient": {name: consent.recipient.get(name) for name in ("id", "name")},
        "purposes": list(consent.purposes),
        "purpose": consent.purpose_text,
        "decided": _text(consent.decided),
        "until": _text(standing.until),
        "uses": standing.uses,
        "used": standing.used,
    }


def withdrawn_document(done: Sequence[Withdrawn], written: Sequence[str | None]) -> JsonObject:
    """``consents-withdrawn/1``; ``written`` names the file of each notice."""
    items: list[JsonValue] = [
        {
            "id": one.consent.id,
            "recipient": {name: one.consent.recipient.get(name) for name in ("id", "name")},
            "since": one.since.rfc3339(),
            "demand": str(one.demand),
            "new": one.is_new,
            "out": out,
            "send_to": {name: one.send_to.get(name) for name in ("uri", "email")},
        }
        for one, out in zip(done, written, strict=True)
    ]
    return {"schema": "consents-withdrawn/1", "items": items}


def _withdraw(
    vault: Vault, consent: Consent, demand: Demand, now: Instant, entropy: Entropy
) -> Withdrawn:
    release = consent.release
    if consent.kind is Kind.TRANSFER:
        raise ConsentError("consents.transfer", id=consent.short)
    again = consent.state is State.WITHDRAWN
    if release is None or not (again or consent.state in _MAY_BE_WITHDRAWN):
        raise ConsentError("consents.not_withdrawable", id=consent.short, state=str(consent.state))
    made = _newest_notice(consent)
    if again and made is not None and made.demand in (demand, Demand.STOP_AND_ERASE):
        notice = _sign(vault, release, made)
        return Withdrawn(consent, notice, _since(consent, now), made.demand, is_new=False)
    new = _Notice(new_id(entropy), now, demand)
    notice = _sign(vault, release, new)
    erase = demand is Demand.STOP_AND_ERASE
    if not again:
        _log(vault, release, EventType.WITHDRAWN, now, entropy, erase=erase)
    _log(vault, release, EventType.NOTICE_MADE, now, entropy, notice_id=new.id, erase=erase)
    return Withdrawn(consent, notice, _since(consent, now), demand, is_new=True)


@dataclass(frozen=True, slots=True)
class _Notice:
    """A notice as the log remembers it."""

    id: str
    time: Instant
    demand: Demand


def _newest_notice(consent: Consent) -> _Notice | None:
    for entry in reversed(consent.entries):
        event = entry.event
        notice_id = event.text("notice_id")
        if event.type is EventType.NOTICE_MADE and notice_id is not None:
            erase = event.data.get("erase") is True
            return _Notice(notice_id, event.time, Demand.STOP_AND_ERASE if erase else Demand.STOP)
    return None


def _since(consent: Consent, now: Instant) -> Instant:
    if consent.state is State.WITHDRAWN and consent.standing.since is not None:
        return consent.standing.since
    return now


def _sign(vault: Vault, release: Release, notice: _Notice) -> str:
    key = _key_of(vault, release).key
    return build_withdrawal(
        release.receipt, release.id, notice.demand, jti=notice.id, at=notice.time, signer=key
    )


def _key_of(vault: Vault, release: Release) -> HolderKey:
    """The key the recipient saw in that release."""
    key = vault.key(str(release.secrets.get("key")))
    if key is None:
        raise DefectError("consents.no_key")
    return key


def _log(
    vault: Vault,
    release: Release,
    kind: EventType,
    at: Instant,
    entropy: Entropy,
    **fields: JsonValue,
) -> None:
    event = event_about(release.record, kind, at, **fields)
    journal.write(vault, entropy, event.type, event.time, event.data)


def _age(consent: Consent) -> int:
    if consent.entries:
        return consent.entries[0].seq
    return 0


def _object(value: JsonValue) -> JsonObject:
    return value if isinstance(value, dict) else {}


def _text(instant: Instant | None) -> str | None:
    return instant.rfc3339() if instant is not None else None
