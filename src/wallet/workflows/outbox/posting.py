"""The outbox: notices that are to reach a recipient, tried again until they have.

A notice waits here from the moment it is signed. ``delivered`` means that a server took it;
``acknowledged`` that the recipient answered with a signature of the key that had asked. What was
sent and what came back are kept as they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from wallet.consent.answer import Answer, answered_notice, verify_answer
from wallet.consent.record import event_about
from wallet.consent.withdrawal import WITHDRAWAL_TYP
from wallet.errors import InputError, NotFoundError, RemoteError, WalletError
from wallet.log import EventType
from wallet.standards.encoding import Instant, JsonObject, JsonValue, foreign_text
from wallet.workflows import journal
from wallet.workflows.outbox.reaching import Reach, reach_of
from wallet.workflows.ports import Clock, Entropy, Network, Outgoing, Release, Reply, Vault

SCHEMA: Final = "outgoing/1"
LIST_SCHEMA: Final = "outbox/1"
MEDIA_TYPE: Final = f"application/{WITHDRAWAL_TYP}"
ACCEPT: Final = "application/notice-answer+jwt"

_KEPT_ATTEMPTS: Final = 20


class Progress(StrEnum):
    """How far a notice has come."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    """Taken, and not acknowledged."""
    BY_HAND = "by_hand"
    """The person says that they sent it themselves."""
    ACKNOWLEDGED = "acknowledged"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to post a notice."""

    time: Instant
    code: str | None
    """The error code; None where the server answered."""
    status: int | None


@dataclass(frozen=True, slots=True)
class Posting:
    """One notice, how far it has come, and how its recipient is reached."""

    id: str
    created: Instant
    consent_id: str
    notice: str
    progress: Progress
    attempts: tuple[Attempt, ...]
    answer: str | None
    """The newest answer that was signed by the recipient's key, as received."""
    reaction: str | None
    reach: Reach

    @property
    def has_arrived(self) -> bool:
        return self.progress is not Progress.WAITING

    @property
    def can_be_posted(self) -> bool:
        """Whether the wallet itself can send it, and it has not arrived."""
        return not self.has_arrived and self.reach.uri is not None


def queue(vault: Vault, notice_id: str, notice: str, consent_id: str, at: Instant) -> None:
    """Puts a signed notice into the outbox. Call it inside :meth:`Vault.transaction`."""
    document: JsonObject = {
        "schema": SCHEMA,
        "consent_id": consent_id,
        "notice": notice,
        "progress": str(Progress.WAITING),
        "attempts": [],
        "answer": None,
        "reaction": None,
    }
    vault.put_outgoing(Outgoing(notice_id, at, document))


def postings(vault: Vault) -> tuple[Posting, ...]:
    """Everything in the outbox, oldest first."""
    releases = {str(one.record["id"]): one for one in vault.releases() if one.receipt}
    return tuple(
        _posting(one, releases[str(one.document["consent_id"])])
        for one in vault.outgoing()
        if one.document["consent_id"] in releases
    )


def post(
    vault: Vault,
    waiting: Sequence[Posting],
    network: Network,
    *,
    clock: Clock,
    entropy: Entropy,
) -> tuple[Posting, ...]:
    """Tries to send each notice that can be; returns all of them as they stand now.

    No failure is raised: it is the newest of :attr:`Posting.attempts`. The vault is not locked
    while the network is waited for, and what came of one notice is kept before the next is tried.
    """
    return tuple(
        _post(vault, one, network, clock, entropy) if one.can_be_posted else one for one in waiting
    )


def take_answer(vault: Vault, token: str, *, clock: Clock, entropy: Entropy) -> Posting:
    """Keeps an answer that came another way, such as by e-mail.

    Raises ``NotFoundError("outbox.no_notice")`` where it answers no notice of this wallet,
    ``InputError``: ``outbox.answer``, ``outbox.no_key``, and ``jose.…`` where the signature is not
    the recipient's.
    """
    notice_id = answered_notice(token)
    found = next((one for one in postings(vault) if one.id == notice_id), None)
    if found is None:
        raise NotFoundError("outbox.no_notice", id=foreign_text(notice_id, limit=60))
    if found.reach.key is None:
        raise InputError("outbox.no_key", recipient=foreign_text(found.reach.name, limit=80))
    answer = _answer(found, token)
    done = replace(
        found, progress=Progress.ACKNOWLEDGED, answer=token, reaction=str(answer.reaction)
    )
    _keep(vault, found, done, clock.now(), entropy)
    return done


def mark_sent(vault: Vault, consent_id: str, *, clock: Clock, entropy: Entropy) -> None:
    """Notes that the person sent the notices about a consent themselves.

    Raises ``NotFoundError("outbox.none_waits")`` where none waits.
    """
    waiting = [
        one for one in postings(vault) if one.consent_id == consent_id and not one.has_arrived
    ]
    if not waiting:
        raise NotFoundError("outbox.none_waits", id=consent_id)
    for one in waiting:
        _keep(vault, one, replace(one, progress=Progress.BY_HAND), clock.now(), entropy)


def outbox_document(all_of_it: Sequence[Posting]) -> JsonObject:
    """``outbox/1``."""
    return {"schema": LIST_SCHEMA, "items": [posting_document(one) for one in all_of_it]}


def posting_document(one: Posting) -> JsonObject:
    """A notice in the outbox as JSON, without the notice itself."""
    return {
        "id": one.id,
        "consent_id": one.consent_id,
        "recipient": one.reach.name,
        "created": one.created.rfc3339(),
        "progress": str(one.progress),
        "reaction": one.reaction,
        "uri": one.reach.uri,
        "email": one.reach.email,
        "attempts": [_attempt(attempt) for attempt in one.attempts],
    }


def _post(vault: Vault, one: Posting, network: Network, clock: Clock, entropy: Entropy) -> Posting:
    now = clock.now()
    try:
        reply = network.post(
            one.reach.uri or "",
            one.notice.encode("ascii"),
            media_type=MEDIA_TYPE,
            accept=ACCEPT,
        )
    except (RemoteError, InputError) as error:
        done = _after(one, Attempt(now, error.code, None))
    else:
        done = _answered(_after(one, Attempt(now, None, reply.status)), reply)
    _keep(vault, one, done, now, entropy)
    return done


def _answered(one: Posting, reply: Reply) -> Posting:
    """What a reply says: taken by a server, or acknowledged by the recipient."""
    if not 200 <= reply.status < 300:
        return one
    try:
        token = reply.body.decode("ascii").strip()
        answer = _answer(one, token)
    except (WalletError, UnicodeDecodeError):  # whatever it is, it is no acknowledgement
        return replace(one, progress=Progress.DELIVERED)
    return replace(one, progress=Progress.ACKNOWLEDGED, answer=token, reaction=str(answer.reaction))


def _answer(one: Posting, token: str) -> Answer:
    if one.reach.key is None:
        raise InputError("outbox.answer")
    return verify_answer(token, notice=one.notice, notice_id=one.id, key=one.reach.key)


def _after(one: Posting, attempt: Attempt) -> Posting:
    return replace(one, attempts=(*one.attempts, attempt)[-_KEPT_ATTEMPTS:])


def _keep(vault: Vault, before: Posting, after: Posting, at: Instant, entropy: Entropy) -> None:
    """Writes what is known now; the log tells when the notice got further."""
    document: JsonObject = {
        "schema": SCHEMA,
        "consent_id": after.consent_id,
        "notice": after.notice,
        "progress": str(after.progress),
        "attempts": [_attempt(attempt) for attempt in after.attempts],
        "answer": after.answer,
        "reaction": after.reaction,
    }
    with vault.transaction():
        vault.put_outgoing(Outgoing(after.id, after.created, document))
        if after.progress is not before.progress or after.reaction != before.reaction:
            fields: JsonObject = {"notice_id": after.id, "state": str(after.progress)}
            if after.reaction is not None:
                fields["outcome"] = after.reaction
            record = vault.release(after.consent_id).record
            event = event_about(record, EventType.NOTICE_ANSWERED, at, **fields)
            journal.write(vault, entropy, event.type, event.time, event.data)


def _posting(one: Outgoing, release: Release) -> Posting:
    document = one.document
    attempts = document["attempts"]
    return Posting(
        id=one.id,
        created=one.created,
        consent_id=str(document["consent_id"]),
        notice=str(document["notice"]),
        progress=Progress(str(document["progress"])),
        attempts=tuple(map(_read_attempt, attempts if isinstance(attempts, list) else [])),
        answer=_text(document["answer"]),
        reaction=_text(document["reaction"]),
        reach=reach_of(release),
    )


def _attempt(attempt: Attempt) -> JsonObject:
    return {
        "time": attempt.time.rfc3339(),
        "code": attempt.code,
        "status": attempt.status,
    }


def _read_attempt(value: JsonValue) -> Attempt:
    members = value if isinstance(value, dict) else {}
    status = members.get("status")
    return Attempt(
        time=Instant.parse(str(members.get("time"))),
        code=_text(members.get("code")),
        status=status if isinstance(status, int) else None,
    )


def _text(value: JsonValue) -> str | None:
    return value if isinstance(value, str) else None
