"""Whether a request may be answered under a grant, and what would leave: the release predicate.

Everything that can forbid it is checked here (the design's section 8), in this order: the grant
holds, and its last release is not too near; it is this recipient, with this key, confirmed in this
way; the request is fresh and was not answered before; the promises are those the person read;
every claim was granted with this very value; what is sensitive had its own statement.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial

from wallet import limits
from wallet.consent.claims import path_text
from wallet.consent.guard_list import NEEDS_STATEMENT, SET_APART, Guard
from wallet.consent.guards import guards_of
from wallet.credentials.trust import Trust
from wallet.errors import ConsentError, DefectError, NotFoundError
from wallet.exchange.match import Chosen, chosen_from
from wallet.exchange.present import PreparedExtract, ShownClaim
from wallet.exchange.request import CheckedRequest, check_request
from wallet.exchange.requester import Confirmation
from wallet.log import EventType
from wallet.standards.encoding import Instant
from wallet.standards.jose import PrivateKey
from wallet.workflows import journal
from wallet.workflows.asked import Asked, by_request
from wallet.workflows.consents import Consent, all_consents, find_consent
from wallet.workflows.grants.grant import Grant, check_holds, claim_name, read_grant
from wallet.workflows.hold import new_id
from wallet.workflows.holdings import Held, held_in
from wallet.workflows.ports import Entropy, Vault
from wallet.workflows.share.narrowing import Leaf, narrow
from wallet.workflows.share.offers import Offers, find_offers
from wallet.workflows.share.review import Review, for_use, prepare
from wallet.workflows.share.trace import nonce_digest
from wallet.workflows.suspension import suspension


@dataclass(frozen=True, slots=True)
class Plan:
    """What would leave under a grant, complete but for signatures."""

    grant: Grant
    asked: Asked
    held: tuple[Held, ...]
    key: PrivateKey
    """The person's key for this recipient."""
    prepared: PreparedExtract

    @property
    def claims(self) -> tuple[ShownClaim, ...]:
        """What tells about the person, in its order."""
        return tuple(claim for claim in self.prepared.shown if not claim.technical)

    @property
    def claim_names(self) -> tuple[str, ...]:
        """The same by query and path, never by value."""
        return tuple(map(claim_name, self.claims))

    @property
    def request(self) -> CheckedRequest:
        if self.asked.request is None:
            raise DefectError("grants.damaged", id=self.grant.consent.short)
        return self.asked.request


def consent_named(vault: Vault, reference: str, at: Instant) -> Consent:
    """The consent by id or the start of it, as it stands; raises as :func:`find_consent`."""
    return find_consent(all_consents(vault, at), reference)


def explain_grant(
    vault: Vault, reference: str, data: bytes, *, trust: Trust, at: Instant, entropy: Entropy
) -> Plan:
    """What :func:`~wallet.workflows.grants.use_grant` would release; raises what it would raise.

    Nothing is counted, logged, signed or written.
    """
    return plan_release(vault, consent_named(vault, reference, at), data, trust, at, entropy)


def plan_release(
    vault: Vault, consent: Consent, data: bytes, trust: Trust, at: Instant, entropy: Entropy
) -> Plan:
    """The release that a request gets under a grant.

    Raises ``ConsentError`` with a code for each reason, and :class:`InputError` for a request
    that breaks a rule or ran out.
    """
    grant = read_grant(consent)
    check_holds(consent, suspension(vault))
    _check_apart(grant, at)
    request = check_request(data, trust=trust, at=at)
    _check_recipient(grant, request)
    _check_fresh(vault, request, at)
    _check_promises(grant, request)
    asked, held = _brief(by_request(request), grant, at), held_in(vault)
    choices = _choices(grant, asked, held, vault)
    key = vault.key(grant.key_thumbprint)
    if key is None:
        raise DefectError("grants.damaged", id=consent.short)
    review = Review(asked, held, (), key.key, at, new_id(entropy))
    plan = Plan(grant, asked, held, key.key, prepare(review, choices, vault))
    _check_claims(plan)
    return plan


def _brief(asked: Asked, grant: Grant, at: Instant) -> Asked:
    """What leaves can be used no longer than the grant lasts."""
    until = grant.consent.standing.until
    usual = asked.expires(at)
    return asked if until is None else replace(asked, until=min(until, usual))


def _check_recipient(grant: Grant, request: CheckedRequest) -> None:
    """Same recipient, same key, confirmed as it was then."""
    requester = request.requester
    if requester.confirmed is Confirmation.NOT_CONFIRMED:
        raise ConsentError("grants.not_confirmed")
    if requester.id != grant.recipient("id"):
        raise ConsentError("grants.other_recipient", id=grant.consent.short)
    if requester.key_thumbprint != grant.recipient("key"):
        raise ConsentError("grants.key_changed", id=grant.consent.short)
    if str(requester.confirmed) != grant.recipient("confirmed"):
        raise ConsentError("grants.confirmed_otherwise", id=grant.consent.short)


def _check_apart(grant: Grant, at: Instant) -> None:
    """Long enough after the release before."""
    releases = [
        entry.event.time
        for entry in grant.consent.entries
        if entry.event.type is EventType.RELEASE_PREPARED
    ]
    if releases and at < (next_one := max(releases).plus(grant.hours_apart * 3600)):
        raise ConsentError("grants.too_soon", id=grant.consent.short, time=next_one.rfc3339())


def _check_fresh(vault: Vault, request: CheckedRequest, at: Instant) -> None:
    """It runs out within a day, and no request with its nonce was answered before."""
    expires = request.object.exp
    if expires is None or expires.seconds - at.seconds > limits.MAX_SCRIPTED_REQUEST_SECONDS:
        raise ConsentError("grants.request_too_long")
    nonce = nonce_digest(request)
    for entry in journal.read(vault):
        event = entry.event
        if event.type is EventType.RELEASE_PREPARED and event.text("nonce_digest") == nonce:
            raise ConsentError("grants.request_answered", date=event.time.date())


def _check_promises(grant: Grant, request: CheckedRequest) -> None:
    """The purpose is still asked for, and not one promise differs."""
    terms = request.terms
    if terms is None or grant.use_id not in [use.id for use in terms.uses]:
        raise ConsentError("grants.other_purpose", id=grant.consent.short)
    if terms.digest != grant.terms_digest:
        raise ConsentError("grants.terms_changed", id=grant.consent.short)


def _choices(
    grant: Grant, asked: Asked, held: tuple[Held, ...], vault: Vault
) -> tuple[Chosen, ...]:
    """The granted records as far as the request asks for them; all that it cannot do without."""
    try:
        offers = find_offers(held, asked, vault)
    except NotFoundError as error:
        raise ConsentError("grants.incomplete", query=error.data["queries"]) from error
    ids = asked.query.ids
    wanted = [(one.query_id, one.ref) for one in grant.chosen if one.query_id in ids]
    try:
        chosen = chosen_from(offers.answer, wanted)
    except KeyError as error:
        raise ConsentError("grants.record_changed", query=error.args[0][0]) from error
    terms = asked.request.terms if asked.request is not None else None
    use = terms.use(grant.use_id) if terms is not None else None
    choices = narrow(for_use(use, chosen), held, partial(_stays_in, grant))
    _check_complete(offers, {one.query_id for one in choices}, use.query_ids if use else ())
    return choices


def _stays_in(grant: Grant, leaf: Leaf) -> bool:
    """Whether the person chose this value then. What is set apart by its nature and was left out
    then stays out now; anything else is more than was granted."""
    if grant.chose(leaf.place):
        return True
    if any(hit.guard in SET_APART for hit in guards_of(leaf.place.path, leaf.value)):
        return False
    name = f"{leaf.place.query_id}: {path_text(leaf.place.path)}"
    raise ConsentError("grants.outside", claim=name)


def _check_complete(offers: Offers, chosen: Collection[str], needed: Sequence[str]) -> None:
    """What the use needs of each required set is among what was granted."""
    for one in offers.answer.sets:
        options = [[name for name in option if name in needed] for option in one.options]
        if one.required and not any(set(option) <= set(chosen) for option in options):
            raise ConsentError("grants.incomplete", query=", ".join(options[0]))
    if not chosen:
        raise ConsentError("grants.incomplete", query=", ".join(needed))


def _check_claims(plan: Plan) -> None:
    for claim in plan.claims:
        plan.grant.check_covers(claim)
        for hit in guards_of(claim.path, claim.value):
            if hit.guard is Guard.CRIMINAL:
                raise ConsentError("consent.criminal", claim=claim_name(claim))
            if hit.guard in NEEDS_STATEMENT and hit.category not in plan.grant.special:
                raise ConsentError("grants.sensitive", claim=claim_name(claim))
