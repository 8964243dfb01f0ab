"""Taking back: in force when it is logged, and a signed notice for the recipient."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from wallet.consent.receipt import verify_receipt
from wallet.consent.record import claim_list, event_about
from wallet.consent.states import Kind
from wallet.consent.withdrawal import Demand, build_withdrawal
from wallet.credentials.policy import same_name
from wallet.errors import ConsentError, DefectError, InputError, NotFoundError
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonValue, foreign_text
from wallet.standards.jose import PrivateKey
from wallet.workflows import journal, outbox
from wallet.workflows.consents.standing import Consent
from wallet.workflows.hold import new_id
from wallet.workflows.ports import Clock, Entropy, Release, Vault


def consents_of(
    consents: Sequence[Consent], recipient: str, demand: Demand = Demand.STOP
) -> tuple[Consent, ...]:
    """Those of one recipient, by id or by name, that are in force or under which it has something
    that it has not been told to stop using, or with ``demand`` to erase; else the last of them.

    Raises ``NotFoundError("consents.no_recipient")``, ``InputError("consents.two_recipients")``
    where several go by that name, ``ConsentError("consents.only_transfers")``.
    """
    shown = foreign_text(recipient, limit=80)
    named = [one for one in consents if one.was_given and is_for(one, recipient)]
    if not named:
        raise NotFoundError("consents.no_recipient", recipient=shown)
    ids = dict.fromkeys(str(one.recipient.get("id")) for one in named)
    if len(ids) > 1:
        raise InputError("consents.two_recipients", recipient=shown, ids=", ".join(ids))
    own = tuple(one for one in named if one.kind is Kind.CONSENT)
    if not own:
        raise ConsentError("consents.only_transfers", recipient=shown)
    open_ = tuple(one for one in own if _is_open(one, demand))
    return open_ or own[-1:]


def with_renewals(
    consents: Sequence[Consent], consent: Consent, demand: Demand = Demand.STOP
) -> tuple[Consent, ...]:
    """A consent, those that renewed it and those it renewed, as far as they are in force or
    something left under them that is to be ended with it: to the person it is one consent, and the
    command that a notice once named ends all of it."""
    known = {one.id: one for one in consents}
    newer = _chain(known, consent.replaced_by, lambda one: one.replaced_by)
    older = _chain(known, consent.replaces, lambda one: one.replaces)
    return (consent, *(one for one in (*newer, *older) if _is_open(one, demand)))


def _chain(
    known: Mapping[str, Consent], first: str | None, following: Callable[[Consent], str | None]
) -> list[Consent]:
    """The consents from one on, each once, also where the links of a log go in a circle."""
    found: dict[str, Consent] = {}
    link = first
    while link is not None and link in known and link not in found:
        found[link] = known[link]
        link = following(known[link])
    return list(found.values())


def _is_open(consent: Consent, demand: Demand) -> bool:
    """Whether something may leave under it, or its recipient has to be told."""
    return consent.state.permits_release or needs_notice(consent, demand)


def needs_notice(consent: Consent, demand: Demand) -> bool:
    """Whether taking it back makes a notice that says more than any before."""
    if consent.release is None or not consent.release.receipt:
        return False
    if not consent.is_withdrawn:
        return consent.may_be_withdrawn
    before = _newest_notice(consent)
    return before is None or before.demand not in (demand, Demand.STOP_AND_ERASE)


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A consent that is taken back, and the signed notice that says so."""

    consent: Consent
    """As it stood before."""
    notice: str
    """Compact JWS, ``withdrawal+jwt``; empty where nothing had left, and nobody need be told."""
    since: Instant
    demand: Demand
    is_new: bool
    """False where it had been taken back, with as strong a demand, before."""

    @property
    def places(self) -> tuple[str, ...]:
        """Where the recipient says that it takes withdrawals; foreign text."""
        stated = self.consent.promised("withdrawal")
        return tuple(str(stated[name]) for name in ("uri", "email") if stated.get(name))


def withdraw(
    vault: Vault, consents: Sequence[Consent], demand: Demand, *, clock: Clock, entropy: Entropy
) -> tuple[Withdrawn, ...]:
    """Takes these back, all or none; in force when it returns.

    One that was taken back before stays as it is; its notice is given again as it was signed, or a
    new one made where erasure is demanded now. Raises ``ConsentError``: ``consents.transfer`` for
    what rests on no consent, ``consents.not_withdrawable`` where the state forbids it.
    """
    now = clock.now()
    with vault.transaction():
        return tuple(_withdraw(vault, one, demand, now, entropy) for one in consents)


def _withdraw(
    vault: Vault, consent: Consent, demand: Demand, now: Instant, entropy: Entropy
) -> Withdrawn:
    release = consent.release
    if consent.kind is Kind.TRANSFER:
        raise ConsentError("consents.transfer", id=consent.short)
    if release is None or not (consent.may_be_withdrawn or consent.is_withdrawn):
        raise ConsentError("consents.not_withdrawable", id=consent.short, state=str(consent.state))
    since = consent.standing.since if consent.is_withdrawn else now
    if not release.receipt:
        return _withdraw_unused(vault, consent, release, demand, since or now, entropy)
    before = _newest_notice(consent)
    if before is not None and not needs_notice(consent, demand):
        notice = _queued(vault, before.id)
        return Withdrawn(consent, notice, since or now, before.demand, is_new=False)
    made = new_id(entropy)
    notice = _sign(vault, release, made, now, demand)
    erase = demand is Demand.STOP_AND_ERASE
    if not consent.is_withdrawn:
        _log(vault, release, EventType.WITHDRAWN, now, entropy, erase=erase)
    claims = claim_list(release.record)
    _log(
        vault,
        release,
        EventType.NOTICE_MADE,
        now,
        entropy,
        notice_id=made,
        erase=erase,
        claims=claims,
    )
    outbox.queue(vault, made, notice, release.id, now)
    return Withdrawn(consent, notice, since or now, demand, is_new=True)


def _withdraw_unused(
    vault: Vault, consent: Consent, release: Release, demand: Demand, at: Instant, entropy: Entropy
) -> Withdrawn:
    """Nothing left under it, so there is nobody to notify and no key that anybody knows."""
    if not consent.is_withdrawn:
        _log(vault, release, EventType.WITHDRAWN, at, entropy, erase=False)
    return Withdrawn(consent, "", at, demand, is_new=not consent.is_withdrawn)


@dataclass(frozen=True, slots=True)
class _Notice:
    """A notice as the log remembers it."""

    id: str
    demand: Demand


def _earlier(vault: Vault, release: Release) -> list[str]:
    """What left before under a grant, by digest: one notice ends all of it."""
    return [
        verify_receipt(one.receipt).covered.sha256
        for one in vault.releases()
        if one.record["id"] == release.id and one.receipt not in ("", release.receipt)
    ]


def _newest_notice(consent: Consent) -> _Notice | None:
    for entry in reversed(consent.entries):
        event = entry.event
        notice_id = event.text("notice_id")
        if event.type is EventType.NOTICE_MADE and notice_id is not None:
            erase = event.data.get("erase") is True
            return _Notice(notice_id, Demand.STOP_AND_ERASE if erase else Demand.STOP)
    return None


def _queued(vault: Vault, notice_id: str) -> str:
    """A notice as it was signed: the recipient answers one text, by its digest."""
    for one in vault.outgoing():
        if one.id == notice_id:
            return str(one.document["notice"])
    raise DefectError("consents.no_notice")


def _sign(vault: Vault, release: Release, notice_id: str, at: Instant, demand: Demand) -> str:
    return build_withdrawal(
        release.receipt,
        release.id,
        demand,
        jti=notice_id,
        at=at,
        signer=_key_of(vault, release),
        earlier=_earlier(vault, release),
    )


def _key_of(vault: Vault, release: Release) -> PrivateKey:
    """The key the recipient saw in that release."""
    key = vault.key(str(release.secrets.get("key")))
    if key is None:
        raise DefectError("consents.no_key")
    return key.key


def is_for(consent: Consent, recipient: str) -> bool:
    """Whether the recipient has this id, or goes by this name."""
    known = consent.recipient
    return known.get("id") == recipient or same_name(str(known.get("name")), recipient)


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
