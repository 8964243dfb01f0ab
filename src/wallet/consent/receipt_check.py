"""A receipt as ``wallet verify`` reports it: what the person signed, what the recipient signed.

Steps:
1. structure, and the version is known;
2. the person's signature, by the key in the header: nothing inside is looked at before;
3. the request inside, with its terms, as it was at the time of the receipt: whose signature, and
   is the recipient on a list in use;
4. the records name that request and those terms: what the person says the recipient promised is
   what the recipient signed;
5. whether the person has withdrawn, where the caller has the notice;
6. whether the file the caller gave is the one it covers.

Whose key the person's is, only the recipient can tell.
"""

from __future__ import annotations

from wallet.consent.receipt import VerifiedReceipt, verify_receipt
from wallet.consent.record import claim_list, kind_of
from wallet.credentials.checks import check_time
from wallet.credentials.question import Question
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Check, DocumentKind, Issuer, Made, Part, Report, Vouching
from wallet.errors import InputError
from wallet.exchange.request import CheckedRequest, examine_request
from wallet.exchange.requester import Confirmation
from wallet.log.questions import claim_name
from wallet.standards.encoding import JsonObject
from wallet.standards.openid.request_object import REQUEST_TYP

_VERSION = "consent.receipt_version"


def check_receipt(text: str, question: Question) -> Report:
    """The report about a receipt. Raises ``InputError("consent.receipt_version")``."""
    try:
        receipt = verify_receipt(text)
    except InputError as error:
        if error.code == _VERSION:
            raise
        return question.report(DocumentKind.RECEIPT, text, (not_verified(error),))
    checks, parts = receipt_checks(receipt, question), receipt_parts(receipt, question)
    made, demo = made_of(receipt), is_demo(receipt)
    return question.report(DocumentKind.RECEIPT, text, checks, parts, made, demo=demo)


def not_verified(error: InputError) -> Check:
    """Why a receipt or a notice could not be verified."""
    wrong = error.code == "jose.signature"
    return Check(Reason.SIGNATURE_WRONG if wrong else Reason.MALFORMED, detail=error.code)


def receipt_checks(receipt: VerifiedReceipt, question: Question) -> tuple[Check, ...]:
    """The checks of a receipt as a whole, its signature found right."""
    return (
        Check(Reason.PARSED),
        Check(Reason.SIGNATURE),
        check_time({"iat": receipt.issued.seconds}, question.at),
        _withdrawn(receipt, question),
        *check_covered(receipt, question),
    )


def receipt_parts(receipt: VerifiedReceipt, question: Question) -> tuple[Part, ...]:
    """What the person signed, and what the recipient signed where anybody asked."""
    if receipt.request is None:
        return (_by_person(receipt),)
    return _by_person(receipt), _by_recipient(receipt, receipt.request, question)


def check_covered(receipt: VerifiedReceipt, question: Question) -> tuple[Check, ...]:
    """Whether the file the caller gave is the one that was sent; nothing where none was given."""
    given = question.policy.covers
    if not given:
        return ()
    known = {receipt.covered.sha256, receipt.covered.sent_sha256}
    return (Check(Reason.COVERS if known & set(given) else Reason.COVERS_OTHER),)


def made_of(receipt: VerifiedReceipt) -> Made:
    """For whom, when and with which of the person's keys a receipt was made."""
    return Made(
        audience=receipt.audience,
        issued=receipt.issued,
        expires=None,
        key=receipt.key.thumbprint(),
        jti=receipt.id,
    )


def _withdrawn(receipt: VerifiedReceipt, question: Question) -> Check:
    """Whether the notice the caller gave, if any, ends this release."""
    notice = question.policy.withdrawn
    if notice is None:
        return Check(Reason.STATUS_NONE)
    covered, key = receipt.covered, receipt.key.thumbprint()
    if not notice.ends(jti=covered.jti, sha256=covered.sha256, key=key):
        return Check(Reason.STATUS_OTHER_NOTICE)
    when = notice.time.rfc3339()
    given = {one["use_id"] for one in receipt.records if _decided(one).get("outcome") == "given"}
    if notice.use_id is not None and given - {notice.use_id}:
        return Check(Reason.STATUS_PARTLY_WITHDRAWN, source=notice.use_id, date=when)
    return Check(Reason.STATUS_WITHDRAWN, date=when)


def _by_person(receipt: VerifiedReceipt) -> Part:
    return Part(
        type=None,
        vouching=Vouching.SELF_STATED,
        issuer=Issuer(name=None, stated=None, key=receipt.key.thumbprint()),
        claims={
            "decisions": [_decision(record) for record in receipt.records],
            "sha256": receipt.covered.sha256,
            "sent_sha256": receipt.covered.sent_sha256,
        },
        checks=(Check(Reason.SIGNATURE), Check(Reason.KEY_SELF), Check(Reason.TRUST_SELF_STATED)),
        issued=receipt.issued,
    )


def _decision(record: JsonObject) -> JsonObject:
    """What was decided about one use; its promises stand in the recipient's own part."""
    made, recipient, purpose = _decided(record), record["recipient"], record["purpose"]
    return {
        "id": record.get("id"),
        "kind": str(kind_of(record)),
        "recipient": recipient.get("name") if isinstance(recipient, dict) else None,
        "purpose": purpose.get("text") if isinstance(purpose, dict) else None,
        "use_id": record.get("use_id"),
        "outcome": made.get("outcome"),
        "statement": made.get("statement"),
        "time": made.get("time"),
        "until": record.get("until"),
        "claims": [claim_name(claim) for claim in claim_list(record)],
    }


def _by_recipient(receipt: VerifiedReceipt, token: str, question: Question) -> Part:
    """Steps 3 and 4."""
    try:
        examination = examine_request(
            token.encode("utf-8"), trust=question.trust, at=receipt.issued
        )
    except InputError as error:
        return _unread(error.code)
    request = examination.request
    if request is None:
        return _unread(examination.found[0].code)
    if request.object.signing_key is None:
        return _part(request, (Check(Reason.PARSED), Check(Reason.SIGNATURE_NO_KEY)))
    differing = [record for record in receipt.records if not _names(record, request)]
    if differing:
        return _unread("consent.receipt_request")
    return _part(request, (Check(Reason.PARSED), Check(Reason.SIGNATURE), *_trust(request)))


def _trust(request: CheckedRequest) -> tuple[Check, ...]:
    requester = request.requester
    source = {"source": requester.list_name, "date": requester.list_date}
    match requester.confirmed:
        case Confirmation.LISTED_ANCHOR:
            return Check(Reason.KEY_CERTIFICATE, **source), Check(Reason.TRUST_LISTED, **source)
        case Confirmation.LISTED_KEY:
            return Check(Reason.KEY_LISTED, **source), Check(Reason.TRUST_LISTED, **source)
        case Confirmation.NOT_CONFIRMED:
            return Check(Reason.KEY_SELF), Check(Reason.TRUST_NOT_LISTED)


def _names(record: JsonObject, request: CheckedRequest) -> bool:
    """Whether a record is about this request, and keeps its promises as they were signed."""
    kept = record.get("terms")
    terms = request.terms
    several = record.get("uses") is not None  # decided on an earlier request, on these promises
    if not several and record.get("request_digest") not in (request.digest, None):
        return False
    if not isinstance(kept, dict):
        return kept is None
    if terms is None or kept.get("digest") != terms.digest:
        return False
    uses = terms.raw["uses"]
    signed = uses if isinstance(uses, list) else []
    members = {name: value for name, value in kept.items() if name not in ("digest", "use")}
    return kept.get("use") in signed and all(
        terms.raw.get(name) == value for name, value in members.items()
    )


def _part(request: CheckedRequest, checks: tuple[Check, ...]) -> Part:
    requester = request.requester
    confirmed = requester.confirmed is not Confirmation.NOT_CONFIRMED
    return Part(
        type=REQUEST_TYP,
        vouching=Vouching.ATTESTED if confirmed else Vouching.UNVOUCHED,
        issuer=Issuer(
            name=requester.name if confirmed else None,
            stated=requester.name,
            key=requester.key_thumbprint,
            list_name=requester.list_name,
            list_date=requester.list_date,
        ),
        claims=_promised(request),
        checks=checks,
        issued=request.object.iat,
        expires=request.object.exp,
    )


def _promised(request: CheckedRequest) -> JsonObject:
    promised: JsonObject = {
        "client_id": request.requester.client_id,
        "request_digest": request.digest,
    }
    if request.terms is not None:
        kept = ("id", "purpose", "legal_basis", "retention")
        uses = request.terms.raw["uses"]
        promised["terms_digest"] = request.terms.digest
        promised["controller"] = request.terms.controller.name
        promised["uses"] = [
            {name: use[name] for name in kept if name in use}
            for use in (uses if isinstance(uses, list) else [])
            if isinstance(use, dict)
        ]
    return promised


def _unread(code: str) -> Part:
    return Part(
        type=REQUEST_TYP,
        vouching=Vouching.UNCHECKED,
        issuer=None,
        claims={},
        checks=(Check(Reason.MALFORMED, detail=code),),
    )


def is_demo(receipt: VerifiedReceipt) -> bool:
    """Whether the demonstration made it."""
    return any(_decided(record).get("method") == "demo" for record in receipt.records)


def _decided(record: JsonObject) -> JsonObject:
    decision = record.get("decision")
    return decision if isinstance(decision, dict) else {}
