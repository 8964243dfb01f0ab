"""What a W3C credential's ``credentialStatus`` says: revoked, suspended, or not known.

A status list is a credential itself, and is believed as little as any other before it was checked:
1. the entry names the address of a list, an index and a purpose;
2. the list at that address is at hand, a credential of the right type, in time;
3. its signature holds, and is that of whoever signed the credential, of the same issuer, or of
   somebody on a trust list;
4. it serves the purpose, is fresh, and has such an entry.
Whatever is missing makes the status unknown, never "not revoked". Its ``id`` may differ from the
address that serves it (Bitstring Status List section 2.2 asks for no more than a way to get it).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wallet import limits
from wallet.credentials.families.w3c.model import W3cCredential, parse_credential
from wallet.credentials.issuer_key import IssuerFinding, check_issuer
from wallet.credentials.policy import Requirement
from wallet.credentials.question import Question
from wallet.credentials.reasons import CheckName, CheckOutcome, Reason
from wallet.credentials.report import Check, Vouching
from wallet.credentials.snapshot import Published, Snapshot
from wallet.credentials.status import unread_list
from wallet.credentials.trust_list import Role
from wallet.errors import InputError
from wallet.standards.data_integrity import Proof, parse_proofs
from wallet.standards.encoding import Instant, JsonObject, parse_json_object
from wallet.standards.jose import PublicKey
from wallet.standards.status import (
    LIST_TYPES,
    BitstringEntry,
    BitstringStatusList,
    parse_bitstring_entry,
    read_bitstring_status_list,
)

if TYPE_CHECKING:
    from wallet.credentials.families.w3c.enveloped import EnvelopedCredential

_SET: Final[Mapping[str, Reason]] = {
    "revocation": Reason.STATUS_REVOKED,
    "suspension": Reason.STATUS_SUSPENDED,
}
"""What a bit that is set means, by the purpose of its list."""

_SHORT: Final = "status_list.short"

_GRAVITY: Final = (
    Reason.STATUS_REVOKED,
    Reason.STATUS_SUSPENDED,
    Reason.STATUS_LIST_WRONG,
    Reason.STATUS_STALE,
    Reason.STATUS_NOT_READ,
    Reason.STATUS_NO_ANSWER,
    Reason.STATUS_OTHER,
    Reason.STATUS,
)


def check_statuses(
    credential: W3cCredential, question: Question, *, signer: PublicKey | None
) -> tuple[Check, ...]:
    """A check for each entry, the gravest first; one that says so where there is none.

    ``signer`` is the key whose signature the credential has, None where that was not found.
    """
    if not credential.statuses:
        required = Requirement.STATUS in question.policy.require
        return (Check(Reason.STATUS_REQUIRED if required else Reason.STATUS_NONE),)
    checks = [_check_entry(one, credential, question, signer) for one in credential.statuses]
    return tuple(sorted(checks, key=lambda check: _GRAVITY.index(check.reason)))


def _check_entry(
    entry: JsonObject, credential: W3cCredential, question: Question, signer: PublicKey | None
) -> Check:
    try:
        found = parse_bitstring_entry(entry)
    except InputError as error:
        return Check(Reason.STATUS_NOT_READ, detail=error.code)
    if found is None:
        return Check(Reason.STATUS_NOT_READ)
    snapshot = question.snapshot
    answer = snapshot.documents.get(found.address) if snapshot is not None else None
    if snapshot is None or not isinstance(answer, Published):
        return unread_list(found.address, answer)
    try:
        return _read_list(found, answer, snapshot, credential.issuer, question, signer)
    except InputError as error:
        return Check(Reason.STATUS_LIST_WRONG, detail=error.code)


def _read_list(
    entry: BitstringEntry,
    answer: Published,
    snapshot: Snapshot,
    issuer: str,
    question: Question,
    signer: PublicKey | None,
) -> Check:
    """Steps 2 to 4. Raises :class:`InputError` for a list that cannot be relied on."""
    carrier, enveloped = read_list_credential(answer.data)
    by = _signer(carrier, enveloped, replace(question, at=snapshot.now))
    if not _may_tell(by, issuer, signer, question):
        wants = next((check.wants for check in by.checks if check.wants), None)
        return Check(Reason.STATUS_LIST_WRONG, detail="jose.signature", wants=wants)
    if len(carrier.subjects) != 1:  # their order is not signed
        raise InputError("status_list.claims")
    _check_begun(carrier, snapshot.now)
    found = read_bitstring_status_list(carrier.subjects[0], bits=entry.bits)
    if entry.purpose not in found.purposes:
        raise InputError("status_list.purpose")
    status = found.statuses[entry.index]
    date = list_date(carrier, enveloped).rfc3339()
    if not _is_fresh(carrier, found, answer.date, snapshot.now):
        return Check(Reason.STATUS_STALE, entry.address, date, wants=entry.address)
    return Check(
        _meaning(entry.purpose, status),
        source=entry.address,
        date=date,
        detail=_SHORT if found.is_short else None,
    )


def _meaning(purpose: str, status: int) -> Reason:
    if purpose not in _SET:
        return Reason.STATUS_OTHER
    return _SET[purpose] if status else Reason.STATUS


def read_list_credential(data: bytes) -> tuple[W3cCredential, EnvelopedCredential | None]:
    """A status list credential of either form, its signature not checked; with the JWT around it,
    where it has one. Raises :class:`InputError`, for one of another type ``status_list.type``."""
    from wallet.credentials.families.w3c.jwt import read_w3c_jwt

    text = data.decode("utf-8", errors="replace").strip()
    enveloped = None if text.startswith("{") else read_w3c_jwt(text)
    found = enveloped.credential if enveloped else parse_credential(parse_json_object(text))
    if not set(found.types) & set(LIST_TYPES):
        raise InputError("status_list.type")
    return found, enveloped


def list_date(carrier: W3cCredential, enveloped: EnvelopedCredential | None) -> Instant:
    """When a list was signed, as far as it says; long ago, where it does not. Of several proofs
    the first counts: anybody can add a later one. Raises :class:`InputError` for a proof of a wrong
    form."""
    proofs = [one for one in parse_proofs(carrier.document) if isinstance(one, Proof)]
    first = min((one.created for one in proofs if one.created is not None), default=None)
    dates = (carrier.begins, enveloped.begins if enveloped else None, first)
    return max((one for one in dates if one is not None), default=Instant(0))


def _signer(
    carrier: W3cCredential, enveloped: EnvelopedCredential | None, question: Question
) -> IssuerFinding:
    """Who signed a list. Its own status is not asked."""
    from wallet.credentials.families.w3c.embedded import check_proofs
    from wallet.credentials.families.w3c.enveloped import signed_by_envelope

    if enveloped is None:
        return check_proofs(carrier, question).finding
    return check_issuer(signed_by_envelope(enveloped), question)


def _may_tell(by: IssuerFinding, issuer: str, signer: PublicKey | None, question: Question) -> bool:
    """Step 3."""
    if by.key is None or any(check.outcome is CheckOutcome.FAIL for check in by.checks):
        return False
    if by.key == signer or by.vouching is Vouching.ATTESTED:
        return True
    return by.issuer.stated == issuer and _is_its_own(by, issuer, question)


def _is_its_own(by: IssuerFinding, issuer: str, question: Question) -> bool:
    """Whether a key is the issuer's, and in use. One that only the list itself names is nobody's,
    and one that a trust list has for no issuer in particular is not just this one's."""
    reasons = {check.reason for check in by.checks}
    if Reason.KEY_LISTED in reasons and by.key not in question.trust.keys(
        Role.ISSUER, issuer=issuer
    ):
        return False
    keys = (check for check in by.checks if check.name is CheckName.ISSUER_KEY)
    return reasons.isdisjoint(_NOT_IN_USE) and all(
        check.outcome is CheckOutcome.PASS for check in keys
    )


_NOT_IN_USE: Final = frozenset(
    {
        Reason.TRUST_RETIRED,
        Reason.TRUST_ENDED,
        Reason.TRUST_NOT_YET,
        Reason.TRUST_LIST_EXPIRED,
        Reason.TRUST_OTHER_ISSUER,
    }
)


def _check_begun(carrier: W3cCredential, now: Instant) -> None:
    if carrier.begins is not None and carrier.begins.seconds > now.seconds + limits.CLOCK_SKEW:
        raise InputError("status_list.not_yet")


def _is_fresh(
    carrier: W3cCredential, found: BitstringStatusList, got: Instant, now: Instant
) -> bool:
    """Before its end, and within its ``ttl`` from when it was got; never after a week, which is how
    long a revocation may go unnoticed."""
    if carrier.ends is not None and carrier.ends.seconds <= now.seconds:
        return False
    keep = limits.MAX_STATUS_AGE if found.ttl is None else min(found.ttl, limits.MAX_STATUS_AGE)
    return now.seconds <= got.seconds + keep
