"""The proof of one claim as ``wallet verify`` reports it.

Steps:
1. structure, and the version is known;
2. the receipt inside: the person's signature, by the key in its header;
3. the key opens this claim of that receipt to this value;
4. the rest of the receipt, as :mod:`~wallet.consent.receipt_check` has it: the request inside, a
   withdrawal, the file that the caller gave.

It proves that the person, when they signed the receipt, meant this value. Whether it is true,
whether it arrived and whose key the person's is, it cannot tell.
"""

from __future__ import annotations

from wallet.consent.claim_proof import ClaimProof, read_claim_proof, verify_claim_proof
from wallet.consent.receipt import VerifiedReceipt, verify_receipt
from wallet.consent.receipt_check import (
    is_demo,
    made_of,
    not_verified,
    receipt_checks,
    receipt_parts,
)
from wallet.consent.record import kind_of
from wallet.credentials.question import Question
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Check, DocumentKind, Issuer, Part, Report, Vouching
from wallet.errors import InputError
from wallet.standards.encoding import JsonObject

_VERSIONS = frozenset({"consent.claim_proof_version", "consent.receipt_version"})


def check_claim_proof(text: str, question: Question) -> Report:
    """The report about a proof. Raises ``InputError``: ``consent.claim_proof_version``,
    ``consent.receipt_version``."""
    try:
        proof = read_claim_proof(text.encode("utf-8"))
        receipt = verify_receipt(proof.receipt)
    except InputError as error:
        if error.code in _VERSIONS:
            raise
        return question.report(DocumentKind.CLAIM_PROOF, text, (not_verified(error),))
    claim, parts = _claim(proof, receipt, question)
    checks, made = (*receipt_checks(receipt, question), claim), made_of(receipt)
    demo = is_demo(receipt)
    return question.report(DocumentKind.CLAIM_PROOF, text, checks, parts, made, demo=demo)


def _claim(
    proof: ClaimProof, receipt: VerifiedReceipt, question: Question
) -> tuple[Check, tuple[Part, ...]]:
    """Whether value and key fit the receipt, and what is told where they do."""
    try:
        record = verify_claim_proof(proof, receipt)
    except InputError as error:
        return Check(Reason.CLAIM_OTHER, detail=error.code), ()
    parts = (_proven(proof, record, receipt), *receipt_parts(receipt, question))
    return Check(Reason.CLAIM), parts


def _proven(proof: ClaimProof, record: JsonObject, receipt: VerifiedReceipt) -> Part:
    """The value, and what the receipt says of it: sent, or under a grant allowed to be."""
    recipient = record["recipient"]
    proven: JsonObject = {
        "consent_id": proof.consent_id,
        "kind": str(kind_of(record)),
        "grant": record["uses"] is not None,
        "claim": proof.name,
        "value": proof.value,
        "recipient": recipient.get("name") if isinstance(recipient, dict) else None,
        "time": receipt.issued.rfc3339(),
    }
    return Part(
        type=None,
        vouching=Vouching.SELF_STATED,
        issuer=Issuer(name=None, stated=None, key=receipt.key.thumbprint()),
        claims={"proven": proven},
        checks=(Check(Reason.SIGNATURE), Check(Reason.KEY_SELF), Check(Reason.TRUST_SELF_STATED)),
        issued=receipt.issued,
    )
