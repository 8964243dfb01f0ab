"""The recipient's signed answer to a notice: it has arrived, and what was done.

Signed by the very key that signed the recipient's request, and about one notice by its id and its
digest. Nothing less counts as acknowledged: a server that answered has shown that something
arrived somewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from wallet.errors import InputError
from wallet.standards.encoding import Instant, JsonObject, sha256_b64u
from wallet.standards.jose import PublicKey, Signer, parse_jws, sign_jws, verify_jws

ANSWER_TYP: Final = "notice-answer+jwt"
SCHEMA: Final = "notice-answer/1"

_MEMBERS: Final = frozenset({"schema", "jti", "iat", "notice", "notice_digest", "reaction"})


class Reaction(StrEnum):
    """What the recipient says that it did."""

    RECEIVED = "received"
    """It has the notice and will act on it."""
    STOPPED = "stopped"
    """The data are used no more."""
    ERASED = "erased"
    """The data are used no more and deleted."""
    REFUSED = "refused"
    """It will not do all that was asked; it owes the person the reason."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer whose signature holds under the key of the recipient."""

    id: str
    notice_id: str
    issued: Instant
    reaction: Reaction


def build_answer(
    notice: str, notice_id: str, reaction: Reaction, *, jti: str, at: Instant, signer: Signer
) -> str:
    """The answer to a notice as a compact JWS; ``notice`` is the notice as it was received."""
    payload: JsonObject = {
        "schema": SCHEMA,
        "jti": jti,
        "iat": at.seconds,
        "notice": notice_id,
        "notice_digest": sha256_b64u(notice.encode("ascii")),
        "reaction": str(reaction),
    }
    return sign_jws(payload, signer, typ=ANSWER_TYP)


def answered_notice(token: str) -> str:
    """The id of the notice that an answer says it is about. Nothing is verified."""
    notice_id = parse_jws(token).claims().get("notice")
    if not isinstance(notice_id, str):
        raise InputError("outbox.answer")
    return notice_id


def verify_answer(token: str, *, notice: str, notice_id: str, key: PublicKey) -> Answer:
    """The answer to this notice by this key.

    Raises ``InputError``: ``jose.…`` for another signature, ``outbox.answer`` for another form or
    another notice.
    """
    payload = verify_jws(token, key, typ=ANSWER_TYP).claims()
    reaction = payload.get("reaction")
    if (
        set(payload) != _MEMBERS
        or payload["schema"] != SCHEMA
        or payload["notice"] != notice_id
        or payload["notice_digest"] != sha256_b64u(notice.encode("ascii"))
        or reaction not in tuple(Reaction)
        or not isinstance(payload["jti"], str)
    ):
        raise InputError("outbox.answer")
    return Answer(
        id=str(payload["jti"]),
        notice_id=notice_id,
        issued=Instant.from_numeric_date(payload["iat"]),
        reaction=Reaction(str(reaction)),
    )
