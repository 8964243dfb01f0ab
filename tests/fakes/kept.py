"""Receipts and withdrawal notices of one release, fair and unfair, and how they are judged."""

from __future__ import annotations

from typing import Any

from tests.fakes.consent import (
    CONSENT_ID,
    EXTRACT,
    VALUES,
    present,
    receipt,
    recorded,
    request,
    unasked,
)
from tests.fakes.keys import test_key
from wallet.consent.claim_proof import build_claim_proof
from wallet.consent.claims import ClaimRef
from wallet.consent.receipt import Covered, build_receipt
from wallet.consent.withdrawal import WITHDRAWAL_TYP, Demand, build_withdrawal
from wallet.credentials.policy import Policy, Withdrawn
from wallet.credentials.report import Report
from wallet.credentials.trust import Trust
from wallet.credentials.trust_list import Role, TrustEntry, TrustList
from wallet.standards.encoding import compact_json, parse_json_object, sha256_b64u
from wallet.standards.jose import parse_jws, sign_jws
from wallet.workflows.verify import digests_of, verify

FILE = EXTRACT + b"\n"
"""The extract as it lies on a disk."""

__all__ = [
    "FILE",
    "claim_proof",
    "flipped",
    "judged",
    "overstated_receipt",
    "receipt",
    "recorded",
    "trusted",
    "unasked_receipt",
    "withdrawal",
    "withdrawal_by_another",
    "withdrawn",
]


def trusted() -> Trust:
    """A list with the key that signed the request."""
    key = request().object.signing_key
    assert key is not None
    entry = TrustEntry(name="Exempelmatchning AB", role=Role.RECIPIENT, key=key)
    return Trust((TrustList("Egen lista", 1, present().plus(-60), None, (entry,)),))


def judged(
    text: str, *, trust: Trust | None = None, covers: bytes | None = None, **policy: Any
) -> Report:
    """The report of somebody who trusts the recipient, on the day of the release."""
    wanted = Policy(covers=digests_of(covers) if covers is not None else (), **policy)
    own = trusted() if trust is None else trust
    return verify(text.encode() + b"\n", trust=own, policy=wanted, at=present().plus(60))


def unasked_receipt() -> str:
    """Of a release that nobody had asked for."""
    return build_receipt(
        (recorded(unasked()).record,),
        jti="urn:uuid:receipt",
        at=present(),
        audience="name:x",
        covered=Covered(sha256_b64u(EXTRACT), sha256_b64u(EXTRACT), "urn:uuid:extract"),
        request=None,
        signer=test_key(1),
    )


def overstated_receipt() -> str:
    """With a promise that the recipient never signed."""
    record = recorded().record
    terms = record["terms"]
    assert isinstance(terms, dict)
    return receipt({**record, "terms": {**terms, "use": {"id": "match", "retention": "none"}}})


def withdrawal(demand: Demand = Demand.STOP) -> str:
    """The person takes back the one consent of the release."""
    return build_withdrawal(
        receipt(), CONSENT_ID, demand, jti="urn:uuid:w", at=present(), signer=test_key(1)
    )


def withdrawal_by_another() -> str:
    """Somebody who got hold of the receipt would end the consent."""
    payload = parse_jws(withdrawal()).claims()
    signer = test_key(2)
    return sign_jws(payload, signer, typ=WITHDRAWAL_TYP, header={"jwk": signer.public.to_jwk()})


def claim_proof(**changes: Any) -> str:
    """The person proves what the name of their education was; ``changes`` are members of the
    document."""
    kept, ref = recorded(), ClaimRef("education", 0, ("achievement", "name"))
    proof = build_claim_proof(
        receipt(kept.record), CONSENT_ID, ref, VALUES["name"], kept.claim_keys[0]
    )
    return compact_json({**parse_json_object(proof), **changes}).decode("utf-8")


def withdrawn() -> Withdrawn:
    """The notice as ``--withdrawal`` reads it."""
    return Withdrawn(test_key(1).public.thumbprint(), "urn:uuid:extract", present(), "match")


def flipped(text: str) -> str:
    """With one character of the last signature changed."""
    head, dot, signature = text.rpartition(".")
    return head + dot + ("A" if signature[0] != "A" else "B") + signature[1:]
