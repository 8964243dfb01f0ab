"""Renewing a grant: the whole notice again, on the same promises, about no more than before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wallet.consent.claims import path_text
from wallet.consent.states import State
from wallet.credentials.trust import Trust
from wallet.errors import ConsentError, NotFoundError
from wallet.exchange.request import CheckedRequest, check_request
from wallet.exchange.requester import Confirmation, identify_requester
from wallet.messages import Language
from wallet.standards.encoding import Instant
from wallet.workflows.asked import Asked, by_request
from wallet.workflows.consents import Consent
from wallet.workflows.grants.giving import grant_askings
from wallet.workflows.grants.grant import Grant, read_grant
from wallet.workflows.grants.planning import consent_named
from wallet.workflows.holdings import held_in
from wallet.workflows.ports import Clock, Entropy, KeyMaker, Vault
from wallet.workflows.share.narrowing import Place, leaves_of
from wallet.workflows.share.offers import Offers, Selection, find_offers
from wallet.workflows.share.review import Review, Sheet, prepare_review

_RENEWABLE = frozenset({State.GIVEN, State.RENEWED, State.EXPIRED})
_NOT_AGAIN = frozenset({"terms_changed", "key_changed"})


@dataclass(frozen=True, slots=True)
class Difference:
    """How a renewal differs from what it renews; claims by name, never by value."""

    fewer: tuple[str, ...]
    """Claims that are not sent any more."""
    changed: tuple[str, ...]
    """Claims that say something else now."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """What the person is asked again."""

    grant: Grant
    asked: Asked
    offers: Offers
    selection: Selection
    """The records that were chosen then."""
    leave_out: frozenset[Place]
    """What the records have more of than was granted: that would need a new request."""

    @property
    def uses(self) -> int:
        """How many releases the grant allowed."""
        return self.grant.consent.standing.uses or 1

    def difference(self, sheet: Sheet) -> Difference:
        """What is not as it was."""
        now = {self.grant.ref_of(one): one for one in sheet.shown if not one.technical}
        changed = []
        for ref, claim in now.items():
            try:
                self.grant.check_covers(claim)
            except ConsentError:
                changed.append(ref)
        labels = {claim.ref: claim.label for claim in sheet.notice.claims}
        return Difference(
            fewer=tuple(
                _name(ref.query_id, ref.path) for ref in self.grant.claims if ref not in now
            ),
            changed=tuple(labels.get(ref, _name(ref.query_id, ref.path)) for ref in changed),
        )


def prepare_renewal(vault: Vault, reference: str, *, trust: Trust, at: Instant) -> Renewal:
    """What a renewal of a grant asks.

    The request is the one it was given on, as it was good then; who made it must be confirmed
    now. Raises ``ConsentError``: ``grants.not_renewable`` for one that was refused, taken back or
    ended by a change, ``grants.superseded``, ``grants.not_confirmed``, ``grants.key_changed``,
    ``grants.record_changed`` and ``grants.incomplete`` where it can no longer be answered.
    """
    consent = consent_named(vault, reference, at)
    _check_renewable(consent)
    grant = read_grant(consent)
    request = _request_of(grant, trust, at)
    asked, held = by_request(request), held_in(vault)
    try:
        offers = find_offers(held, asked, vault)
    except NotFoundError as error:
        raise ConsentError("grants.incomplete", query=error.data["queries"]) from error
    matched = {
        (name, found.ref): found.paths
        for name, matches in offers.answer.by_query.items()
        for found in matches
    }
    choices = []
    for one in grant.chosen:
        if (one.query_id, one.ref) not in matched:
            raise ConsentError("grants.record_changed", query=one.query_id)
        choices.append(replace(one, paths=matched[one.query_id, one.ref]))
    leave_out = frozenset(
        leaf.place for leaf in leaves_of(choices, held) if not grant.chose(leaf.place)
    )
    picks = tuple((one.query_id, one.ref) for one in grant.chosen)
    optional = frozenset(
        ref.query_id for ref, one in grant.claims.items() if one.entry["required"] is False
    )
    return Renewal(grant, asked, offers, Selection(picks, optional), leave_out)


def review_renewal(
    vault: Vault,
    renewal: Renewal,
    *,
    until: Instant,
    uses: int,
    language: Language,
    clock: Clock,
    entropy: Entropy,
    keys: KeyMaker,
) -> Review:
    """The whole notice again. Raises as :func:`~wallet.workflows.grants.grant_askings`."""
    askings = grant_askings(
        renewal.asked,
        until=until,
        uses=uses,
        at=clock.now(),
        hours_apart=renewal.grant.hours_apart or None,
    )
    return prepare_review(
        vault,
        renewal.asked,
        renewal.offers,
        renewal.selection,
        language=language,
        clock=clock,
        entropy=entropy,
        keys=keys,
        askings=[one for one in askings if one.use and one.use.id == renewal.grant.use_id],
        leave_out=renewal.leave_out,
    )


def _check_renewable(consent: Consent) -> None:
    if consent.replaced_by is not None:
        raise ConsentError("grants.superseded", id=consent.short)
    if consent.state not in _RENEWABLE or consent.standing.reason in _NOT_AGAIN:
        raise ConsentError("grants.not_renewable", id=consent.short)


def _request_of(grant: Grant, trust: Trust, at: Instant) -> CheckedRequest:
    given = Instant.parse(str(grant.record["created"]))
    request = check_request(grant.request.encode("ascii"), trust=trust, at=given)
    requester, _ = identify_requester(request.object, request.digest, trust=trust, at=at)
    if requester.confirmed is Confirmation.NOT_CONFIRMED:
        raise ConsentError("grants.not_confirmed")
    if requester.id != grant.recipient("id"):
        raise ConsentError("grants.key_changed", id=grant.consent.short)
    return replace(request, requester=requester)


def _name(query_id: str, path: tuple[str | int, ...]) -> str:
    return f"{query_id}: {path_text(path)}"
