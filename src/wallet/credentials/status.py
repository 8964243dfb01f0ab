"""Whether a credential was revoked or suspended after it was issued.

Everything that keeps the answer from being told makes it unknown: no list at hand, one that is not
the issuer's, was changed, is of another kind, has no such entry, or is stale. None of that speaks
against the credential, and none of it ever reads as "not revoked".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wallet import limits
from wallet.credentials.issuer_key import holds
from wallet.credentials.published_key import published_keys
from wallet.credentials.question import Question
from wallet.credentials.reasons import Reason
from wallet.credentials.report import Check
from wallet.credentials.snapshot import Answer, Missing, Published, Snapshot
from wallet.credentials.trust_list import Role
from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonValue
from wallet.standards.jose import Jws, PublicKey, parse_jws
from wallet.standards.status import (
    StatusListToken,
    StatusType,
    parse_reference,
    read_status_list_token,
)

_MEANING: Mapping[int, Reason] = {
    StatusType.VALID: Reason.STATUS,
    StatusType.INVALID: Reason.STATUS_REVOKED,
    StatusType.SUSPENDED: Reason.STATUS_SUSPENDED,
}


def check_status(
    claim: JsonValue, question: Question, *, signer: PublicKey | None, issuer: str | None
) -> Check:
    """What the Token Status List that ``claim`` names says.

    ``signer`` is the key whose signature the credential has, None where that was not found. The
    list counts where that key signed it, or one that a list in use vouches for as this issuer's: by
    the key, or by the address that publishes it.
    """
    snapshot = question.snapshot
    try:
        reference = parse_reference(claim)
    except InputError as error:
        return Check(Reason.STATUS_NOT_READ, detail=error.code)
    if reference is None:
        return Check(Reason.STATUS_NOT_READ)
    answer = snapshot.documents.get(reference.uri) if snapshot is not None else None
    if snapshot is None or not isinstance(answer, Published):
        return unread_list(reference.uri, answer)
    keys = _keys(question, snapshot, signer, issuer)
    try:
        jws = _signed(answer.data, keys)
        token = read_status_list_token(jws)
        status = token.status(reference)
    except InputError as error:
        return Check(Reason.STATUS_LIST_WRONG, detail=error.code)
    reason = _MEANING.get(status, Reason.STATUS_OTHER)
    if not _is_fresh(token, snapshot.now):
        stale, date = Reason.STATUS_STALE, token.issued.rfc3339()
        return Check(stale, source=reference.uri, date=date, wants=reference.uri)
    return Check(reason, source=reference.uri, date=token.issued.rfc3339())


def unread_list(address: str, answer: Answer | None) -> Check:
    """That the list at an address is not at hand: because it was not asked, or gave none."""
    if not isinstance(answer, Missing):
        return Check(Reason.STATUS_NOT_READ, wants=address)
    if not answer.was_asked:
        return Check(Reason.STATUS_NOT_READ, detail=answer.code, wants=address)
    date = answer.date.rfc3339()
    return Check(Reason.STATUS_NO_ANSWER, address, date, detail=answer.code, wants=address)


def _keys(
    question: Question, snapshot: Snapshot, signer: PublicKey | None, issuer: str | None
) -> Iterator[PublicKey]:
    if signer is not None:
        yield signer
    if issuer is not None:
        listed = question.trust.keys(Role.ISSUER, issuer=issuer)[: limits.MAX_KEYS_TRIED]
        for key in listed:
            if question.trust.find_key(Role.ISSUER, key.thumbprint(), snapshot.now) is not None:
                yield key
        for key in published_keys(issuer, snapshot):
            vouched = question.trust.find_published_key(
                Role.ISSUER, key.thumbprint(), issuer, snapshot.now
            )
            if vouched is not None:
                yield key


def _signed(data: bytes, keys: Iterator[PublicKey]) -> Jws:
    jws = parse_jws(data.decode("ascii", errors="replace").strip())
    if not any(holds(jws, key) for key in keys):
        raise InputError("jose.signature")
    return jws


def _is_fresh(token: StatusListToken, now: Instant) -> bool:
    """By its own ``exp``, else by its ``ttl`` from when it was issued; never after a week, which
    is how long a revocation may go unnoticed."""
    if token.issued.seconds > now.seconds + limits.CLOCK_SKEW:
        return False
    ends = token.issued.seconds + limits.MAX_STATUS_AGE
    if token.expires is not None:
        ends = min(ends, token.expires.seconds)
    elif token.ttl is not None:
        ends = min(ends, token.issued.seconds + token.ttl)
    return now.seconds < ends
