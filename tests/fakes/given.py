"""A vault in which something was given: record, receipt and log of a release, without a sitting.

>>> service = FakeService()
>>> consent_id = give(vault, service)
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from tests.fakes.clock import NOON, FakeEntropy
from tests.fakes.consent import CHALLENGE, EXTRACT, claims, notice
from tests.fakes.keys import test_key
from tests.fakes.service import FakeService
from wallet.consent.claims import NoticedClaim
from wallet.consent.decision import Method, decide_given
from wallet.consent.receipt import Covered, build_receipt
from wallet.consent.record import build_record, claim_list, event_about
from wallet.consent.sections import Asking
from wallet.exchange.request import check_request
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject, sha256_b64u
from wallet.vault import Vault
from wallet.workflows import journal
from wallet.workflows.ports import HolderKey, Release


@dataclass(frozen=True)
class Given:
    """What :func:`give` left behind."""

    id: str
    record: JsonObject
    receipt: str
    service: FakeService


def give(
    vault: Vault,
    service: FakeService | None = None,
    *,
    number: int = 1,
    terms: JsonObject | None = None,
    no_terms: bool = False,
    at: Instant = NOON,
    sent: tuple[NoticedClaim, ...] | None = None,
    confirmed: bool = True,
    use_of: Given | None = None,
    **members: Any,
) -> Given:
    """A release to ``service`` that was decided and handed over at ``at``.

    ``number`` tells two apart; ``members`` are those of :class:`Asking`. ``use_of`` names a grant
    that this is a later use of.
    """
    asked_by = service or FakeService()
    token = asked_by.ask(at=at, number=number, terms=terms, no_terms=no_terms)
    trust = asked_by.trust()
    if not confirmed:
        trust = replace(trust, lists=())
    request = check_request(token.encode("ascii"), trust=trust, at=at)
    use = request.terms.uses[0] if request.terms else None
    until = use.retention.duration.after(at) if use and use.retention else None
    asking = Asking(**{"request": request, "use": use, "until": until, **members})
    row_id = f"urn:uuid:{number:08x}-3a04-4a51-9f4c-1b0f2b6f3d10"
    consent_id = use_of.id if use_of is not None else row_id
    key = test_key(1 if use_of is not None else number)
    seen = notice(asking, claims() if sent is None else sent, consent_id=consent_id)
    decision = decide_given(
        seen,
        f"{seen.statement} {CHALLENGE}",
        CHALLENGE,
        at=at,
        method=Method.TERMINAL,
        special_lines=[words for _, words in seen.special_statements],
    )
    entropy = FakeEntropy(f"given {number}")
    recorded = build_record(
        asking,
        seen,
        decision,
        created=at,
        person=key.public.thumbprint(),
        new_key=lambda: entropy.token(32),
        request_digest=request.digest,
    )
    record, release_id = recorded.record, sha256_b64u(EXTRACT + bytes([number]))
    receipt = build_receipt(
        (record,),
        jti=f"urn:uuid:receipt-{number}",
        at=at,
        audience=request.requester.id,
        covered=Covered(release_id, release_id, f"urn:uuid:extract-{number}"),
        request=token,
        signer=key,
    )
    told: JsonObject = {"outcome": "given"}
    if asking.until is not None:
        told["until"] = asking.until.rfc3339()
    if asking.uses is not None:
        told["uses"] = asking.uses
    with vault.transaction():
        if vault.key(key.public.thumbprint()) is None:
            vault.put_key(HolderKey(key, "recipient", request.requester.id, at))
        secrets: JsonObject = {"key": key.public.thumbprint(), "claim_keys": [*recorded.claim_keys]}
        vault.put_release(Release(row_id, record, receipt, secrets, at))
        decided = event_about(record, EventType.DECIDED, at, **told)
        claims_sent = claim_list(record)
        events = (
            event_about(
                record, EventType.RELEASE_PREPARED, at, release_id=release_id, claims=claims_sent
            ),
            event_about(record, EventType.RELEASE_HANDED_OVER, at, release_id=release_id),
        )
        for event in (*(() if use_of is not None else (decided,)), *events):
            journal.write(vault, entropy, event.type, event.time, event.data)
    return Given(consent_id, record, receipt, asked_by)
