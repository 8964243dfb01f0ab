"""Verifying: a document, what is trusted, what is required, and what came with the document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from wallet import limits
from wallet.credentials.families.w3c.model import is_credential
from wallet.credentials.policy import Policy, Withdrawn
from wallet.credentials.question import Family, Question
from wallet.credentials.recognise import is_claim_proof
from wallet.credentials.report import DocumentKind, Report
from wallet.credentials.snapshot import Published, Snapshot
from wallet.credentials.trust import Trust
from wallet.errors import InputError
from wallet.exchange.check import verify_document
from wallet.standards.encoding import Instant, JsonObject, sha256_b64u
from wallet.standards.jose import parse_jws
from wallet.standards.linked_data import Canonizer
from wallet.standards.openid.request_form import read_request_form
from wallet.standards.openid.request_object import examine_request_object
from wallet.standards.status import read_status_list_token


def verify(
    data: bytes,
    *,
    trust: Trust,
    policy: Policy,
    at: Instant,
    snapshot: Snapshot | None = None,
    canonize: Canonizer | None = None,
) -> Report:
    """The report about one document of any format. Raises :class:`InputError` as
    :func:`~wallet.exchange.check.verify_document`."""
    if is_claim_proof(data):
        report = _check_claim_proof(data, Question(trust, policy, at, snapshot))
    else:
        report = verify_document(
            data,
            trust=trust,
            policy=policy,
            at=at,
            snapshot=snapshot,
            canonize=canonize,
            families=_FAMILIES,
        )
    if policy.covers and report.kind not in _COVERING:
        raise InputError("verify.covers_nothing")
    return report


def read_withdrawal(data: bytes) -> Withdrawn:
    """What a withdrawal notice ends. Raises :class:`InputError`."""
    from wallet.consent.withdrawal import verify_withdrawal

    notice = verify_withdrawal(data.decode("ascii", errors="replace").strip())
    return Withdrawn(
        key=notice.key.thumbprint(),
        jti=notice.release,
        time=notice.issued,
        use_id=notice.use_id,
        earlier=frozenset(notice.earlier),
    )


def read_status_lists(files: Iterable[bytes], now: Instant) -> Snapshot:
    """Signed status lists that somebody has at hand, by the address each speaks for. Their
    signatures are checked when a credential points to one. Raises :class:`InputError`."""
    return Snapshot(now, dict(_given_list(data, now) for data in files))


def _given_list(data: bytes, now: Instant) -> tuple[str, Published]:
    """A token says its address as ``sub``, a status list credential as ``id``. Nobody saw at this
    address when the file was got: a list that does not say itself until when it holds is as old as
    its signature."""
    text = data.decode("utf-8", errors="replace").strip()
    jws = None if text.startswith("{") else parse_jws(text)
    if jws is not None and not is_credential(jws.claims()):
        return read_status_list_token(jws).uri, Published(data, now)
    from wallet.credentials.families.w3c.status_entries import list_date, read_list_credential

    credential, enveloped = read_list_credential(data)
    if credential.id is None:
        raise InputError("status_list.claims")
    signed = list_date(credential, enveloped)
    return credential.id.partition("#")[0], Published(data, min(now, signed))


def digests_of(data: bytes) -> tuple[str, ...]:
    """What a receipt may call a file: with the line end that it was written with, and without."""
    return tuple(dict.fromkeys(sha256_b64u(one) for one in (data, data.removesuffix(b"\n"))))


class OwnRequest(NamedTuple):
    """What an answer to the caller's own request must carry."""

    client_id: str
    nonce: str
    query: JsonObject


def read_own_request(data: bytes, at: Instant) -> OwnRequest:
    """What an answer to this request must carry.

    The request may have run out meanwhile; its answer is judged by its own times. Raises
    ``InputError("verify.own_request")`` where it does not say what is needed.
    """
    form = read_request_form(data)
    raw = examine_request_object(form.token or "", at=at, client_id=None).raw
    client_id, nonce, query = raw.get("client_id"), raw.get("nonce"), raw.get("dcql_query")
    if not (isinstance(client_id, str) and isinstance(nonce, str) and isinstance(query, dict)):
        raise InputError("verify.own_request")
    return OwnRequest(client_id, nonce, query)


_COVERING: Final = (DocumentKind.RECEIPT, DocumentKind.WITHDRAWAL, DocumentKind.CLAIM_PROOF)


def _check_receipt(text: str, question: Question) -> Report:
    """Loaded for receipts alone: most verifications meet none."""
    from wallet.consent.receipt_check import check_receipt

    return check_receipt(text, question)


def _check_withdrawal(text: str, question: Question) -> Report:
    """Likewise."""
    from wallet.consent.withdrawal_check import check_withdrawal

    return check_withdrawal(text, question)


def _check_claim_proof(data: bytes, question: Question) -> Report:
    """Likewise."""
    from wallet.consent.claim_proof_check import check_claim_proof

    if len(data) > limits.MAX_DOCUMENT_BYTES:
        raise InputError("encoding.too_large", limit=limits.MAX_DOCUMENT_BYTES)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError("verify.not_recognised") from error
    return check_claim_proof(text.removesuffix("\n"), question)


_FAMILIES: Final[Mapping[str, Family]] = {
    "consent-receipt+jwt": _check_receipt,
    "withdrawal+jwt": _check_withdrawal,
}
