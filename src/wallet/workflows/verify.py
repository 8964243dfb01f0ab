"""Verifying: a document, what is trusted, what is required, and what came with the document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from wallet.credentials.policy import Policy, Withdrawn
from wallet.credentials.question import Question
from wallet.credentials.report import DocumentKind, Report
from wallet.credentials.snapshot import Snapshot
from wallet.credentials.trust import Trust
from wallet.errors import InputError
from wallet.exchange.check import verify_document
from wallet.standards.encoding import Instant, JsonObject, sha256_b64u
from wallet.standards.jose import parse_jws
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
) -> Report:
    """The report about one document of any format. Raises :class:`InputError` as
    :func:`~wallet.exchange.check.verify_document`."""
    families = {_RECEIPT_TYP: _check_receipt, _WITHDRAWAL_TYP: _check_withdrawal}
    report = verify_document(
        data, trust=trust, policy=policy, at=at, snapshot=snapshot, families=families
    )
    if policy.covers and report.kind not in _COVERING:
        raise InputError("verify.covers_nothing")
    return report


def read_withdrawal(data: bytes) -> Withdrawn | None:
    """What a withdrawal notice ends; None where it is about no extract."""
    from wallet.consent.withdrawal import verify_withdrawal

    notice = verify_withdrawal(data.decode("ascii", errors="replace").strip())
    if notice.release is None:
        return None
    return Withdrawn(
        key=notice.key.thumbprint(),
        jti=notice.release,
        time=notice.issued,
        use_id=notice.use_id,
    )


def read_status_lists(files: Iterable[bytes], now: Instant) -> Snapshot:
    """Signed status lists that somebody has at hand, by the address each speaks for. Their
    signatures are checked when a credential points to one. Raises :class:`InputError`."""
    documents = {}
    for data in files:
        token = read_status_list_token(parse_jws(data.decode("ascii", errors="replace").strip()))
        documents[token.uri] = data
    return Snapshot(now, documents)


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


_RECEIPT_TYP: Final = "consent-receipt+jwt"
_WITHDRAWAL_TYP: Final = "withdrawal+jwt"
_COVERING: Final = (DocumentKind.RECEIPT, DocumentKind.WITHDRAWAL)


def _check_receipt(text: str, question: Question) -> Report:
    """Loaded for receipts alone: most verifications meet none."""
    from wallet.consent.receipt_check import check_receipt

    return check_receipt(text, question)


def _check_withdrawal(text: str, question: Question) -> Report:
    """Likewise."""
    from wallet.consent.withdrawal_check import check_withdrawal

    return check_withdrawal(text, question)
