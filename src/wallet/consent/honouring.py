"""Honouring a withdrawal: the recipient's side of a notice, from its arrival to the signed answer.

A notice counts only by the key that a release was received with, so a service keeps three things of
each release (:class:`StoredRelease`) and compares. What it then stops or deletes is its own work;
what it has done it says with :func:`answer_withdrawal`, in the form the wallet takes for an
acknowledgement.

::

    ending = honour_withdrawal(body, releases, asker=asker, at=now, seen=answered)
    …  # stop, or delete, what ending.releases names, and store what is `kept` of each
    reply = answer_withdrawal(ending, Reaction.ERASED, asker=asker, jti=new_id(), at=now)
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from wallet import limits
from wallet.consent.answer import Reaction, build_answer
from wallet.consent.receipt import VerifiedReceipt, verify_receipt
from wallet.consent.withdrawal import Demand, VerifiedWithdrawal, verify_withdrawal
from wallet.credentials.reasons import Outcome
from wallet.credentials.report import DocumentKind, Report
from wallet.errors import ConflictError, InputError
from wallet.exchange.compose import Asker
from wallet.standards.encoding import Instant, foreign_text
from wallet.standards.jose import certificate_identity, verify_jws
from wallet.standards.openid.request_object import REQUEST_TYP


@dataclass(frozen=True, slots=True)
class StoredRelease:
    """What a service keeps of a release, for as long as it has the data. No claim."""

    key: str
    """RFC 7638 thumbprint of the key that signed the extract."""
    sha256: str
    """Of the extract before encryption, base64url."""
    uses: tuple[str, ...]
    """The ids of the uses it was given for, and that have not ended; empty where the request had
    no terms."""
    ended: tuple[str, ...] = ()
    """The ids of the uses that a notice has ended: deletion may be demanded later."""


@dataclass(frozen=True, slots=True)
class EndedRelease:
    """A release that a notice is about."""

    release: StoredRelease
    """As it was stored."""
    use_id: str
    """The use that ends."""

    @property
    def remaining(self) -> tuple[str, ...]:
        """The uses that go on; empty where nothing of it may be used any more."""
        return tuple(use for use in self.release.uses if use != self.use_id)

    @property
    def kept(self) -> StoredRelease:
        """What to store from now on, for as long as any of the data is there."""
        ended = dict.fromkeys((*self.release.ended, self.use_id))
        return replace(self.release, uses=self.remaining, ended=tuple(ended))


@dataclass(frozen=True, slots=True)
class Ending:
    """A notice that must be acted on."""

    notice: str
    """As received, to be kept with the answer."""
    id: str
    """Its ``jti``: keep it, so that the same notice is not acted on twice."""
    use_id: str
    """The use that ends."""
    demand: Demand
    releases: tuple[EndedRelease, ...]
    """Never empty."""

    @property
    def must_erase(self) -> bool:
        """Whether deletion is demanded too, of all that no remaining use needs; those who got the
        data from the service are then to be told (GDPR articles 17 and 19)."""
        return self.demand is Demand.STOP_AND_ERASE


def remember_release(report: Report) -> StoredRelease:
    """What to keep of an extract that was verified and taken.

    Raises ``InputError("service.not_taken")`` for the report of another document, and of one that
    is invalid.
    """
    made = report.made
    if report.kind is not DocumentKind.EXTRACT or report.outcome is Outcome.INVALID or made is None:
        raise InputError("service.not_taken")
    return StoredRelease(key=made.key, sha256=report.digest, uses=made.uses)


def honour_withdrawal(
    notice: bytes,
    releases: Iterable[StoredRelease],
    *,
    asker: Asker,
    at: Instant,
    seen: Collection[str] = (),
) -> Ending:
    """What a notice demands of this service, once all of it is verified.

    ``releases`` is everything the service has stored, or what it has stored under the key in the
    notice; ``seen`` are the ids of notices it has acted on. ``asker`` is the service with the key
    that signed the request which was answered. Raises, and nothing is to be done then:

    - :class:`InputError`: ``jose.…``, ``consent.withdrawal``, ``consent.withdrawal_version`` for
      what is no notice, was changed, or is not signed by the key of the receipt in it;
      ``service.other_audience`` for one to somebody else; ``service.other_request`` where the
      request in it was not signed by this key; ``service.notice_ahead`` for one from the future;
      ``service.unknown_release`` where its signer is nobody a named release came from;
    - ``ConflictError("service.notice_seen")`` for one that was acted on: send the same answer.
    """
    text = _text(notice)
    read = verify_withdrawal(text)
    if read.audience not in own_ids(asker):
        raise InputError("service.other_audience", audience=foreign_text(read.audience, limit=80))
    receipt = verify_receipt(read.receipt)
    _check_request(receipt, asker)
    if read.issued.seconds > at.seconds + limits.CLOCK_SKEW:
        raise InputError("service.notice_ahead", date=read.issued.rfc3339())
    named = {receipt.covered.sha256, *read.earlier}
    if read.id in seen:  # before the releases: what was deleted is not there to be named again
        raise ConflictError("service.notice_seen", id=foreign_text(read.id, limit=60))
    ended = tuple(EndedRelease(one, read.use_id) for one in releases if _is_about(read, named, one))
    if not ended:
        raise InputError("service.unknown_release", thumbprint=read.key.thumbprint())
    return Ending(text, read.id, read.use_id, read.demand, ended)


def answer_withdrawal(
    ending: Ending, reaction: Reaction, *, asker: Asker, jti: str, at: Instant
) -> str:
    """The answer to send back, as a compact JWS: what the service has done, not what it means to.

    ``jti`` is a fresh ``urn:uuid:…``.
    """
    return build_answer(ending.notice, ending.id, reaction, jti=jti, at=at, signer=asker.signer)


def own_ids(asker: Asker) -> frozenset[str]:
    """The ids by which wallets know a service: the organisation identifier of its certificate
    where they trust its authority, else the thumbprint of its key."""
    ids = {asker.signer.public.thumbprint()}
    if asker.chain:
        identifier = certificate_identity(asker.chain[0]).organisation_identifier
        ids |= {identifier} if identifier else set()
    return frozenset(ids)


def _text(notice: bytes) -> str:
    """The notice without the line end of a file."""
    if len(notice) > limits.MAX_DOCUMENT_BYTES:
        raise InputError("encoding.too_large", limit=limits.MAX_DOCUMENT_BYTES)
    return notice.decode("ascii", errors="replace").strip()


def _check_request(receipt: VerifiedReceipt, asker: Asker) -> None:
    """The wallet knows an answer by the key of the request it answered: no other key will do."""
    try:
        verify_jws(receipt.request or "", asker.signer.public, typ=REQUEST_TYP)
    except InputError as error:
        raise InputError("service.other_request") from error


def _is_about(read: VerifiedWithdrawal, named: Collection[str], release: StoredRelease) -> bool:
    return (
        release.key == read.key.thumbprint()
        and release.sha256 in named
        and read.use_id in (*release.uses, *release.ended)
    )
